import type { Tx } from "@jatidiri/database"
import { type Binding, type Placement, placeVoucher } from "../../domain/binding.ts"
import { toDate, toSeconds } from "../../domain/times.ts"
import type { Needs } from "../../needs.ts"
import { type BindingRow, insertBinding, listBindings } from "../../store/bindings.ts"
import { approveRequest } from "../../store/requests.ts"
import { openReview } from "../../store/reviews.ts"
import { takeBackPlaced } from "../journal/take-back.ts"
import { cancelOvertaken } from "../recovery/close-rebindings.ts"
import { closeBinding, endRow } from "./close-binding.ts"
import { writeLedger } from "./write-ledger.ts"

/** A binding of which it is not yet known how it will stand. */
export type Unplaced = Omit<BindingRow, "state" | "placed">

export type Placing = {
  readonly row: Unplaced
  /** The request it answers, and the mandate that the wallet needs beside the voucher. */
  readonly requestHash: string
  readonly mandate: string
  /** How its voucher came, or that it was released, for the log. */
  readonly road: string
  readonly write: (tx: Tx, row: BindingRow, needs: Needs) => Promise<void>
}

const bindingOf = (row: BindingRow): Binding => ({
  bindingId: row.binding_id,
  jti: row.stands_for ?? row.voucher_jti,
  iss: row.device,
  iat: toSeconds(row.signed_at),
  officer: row.officer_id,
  state: row.state,
})

export const insert = async (tx: Tx, row: BindingRow, needs: Needs): Promise<void> => {
  const who = [row.resident_id, row.binding_id, row.voucher_jti, row.key_thumbprint, JSON.stringify(row.key), row.state]
  const how = [row.placed, row.device, row.officer_id, row.biometric, row.tx_code_hash, row.signed_at]
  const where = [row.region_code, row.service_region_code, row.service_point_id, row.channel, row.cohort, row.agency]
  const end = row.state === "replaced" ? [needs.now(), "replaced"] : [null, null]
  await tx.run(insertBinding, ...who, ...how, ...where, ...end)
}

const replacedBy = (row: Unplaced, at: Date) =>
  ({ state: "replaced", reason: "replaced", at, actor: `officer:${row.officer_id}` }) as const

const countActivation = async (tx: Tx, row: Unplaced, firstTime: boolean, needs: Needs): Promise<void> => {
  const counted = endRow(row, replacedBy(row, row.signed_at))
  await writeLedger(tx, { ...counted, kind: "activation", about: row.voucher_jti, firstTime, reason: "" }, needs.now())
}

const makeRoom = async (
  tx: Tx,
  row: Unplaced,
  given: { readonly others: readonly BindingRow[]; readonly placement: Placement },
  needs: Needs,
): Promise<void> => {
  const giving = given.others.find((other) => other.binding_id === given.placement.replaces?.bindingId)
  if (giving !== undefined) await closeBinding(tx, giving, replacedBy(row, row.signed_at), needs)
}

/** Counts the activation, and its end at once where a later signed one holds already. */
const count = async (
  tx: Tx,
  row: Unplaced,
  given: { readonly others: readonly BindingRow[]; readonly placement: Placement },
  needs: Needs,
): Promise<void> => {
  await countActivation(tx, row, given.others.length === 0, needs)
  const { endsAt } = given.placement
  if (endsAt !== undefined) await writeLedger(tx, endRow(row, replacedBy(row, toDate(endsAt))), needs.now())
}

/**
 * Puts a binding into its place among the resident's others by the time its voucher was signed, whatever came first and
 * however long it was held. What never had a place, because it waits or was rejected while it waited, is as if it were
 * not there. The holder's lock must be held.
 */
export const placeBinding = async (tx: Tx, placing: Placing, needs: Needs): Promise<void> => {
  const { row } = placing
  const others = (await tx.rows(listBindings, row.resident_id)).filter(({ placed }) => placed)
  const placement = placeVoucher(others.map(bindingOf), bindingOf({ ...row, state: "active", placed: true }))
  const placed: BindingRow = { ...row, state: placement.becomes, placed: true }
  await tx.run(approveRequest, placing.requestHash, row.voucher_jti, placing.mandate, placed.state === "active")
  await makeRoom(tx, row, { others, placement }, needs)
  await placing.write(tx, placed, needs)
  await count(tx, row, { others, placement }, needs)
  for (const jti of placement.review) await tx.run(openReview, jti, "officers-differ", needs.now())
  await needs.recordAudit(tx, {
    action: "activation.recorded",
    actor: `officer:${row.officer_id}`,
    subject: `resident:${row.resident_id}`,
    detail: { voucher: row.voucher_jti, binding: row.binding_id, state: placed.state, road: placing.road },
  })
  const { resident_id: residentId, officer_id: officerId } = row
  const { iat, jti, iss } = bindingOf(placed)
  await cancelOvertaken(tx, { residentId, officerId, place: { iat, jti, iss } }, needs)
  await takeBackPlaced(tx, placed, needs)
}
