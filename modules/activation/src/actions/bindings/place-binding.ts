import type { Tx } from "@jatidiri/database"
import { type Binding, type Placement, placeVoucher } from "../../domain/binding.ts"
import { toDate, toSeconds } from "../../domain/times.ts"
import type { Needs } from "../../needs.ts"
import { type BindingRow, insertBinding, listBindings } from "../../store/bindings.ts"
import { approveRequest } from "../../store/requests.ts"
import { openReview } from "../../store/reviews.ts"
import { takeBackPlaced } from "../journal/take-back.ts"
import { countMeeting } from "../milestones/count-milestone.ts"
import { cancelOvertaken } from "../recovery/close-rebindings.ts"
import { closeBinding, endRow } from "./close-binding.ts"
import { writeLedger } from "./write-ledger.ts"

/** A binding of which it is not yet known how it will stand. */
export type Unplaced = Omit<BindingRow, "state" | "placed">

type Taking = {
  readonly row: Unplaced
  /** How its voucher came, or that it was released, for the log. */
  readonly road: string
  readonly write: (tx: Tx, row: BindingRow, needs: Needs) => Promise<void>
}

/** The request it answers, and the mandate that the wallet needs beside the voucher. */
export type Placing = Taking & { readonly requestHash: string; readonly mandate: string }

export const bindingOf = (row: BindingRow): Binding => ({
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

export const countActivation = async (
  tx: Tx,
  row: Unplaced,
  { firstTime, at }: { readonly firstTime: boolean; readonly at: Date },
  needs: Needs,
): Promise<void> => {
  const about = { kind: "activation", about: row.voucher_jti, reason: row.turn > 0 ? "returned" : "" } as const
  await writeLedger(tx, { ...endRow(row, replacedBy(row, at)), ...about, firstTime }, needs.now())
}

/** `at`: when it is counted from. */
type Found = {
  readonly all: readonly BindingRow[]
  readonly others: readonly BindingRow[]
  readonly placement: Placement
  readonly at: Date
}

const makeRoom = async (tx: Tx, row: Unplaced, { others, placement, at }: Found, needs: Needs): Promise<void> => {
  const giving = others.find((other) => other.binding_id === placement.replaces?.bindingId)
  if (giving !== undefined) await closeBinding(tx, giving, replacedBy(row, at), needs)
}

/** Once somebody has come back into force, nothing is dated before that any more: at every moment one is active. */
const hasTurned = (row: Unplaced, all: readonly BindingRow[]): boolean => [row, ...all].some(({ turn }) => turn > 0)

/**
 * Counts the activation, and its end at once where a later signed one holds already; who was counted before and comes back
 * behind a later one is not counted again.
 */
const count = async (tx: Tx, row: Unplaced, { all, others, placement, at }: Found, needs: Needs): Promise<void> => {
  const { endsAt } = placement
  if (row.turn > 0 && endsAt !== undefined) return
  const firstTime = others.length === 0 && !hasTurned(row, all)
  await countActivation(tx, row, { firstTime, at }, needs)
  if (endsAt === undefined) return
  const end = hasTurned(row, all) ? at : toDate(endsAt)
  await writeLedger(tx, endRow(row, replacedBy(row, end)), needs.now())
}

/** Who has a voucher in force was met, and whoever is met has asked. */
const meet = (tx: Tx, row: Unplaced, needs: Needs): Promise<void> => {
  const { resident_id: residentId, cohort, agency, signed_at: at } = row
  const { regionCode, serviceRegionCode, servicePointId, channel, officerId } = endRow(row, replacedBy(row, at))
  const where = { serviceRegionCode, servicePointId, channel, officerId }
  return countMeeting(tx, { resident: { residentId, regionCode, cohort, agency }, at, where }, needs)
}

/**
 * Puts a binding into its place among the resident's others by the time its voucher was signed, whatever came first and
 * however long it was held. What never had a place, because it waits or was rejected while it waited, is as if it were
 * not there. The holder's lock must be held.
 */
export const takePlace = async (tx: Tx, { row, road, write }: Taking, needs: Needs): Promise<BindingRow> => {
  const all = await tx.rows(listBindings, row.resident_id)
  const others = all.filter(({ placed }) => placed)
  const placement = placeVoucher(others.map(bindingOf), bindingOf({ ...row, state: "active", placed: true }))
  const placed: BindingRow = { ...row, state: placement.becomes, placed: true }
  const found = { all, others, placement, at: hasTurned(row, all) ? needs.now() : row.signed_at }
  await makeRoom(tx, row, found, needs)
  await write(tx, placed, needs)
  await meet(tx, row, needs)
  await count(tx, row, found, needs)
  for (const jti of placement.review) await tx.run(openReview, jti, "officers-differ", needs.now())
  const { resident_id: residentId, officer_id: officerId } = row
  const { iat, jti, iss } = bindingOf(placed)
  await needs.recordAudit(tx, {
    action: "activation.recorded",
    actor: `officer:${officerId}`,
    subject: `resident:${residentId}`,
    detail: { voucher: jti, binding: row.binding_id, state: placed.state, road },
  })
  await cancelOvertaken(tx, { residentId, officerId, place: { iat, jti, iss } }, needs)
  return placed
}

/** Puts the binding of a voucher into its place, and answers the request; a withdrawal that was here first ends it again. */
export const placeBinding = async (tx: Tx, placing: Placing, needs: Needs): Promise<void> => {
  const placed = await takePlace(tx, placing, needs)
  const answer = [placing.row.voucher_jti, placing.mandate, placed.state === "active"]
  await tx.run(approveRequest, placing.requestHash, ...answer)
  await takeBackPlaced(tx, placed, needs)
}
