import type { Officer, TeamReply } from "@jatidiri/officers/contract"
import { Button, Field, Notice, Progress, useFormats, useTexts } from "@jatidiri/web"
import { planWords } from "../words/plan-words.ts"
import { roundWords } from "../words/round-words.ts"
import { CheckPart } from "./check-part.tsx"
import { InvitePart } from "./invite-part.tsx"
import type { DraftField } from "./judge-draft.ts"
import { KitPart } from "./kit-part.tsx"
import { HostPart, Part, TimePart } from "./plan-parts.tsx"
import { RegionPicker } from "./region-picker.tsx"
import { SeriesPart } from "./series-part.tsx"
import { stillFit, TeamPicker } from "./team-picker.tsx"
import type { usePlan } from "./use-plan.ts"
import { type Preview, usePreview } from "./use-preview.ts"

/** Officers and things that are in another round then; a counter may be left. Nobody is marked for a day that was changed since. */
const awayIn = (preview: Preview): ReadonlySet<string> => {
  const conflicts = preview.is === "here" && !preview.stale ? preview.reply.conflicts : []
  return new Set(conflicts.filter(({ kind }) => kind !== "counter").map(({ id }) => id))
}

type Props = {
  readonly officer: Officer
  readonly team: TeamReply["officers"]
  readonly plan: Omit<ReturnType<typeof usePlan<unknown>>, "planned">
  /** A round that is changed keeps its region, and is no series. */
  readonly change?: { readonly roundId: string; readonly regionName: string }
  readonly onEnded: () => void
}
/** All of a round on one page, each part by itself; nothing is sent before every part is right. */
export const PlanForm = ({ officer, team, plan, change: changing, onEnded }: Props) => {
  const text = useTexts(planWords)
  const { number } = useFormats()
  const round = useTexts(roundWords)
  const preview = usePreview(plan.draft, changing?.roundId, onEnded)
  const { draft, change, troubles, refusal, busy, send, form } = plan
  const error = (field: DraftField): string | undefined => {
    const trouble = troubles[field]
    return trouble === undefined ? undefined : text.troubles[trouble]
  }
  const away = awayIn(preview)
  const wrong = Object.keys(troubles).length
  const chooseRegion = (regionCode: string): void =>
    change({ regionCode, officers: stillFit(team, draft.officers, regionCode) })
  const submit = (event: Event): void => {
    event.preventDefault()
    send()
  }
  return (
    <form class="plan" ref={form} onSubmit={submit} noValidate>
      <div class="stack">
        <HostPart draft={draft} error={error} onChange={change} />
        <Part title={text.regionPart}>
          {changing === undefined ? (
            <RegionPicker regions={officer.regions} code={draft.regionCode} onChoose={chooseRegion} onEnded={onEnded} />
          ) : (
            <p>{changing.regionName}</p>
          )}
        </Part>
        <TimePart draft={draft} error={error} onChange={change} />
        {changing === undefined ? <SeriesPart draft={draft} error={error} onChange={change} onEnded={onEnded} /> : null}
      </div>
      <div class="stack">
        <Part title={text.invitePart}>
          <InvitePart
            draft={draft}
            error={error}
            isChange={changing !== undefined}
            onChange={change}
            onEnded={onEnded}
          />
        </Part>
        <Part title={text.teamPart}>
          <TeamPicker
            team={team}
            regionCode={draft.regionCode}
            chosen={draft.officers}
            away={away}
            error={error("officers")}
            onChoose={(officers) => change({ officers })}
          />
          <Field
            label={text.each}
            hint={text.eachHint}
            inputMode="numeric"
            value={draft.each}
            maxLength={5}
            error={error("each")}
            onInput={(each) => change({ each })}
          />
        </Part>
        <KitPart draft={draft} away={away} error={error("kit")} onChange={change} onEnded={onEnded} />
      </div>
      <div class="stack plan-send">
        <CheckPart
          preview={preview}
          leaveCounter={draft.leaveCounter}
          onLeave={(leaveCounter) => change({ leaveCounter })}
        />
        {wrong === 0 ? null : (
          <Notice tone="warn" live>
            {text.toMend(number(wrong))}
          </Notice>
        )}
        {refusal === undefined ? null : (
          <Notice tone="no" live>
            {refusal}
          </Notice>
        )}
        {busy ? <Progress label={text.sending} /> : null}
        <Button submit busy={busy}>
          {changing === undefined ? text.send : round.save}
        </Button>
      </div>
    </form>
  )
}
