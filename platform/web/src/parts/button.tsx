import type { ComponentChildren } from "preact"
import { Icon, type IconName } from "./icon.tsx"

export type ButtonKind = "primary" | "secondary" | "danger" | "plain"

type Props = {
  readonly children: ComponentChildren
  readonly kind?: ButtonKind
  readonly icon?: IconName
  readonly onPress?: () => void
  /** A link that looks like a button. */
  readonly href?: string
  readonly submit?: boolean
  readonly disabled?: boolean
  /** Work is under way: the button turns, says so to screen readers, and takes no second press. */
  readonly busy?: boolean
}

/** The action of a screen; one `primary` a screen, at the thumb. */
export const Button = ({ children, kind = "primary", icon, onPress, href, submit, disabled, busy }: Props) => {
  const inside = (
    <span class="inside">
      {busy ? <span class="spin" aria-hidden="true" /> : icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  )
  if (href !== undefined) {
    return (
      <a class={`button ${kind}`} href={href} onClick={onPress}>
        {inside}
      </a>
    )
  }
  return (
    <button
      class={`button ${kind}`}
      type={submit ? "submit" : "button"}
      disabled={disabled === true || busy === true}
      aria-busy={busy === true}
      onClick={onPress}
    >
      {inside}
    </button>
  )
}
