import type { Tx } from "@jatidiri/database"
import { type JournalEntry, parseRequest, reasonNotToSign, type Signed, verifyJournalEntry } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { VoucherRefusal } from "../../contract.ts"
import { peopleOf, reasonOf } from "../../domain/ledger.ts"
import { reasonNotInTime, toDate, toSeconds } from "../../domain/times.ts"
import type { Needs, ResidentRecord } from "../../needs.ts"
import { refuseRequest } from "../../store/requests.ts"
import { openReview } from "../../store/reviews.ts"
import { writeLedger } from "../bindings/write-ledger.ts"
import { countMeeting } from "../milestones/count-milestone.ts"
import { storeRequest } from "../requests/store-request.ts"
import { verifyCompactRequest } from "../requests/verify-request.ts"
import { type JudgedMandate, reasonRevoked } from "../vouchers/judge-mandate.ts"
import { recordWithdrawal } from "./record-withdrawal.ts"
import { writeEntry } from "./write-entry.ts"

export type GivenEntry = {
  readonly entry: Signed<JournalEntry>
  readonly mandate: JudgedMandate
  /** The request it names, where it was sent along. */
  readonly request?: string
}

const residentOf = async (tx: Tx, request: string | undefined, needs: Needs): Promise<ResidentRecord | undefined> => {
  const parsed = request === undefined ? undefined : parseRequest(request)
  return parsed?.ok ? needs.findResidentByNik(tx, parsed.value.payload.nik) : undefined
}

/** A barrier, a blank or a note needs a mandate in force; a refusal needs the power, for the resident it names. */
const reasonOutOfMandate = ({ entry, mandate }: GivenEntry, regionCode: string): VoucherRefusal | undefined => {
  const { kind, iat } = entry.payload
  if (kind === "refusal") return reasonNotToSign(mandate.mandate, { power: "refuse", now: iat, count: 0, regionCode })
  if (iat < mandate.mandate.nbf) return "mandate-not-yet-valid"
  return iat >= mandate.mandate.exp ? "mandate-expired" : undefined
}

const judgeEntry = async (
  tx: Tx,
  given: GivenEntry,
  regionCode: string,
  needs: Needs,
): Promise<VoucherRefusal | undefined> => {
  const { entry, mandate } = given
  const { iat, kind } = entry.payload
  const verified = await verifyJournalEntry(entry, { mandate: mandate.mandate, ...needs.crypto })
  if (!verified.ok) return verified.refusal.code
  const out =
    reasonNotInTime({ signed: iat, requested: iat }, toSeconds(needs.now())) ??
    reasonRevoked(mandate.known, toDate(iat)) ??
    reasonOutOfMandate(given, regionCode)
  if (out !== undefined || kind !== "refusal") return out
  const might = { power: "refuse", regionCode, at: toDate(iat) } as const
  const refusal = await needs.reasonNotToAt(tx, mandate.mandate.sub, might)
  return refusal === undefined ? undefined : "officer-without-power"
}

const whereOf = ({ mandate }: JudgedMandate) =>
  ({
    serviceRegionCode: mandate.iss,
    servicePointId: mandate.place.id,
    channel: mandate.place.kind,
    officerId: mandate.sub,
  }) as const

const count = async (tx: Tx, given: GivenEntry, resident: ResidentRecord | undefined, needs: Needs): Promise<void> => {
  const entry = given.entry.payload
  const who = { regionCode: resident?.regionCode ?? "", cohort: resident?.cohort ?? "", agency: resident?.agency ?? "" }
  const what = {
    kind: entry.kind,
    about: entry.jti,
    reason: reasonOf(entry),
    people: peopleOf(entry),
    firstTime: false,
  }
  await writeLedger(tx, { ...what, ...who, ...whereOf(given.mandate), at: toDate(entry.iat) }, needs.now())
}

/**
 * Lets the waiting wallet know, and counts the meeting of a refusal, unless its reason is that the resident was not there.
 * A request that cannot be verified has nobody waiting and tells of nobody.
 */
const tellWallet = async (
  tx: Tx,
  { entry, request, mandate }: GivenEntry,
  resident: ResidentRecord | undefined,
  needs: Needs,
): Promise<void> => {
  const { payload } = entry
  if (payload.kind !== "refusal" || request === undefined) return
  const verified = await verifyCompactRequest(request, needs)
  const stored = verified.ok ? await storeRequest(tx, verified.value, needs) : undefined
  if (!stored?.ok) return
  await tx.run(refuseRequest, stored.value.request_hash, payload.reason)
  if (resident === undefined || payload.reason === "not-in-person") return
  await countMeeting(tx, { resident, at: toDate(payload.iat), where: whereOf(mandate) }, needs)
}

/** Whether the entry was here before, and whether it waits for a person to look. */
export type RecordedEntry = { readonly known: boolean; readonly held: boolean }

/** Records a refusal, barrier, blank, paper, note or withdrawal of an officer's journal once. */
export const recordEntry = async (
  tx: Tx,
  given: GivenEntry,
  needs: Needs,
): Promise<Result<RecordedEntry, VoucherRefusal>> => {
  const { entry, mandate } = given
  const { kind, jti } = entry.payload
  const resident = await residentOf(tx, given.request, needs)
  const refusal = await judgeEntry(tx, given, resident?.regionCode ?? mandate.mandate.regions[0] ?? "", needs)
  if (refusal !== undefined) return refuse(refusal)
  const officerId = mandate.mandate.sub
  const link = { compact: entry.compact, link: entry.payload, kind, officerId, road: "journal" } as const
  const written = await writeEntry(tx, link, needs)
  if (!written.ok) return written
  if (written.value.known) return accept({ known: true, held: false })
  await tellWallet(tx, given, resident, needs)
  await count(tx, given, resident, needs)
  const { payload } = entry
  const held =
    payload.kind === "withdrawal" &&
    (await recordWithdrawal(tx, { link: payload, voucher: payload.voucher, mandate }, written.value, needs))
  const { conflict } = written.value
  if (conflict !== undefined) await tx.run(openReview, jti, conflict, needs.now())
  await needs.recordAudit(tx, {
    action: "entry.recorded",
    actor: `officer:${officerId}`,
    subject: resident === undefined ? `entry:${jti}` : `resident:${resident.residentId}`,
    detail: { kind, entry: jti, reason: reasonOf(entry.payload) },
  })
  return accept({ known: false, held })
}
