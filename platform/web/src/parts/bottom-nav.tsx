import { Icon, type IconName } from "./icon.tsx"

export type NavItem = { readonly path: string; readonly icon: IconName; readonly label: string }

/** The app's main places, at the thumb; `at` is the path shown now. */
export const BottomNav = ({ items, at, label }: { items: readonly NavItem[]; at: string; label: string }) => (
  <nav class="bottom-nav" aria-label={label}>
    {items.map(({ path, icon, label }) => (
      <a href={`#${path}`} {...(path === at ? { "aria-current": "page" as const } : {})}>
        <Icon name={icon} />
        <span>{label}</span>
      </a>
    ))}
  </nav>
)
