import { Field, useTexts } from "@jatidiri/web"
import { Lines } from "../office/inputs.tsx"
import { seriesWords } from "../words/series-words.ts"
import type { Draft } from "./draft.ts"
import { HolidaysButton } from "./holidays-button.tsx"
import type { DraftField } from "./judge-draft.ts"
import { Part } from "./plan-parts.tsx"

type Props = {
  readonly draft: Draft
  readonly error: (field: DraftField) => string | undefined
  readonly onChange: (changes: Partial<Draft>) => void
  readonly onEnded: () => void
}

const Weekdays = ({ draft, error, onChange }: Props) => {
  const text = useTexts(seriesWords)
  const flip = (day: number): void =>
    onChange({
      weekdays: draft.weekdays.includes(day) ? draft.weekdays.filter((each) => each !== day) : [...draft.weekdays, day],
    })
  const wrong = error("weekdays")
  return (
    <fieldset class="choices field" {...(wrong === undefined ? {} : { "data-wrong": true })} tabIndex={-1}>
      <legend>{text.on}</legend>
      <div class="weekdays">
        {text.weekdays.map((name, at) => (
          <label key={name} class="choice">
            <input type="checkbox" checked={draft.weekdays.includes(at + 1)} onChange={() => flip(at + 1)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
      <span class="error" role="alert" hidden={wrong === undefined}>
        {wrong}
      </span>
    </fieldset>
  )
}

/** The same round on some weekdays; each becomes a round of its own. */
export const SeriesPart = (props: Props) => {
  const text = useTexts(seriesWords)
  const { draft, error, onChange, onEnded } = props
  return (
    <Part title={text.title}>
      <label class="choice">
        <input type="checkbox" checked={draft.repeats} onChange={() => onChange({ repeats: !draft.repeats })} />
        <span>
          {text.repeats}
          <span class="small below">{text.repeatsDetail}</span>
        </span>
      </label>
      {draft.repeats ? (
        <>
          <Weekdays {...props} />
          <Field
            label={text.lastDay}
            type="date"
            value={draft.lastDay}
            error={error("lastDay")}
            onInput={(lastDay) => onChange({ lastDay })}
          />
          <Lines
            label={text.skip}
            hint={text.skipHint}
            rows={3}
            value={draft.skip}
            error={error("skip")}
            onInput={(skip) => onChange({ skip })}
          />
          <HolidaysButton draft={draft} onChange={onChange} onEnded={onEnded} />
        </>
      ) : null}
    </Part>
  )
}
