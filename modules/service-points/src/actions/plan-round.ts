import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { mostResidents, type PlanBody, type PlanReply, type ServicePointRefusal } from "../contract.ts"
import { reasonNotToPlan } from "../domain/round.ts"
import type { Needs, SignedInOfficer } from "../needs.ts"
import { insertInvited, insertMember, insertRound } from "../store/rounds.ts"
import { once } from "./once.ts"

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
type PlanRound = PlanBody & { readonly officer: SignedInOfficer | undefined }

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
  const what = [roundId, name, host.kind, host.name, regionCode]
  await tx.run(insertRound, ...what, from, until, invitedBy, residentIds.length, maxActivations, actor, at)
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

/** One more than fits is asked for, so that too many are noticed and not cut off. */
const findInvited = async (needs: Needs, tx: Tx, { regionCode, invited }: PlanBody) => {
  if ("regionCode" in invited) {
    const residentIds = await needs.listNotActivated(tx, invited.regionCode, mostResidents + 1)
    return { invitedBy: "region" as const, residentIds, notInRegister: 0 }
  }
  const niks = [...new Set(invited.niks)]
  const residentIds = await needs.listByNik(tx, regionCode, niks)
  return { invitedBy: "niks" as const, residentIds, notInRegister: niks.length - residentIds.length }
}

const planFirst = async (needs: Needs, tx: Tx, body: PlanBody, actor: string) => {
  const { notInRegister, ...people } = await findInvited(needs, tx, body)
  const { name, host, regionCode, officers, maxActivations } = body
  const times = { from: new Date(body.from), until: new Date(body.until) }
  const wanted = { name, host, regionCode, officers, maxActivations, ...times, ...people }
  const planned = await planRound(needs)(tx, actor, wanted)
  if (!planned.ok) return planned
  return accept<PlanReply>({ ...planned.value, residents: people.residentIds.length, notInRegister })
}

const reasonAgainst = (needs: Needs, { officer, regionCode, invited, from, until }: PlanRound) => {
  const refusal = needs.reasonNotTo(officer, "issue-mandates", regionCode)
  if (refusal !== undefined) return refusal
  const times = { from: new Date(from), until: new Date(until) }
  const isElsewhere = "regionCode" in invited && `${invited.regionCode}.`.startsWith(`${regionCode}.`) === false
  return isElsewhere ? "outside-region" : reasonNotToPlan(times, needs.now())
}

/** Plans a round, by one who may issue mandates in all of its region; nobody of another region comes into it. */
export const planRoundByOfficer =
  (needs: Needs) =>
  async (command: PlanRound): Promise<Result<PlanReply, PlanRefusal>> => {
    const { officer, ...body } = command
    const refusal = reasonAgainst(needs, command)
    if (refusal !== undefined) return refuse(refusal)
    if (officer === undefined) return refuse("not-signed-in")
    const { officerId } = officer
    const { commandId, ...input } = body
    return needs.database.transaction((tx) =>
      once(tx, { officerId, commandId, kind: "plan-round", input, at: needs.now() }, () =>
        planFirst(needs, tx, body, `officer:${officerId}`),
      ),
    )
  }
