import type { Queries } from "@jatidiri/database"
import {
  type ActivationRequest,
  parseVoucher,
  reasonNotToSign,
  type Signed,
  type Voucher,
  verifyVoucher,
} from "@jatidiri/field"
import { accept, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import type { VoucherRefusal } from "../../contract.ts"
import { shapeRefusal } from "../../domain/parse-refusal.ts"
import { reasonNotInTime, toDate, toSeconds } from "../../domain/times.ts"
import type { Needs, ResidentRecord } from "../../needs.ts"
import { verifyCompactRequest } from "../requests/verify-request.ts"
import { type JudgedMandate, reasonRevoked } from "./judge-mandate.ts"

/** A voucher that the office would take, with everything it stands on. */
export type JudgedVoucher = {
  readonly voucher: Signed<Voucher>
  readonly request: Signed<ActivationRequest>
  readonly mandate: JudgedMandate
  readonly resident: ResidentRecord
  /** Recorded where he was met, as the officer saw, and the register does not say so yet. */
  readonly awaitsRecording: boolean
}

/** The bounds that hold whatever the resident: times and revocation. The count is kept where it is written. */
const reasonOutOfBounds = (
  { voucher, request, mandate }: Omit<JudgedVoucher, "resident" | "awaitsRecording">,
  now: Date,
): VoucherRefusal | undefined =>
  reasonNotInTime({ signed: voucher.payload.iat, requested: request.payload.iat }, toSeconds(now)) ??
  reasonRevoked(mandate.known, toDate(voucher.payload.iat))

/** Who it is for must be within the mandate, and within what the officer might do at that time. */
const reasonNotForResident = async (
  queries: Queries,
  judged: Omit<JudgedVoucher, "awaitsRecording">,
  needs: Needs,
): Promise<VoucherRefusal | undefined> => {
  const { resident, mandate, voucher } = judged
  const at = toDate(voucher.payload.iat)
  const act = { power: "activate", now: voucher.payload.iat, count: 0, regionCode: resident.regionCode } as const
  const bounds = reasonNotToSign(mandate.mandate, act)
  if (bounds !== undefined) return bounds
  const might = { power: "activate", regionCode: resident.regionCode, at } as const
  const refusal = await needs.reasonNotToAt(queries, mandate.mandate.sub, might)
  return refusal === undefined ? undefined : "officer-without-power"
}

/** Judges everything about a voucher but its place among others: form, signatures, times, person, powers. */
export const judgeVoucher = async (
  queries: Queries,
  given: { readonly voucher: string; readonly request: string; readonly mandate: JudgedMandate },
  needs: Needs,
): Promise<Result<JudgedVoucher, VoucherRefusal>> => {
  const parsed = parseVoucher(given.voucher)
  if (!parsed.ok) return refuse(shapeRefusal(parsed.refusal))
  const request = await verifyCompactRequest(given.request, needs)
  if (!request.ok) return request
  const signed = { voucher: parsed.value, request: request.value, mandate: given.mandate }
  const standing = { mandate: given.mandate.mandate, request: request.value, ...needs.crypto }
  const verified = await verifyVoucher(parsed.value, standing)
  if (!verified.ok) return refuse(verified.refusal.code)
  const out = reasonOutOfBounds(signed, needs.now())
  if (out !== undefined) return refuse(out)
  const resident = await needs.findResidentByNik(queries, request.value.payload.nik)
  if (resident === undefined) return refuse("not-eligible")
  const obstacle = needs.reasonNotToActivate(resident, jakartaDay(toDate(parsed.value.payload.iat)))
  const awaitsRecording = obstacle === "not-recorded" && parsed.value.payload.evidence.document === "recording"
  if (obstacle !== undefined && !awaitsRecording) return refuse("not-eligible")
  const refusal = await reasonNotForResident(queries, { ...signed, resident }, needs)
  return refusal === undefined ? accept({ ...signed, resident, awaitsRecording }) : refuse(refusal)
}
