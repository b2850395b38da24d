import { useMemo } from "preact/hooks"

let made = 0

type Option = { readonly value: string; readonly label: string }

type Props = {
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  /** More options under headings of their own; a heading with none is left out. */
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option[] }[]
  readonly onChange: (value: string) => void
}

const OptionList = ({ options }: { options: readonly Option[] }) => (
  <>
    {options.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </>
)

/** The browser's own list: works with keyboard, thumb and screen reader everywhere. */
export const Choice = ({ label, value, options, groups = [], onChange }: Props) => {
  const id = useMemo(() => `choice-${++made}`, [])
  return (
    <div class="choice">
      <label for={id} class="small">
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <OptionList options={options} />
        {groups
          .filter((group) => group.options.length > 0)
          .map((group) => (
            <optgroup key={group.label} label={group.label}>
              <OptionList options={group.options} />
            </optgroup>
          ))}
      </select>
    </div>
  )
}
