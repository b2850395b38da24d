import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { type ActivationRequest, hashCompact, type Signed } from "@jatidiri/field"
import { accept, jakartaDay, type Result, refuse, thumbprintOf } from "@jatidiri/kernel"
import type { ActivationRefusal } from "../../contract.ts"
import { reasonNotToTake, toSeconds } from "../../domain/times.ts"
import type { Needs, ResidentRecord } from "../../needs.ts"
import type { BindingRow } from "../../store/bindings.ts"
import {
  findRebindingOf,
  insertRebinding,
  listWaitingRebindings,
  type RebindingRow,
  turnIntoMove,
} from "../../store/rebindings.ts"
import { type RequestRefusal, verifyCompactRequest } from "../requests/verify-request.ts"
import { cancelMoves } from "./close-rebindings.ts"

export type NewPhoneRefusal =
  | RequestRefusal
  | Extract<ActivationRefusal, "request-expired" | "signed-in-future" | "not-eligible" | "wrong-key">
export type OpenRefusal = Extract<ActivationRefusal, "too-many-requests" | "wrong-key" | "not-eligible">

/** Several phones may have been tried by one road; more than these serve nobody. */
const mostWaiting = 3

/** The phone that somebody wants bound, by its own signed request. */
export type NewPhone = {
  readonly request: Signed<ActivationRequest>
  readonly requestHash: string
  readonly thumbprint: string
}

export const judgeNewPhone = async (compact: string, needs: Needs): Promise<Result<NewPhone, NewPhoneRefusal>> => {
  const verified = await verifyCompactRequest(compact, needs)
  if (!verified.ok) return verified
  const request = verified.value
  const late = reasonNotToTake(request.payload.iat, toSeconds(needs.now()))
  if (late !== undefined) return refuse(late)
  const { digest } = needs.crypto
  const thumbprint = await thumbprintOf(request.payload.cnf.jwk, digest)
  return accept({ request, requestHash: await hashCompact(compact, digest), thumbprint })
}

/** Who has died or left the register is bound to no new phone, whatever its jobs have not yet ended. */
export const isStillEligible = async (tx: Tx, resident: ResidentRecord, needs: Needs): Promise<boolean> =>
  needs.reasonNotToActivate(resident, jakartaDay(needs.now())) === undefined &&
  (await needs.findGone(tx, [resident.residentId])).length === 0

type Opening = {
  readonly binding: BindingRow
  readonly phone: NewPhone
  readonly road: RebindingRow["road"]
  /** When the code or passkey in the resident's hand was set up. */
  readonly waySetAt?: Date
  readonly resident: ResidentRecord
}

const recordBegun = (tx: Tx, { resident_id, rebinding_id, binding_id, road }: RebindingRow, needs: Needs) =>
  needs.recordAudit(tx, {
    action: "rebinding.begun",
    actor: `resident:${resident_id}`,
    subject: `resident:${resident_id}`,
    detail: { rebinding: rebinding_id, binding: binding_id, road },
  })

/** The latest move holds, so that it needs no limit; what waits by one road keeps none of another out. */
const makeRoom = async (
  tx: Tx,
  { binding: { resident_id }, road }: Opening,
  needs: Needs,
): Promise<Result<void, "too-many-requests">> => {
  if (road === "move") return accept(await cancelMoves(tx, resident_id, needs))
  const waiting = await tx.rows(listWaitingRebindings, resident_id)
  return waiting.filter((row) => row.road === road).length < mostWaiting
    ? accept(undefined)
    : refuse("too-many-requests")
}

/**
 * Notes which phone is to take a binding over, and from when on. Only one is kept for a phone: once more gives the same.
 * The holder's lock must be held.
 */
export const openRebinding = async (
  tx: Tx,
  opening: Opening,
  needs: Needs,
): Promise<Result<RebindingRow, OpenRefusal>> => {
  const { binding, phone, road, resident, waySetAt } = opening
  const { resident_id, binding_id } = binding
  if (binding.state === "active" && binding.key_thumbprint === phone.thumbprint) return refuse("wrong-key")
  if (!(await isStillEligible(tx, resident, needs))) return refuse("not-eligible")
  const room = await makeRoom(tx, opening, needs)
  if (!room.ok) return room
  const [id, begun] = [randomUUID(), needs.now()]
  const ready = road === "move" ? begun : new Date(begun.getTime() + needs.recoveryWaitSeconds * 1000)
  const key = JSON.stringify(phone.request.payload.cnf.jwk)
  const to = [phone.requestHash, phone.thumbprint, key]
  await tx.run(insertRebinding, id, resident_id, binding_id, road, ...to, begun, ready, waySetAt ?? null)
  const row = await tx.get(findRebindingOf, binding_id, phone.requestHash)
  await recordBegun(tx, row, needs)
  return accept(row)
}

/**
 * What was begun for a phone by code or passkey, and the old phone now hands over to: it waits no longer, under the id
 * that the new phone knows. The holder's lock must be held.
 */
export const turnRebindingIntoMove = async (tx: Tx, row: RebindingRow, needs: Needs): Promise<void> => {
  await cancelMoves(tx, row.resident_id, needs)
  await tx.run(turnIntoMove, row.rebinding_id, needs.now())
  await recordBegun(tx, { ...row, road: "move" }, needs)
}
