import { hostKinds } from "@jatidiri/service-points/contract"
import { Field, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { Choose, Moment } from "../office/inputs.tsx"
import { planWords } from "../words/plan-words.ts"
import { roundsWords } from "../words/rounds-words.ts"
import { seriesWords } from "../words/series-words.ts"
import type { Draft } from "./draft.ts"
import type { DraftField } from "./judge-draft.ts"

export const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="card stack" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
)

type PartProps = {
  readonly draft: Draft
  readonly error: (field: DraftField) => string | undefined
  readonly onChange: (changes: Partial<Draft>) => void
}

/** Who is visited, and under which name the team knows it. */
export const HostPart = ({ draft, error, onChange }: PartProps) => {
  const text = useTexts(planWords)
  const { hosts } = useTexts(roundsWords)
  const kinds = hostKinds.map((kind) => [kind, hosts[kind]] as const)
  const choose = (value: string): void => {
    const hostKind = hostKinds.find((kind) => kind === value)
    if (hostKind !== undefined) onChange({ hostKind })
  }
  return (
    <Part title={text.hostPart}>
      <Choose label={text.hostKind} value={draft.hostKind} of={kinds} onChoose={choose} />
      <Field
        label={text.hostName}
        value={draft.hostName}
        maxLength={120}
        error={error("hostName")}
        onInput={(hostName) => onChange({ hostName })}
      />
      <Field
        label={text.name}
        hint={text.nameHint}
        value={draft.name}
        maxLength={64}
        error={error("name")}
        onInput={(name) => onChange({ name })}
      />
      <Field
        label={text.place}
        hint={text.placeHint}
        value={draft.place}
        maxLength={64}
        error={error("place")}
        onInput={(place) => onChange({ place })}
      />
    </Part>
  )
}

/** From when the team may prepare, when it goes, and until when it may sign. */
export const TimePart = ({ draft, error, onChange }: PartProps) => {
  const text = useTexts(planWords)
  const series = useTexts(seriesWords)
  const words = { day: text.day, time: text.time }
  return (
    <Part title={text.timePart}>
      <Moment
        legend={text.from}
        hint={text.fromHint}
        error={error("from")}
        words={words}
        day={draft.fromDay}
        time={draft.fromTime}
        onDay={(fromDay) => onChange({ fromDay })}
        onTime={(fromTime) => onChange({ fromTime })}
      />
      <Moment
        legend={series.starts}
        hint={series.startsHint}
        error={error("starts")}
        words={words}
        day={draft.startsDay}
        time={draft.startsTime}
        onDay={(startsDay) => onChange({ startsDay })}
        onTime={(startsTime) => onChange({ startsTime })}
      />
      <Moment
        legend={text.until}
        error={error("until")}
        words={words}
        day={draft.untilDay}
        time={draft.untilTime}
        onDay={(untilDay) => onChange({ untilDay })}
        onTime={(untilTime) => onChange({ untilTime })}
      />
    </Part>
  )
}
