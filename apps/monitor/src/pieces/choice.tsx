import { useMemo } from "preact/hooks"

let made = 0

type Option = { readonly value: string; readonly label: string }

type Props = {
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  /** More options under a heading of their own. */
  readonly group?: { readonly label: string; readonly options: readonly Option[] }
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
export const Choice = ({ label, value, options, group, onChange }: Props) => {
  const id = useMemo(() => `choice-${++made}`, [])
  return (
    <div class="choice">
      <label for={id} class="small">
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <OptionList options={options} />
        {group === undefined ? null : (
          <optgroup label={group.label}>
            <OptionList options={group.options} />
          </optgroup>
        )}
      </select>
    </div>
  )
}
