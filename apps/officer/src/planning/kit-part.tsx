import type { Kit } from "@jatidiri/service-points/contract"
import { Notice, Progress, useTexts } from "@jatidiri/web"
import { Lines } from "../office/inputs.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { kitWords } from "../words/kit-words.ts"
import { officeWords } from "../words/office-words.ts"
import { planWords } from "../words/plan-words.ts"
import type { Draft } from "./draft.ts"
import { readKits } from "./plan-api.ts"
import { Part } from "./plan-parts.tsx"
import { Away } from "./team-picker.tsx"

type Props = {
  readonly draft: Draft
  readonly away: ReadonlySet<string>
  readonly error: string | undefined
  readonly onChange: (changes: Partial<Draft>) => void
  readonly onEnded: () => void
}

/** What is broken is only shown where the round has it already. */
const Things = ({
  kits,
  draft,
  away,
  onChange,
}: Pick<Props, "draft" | "away" | "onChange"> & { kits: readonly Kit[] }) => {
  const text = useTexts(kitWords)
  const shown = kits.filter(({ kitId, state }) => state === "usable" || draft.kits.includes(kitId))
  const flip = (kitId: string): void =>
    onChange({
      kits: draft.kits.includes(kitId) ? draft.kits.filter((each) => each !== kitId) : [...draft.kits, kitId],
    })
  if (shown.length === 0)
    return (
      <p class="small">
        {text.noneYet} <a href="#/rencana/alat">{text.toRegister}</a>
      </p>
    )
  return (
    <fieldset class="choices field">
      <legend>{text.fromRegister}</legend>
      <div class="team">
        {shown.map(({ kitId, name, kind, state }) => (
          <label key={kitId} class="choice">
            <input type="checkbox" checked={draft.kits.includes(kitId)} onChange={() => flip(kitId)} />
            <span>
              {name}
              <span class="small below">
                {text.kinds[kind]}
                {state === "usable" ? "" : ` · ${text.states[state]}`}
              </span>
              {away.has(kitId) ? <Away words={text.away} /> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Things of the register, each in one place at a time, and others by name. */
export const KitPart = ({ draft, away, error, onChange, onEnded }: Props) => {
  const text = useTexts(kitWords)
  const plan = useTexts(planWords)
  const office = useTexts(officeWords)
  const { state } = useAnswer(readKits, onEnded)
  return (
    <Part title={text.part}>
      {state.is === "loading" ? <Progress label={office.loading} /> : null}
      {state.is === "trouble" ? <Notice tone="warn">{state.words}</Notice> : null}
      {state.is === "here" ? <Things kits={state.value.kits} draft={draft} away={away} onChange={onChange} /> : null}
      <Lines
        label={plan.kit}
        hint={plan.kitHint}
        rows={3}
        value={draft.kit}
        error={error}
        onInput={(kit) => onChange({ kit })}
      />
    </Part>
  )
}
