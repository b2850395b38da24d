import { type Barrier, type BlankReason, hashCompact, makeJournalEntry, type RefusalReason } from "@jatidiri/field"
import { signWith, webCrypto } from "@jatidiri/web"
import { append, type Journal, type Link, linkOf } from "./chain.ts"
import { findClockDoubt } from "./clock-doubt.ts"
import type { EntryRow } from "./device-stores.ts"
import { inJournalOrder } from "./one-by-one.ts"
import type { SignRefusal } from "./sign-entry.ts"

/** What was signed, or why this device signs nothing now. */
export type Noted = EntryRow | { readonly refusal: SignRefusal }

type OtherEntry = Parameters<typeof makeJournalEntry>[0]
type Without<Entry, Names extends PropertyKey> = Entry extends unknown ? Omit<Entry, Names> : never
/** What an entry says beyond its place in the chain. */
export type Said = Without<OtherEntry, keyof Link>

type Act = { readonly said: Said; readonly now: number; readonly request?: string | undefined; readonly mark?: string }

const reasonNotToNote = async ({ stores, held }: Journal, now: number): Promise<SignRefusal | undefined> => {
  const doubt = await findClockDoubt(stores, now)
  if (doubt !== undefined) return doubt
  if (now < held.payload.nbf) return "mandate-not-yet-valid"
  return now >= held.payload.exp ? "mandate-expired" : undefined
}

/** What of an entry may stand unsealed: nothing that leads to a person. */
const plainOf = (said: Said): Pick<EntryRow, "reason" | "count" | "voucher"> => {
  if (said.kind === "barrier") return { reason: said.reason, count: said.count }
  if (said.kind === "blank") return { reason: said.reason, count: said.count }
  return said.kind === "withdrawal" ? { voucher: said.voucher } : {}
}

/** Signs and keeps any entry that is no voucher, within the mandate's time. Only in the journal's order. */
export const signOther = async (
  journal: Journal,
  { said, now, request, mark }: Act,
  also: readonly EntryRow[] = [],
): Promise<Noted> => {
  const refusal = await reasonNotToNote(journal, now)
  if (refusal !== undefined) return { refusal }
  const link = await linkOf(journal, now)
  const compact = await makeJournalEntry({ ...link, ...said }, signWith(journal.keys.device.privateKey))
  return append(journal, { link, compact, request, mark, kind: said.kind, ...plainOf(said) }, also)
}

/** The officer's no, with its coded reason. */
export const turnAway = (
  journal: Journal,
  { request, reason, now }: { readonly request: string; readonly reason: RefusalReason; readonly now: number },
): Promise<Noted> =>
  inJournalOrder(async () => {
    const request_hash = await hashCompact(request, webCrypto.digest)
    return signOther(journal, { said: { kind: "refusal", reason, request_hash }, request, now })
  })

/** What kept somebody away though nobody refused him; nobody is named. */
export const noteBarrier = (journal: Journal, reason: Barrier, now: number): Promise<Noted> =>
  inJournalOrder(() => signOther(journal, { said: { kind: "barrier", reason }, now }))

export type Blanks = { readonly reason: BlankReason; readonly count: number }

export const countBlanks = (journal: Journal, blanks: Blanks, now: number): Promise<Noted> =>
  inJournalOrder(() => signOther(journal, { said: { kind: "blank", ...blanks }, now }))
