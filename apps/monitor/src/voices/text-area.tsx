type Props = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onInput: (value: string) => void
}

/** Several lines, as long as the office takes. */
export const TextArea = ({ id, label, hint, value, onInput }: Props) => (
  <div class="field">
    <label for={id}>{label}</label>
    {hint === undefined ? null : (
      <span id={`${id}-hint`} class="small">
        {hint}
      </span>
    )}
    <textarea
      id={id}
      rows={5}
      maxLength={2000}
      value={value}
      autocomplete="off"
      {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  </div>
)
