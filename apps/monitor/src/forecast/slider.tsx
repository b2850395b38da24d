import { useFormats } from "@jatidiri/web"
import { useMemo } from "preact/hooks"

let made = 0

type Props = {
  readonly label: string
  readonly value: number
  readonly most: number
  readonly onChange: (value: number) => void
}

/** A whole number to be moved with finger, mouse or arrow keys; the number stands beside its name. */
export const Slider = ({ label, value, most, onChange }: Props) => {
  const format = useFormats()
  const id = useMemo(() => `slider-${++made}`, [])
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <output for={id} class="figures">
        {format.number(value)}
      </output>
      <input
        id={id}
        type="range"
        min={0}
        max={most}
        step={1}
        value={value}
        aria-valuetext={format.number(value)}
        onInput={({ currentTarget }) => onChange(Number(currentTarget.value))}
      />
    </div>
  )
}
