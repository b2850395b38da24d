import { accept, type Result, refuse } from "@jatidiri/kernel"
import { mostResidents, type ServicePointRefusal } from "../../contract.ts"
import { reasonNotToPlan } from "../../domain/round.ts"
import { dayOfRound, occurrencesOf, type RoundSpan } from "../../domain/series.ts"
import type { Needs, SignedInOfficer } from "../../needs.ts"
import type { Occurrence, PreviewBody, PreviewReply, RoundRefusal } from "../../round-contract.ts"
import { isElsewhere, spanOf } from "../plan-by-officer.ts"
import { findConflicts } from "./find-conflicts.ts"
import { findInvited } from "./find-invited.ts"

export type PreviewRefusal =
  | Extract<
      ServicePointRefusal,
      | "not-signed-in"
      | "officer-ended"
      | "power-missing"
      | "outside-region"
      | "round-upside-down"
      | "round-too-long"
      | "round-in-the-past"
    >
  | Extract<RoundRefusal, "series-empty" | "series-too-long" | "series-overlaps">
type Preview = PreviewBody & { readonly officer: SignedInOfficer | undefined }

const shownSpan = (span: RoundSpan): Occurrence => ({
  ...{ day: dayOfRound(span), from: span.from.toISOString() },
  ...{ startsAt: span.startsAt.toISOString(), until: span.until.toISOString() },
})

const sizesOf = async (needs: Needs, { regionCode, invited }: PreviewBody): Promise<Pick<PreviewReply, "invited">> => {
  if (invited === undefined) return {}
  const { residentIds, notInRegister, leftOut } = await findInvited(needs, needs.database, { regionCode, invited })
  const tooMany = residentIds.length > mostResidents
  const residents = Math.min(residentIds.length, mostResidents)
  return { invited: { residents, notInRegister, tooMany, ...(leftOut === undefined ? {} : { leftOut }) } }
}

const reasonAgainst = (needs: Needs, { officer, regionCode, invited, ...times }: Preview) => {
  const refusal = needs.reasonNotTo(officer, "issue-mandates", regionCode)
  if (refusal !== undefined) return refusal
  if (invited !== undefined && isElsewhere(regionCode, invited)) return "outside-region"
  return reasonNotToPlan(spanOf(times), needs.now())
}

/** What a plan would come to, before it is saved: its days, who or what is in its way, and how many it invites. Nobody is named but the team. */
export const previewRound =
  (needs: Needs) =>
  async (asked: Preview): Promise<Result<PreviewReply, PreviewRefusal>> => {
    const refusal = reasonAgainst(needs, asked)
    if (refusal !== undefined) return refuse(refusal)
    const made = occurrencesOf(spanOf(asked), asked.series)
    if ("refusal" in made) return refuse(made.refusal)
    const { officers = [], kits = [], except } = asked
    const wanted = { officers, kits, spans: made.spans, ...(except === undefined ? {} : { except }) }
    return accept({
      occurrences: made.spans.map(shownSpan),
      skipped: [...made.skipped],
      conflicts: await findConflicts(needs.database, wanted),
      ...(await sizesOf(needs, asked)),
    })
  }
