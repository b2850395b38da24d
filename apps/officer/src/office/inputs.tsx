import type { ComponentChildren } from "preact"
import { useMemo } from "preact/hooks"

let made = 0
const useId = (): string => useMemo(() => `input-${++made}`, [])

type Labelled = { readonly label: string; readonly hint?: string; readonly error?: string | undefined }

const Around = ({ id, label, hint, error, children }: Labelled & { id: string; children: ComponentChildren }) => (
  <div class="field">
    <label for={id}>{label}</label>
    {hint === undefined ? null : (
      <span id={`${id}-hint`} class="small">
        {hint}
      </span>
    )}
    {children}
    <span id={`${id}-error`} class="error" role="alert" hidden={error === undefined}>
      {error}
    </span>
  </div>
)

const tied = (id: string, { hint, error }: Labelled) => {
  const named = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === undefined ? [] : [`${id}-error`])]
  return { "aria-invalid": error !== undefined, ...(named.length === 0 ? {} : { "aria-describedby": named.join(" ") }) }
}

type LinesProps = Labelled & {
  readonly value: string
  readonly rows: number
  readonly onInput: (value: string) => void
}

/** Several lines of text. Nothing of it is spelled or remembered by the browser, for it may name people. */
export const Lines = ({ value, rows, onInput, ...words }: LinesProps) => {
  const id = useId()
  return (
    <Around id={id} {...words}>
      <textarea
        {...tied(id, words)}
        id={id}
        rows={rows}
        value={value}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Around>
  )
}

type ChooseProps = Labelled & {
  readonly value: string
  readonly of: readonly (readonly [value: string, words: string])[]
  readonly onChoose: (value: string) => void
}

/** One of a list, as the device lets people choose. */
export const Choose = ({ value, of, onChoose, ...words }: ChooseProps) => {
  const id = useId()
  return (
    <Around id={id} {...words}>
      <select {...tied(id, words)} id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {of.map(([each, said]) => (
          <option key={each} value={each} selected={each === value}>
            {said}
          </option>
        ))}
      </select>
    </Around>
  )
}

type MomentProps = {
  readonly legend: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly words: { readonly day: string; readonly time: string }
  readonly day: string
  readonly time: string
  readonly onDay: (day: string) => void
  readonly onTime: (time: string) => void
}

/** A day and a time side by side. Engines that know no such inputs take the text, and the form says how. */
export const Moment = ({ legend, hint, error, words, day, time, onDay, onTime }: MomentProps) => {
  const id = useId()
  const ties = tied(id, { label: legend, ...(hint === undefined ? {} : { hint }), error })
  return (
    <fieldset class="choices field moment">
      <legend>{legend}</legend>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} class="small">
          {hint}
        </span>
      )}
      <div class="moment-row">
        <input
          {...ties}
          type="date"
          aria-label={`${legend}, ${words.day}`}
          value={day}
          onInput={(event) => onDay(event.currentTarget.value)}
        />
        <input
          {...ties}
          type="time"
          aria-label={`${legend}, ${words.time}`}
          value={time}
          onInput={(event) => onTime(event.currentTarget.value)}
        />
      </div>
      <span id={`${id}-error`} class="error" role="alert" hidden={error === undefined}>
        {error}
      </span>
    </fieldset>
  )
}
