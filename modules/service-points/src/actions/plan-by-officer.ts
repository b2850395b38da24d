import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { PlanBody, PlanReply } from "../contract.ts"
import { reasonNotToPlan } from "../domain/round.ts"
import { occurrencesOf, type RoundSpan } from "../domain/series.ts"
import type { Needs, SignedInOfficer } from "../needs.ts"
import { mostInvitations } from "../round-contract.ts"
import { insertSeries } from "../store/changes.ts"
import { once } from "./once.ts"
import { type PlanRefusal, planRound } from "./plan-round.ts"
import { findInvited } from "./rounds/find-invited.ts"
import { reserve } from "./rounds/reserve.ts"

type PlanRound = PlanBody & { readonly officer: SignedInOfficer | undefined }
type Planning = { readonly body: PlanBody; readonly officer: SignedInOfficer; readonly spans: readonly RoundSpan[] }

export const spanOf = ({ from, startsAt = from, until }: Pick<PlanBody, "from" | "startsAt" | "until">): RoundSpan => ({
  ...{ from: new Date(from), startsAt: new Date(startsAt), until: new Date(until) },
})

const writeSeries = async (needs: Needs, tx: Tx, { body, officer }: Planning): Promise<string | undefined> => {
  if (body.series === undefined) return undefined
  const seriesId = randomUUID()
  const { weekdays, untilDay, skip = [] } = body.series
  await tx.run(insertSeries, seriesId, weekdays, untilDay, skip, `officer:${officer.officerId}`, needs.now())
  return seriesId
}

const planAll = async (needs: Needs, tx: Tx, planning: Planning) => {
  const { body, officer, spans } = planning
  const { notInRegister, leftOut, ...people } = await findInvited(needs, tx, body)
  if (people.residentIds.length * spans.length > mostInvitations) return refuse("series-too-large")
  const { officers, kits = [], leaveCounter } = body
  const taken = await reserve(needs, tx, { officer, officers, kits, spans, leaveCounter })
  if (taken !== undefined) return refuse(taken)
  const seriesId = await writeSeries(needs, tx, planning)
  const { commandId, invited, series, leaveCounter: _, ...asked } = body
  const roundIds: string[] = []
  for (const span of spans) {
    const round = { ...asked, ...span, ...people, ...(seriesId === undefined ? {} : { seriesId }) }
    const planned = await planRound(needs)(tx, `officer:${officer.officerId}`, round)
    if (!planned.ok) return planned
    roundIds.push(planned.value.roundId)
  }
  return accept<PlanReply>({
    ...{ roundId: roundIds[0] ?? "", residents: people.residentIds.length, notInRegister },
    ...(leftOut === undefined ? {} : { leftOut }),
    ...(seriesId === undefined ? {} : { seriesId, rounds: roundIds.length }),
  })
}

export const isElsewhere = (regionCode: string, invited: PlanBody["invited"]): boolean =>
  "regionCode" in invited && !`${invited.regionCode}.`.startsWith(`${regionCode}.`)

const reasonAgainst = (needs: Needs, { officer, regionCode, invited, ...times }: PlanRound) => {
  const refusal = needs.reasonNotTo(officer, "issue-mandates", regionCode)
  if (refusal !== undefined) return refusal
  return isElsewhere(regionCode, invited) ? "outside-region" : reasonNotToPlan(spanOf(times), needs.now())
}

/**
 * Plans a round or a series of them, by one who may issue mandates in all of its region; nobody of another region comes
 * into it, and nobody of the team and nothing that it takes along is anywhere else then.
 */
export const planRoundByOfficer =
  (needs: Needs) =>
  async (command: PlanRound): Promise<Result<PlanReply, PlanRefusal>> => {
    const { officer, ...body } = command
    const refusal = reasonAgainst(needs, command)
    if (refusal !== undefined) return refuse(refusal)
    if (officer === undefined) return refuse("not-signed-in")
    const occurrences = occurrencesOf(spanOf(body), body.series)
    if ("refusal" in occurrences) return refuse(occurrences.refusal)
    const { officerId } = officer
    const { commandId, ...input } = body
    return needs.database.transaction((tx) =>
      once(tx, { officerId, commandId, kind: "plan-round", input, at: needs.now() }, () =>
        planAll(needs, tx, { body, officer, spans: occurrences.spans }),
      ),
    )
  }
