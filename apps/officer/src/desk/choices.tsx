type Props<Value extends string> = {
  readonly legend: string
  readonly name: string
  readonly options: readonly (readonly [Value, string])[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

/** One of a few, all in sight; arrow keys move between them. */
export const Choices = <Value extends string>({ legend, name, options, chosen, onChoose }: Props<Value>) => (
  <fieldset class="choices">
    <legend>{legend}</legend>
    <div class="choice-row">
      {options.map(([value, label]) => (
        <label key={value} class="choice">
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
