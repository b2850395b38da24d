import type { ComponentChildren } from "preact"

type Props = {
  readonly label: ComponentChildren
  readonly detail?: ComponentChildren
  readonly on: boolean
  /** Cannot be moved, such as a field without which there is no answer; stays readable and focusable. */
  readonly locked?: boolean
  readonly onChange?: (on: boolean) => void
}

export const Switch = ({ label, detail, on, locked = false, onChange }: Props) => (
  <button
    type="button"
    class="switch"
    role="switch"
    aria-checked={on}
    aria-disabled={locked}
    onClick={() => {
      if (!locked) onChange?.(!on)
    }}
  >
    <span class="inside">
      <span>
        {label}
        {detail === undefined ? null : (
          <span class="small" style={{ display: "block" }}>
            {detail}
          </span>
        )}
      </span>
      <span class="knob" aria-hidden="true" />
    </span>
  </button>
)
