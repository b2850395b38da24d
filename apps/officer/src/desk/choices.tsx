type Props<Value extends string> = {
  readonly legend: string
  readonly name: string
  readonly options: readonly (readonly [Value, string])[]
  /** Nothing where nobody may have it chosen for him. */
  readonly chosen: Value | undefined
  readonly error?: string | undefined
  readonly onChoose: (value: Value) => void
}

/** One of a few, all in sight; arrow keys move between them. */
export const Choices = <Value extends string>({ legend, name, options, chosen, error, onChoose }: Props<Value>) => (
  <fieldset class="choices" {...(error === undefined ? {} : { "aria-describedby": `${name}-error` })}>
    <legend>{legend}</legend>
    <div class="choice-row">
      {options.map(([value, label]) => (
        <label key={value} class="choice">
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
    <span id={`${name}-error`} class="error" role="alert" hidden={error === undefined}>
      {error}
    </span>
  </fieldset>
)
