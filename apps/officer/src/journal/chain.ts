import { headAfter, journalStart, nextLink } from "@jatidiri/field"
import { type Sealed, seal, webCrypto } from "@jatidiri/web"
import type { DeviceKeys } from "../session/device.ts"
import type { DeviceStores, EntryRow, HeldMandate } from "./device-stores.ts"

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
  readonly handover?: Sealed
}

/** Writes entry, new head and what else changes by it together: the chain on this device is whole after any kill. */
export const append = async (journal: Journal, made: Made, also: readonly EntryRow[] = []): Promise<EntryRow> => {
  const { link, compact, request, ...plain } = made
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
  await journal.stores.change([
    ...[row, ...also].map((value) => ({ put: "entries" as const, value })),
    { put: "head", value: { name: "head", seq: head.seq, hash: head.hash } },
  ])
  return row
}
