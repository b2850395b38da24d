import { type Digest, type PublicJwk, thumbprintOf, type Verify, verifyJws } from "@jatidiri/kernel"
import { hashCompact } from "./hashes.ts"
import { type Journalled, parseJournal } from "./journal-entry.ts"

/** The last entry of a journal: its running number and its hash. */
export type Head = { readonly seq: number; readonly hash: string }

/** Before the first entry: 32 zero bytes. */
export const journalStart: Head = { seq: 0, hash: "A".repeat(43) }

/** `seq` and `prev` of the entry that comes after this head. */
export const nextLink = (head: Head): { readonly seq: number; readonly prev: string } => ({
  seq: head.seq + 1,
  prev: head.hash,
})

export const headAfter = async (compact: string, seq: number, digest: Digest): Promise<Head> => ({
  seq,
  hash: await hashCompact(compact, digest),
})

export type JournalBreak = {
  /** Place in the list, from 0. */
  readonly index: number
  /** Of the entry that does not fit, when it can be read. */
  readonly jti?: string
  /**
   * `unreadable`: not an entry · `changed`: it, or the one before it, is not what the device signed · `dropped`: what
   * came before it is missing · `swapped`: what came before it is found later · `repeated`: its number was already seen.
   */
  readonly because: "unreadable" | "changed" | "dropped" | "swapped" | "repeated"
}

export type JournalNeeds = {
  /** The device's key. */
  readonly key: PublicJwk
  readonly verify: Verify
  readonly digest: Digest
  /** Where the list goes on from; the start unless said. */
  readonly head?: Head
}

const seqOf = (compact: string): number | undefined => {
  const parsed = parseJournal(compact)
  return parsed.ok ? parsed.value.entry.payload.seq : undefined
}

const reasonOutOfOrder = (seq: number, head: Head, later: readonly string[]): JournalBreak["because"] => {
  if (seq <= head.seq) return "repeated"
  return later.some((compact) => seqOf(compact) === head.seq + 1) ? "swapped" : "dropped"
}

const isByDevice = async ({ entry }: Journalled, thumbprint: string, needs: JournalNeeds): Promise<boolean> =>
  entry.payload.iss === thumbprint && (await verifyJws(entry, needs.key, needs.verify))

const reasonNotToFollow = async (
  journalled: Journalled,
  place: { readonly head: Head; readonly thumbprint: string; readonly later: readonly string[] },
  needs: JournalNeeds,
): Promise<JournalBreak["because"] | undefined> => {
  const { seq, prev } = journalled.entry.payload
  if (!(await isByDevice(journalled, place.thumbprint, needs))) return "changed"
  if (seq !== place.head.seq + 1) return reasonOutOfOrder(seq, place.head, place.later)
  return prev === place.head.hash ? undefined : "changed"
}

/** Names the first entry of a device's journal that does not fit; nothing when the journal is whole. */
export const findJournalBreak = async (
  entries: readonly string[],
  needs: JournalNeeds,
): Promise<JournalBreak | undefined> => {
  const thumbprint = await thumbprintOf(needs.key, needs.digest)
  let head = needs.head ?? journalStart
  for (const [index, compact] of entries.entries()) {
    const parsed = parseJournal(compact)
    if (!parsed.ok) return { index, because: "unreadable" }
    const { jti, seq } = parsed.value.entry.payload
    const place = { head, thumbprint, later: entries.slice(index + 1) }
    const because = await reasonNotToFollow(parsed.value, place, needs)
    if (because !== undefined) return { index, jti, because }
    head = await headAfter(compact, seq, needs.digest)
  }
  return undefined
}
