import type { ComponentChildren } from "preact"
import { Icon, type IconName } from "./icon.tsx"

/** `ok` only for what is acknowledged or verified; a colour never speaks alone, each has its drawing. */
export type Tone = "info" | "ok" | "warn" | "no"

type Inside = { readonly children?: ComponentChildren }

const drawings: Readonly<Record<Tone, IconName>> = { info: "info", ok: "check", warn: "warn", no: "cross" }

export const Card = ({ children }: Inside) => <div class="card">{children}</div>

/** A remark in its own box. `live` is read out when it appears: for refusals and changes of state. */
export const Notice = ({
  tone = "info",
  title,
  live,
  children,
}: Inside & { tone?: Tone; title?: string; live?: boolean }) => (
  <div class={`notice ${tone}`} {...(live ? { role: tone === "no" ? "alert" : "status" } : {})}>
    <Icon name={drawings[tone]} size={20} />
    <div class="stack-s">
      {title === undefined ? null : <h2>{title}</h2>}
      {children === undefined ? null : <div>{children}</div>}
    </div>
  </div>
)

export const Badge = ({ tone = "info", icon, children }: Inside & { tone?: Tone; icon?: IconName }) => (
  <span class={`badge ${tone}`}>
    {icon && <Icon name={icon} size={14} />}
    <span>{children}</span>
  </span>
)

export const Rows = ({ children, label }: Inside & { label?: string }) => (
  <div class="rows" {...(label === undefined ? {} : { role: "group", "aria-label": label })}>
    {children}
  </div>
)

type RowProps = {
  readonly label: ComponentChildren
  readonly detail?: ComponentChildren
  readonly value?: ComponentChildren
  readonly href?: string
  readonly onPress?: () => void
}

/** One line of a list: words left, value right; a link or a button when it leads somewhere. */
export const Row = ({ label, detail, value, href, onPress }: RowProps) => {
  const leads = href !== undefined || onPress !== undefined
  const inside = (
    <span class="inside">
      <span>
        {label}
        {detail === undefined ? null : (
          <span class="small" style={{ display: "block" }}>
            {detail}
          </span>
        )}
      </span>
      <span class="value">
        {value}
        {leads ? <Icon name="next" size={16} /> : null}
      </span>
    </span>
  )
  if (href !== undefined)
    return (
      <a class="row" href={href} onClick={onPress}>
        {inside}
      </a>
    )
  if (onPress !== undefined)
    return (
      <button type="button" class="row" onClick={onPress}>
        {inside}
      </button>
    )
  return <div class="row">{inside}</div>
}

/** Work longer than a second. Without `share` (0 to 1) the bar moves and promises nothing. */
export const Progress = ({ label, share }: { label: string; share?: number }) => (
  <div class="progress">
    <span>{label}</span>
    <div
      class={share === undefined ? "track unknown" : "track"}
      role="progressbar"
      aria-label={label}
      {...(share === undefined
        ? {}
        : { "aria-valuenow": Math.round(share * 100), "aria-valuemin": 0, "aria-valuemax": 100 })}
    >
      <i style={share === undefined ? {} : { width: `${share * 100}%` }} />
    </div>
  </div>
)
