import {
  accept,
  type Check,
  type Digest,
  findRefusal,
  type PublicJwk,
  type Result,
  type Sign,
  type Verify,
} from "@jatidiri/kernel"
import { isFromDevice } from "./checks/device.ts"
import { isUnderMandate } from "./checks/mandate.ts"
import { isSignedByKey } from "./checks/signature.ts"
import * as shapes from "./shapes.ts"
import { type Kind, makeSigned, type ParseRefusal, parseSigned, type Signed } from "./signed.ts"
import { types } from "./types.ts"
import { parseVoucher } from "./voucher.ts"
import type { JournalEntry, Mandate, Voucher } from "./words.ts"

const kind: Kind<JournalEntry> = {
  typ: types.journalEntry,
  maxBytes: 1_500,
  keyMembers: [],
  shape: shapes.journalEntry,
}

/** Signed by the officer's device key. */
export const makeJournalEntry = (entry: JournalEntry, sign: Sign): Promise<string> =>
  makeSigned(kind, { payload: entry }, sign)

export const parseJournalEntry = (text: string): Result<Signed<JournalEntry>, ParseRefusal> => parseSigned(kind, text)

/** Any entry of a journal: a voucher is one too. */
export type Journalled =
  | { readonly is: "voucher"; readonly entry: Signed<Voucher> }
  | { readonly is: "other"; readonly entry: Signed<JournalEntry> }

export const parseJournal = (text: string): Result<Journalled, ParseRefusal> => {
  const voucher = parseVoucher(text)
  if (voucher.ok) return accept({ is: "voucher", entry: voucher.value })
  if (voucher.refusal.code !== "wrong-type" && voucher.refusal.code !== "too-large") return voucher
  const other = parseJournalEntry(text)
  return other.ok ? accept({ is: "other", entry: other.value }) : other
}

type Subject = {
  readonly signed: Signed<JournalEntry>
  readonly mandate: Mandate
  readonly key: PublicJwk
  readonly verify: Verify
  readonly digest: Digest
}

export const journalEntryChecks = [
  { name: "mandate", refusal: "wrong-mandate", holds: isUnderMandate },
  { name: "device", refusal: "wrong-device", holds: isFromDevice },
  { name: "signature", refusal: "bad-signature", holds: isSignedByKey },
] as const satisfies readonly Check<Subject, string>[]

export type JournalEntryRefusal = (typeof journalEntryChecks)[number]["refusal"]

/** The mandate's device wrote it; its place in the chain is `findJournalBreak`'s question. */
export const verifyJournalEntry = async (
  entry: Signed<JournalEntry>,
  needs: { readonly mandate: Mandate; readonly verify: Verify; readonly digest: Digest },
): Promise<Result<JournalEntry, JournalEntryRefusal>> => {
  const checks: readonly Check<Subject, JournalEntryRefusal>[] = journalEntryChecks
  const refusal = await findRefusal(checks, { signed: entry, key: needs.mandate.cnf.jwk, ...needs })
  return refusal ?? accept(entry.payload)
}
