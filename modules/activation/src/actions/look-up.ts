import type { Tx } from "@jatidiri/database"
import { parseRequest } from "@jatidiri/field"
import { accept, jakartaDay, type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import type { ActivationRefusal, LookedUpResident, LookupBody, LookupReply } from "../contract.ts"
import { reasonNotToTake, startOfDay, toSeconds } from "../domain/times.ts"
import { parseTypedCode } from "../domain/typed-code.ts"
import type { Needs, ResidentRecord, SignedInOfficer } from "../needs.ts"
import { addWrongCode, countWrongCodes, findRequestByCode, queueRequest, type RequestRow } from "../store/requests.ts"
import { storeRequest } from "./store-request.ts"
import { verifyCompactRequest } from "./verify-request.ts"

export type LookupRefusal = Extract<
  ActivationRefusal,
  | "not-signed-in"
  | "officer-ended"
  | "power-missing"
  | "outside-region"
  | "too-large"
  | "unreadable"
  | "wrong-type"
  | "bad-signature"
  | "signed-in-future"
  | "request-expired"
  | "request-differs"
  | "request-unknown"
  | "too-many-attempts"
>

/** A code has 40 bits; at this pace guessing one of a thousand waiting ones takes some thousand years. */
const mostWrongCodes = 20
const wrongCodeMinutes = 15

const findByCode = async (
  tx: Tx,
  typed: string,
  officerId: string,
  needs: Needs,
): Promise<Result<RequestRow, LookupRefusal>> => {
  const now = needs.now()
  const since = new Date(now.getTime() - wrongCodeMinutes * 60_000)
  if ((await tx.get(countWrongCodes, officerId, since)).n >= mostWrongCodes) return refuse("too-many-attempts")
  const code = parseTypedCode(typed)
  const row = code === undefined ? undefined : await tx.find(findRequestByCode, code, now)
  if (row !== undefined) return accept(row)
  await tx.run(addWrongCode, officerId, now)
  return refuseAndKeep("request-unknown")
}

const takeScanned = async (tx: Tx, compact: string, needs: Needs): Promise<Result<RequestRow, LookupRefusal>> => {
  const request = await verifyCompactRequest(compact, needs)
  if (!request.ok) return request
  const late = reasonNotToTake(request.value.payload.iat, toSeconds(needs.now()))
  return late === undefined ? storeRequest(tx, request.value, needs) : refuse(late)
}

const nikOf = (row: RequestRow): string => {
  const parsed = parseRequest(row.compact)
  if (!parsed.ok) throw new Error("a stored request cannot be read")
  return parsed.value.payload.nik
}

const showResident = async (tx: Tx, resident: ResidentRecord, needs: Needs): Promise<LookedUpResident> => {
  const { agency: _agency, ...shown } = resident
  const photo = await needs.readPhoto(tx, resident.residentId)
  if (photo === undefined) return shown
  return { ...shown, photo: `data:${photo.mediaType};base64,${Buffer.from(photo.bytes).toString("base64")}` }
}

const show = async (
  tx: Tx,
  officer: SignedInOfficer,
  row: RequestRow,
  needs: Needs,
): Promise<Result<LookupReply, LookupRefusal>> => {
  const now = needs.now()
  const resident = await needs.findResidentByNik(tx, nikOf(row))
  const place = resident?.regionCode ?? officer.servicePoint.regionCode
  const refusal = needs.reasonNotTo(officer, "activate", place)
  if (refusal !== undefined) return refuse(refusal)
  await tx.run(queueRequest, row.request_id, officer.servicePoint.id, now, startOfDay(now))
  const found = { requestId: row.request_id, request: row.compact }
  if (resident === undefined) return accept({ ...found, eligibility: { refusal: "not-in-register" } })
  const reason = needs.reasonNotToActivate(resident, jakartaDay(now))
  await needs.recordAudit(tx, {
    action: "record.looked-at",
    actor: `officer:${officer.officerId}`,
    subject: `resident:${resident.residentId}`,
    detail: { why: "activation" },
  })
  const eligibility = reason === undefined ? ({ ok: true } as const) : { refusal: reason }
  return accept({ ...found, resident: await showResident(tx, resident, needs), eligibility })
}

/**
 * Shows an officer the record behind a scanned request or a typed code, when the resident is of his region, and puts
 * the request into his service point's queue. Every look is in the log that the resident can read.
 */
export const lookUp =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, body: LookupBody): Promise<Result<LookupReply, LookupRefusal>> => {
    const refusal = needs.reasonNotTo(officer, "activate", officer?.servicePoint.regionCode ?? "")
    if (officer === undefined || refusal !== undefined) return refuse(refusal ?? "not-signed-in")
    return needs.database.transaction(async (tx) => {
      const row =
        "code" in body
          ? await findByCode(tx, body.code, officer.officerId, needs)
          : await takeScanned(tx, body.request, needs)
      return row.ok ? show(tx, officer, row.value, needs) : row
    })
  }
