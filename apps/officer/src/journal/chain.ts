import { headAfter, journalStart, nextLink } from "@jatidiri/field"
import { type Sealed, seal, webCrypto } from "@jatidiri/web"
import type { DeviceKeys } from "../session/device.ts"
import { latestSince } from "./clock-doubt.ts"
import type { DeviceStores, EntryRow, HeldMandate } from "./device-stores.ts"
import { signedUnder } from "./tally.ts"

export type Journal = { readonly stores: DeviceStores; readonly keys: DeviceKeys; readonly held: HeldMandate }

/** What every entry begins with: who, under which mandate, when, and where in the chain. Only in the journal's order. */
export const linkOf = async (journal: Journal, now: number) => {
  const head = (await journal.stores.find("head", "head")) ?? journalStart
  return {
    jti: crypto.randomUUID(),
    iss: journal.keys.device.thumbprint,
    mandate: journal.held.payload.jti,
    iat: now,
    ...nextLink(head),
  }
}

export type Link = Awaited<ReturnType<typeof linkOf>>

export type Made = Pick<EntryRow, "kind" | "reason" | "count" | "voucher"> & {
  readonly link: Link
  readonly compact: string
  readonly request?: string | undefined
  /** By which a request finds this entry again. */
  readonly mark?: string | undefined
  readonly handover?: Sealed
  readonly txCode?: Sealed
}

/** The latest time since the office last spoke, with this entry's. */
const latestAfter = async (stores: DeviceStores, { seq, iat }: Link) => {
  const before = await latestSince(stores, await stores.find("clock", "office"))
  return { at: Math.max(before?.at ?? 0, iat), from: before?.from ?? seq }
}

/** Writes entry, new head and what else changes by it together: the chain on this device is whole after any kill. */
export const append = async (journal: Journal, made: Made, also: readonly EntryRow[] = []): Promise<EntryRow> => {
  const { link, compact, request, mark, ...plain } = made
  const { stores } = journal
  const row: EntryRow = {
    ...plain,
    jti: link.jti,
    seq: link.seq,
    state: "stored",
    at: link.iat,
    mandate: link.mandate,
    sealed: await seal(journal.keys.seal, { compact, request }),
  }
  const head = await headAfter(compact, link.seq, webCrypto.digest)
  const latest = await latestAfter(stores, link)
  const signed = row.kind === "voucher" ? [(await signedUnder(stores, row.mandate)) + 1] : []
  await stores.change([
    ...[row, ...also].map((value) => ({ put: "entries" as const, value })),
    ...signed.map((count) => ({ put: "tallies" as const, value: { mandate: row.mandate, signed: count } })),
    ...(mark === undefined ? [] : [{ put: "marks" as const, value: { mark, jti: row.jti } }]),
    { put: "head", value: { name: "head", seq: head.seq, hash: head.hash, latest } },
  ])
  return row
}
