import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { mostResidents, type PlanBody, type RoundRefusal, type ServicePointRefusal } from "../contract.ts"
import { reasonNotToPlan } from "../domain/round.ts"
import type { Needs } from "../needs.ts"
import { type InvitedBy, insertInvited, insertRound, insertRoundKits } from "../store/rounds.ts"
import { joinTeam } from "./rounds/join-team.ts"

export type PlanRefusal =
  | Extract<
      ServicePointRefusal,
      | "not-signed-in"
      | "officer-ended"
      | "power-missing"
      | "outside-region"
      | "command-differs"
      | "round-upside-down"
      | "round-too-long"
      | "round-in-the-past"
      | "officer-unknown"
      | "officer-unfit"
      | "nobody-invited"
      | "too-many-invited"
    >
  | Extract<
      RoundRefusal,
      | "officer-busy"
      | "officer-on-duty"
      | "kit-busy"
      | "kit-unknown"
      | "kit-unusable"
      | "series-empty"
      | "series-too-long"
      | "series-overlaps"
      | "series-too-large"
    >
/** A round whose people are already found. */
export type NewRound = Omit<
  PlanBody,
  "commandId" | "invited" | "from" | "startsAt" | "until" | "series" | "leaveCounter"
> & {
  readonly from: Date
  readonly startsAt?: Date
  readonly until: Date
  readonly invitedBy: InvitedBy
  readonly residentIds: readonly string[]
  readonly agency?: string
  readonly seriesId?: string
}
type Written = NewRound & { readonly roundId: string; readonly actor: string }

const writeRound = async (tx: Tx, round: Written, at: Date) => {
  const { roundId, name, host, regionCode, from, until, invitedBy, residentIds, maxActivations, actor } = round
  const { place = null, kit = [], startsAt = null, seriesId = null, agency = null, kits = [] } = round
  const what = [roundId, name, host.kind, host.name, regionCode]
  const planned = [invitedBy, residentIds.length, maxActivations, actor, at]
  await tx.run(insertRound, ...what, from, until, ...planned, place, kit, startsAt, seriesId, agency)
  await tx.run(insertRoundKits, roundId, kits)
  await tx.run(insertInvited, roundId, residentIds)
}

/**
 * Writes a round down, with its people and its team; each of the team may from its beginning ask for a mandate for it.
 * Whether they are free then is judged before, by whoever plans.
 */
export const planRound =
  (needs: Needs) =>
  async (tx: Tx, actor: string, wanted: NewRound): Promise<Result<{ readonly roundId: string }, PlanRefusal>> => {
    const wrong = reasonNotToPlan(wanted, needs.now())
    if (wrong !== undefined) return refuse(wrong)
    if (wanted.residentIds.length === 0) return refuse("nobody-invited")
    if (wanted.residentIds.length > mostResidents) return refuse("too-many-invited")
    const round = { ...wanted, roundId: randomUUID(), actor }
    await writeRound(tx, round, needs.now())
    const unfit = await joinTeam(needs, tx, round)
    if (unfit !== undefined) return refuse(unfit)
    await needs.recordAudit(tx, {
      action: "round.planned",
      actor,
      subject: `round:${round.roundId}`,
      detail: { region: wanted.regionCode, residents: wanted.residentIds.length, officers: wanted.officers.length },
    })
    return accept({ roundId: round.roundId })
  }
