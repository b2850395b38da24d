import type { Tx } from "@jatidiri/database"
import { parseRequest } from "@jatidiri/field"
import { accept, jakartaDay, type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import type { ActivationRefusal, LookedUpResident, LookupBody, LookupReply } from "../../contract.ts"
import { reasonNotToTake, startOfDay, toSeconds } from "../../domain/times.ts"
import { parseTypedCode } from "../../domain/typed-code.ts"
import type { Needs, PermissionRefusal, ResidentRecord, SignedInOfficer } from "../../needs.ts"
import {
  addWrongCode,
  countWrongCodes,
  findRequestByCode,
  queueRequest,
  type RequestRow,
} from "../../store/requests.ts"
import { storeRequest } from "../requests/store-request.ts"
import { verifyCompactRequest } from "../requests/verify-request.ts"

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

/** Whom a request is about, and the office's row of it, which is made only for those who may see him. */
type Asked = { readonly nik: string; readonly row: () => Promise<Result<RequestRow, "request-differs">> }

const nikOf = (row: RequestRow): string => {
  const parsed = parseRequest(row.compact)
  if (!parsed.ok) throw new Error("a stored request cannot be read")
  return parsed.value.payload.nik
}

const findByCode = async (
  tx: Tx,
  typed: string,
  officerId: string,
  needs: Needs,
): Promise<Result<Asked, LookupRefusal>> => {
  const now = needs.now()
  const since = new Date(now.getTime() - wrongCodeMinutes * 60_000)
  if ((await tx.get(countWrongCodes, officerId, since)).n >= mostWrongCodes) return refuse("too-many-attempts")
  const code = parseTypedCode(typed)
  const row = code === undefined ? undefined : await tx.find(findRequestByCode, code, now)
  if (row !== undefined) return accept({ nik: nikOf(row), row: async () => accept(row) })
  await tx.run(addWrongCode, officerId, now)
  return refuseAndKeep("request-unknown")
}

const takeScanned = async (tx: Tx, compact: string, needs: Needs): Promise<Result<Asked, LookupRefusal>> => {
  const request = await verifyCompactRequest(compact, needs)
  if (!request.ok) return request
  const late = reasonNotToTake(request.value.payload.iat, toSeconds(needs.now()))
  if (late !== undefined) return refuse(late)
  return accept({ nik: request.value.payload.nik, row: () => storeRequest(tx, request.value, needs) })
}

const showResident = async (tx: Tx, resident: ResidentRecord, needs: Needs): Promise<LookedUpResident> => {
  const { agency: _agency, ...shown } = resident
  const photo = await needs.readPhoto(tx, resident.residentId)
  if (photo === undefined) return shown
  return { ...shown, photo: `data:${photo.mediaType};base64,${Buffer.from(photo.bytes).toString("base64")}` }
}

/** Whoever signs requests of his own could ask the register about any NIK; what he was refused stays in the log. */
const refuseLook = async (
  tx: Tx,
  officer: SignedInOfficer,
  resident: ResidentRecord,
  given: { readonly code: PermissionRefusal; readonly needs: Needs },
) => {
  await given.needs.recordAudit(tx, {
    action: "record.look-refused",
    actor: `officer:${officer.officerId}`,
    subject: `resident:${resident.residentId}`,
    detail: { why: "activation", code: given.code },
  })
  return refuseAndKeep(given.code)
}

const show = async (
  tx: Tx,
  officer: SignedInOfficer,
  asked: Asked,
  needs: Needs,
): Promise<Result<LookupReply, LookupRefusal>> => {
  const now = needs.now()
  const resident = await needs.findResidentByNik(tx, asked.nik)
  const refusal = resident && needs.reasonNotTo(officer, "activate", resident.regionCode)
  if (resident !== undefined && refusal !== undefined)
    return refuseLook(tx, officer, resident, { code: refusal, needs })
  const row = await asked.row()
  if (!row.ok) return row
  const { request_id, compact } = row.value
  await tx.run(queueRequest, request_id, officer.servicePoint.id, now, startOfDay(now))
  const found = { requestId: request_id, request: compact }
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
 * the request into his service point's queue. Every look is in the log that the resident can read, refused ones too.
 */
export const lookUp =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, body: LookupBody): Promise<Result<LookupReply, LookupRefusal>> => {
    const refusal = needs.reasonNotTo(officer, "activate", officer?.servicePoint.regionCode ?? "")
    if (officer === undefined || refusal !== undefined) return refuse(refusal ?? "not-signed-in")
    return needs.database.transaction(async (tx) => {
      const asked =
        "code" in body
          ? await findByCode(tx, body.code, officer.officerId, needs)
          : await takeScanned(tx, body.request, needs)
      return asked.ok ? show(tx, officer, asked.value, needs) : asked
    })
  }
