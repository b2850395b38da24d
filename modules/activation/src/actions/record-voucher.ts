import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse, thumbprintOf } from "@jatidiri/kernel"
import type { VoucherRefusal } from "../contract.ts"
import { type Binding, type Placement, placeVoucher } from "../domain/binding.ts"
import { toDate, toSeconds } from "../domain/times.ts"
import type { Needs } from "../needs.ts"
import {
  addHolder,
  type BindingRow,
  findBindingByVoucher,
  type HolderRow,
  insertBinding,
  listBindings,
  lockHolder,
} from "../store/bindings.ts"
import { openReview, useTerm } from "../store/entries.ts"
import { approveRequest } from "../store/requests.ts"
import { closeBinding, endRow } from "./close-binding.ts"
import { isUnderRevocation } from "./judge-mandate.ts"
import type { JudgedVoucher } from "./judge-voucher.ts"
import { storeRequest } from "./store-request.ts"
import { type Road, type Written, writeEntry } from "./write-entry.ts"
import { writeLedger } from "./write-ledger.ts"

/** Where a voucher stands after it was recorded, now or earlier. */
export type Standing = { readonly known: boolean; readonly binding: BindingRow }
type Refusal = Extract<VoucherRefusal, "jti-conflict" | "mandate-count-reached" | "wrong-request">

/** A binding of which it is not yet known how it will stand. */
type Unplaced = Omit<BindingRow, "state" | "placed">

const bindingOf = (row: BindingRow): Binding => ({
  bindingId: row.binding_id,
  jti: row.voucher_jti,
  iss: row.device,
  iat: toSeconds(row.signed_at),
  officer: row.officer_id,
  state: row.state,
})

const rowOf = async ({ voucher, request, mandate, resident }: JudgedVoucher, needs: Needs): Promise<Unplaced> => ({
  resident_id: resident.residentId,
  binding_id: randomUUID(),
  voucher_jti: voucher.payload.jti,
  key_thumbprint: await thumbprintOf(request.payload.cnf.jwk, needs.crypto.digest),
  key: request.payload.cnf.jwk,
  device: voucher.payload.iss,
  officer_id: mandate.mandate.sub,
  biometric: voucher.payload.evidence.reader === "biometric",
  tx_code_hash: voucher.payload.tx_code_hash,
  signed_at: toDate(voucher.payload.iat),
  region_code: resident.regionCode,
  service_region_code: mandate.mandate.iss,
  service_point_id: voucher.payload.place.id,
  channel: voucher.payload.place.kind,
  cohort: resident.cohort,
  agency: resident.agency,
})

const insert = async (tx: Tx, row: BindingRow, needs: Needs): Promise<void> => {
  const who = [row.resident_id, row.binding_id, row.voucher_jti, row.key_thumbprint, JSON.stringify(row.key), row.state]
  const how = [row.placed, row.device, row.officer_id, row.biometric, row.tx_code_hash, row.signed_at]
  const where = [row.region_code, row.service_region_code, row.service_point_id, row.channel, row.cohort, row.agency]
  const end = row.state === "replaced" ? [needs.now(), "replaced"] : [null, null]
  await tx.run(insertBinding, ...who, ...how, ...where, ...end)
}

/** Why a voucher waits for a person to look at it first. */
const reasonToHold = (judged: JudgedVoucher, written: Written, holder: HolderRow) => {
  if (written.conflict !== undefined) return written.conflict
  const signed = toDate(judged.voucher.payload.iat).getTime()
  const revoked = holder.revoked_at !== null && holder.revoked_at.getTime() >= signed
  return revoked || isUnderRevocation(judged.mandate.known) ? "signed-before-revocation" : undefined
}

const hold = async (tx: Tx, row: BindingRow, reason: string, needs: Needs): Promise<void> => {
  await insert(tx, row, needs)
  await tx.run(openReview, row.voucher_jti, reason, needs.now())
  await needs.recordAudit(tx, {
    action: "activation.held",
    actor: `officer:${row.officer_id}`,
    subject: `resident:${row.resident_id}`,
    detail: { voucher: row.voucher_jti, reason },
  })
}

