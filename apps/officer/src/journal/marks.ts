import { hashCompact } from "@jatidiri/field"
import { openSealed, webCrypto } from "@jatidiri/web"
import type { Journal } from "./chain.ts"
import type { EntryContent, EntryRow } from "./device-stores.ts"

type Marked = "voucher" | "note"

/** Stands when every row has its mark; no hash is so short. */
const whole = "whole"

/** Found again by whoever has the request; by itself it leads to nobody, since nobody guesses what a request holds. */
export const markOf = (kind: Marked, request: string): Promise<string> =>
  hashCompact(`jatidiri-mark:${kind}:${request}`, webCrypto.digest)

const isMarked = (kind: EntryRow["kind"]): kind is Marked => kind === "voucher" || kind === "note"

const markRow = async ({ keys }: Journal, { jti, kind, state, sealed }: EntryRow) => {
  if (!isMarked(kind) || state === "refused" || sealed === undefined) return undefined
  const request = (await openSealed<EntryContent>(keys.seal, sealed))?.request
  return request === undefined ? undefined : { mark: await markOf(kind, request), jti }
}

/** Rows of earlier versions have no marks, and marks go with what they name: then all are opened, once. */
const markAll = async (journal: Journal): Promise<void> => {
  const { stores } = journal
  if ((await stores.find("marks", whole)) !== undefined) return
  const rows = (await stores.all("entries")).sort((a, b) => a.seq - b.seq)
  const marks = (await Promise.all(rows.map((row) => markRow(journal, row)))).filter((mark) => mark !== undefined)
  await stores.change([...marks, { mark: whole, jti: "" }].map((value) => ({ put: "marks" as const, value })))
}

/** The entry that this request has already, unless the office has refused it. Only in the journal's order. */
export const findMarked = async (journal: Journal, mark: string): Promise<EntryRow | undefined> => {
  await markAll(journal)
  const known = await journal.stores.find("marks", mark)
  const row = known && (await journal.stores.find("entries", known.jti))
  return row?.state === "refused" ? undefined : row
}
