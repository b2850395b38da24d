import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, encodeUtf8, parseRegionCode, type Result, refuse, toBase64url } from "@jatidiri/kernel"
import type { AssignmentBody, AssignmentReply, OfficerRefusal } from "../contract.ts"
import { reasonNotToMandate } from "../domain/assignment.ts"
import type { SignedInOfficer } from "../domain/officer.ts"
import { reasonNotTo } from "../domain/permission.ts"
import type { Needs } from "../needs.ts"
import {
  closeRoundMandates,
  continueTerm,
  endAssignment,
  endRoundAssignments,
  insertAssignment,
} from "../store/mandates.ts"
import { findOfficerRow, findServicePoint } from "../store/people.ts"
import { once } from "./once.ts"
import { readOfficer } from "./read-officer.ts"

export type AssignmentRefusal = Extract<
  OfficerRefusal,
  | "not-signed-in"
  | "officer-ended"
  | "power-missing"
  | "outside-region"
  | "officer-unknown"
  | "place-unknown"
  | "service-point-unknown"
  | "command-differs"
>
export type NewAssignment = Omit<AssignmentBody, "commandId">
/** A place in the team of a field round, for its time and beside the standing assignment. */
export type RoundAssignment = Omit<NewAssignment, "days"> & { readonly from: Date; readonly until: Date }
type Kept = NewAssignment & { readonly round?: { readonly from: Date; readonly until: Date } }
type AssignOfficer = AssignmentBody & { readonly officer: SignedInOfficer | undefined }

type Asked = Pick<NewAssignment, "regions" | "place">

/** Every region that an assignment reaches: its own and its service point's. A field round has no place of its own yet. */
const findReach = async (
  tx: Tx,
  { regions, place }: Asked,
): Promise<Result<readonly string[], "place-unknown" | "service-point-unknown">> => {
  if (regions.some((region) => !parseRegionCode(region).ok)) return refuse("place-unknown")
  if (place.kind !== "service-point") return accept(regions)
  const point = await tx.find(findServicePoint, place.id)
  return point === undefined ? refuse("service-point-unknown") : accept([...regions, point.region_code])
}

const keep =
  (needs: Needs) =>
  async (tx: Tx, actor: string, wanted: Kept): Promise<Result<AssignmentReply, AssignmentRefusal>> => {
    const now = needs.now()
    const reach = await findReach(tx, wanted)
    if (!reach.ok) return reach
    const row = await tx.find(findOfficerRow, wanted.officerId)
    if (row === undefined) return refuse("officer-unknown")
    const refusal = reasonNotToMandate(readOfficer(row, now), { regions: reach.value, powers: wanted.powers })
    if (refusal !== undefined) return refuse(refusal)
    const assignmentId = randomUUID()
    const { officerId, regions, place, powers, days, maxActivations, round } = wanted
    if (round === undefined) await tx.run(endAssignment, officerId, now)
    const fixed = [assignmentId, officerId, regions, JSON.stringify(place), powers, days, maxActivations, now]
    await tx.run(insertAssignment, ...fixed, round?.from ?? null, round?.until ?? null)
    if (round !== undefined) await tx.run(continueTerm, assignmentId, officerId, place.id)
    await needs.recordAudit(tx, {
      action: "officer.assigned",
      actor,
      subject: `officer:${officerId}`,
      detail: { days, maxActivations },
    })
    return accept({ assignmentId })
  }

/** Gives an officer a new standing assignment in place of the one before, never more than he may do himself. */
export const assign =
  (needs: Needs) =>
  (tx: Tx, actor: string, wanted: NewAssignment): Promise<Result<AssignmentReply, AssignmentRefusal>> =>
    keep(needs)(tx, actor, wanted)

const dayMilliseconds = 86_400_000

/**
 * Puts an officer in the team of a field round, whose id is the place's; what he is assigned to otherwise stays. One who
 * was in that team before goes on with the count he had: a round ended and begun again gains nothing.
 */
export const assignToRound =
  (needs: Needs) =>
  (tx: Tx, actor: string, wanted: RoundAssignment): Promise<Result<AssignmentReply, AssignmentRefusal>> => {
    const { from, until, ...rest } = wanted
    const days = Math.ceil((until.getTime() - from.getTime()) / dayMilliseconds)
    return keep(needs)(tx, actor, { ...rest, days, round: { from, until } })
  }

/**
 * From now on no mandate is made for this round, and what is signed under those that were does not count. What was signed
 * before does, whenever it arrives: closing is no suspicion. Harmless when it has ended already.
 */
export const endRound =
  (needs: Needs) =>
  async (tx: Tx, roundId: string): Promise<void> => {
    const now = needs.now()
    await tx.run(endRoundAssignments, roundId, now)
    await tx.run(closeRoundMandates, roundId, now)
  }

const reasonNotToAssign = (officer: SignedInOfficer | undefined, regions: readonly string[]) => {
  for (const region of regions) {
    const refusal = reasonNotTo(officer, "issue-mandates", region)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

/** The same by one who must be allowed to issue mandates wherever the assignment reaches. */
const assignBy =
  (needs: Needs) =>
  async (
    tx: Tx,
    officer: SignedInOfficer,
    wanted: NewAssignment,
  ): Promise<Result<AssignmentReply, AssignmentRefusal>> => {
    const reach = await findReach(tx, wanted)
    if (!reach.ok) return reach
    const refusal = reasonNotToAssign(officer, reach.value)
    return refusal === undefined ? assign(needs)(tx, `officer:${officer.officerId}`, wanted) : refuse(refusal)
  }

/** Assigns an officer, by one who may issue mandates in every region of the assignment. */
export const assignOfficer =
  (needs: Needs) =>
  async ({ officer, commandId, ...wanted }: AssignOfficer): Promise<Result<AssignmentReply, AssignmentRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const refusal = reasonNotToAssign(officer, wanted.regions)
    if (refusal !== undefined) return refuse(refusal)
    const inputHash = toBase64url(await needs.crypto.digest(encodeUtf8(JSON.stringify(wanted))))
    const { officerId } = officer
    const command = { officerId, commandId, kind: "assign-officer", inputHash, at: needs.now() }
    return needs.database.transaction((tx) => once(tx, command, () => assignBy(needs)(tx, officer, wanted)))
  }