const replacedBy = (row: Unplaced, at: Date) =>
  ({ state: "replaced", reason: "replaced", at, actor: `officer:${row.officer_id}` }) as const

const countActivation = async (tx: Tx, row: BindingRow, firstTime: boolean, needs: Needs): Promise<void> => {
  const closing = replacedBy(row, row.signed_at)
  await writeLedger(
    tx,
    { ...endRow(row, closing), kind: "activation", about: row.voucher_jti, firstTime, reason: "" },
    needs.now(),
  )
}

/** Puts the voucher's binding into its place among the resident's others, whatever came first. */
const bind = async (
  tx: Tx,
  row: BindingRow,
  given: { readonly others: readonly BindingRow[]; readonly placement: Placement; readonly road: Road },
  needs: Needs,
): Promise<void> => {
  const { others, placement } = given
  const giving = others.find((other) => other.binding_id === placement.replaces?.bindingId)
  if (giving !== undefined) await closeBinding(tx, giving, replacedBy(row, row.signed_at), needs)
  await insert(tx, row, needs)
  await countActivation(
    tx,
    row,
    others.every((other) => !other.placed),
    needs,
  )
  if (placement.endsAt !== undefined)
    await writeLedger(tx, endRow(row, replacedBy(row, toDate(placement.endsAt))), needs.now())
  for (const jti of placement.review) await tx.run(openReview, jti, "officers-differ", needs.now())
  await needs.recordAudit(tx, {
    action: "activation.recorded",
    actor: `officer:${row.officer_id}`,
    subject: `resident:${row.resident_id}`,
    detail: { voucher: row.voucher_jti, binding: row.binding_id, state: row.state, road: given.road },
  })
}

const recordNew = async (tx: Tx, judged: JudgedVoucher, written: Written, road: Road, needs: Needs) => {
  const holder = await tx.get(lockHolder, judged.resident.residentId)
  const base = await rowOf(judged, needs)
  const holding = reasonToHold(judged, written, holder)
  if (holding !== undefined) {
    await hold(tx, { ...base, state: "held", placed: false }, holding, needs)
    return
  }
  const others = await tx.rows(listBindings, base.resident_id)
  const placement = placeVoucher(others.map(bindingOf), bindingOf({ ...base, state: "active", placed: true }))
  const { jti, request_hash } = judged.voucher.payload
  await tx.run(approveRequest, request_hash, jti, judged.mandate.compact, placement.becomes === "active")
  await bind(tx, { ...base, state: placement.becomes, placed: true }, { others, placement, road }, needs)
}

/**
 * Records an activation once, whichever road its voucher came first. Recording it again tells where it stands. The
 * count that the mandate shares with all of its term is used up here, under its row's lock, so that it holds under load.
 */
export const recordVoucher = async (
  tx: Tx,
  judged: JudgedVoucher,
  road: Road,
  needs: Needs,
): Promise<Result<Standing, Refusal>> => {
  const { voucher, mandate, resident } = judged
  const entry = {
    compact: voucher.compact,
    link: voucher.payload,
    kind: "voucher",
    officerId: mandate.mandate.sub,
    road,
  } as const
  const written = await writeEntry(tx, entry, needs)
  if (!written.ok) return written
  await tx.run(addHolder, resident.residentId)
  if (!written.value.known) {
    const stored = await storeRequest(tx, judged.request, needs)
    if (!stored.ok) return refuse("wrong-request", stored.refusal.code)
    if ((await tx.run(useTerm, mandate.known.term, mandate.mandate.max_activations)) === 0)
      return refuse("mandate-count-reached")
    await recordNew(tx, judged, written.value, road, needs)
  }
  await tx.get(lockHolder, resident.residentId)
  const binding = await tx.get(findBindingByVoucher, resident.residentId, voucher.payload.jti)
  return accept({ known: written.value.known, binding })
}
