import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse, thumbprintOf } from "@jatidiri/kernel"
import type { HoldReason, VoucherRefusal } from "../../contract.ts"
import { reasonsToHold, reasonsToLook } from "../../domain/review.ts"
import { toDate } from "../../domain/times.ts"
import type { Needs } from "../../needs.ts"
import { addHolder, type BindingRow, findBindingByVoucher, type HolderRow, lockHolder } from "../../store/bindings.ts"
import { useTerm } from "../../store/entries.ts"
import { noteUnrated } from "../../store/rates.ts"
import { openReview } from "../../store/reviews.ts"
import { insert, placeBinding, type Unplaced } from "../bindings/place-binding.ts"
import { noteWithdrawals } from "../journal/take-back.ts"
import { type Road, type Written, writeEntry } from "../journal/write-entry.ts"
import { storeRequest } from "../requests/store-request.ts"
import { drawVoucher } from "../reviews/draw-voucher.ts"
import { isInDoubt } from "./judge-mandate.ts"
import type { JudgedVoucher } from "./judge-voucher.ts"

/** Where a voucher stands after it was recorded, now or earlier. */
export type Standing = { readonly known: boolean; readonly binding: BindingRow }
type Refusal = Extract<VoucherRefusal, "jti-conflict" | "mandate-count-reached" | "wrong-request">

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
  stands_for: null,
  turn: 0,
})

/** Why a voucher waits first: for a person to look at it, or for the register. */
const whyHeld = ({ voucher, mandate, awaitsRecording }: JudgedVoucher, written: Written, holder: HolderRow) => {
  const isBeforeRevocation = isInDoubt(mandate.known, holder, toDate(voucher.payload.iat))
  return reasonsToHold({ conflict: written.conflict, isBeforeRevocation, awaitsRecording })
}

const hold = async (tx: Tx, row: BindingRow, reasons: readonly HoldReason[], needs: Needs): Promise<void> => {
  await insert(tx, row, needs)
  for (const reason of reasons) await tx.run(openReview, row.voucher_jti, reason, needs.now())
  await noteWithdrawals(tx, row.voucher_jti, needs)
  await needs.recordAudit(tx, {
    action: "activation.held",
    actor: `officer:${row.officer_id}`,
    subject: `resident:${row.resident_id}`,
    detail: { voucher: row.voucher_jti, reason: reasons.join("+") },
  })
}

const recordNew = async (tx: Tx, judged: JudgedVoucher, written: Written, road: Road, needs: Needs) => {
  const holder = await tx.get(lockHolder, judged.resident.residentId)
  const row = await rowOf(judged, needs)
  const { jti, iat, request_hash: requestHash } = judged.voucher.payload
  const reasons = whyHeld(judged, written, holder)
  if (reasons.length > 0) await hold(tx, { ...row, state: "held", placed: false }, reasons, needs)
  else await placeBinding(tx, { row, requestHash, mandate: judged.mandate.compact, road, write: insert }, needs)
  const draw = drawVoucher(written.hash, needs)
  for (const reason of reasonsToLook({ draw, iat })) await tx.run(openReview, jti, reason, needs.now())
  await tx.run(noteUnrated, row.device, row.signed_at, jti)
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
