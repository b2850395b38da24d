import type { TeamReply } from "@jatidiri/officers/contract"
import { mostOfficers } from "@jatidiri/service-points/contract"
import { Field, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { planWords } from "../words/plan-words.ts"

type Member = TeamReply["officers"][number]
/** From here on a name is found faster by typing than by looking. */
const manyOfficers = 12

/** The office demands it too: nobody is sent where he may do nothing. */
const serves = ({ regions }: Member, regionCode: string): boolean =>
  regions.some((region) => regionCode === region || regionCode.startsWith(`${region}.`))

/** Said where the choice is made; what it is stands with all others below the form. */
export const Away = ({ words }: { readonly words: string }) => <span class="error below">{words}</span>

type Props = {
  readonly team: readonly Member[]
  readonly regionCode: string
  readonly chosen: readonly string[]
  /** Who of those chosen is elsewhere then. */
  readonly away: ReadonlySet<string>
  readonly error: string | undefined
  readonly onChoose: (chosen: readonly string[]) => void
}

export const TeamPicker = ({ team, regionCode, chosen, away, error, onChoose }: Props) => {
  const text = useTexts(planWords)
  const { number } = useFormats()
  const [wanted, setWanted] = useState("")
  if (team.length === 0) return <Notice tone="warn">{text.teamNone}</Notice>
  const shown = team.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()))
  const flip = (officerId: string): void =>
    onChoose(chosen.includes(officerId) ? chosen.filter((id) => id !== officerId) : [...chosen, officerId])
  return (
    <fieldset
      class="choices field"
      aria-describedby="team-error"
      {...(error === undefined ? {} : { "data-wrong": true })}
      tabIndex={-1}
    >
      <legend class="unseen">{text.teamPart}</legend>
      <p class="small">{text.teamHint(number(mostOfficers))}</p>
      {team.length > manyOfficers ? <Field label={text.find} type="search" value={wanted} onInput={setWanted} /> : null}
      <div class="team">
        {shown.map((member) => {
          const fits = serves(member, regionCode)
          return (
            <label key={member.officerId} class={fits ? "choice" : "choice shut"}>
              <input
                type="checkbox"
                checked={fits && chosen.includes(member.officerId)}
                disabled={!fits}
                onChange={() => flip(member.officerId)}
              />
              <span>
                {member.name}
                <span class="small below">
                  {member.servicePoint.name}
                  {fits ? "" : ` · ${text.outside}`}
                </span>
                {away.has(member.officerId) ? <Away words={text.away} /> : null}
              </span>
            </label>
          )
        })}
      </div>
      <p class="small" aria-live="polite">
        {text.chosen(number(chosen.length))}
      </p>
      <span id="team-error" class="error" role="alert" hidden={error === undefined}>
        {error}
      </span>
    </fieldset>
  )
}

/** Those who may no longer be chosen, once the region has changed, are not kept unseen. */
export const stillFit = (team: readonly Member[], chosen: readonly string[], regionCode: string): readonly string[] =>
  chosen.filter((id) => team.some((member) => member.officerId === id && serves(member, regionCode)))
