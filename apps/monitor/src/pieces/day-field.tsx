import { useMemo } from "preact/hooks"

let made = 0

type Props = {
  readonly label: string
  readonly value: string
  readonly max?: string
  readonly onChange: (day: string) => void
}

/** Years before this are half-typed. */
const earliest = "2015-01-01"

/** A day by the browser's own picker. A day that is still being typed changes nothing yet. */
export const DayField = ({ label, value, max, onChange }: Props) => {
  const id = useMemo(() => `day-${++made}`, [])
  return (
    <div class="choice">
      <label for={id} class="small">
        {label}
      </label>
      <input
        id={id}
        type="date"
        value={value}
        min={earliest}
        {...(max === undefined ? {} : { max })}
        onChange={({ currentTarget: { value: day, validity } }) => {
          if (validity.valid && day !== value) onChange(day)
        }}
      />
    </div>
  )
}
