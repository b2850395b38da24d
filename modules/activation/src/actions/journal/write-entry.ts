import type { Tx } from "@jatidiri/database"
import { hashCompact, type JournalEntry, type JournalLink } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { type ChainConflict, findChainConflict, goesBack } from "../../domain/chain.ts"
import { clockLeewaySeconds, toDate } from "../../domain/times.ts"
import type { Needs } from "../../needs.ts"
import {
  findAround,
  findEntry,
  insertEntry,
  listNeighbours,
  listSignedEarlier,
  lockDevice,
} from "../../store/entries.ts"
import { openReview } from "../../store/reviews.ts"

export type Road = "journal" | "redemption"
export type NewEntry = {
  readonly compact: string
  readonly link: JournalLink
  readonly kind: "voucher" | JournalEntry["kind"]
  readonly officerId: string
  readonly road: Road
}
/** `hash` is that of its compact form, base64url. */
export type Written = { readonly known: boolean; readonly hash: string; readonly conflict?: ChainConflict }

/** Whether the office holds this very entry; another one under its id is a forgery or a broken device. */
export const isKnownEntry = async (tx: Tx, jti: string, hash: string): Promise<Result<boolean, "jti-conflict">> => {
  const row = await tx.find(findEntry, jti)
  if (row === undefined) return accept(false)
  return row.hash === hash ? accept(true) : refuse("jti-conflict")
}

/** Compares a new entry's place and time with those of its device that are known. */
const findConflict = async (tx: Tx, { link }: NewEntry, hash: string): Promise<ChainConflict | undefined> => {
  const { jti, iss, seq, prev, iat } = link
  const conflict = findChainConflict({ jti, seq, prev, hash }, await tx.rows(listNeighbours, iss, seq))
  if (conflict !== undefined) return conflict
  return goesBack(toDate(iat), await tx.get(findAround, iss, seq)) ? "chain-clock" : undefined
}

/** What was taken before it was known that time goes back there is looked at too. */
const lookAtEarlierSigned = async (tx: Tx, { link }: NewEntry, needs: Needs): Promise<void> => {
  const until = toDate(link.iat - clockLeewaySeconds)
  for (const { jti } of await tx.rows(listSignedEarlier, link.iss, link.seq, until))
    await tx.run(openReview, jti, "chain-clock", needs.now())
}

/**
 * Writes an entry of a device's journal down. Its place in the chain is compared with what came before, in whatever
 * order: the entry is kept all the same, and whoever records it has a conflict looked at.
 */
export const writeEntry = async (tx: Tx, entry: NewEntry, needs: Needs): Promise<Result<Written, "jti-conflict">> => {
  const { jti, iss, seq, prev, mandate, iat } = entry.link
  const hash = await hashCompact(entry.compact, needs.crypto.digest)
  await tx.run(lockDevice, iss)
  const chain = [jti, hash, iss, seq, prev, entry.kind, mandate]
  const times = [toDate(iat), needs.now()]
  const written = await tx.run(insertEntry, ...chain, entry.officerId, entry.compact, entry.road, ...times)
  if (written === 0) {
    const known = await isKnownEntry(tx, jti, hash)
    return known.ok ? accept({ known: true, hash }) : known
  }
  const conflict = await findConflict(tx, entry, hash)
  if (conflict === "chain-clock") await lookAtEarlierSigned(tx, entry, needs)
  return accept({ known: false, hash, ...(conflict === undefined ? {} : { conflict }) })
}
