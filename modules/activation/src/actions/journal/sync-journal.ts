import type { Tx } from "@jatidiri/database"
import { hashCompact, type Journalled, parseJournal } from "@jatidiri/field"
import { accept, parseBase64url, parseUtf8, parseUuid, type Result, refuse } from "@jatidiri/kernel"
import type { ActivationRefusal, JournalBody, JournalReply, VoucherRefusal } from "../../contract.ts"
import { shapeRefusal } from "../../domain/parse-refusal.ts"
import { retryFrom } from "../../domain/retry.ts"
import type { Needs, SignedInOfficer } from "../../needs.ts"
import { findRequestByHash } from "../../store/requests.ts"
import { type JudgedMandate, judgeMandate, type MandateRefusal } from "../vouchers/judge-mandate.ts"
import { judgeVoucher } from "../vouchers/judge-voucher.ts"
import { recordVoucher } from "../vouchers/record-voucher.ts"
import { recordEntry } from "./record-entry.ts"
import { isKnownEntry } from "./write-entry.ts"

export type SyncRefusal = Extract<
  ActivationRefusal,
  "not-signed-in" | "officer-ended" | "power-missing" | "outside-region"
>
type Outcome = Result<{ readonly known: boolean; readonly held: boolean }, VoucherRefusal>
type ByHash = ReadonlyMap<string, string>
type EntryResult = JournalReply["results"][number]

/** An id for the answer to an entry that cannot be read otherwise, so that its device knows which it was. */
const decodeJti = (compact: string): string => {
  const bytes = parseBase64url(compact.split(".")[1] ?? "")
  const found = /"jti"\s*:\s*"([0-9a-f-]{36})"/.exec((bytes && parseUtf8(bytes)) ?? "")?.[1]
  return found !== undefined && parseUuid(found).ok ? found : ""
}

const requestOf = async (tx: Tx, hash: string | undefined, sent: ByHash): Promise<string | undefined> =>
  hash === undefined ? undefined : (sent.get(hash) ?? (await tx.find(findRequestByHash, hash))?.compact)

const recordJournalled = async (
  tx: Tx,
  given: { readonly journalled: Journalled; readonly mandate: JudgedMandate; readonly sent: ByHash },
  needs: Needs,
): Promise<Outcome> => {
  const { journalled, mandate, sent } = given
  const { compact, payload } = journalled.entry
  const known = await isKnownEntry(tx, payload.jti, await hashCompact(compact, needs.crypto.digest))
  if (!known.ok) return known
  if (known.value) return accept({ known: true, held: false })
  const request = await requestOf(tx, "request_hash" in payload ? payload.request_hash : undefined, sent)
  if (journalled.is === "other") {
    const named = request === undefined ? {} : { request }
    return recordEntry(tx, { entry: journalled.entry, mandate, ...named }, needs)
  }
  if (request === undefined) return refuse("request-missing")
  const judged = await judgeVoucher(tx, { voucher: compact, request, mandate }, needs)
  if (!judged.ok) return judged
  const standing = await recordVoucher(tx, judged.value, "journal", needs)
  if (!standing.ok) return standing
  return accept({ known: standing.value.known, held: standing.value.binding.state === "held" })
}

const resultOf = (jti: string, outcome: Outcome, retryFrom?: Date): EntryResult => {
  const again = retryFrom === undefined ? {} : { retryFrom: retryFrom.toISOString() }
  if (!outcome.ok) return { jti, result: "refused", code: outcome.refusal.code, ...again }
  if (outcome.value.known) return { jti, result: "already-known" }
  return outcome.value.held ? { jti, result: "accepted", code: "held-for-review" } : { jti, result: "accepted" }
}

const syncEntry = async (
  compact: string,
  given: { readonly mandate: Result<JudgedMandate, MandateRefusal>; readonly sent: ByHash },
  needs: Needs,
): Promise<EntryResult> => {
  const parsed = parseJournal(compact)
  if (!parsed.ok) return resultOf(decodeJti(compact), refuse(shapeRefusal(parsed.refusal)))
  const { jti, iat } = parsed.value.entry.payload
  const { mandate, sent } = given
  if (!mandate.ok) return resultOf(jti, mandate)
  const one = { journalled: parsed.value, mandate: mandate.value, sent }
  const outcome = await needs.database.transaction((tx) => recordJournalled(tx, one, needs))
  return resultOf(jti, outcome, outcome.ok ? undefined : retryFrom(outcome.refusal.code, iat, needs.now()))
}

/** One's own journal, or one's people's as their supervisor: a lost session must not lose a day's work. */
const reasonNotToSync = (
  officer: SignedInOfficer | undefined,
  mandate: Result<JudgedMandate, MandateRefusal>,
  needs: Needs,
): SyncRefusal | undefined => {
  if (officer === undefined) return "not-signed-in"
  if (officer.ended) return "officer-ended"
  if (!mandate.ok || mandate.value.mandate.sub === officer.officerId) return undefined
  return needs.reasonNotTo(officer, "supervise", mandate.value.mandate.iss)
}

/**
 * Takes what a device's journal holds, in any order and as often as it is sent: one entry, one transaction, one
 * answer. What is answered with accepted or already-known is safe with the office.
 */
export const syncJournal =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, body: JournalBody): Promise<Result<JournalReply, SyncRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const mandate = await judgeMandate(needs.database, body.mandate, needs)
    const refusal = reasonNotToSync(officer, mandate, needs)
    if (refusal !== undefined) return refuse(refusal)
    const named = body.requests.map(
      async (compact) => [await hashCompact(compact, needs.crypto.digest), compact] as const,
    )
    const given = { mandate, sent: new Map(await Promise.all(named)) }
    const results: EntryResult[] = []
    for (const compact of body.entries) results.push(await syncEntry(compact, given, needs))
    return accept({ results })
  }
