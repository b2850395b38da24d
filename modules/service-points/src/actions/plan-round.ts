import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { mostResidents, type PlanBody, type ServicePointRefusal } from "../contract.ts"
import { reasonNotToPlan } from "../domain/round.ts"
import type { Needs } from "../needs.ts"
import { insertInvited, insertMember, insertRound } from "../store/rounds.ts"

export type PlanRefusal = Extract<
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
/** A round whose people are already found. */
export type NewRound = Omit<PlanBody, "commandId" | "invited" | "from" | "until"> & {
  readonly from: Date
  readonly until: Date
  readonly invitedBy: "niks" | "region"
  readonly residentIds: readonly string[]
}

/** Without network all three are needed: what cannot be given at once is given as a provisional KTP. */
const fieldPowers = ["activate", "refuse", "provisional"] as const

const joinTeam = (needs: Needs, round: NewRound & { readonly roundId: string; readonly actor: string }) => {
  const { roundId, name, regionCode, from, until, maxActivations, actor } = round
  const place = { kind: "field-round", id: roundId, name } as const
  return async (tx: Tx, officerId: string): Promise<"officer-unknown" | "officer-unfit" | undefined> => {
    const officerName = await needs.findOfficerName(tx, officerId)
    if (officerName === undefined) return "officer-unknown"
    const terms = { regions: [regionCode], place, powers: [...fieldPowers], from, until, maxActivations }
    const assigned = await needs.assignToRound(tx, actor, { officerId, ...terms })
    if (!assigned.ok) return assigned.refusal.code === "officer-unknown" ? "officer-unknown" : "officer-unfit"
    await tx.run(insertMember, roundId, officerId, officerName)
    return undefined
  }
}

const writeRound = async (tx: Tx, round: NewRound & { readonly roundId: string; readonly actor: string }, at: Date) => {
  const { roundId, name, host, regionCode, from, until, invitedBy, residentIds, maxActivations, actor } = round
  const { place = null, kit = [] } = round
  const what = [roundId, name, host.kind, host.name, regionCode]
  const planned = [invitedBy, residentIds.length, maxActivations, actor, at]
  await tx.run(insertRound, ...what, from, until, ...planned, place, kit)
  await tx.run(insertInvited, roundId, residentIds)
}

/** Writes a round down, with its people and its team; each of the team may from its beginning ask for a mandate for it. */
export const planRound =
  (needs: Needs) =>
  async (tx: Tx, actor: string, wanted: NewRound): Promise<Result<{ readonly roundId: string }, PlanRefusal>> => {
    const wrong = reasonNotToPlan(wanted, needs.now())
    if (wrong !== undefined) return refuse(wrong)
    if (wanted.residentIds.length === 0) return refuse("nobody-invited")
    if (wanted.residentIds.length > mostResidents) return refuse("too-many-invited")
    const round = { ...wanted, roundId: randomUUID(), actor }
    await writeRound(tx, round, needs.now())
    const join = joinTeam(needs, round)
    for (const officerId of wanted.officers) {
      const unfit = await join(tx, officerId)
      if (unfit !== undefined) return refuse(unfit)
    }
    await needs.recordAudit(tx, {
      action: "round.planned",
      actor,
      subject: `round:${round.roundId}`,
      detail: { region: wanted.regionCode, residents: wanted.residentIds.length, officers: wanted.officers.length },
    })
    return accept({ roundId: round.roundId })
  }
