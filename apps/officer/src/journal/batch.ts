import { openSealed, signingSeconds } from "@jatidiri/web"
import type { Journal } from "./chain.ts"
import type { EntryContent, EntryRow } from "./device-stores.ts"
import { dueRows } from "./rows.ts"
import { type Sending, sendEntries } from "./send-entries.ts"

const openAll = async (
  journal: Pick<Journal, "stores" | "keys">,
  rows: readonly EntryRow[],
): Promise<EntryContent[]> => {
  const contents = await Promise.all(
    rows.map(({ sealed }) => (sealed === undefined ? undefined : openSealed<EntryContent>(journal.keys.seal, sealed))),
  )
  return contents.filter((content) => content !== undefined)
}

/** Each request once, though many entries may name it. */
export const requestsOf = (contents: readonly EntryContent[]): string[] => [
  ...new Set(contents.map(({ request }) => request).filter((request) => request !== undefined)),
]

/** What one delivery has taken so far, so that no two of its batches hold the same entry. */
export type Taken = {
  readonly jtis: Set<string>
  /** That of the batches which are under way. */
  mandate?: string | undefined
}

/** The oldest of what is due and was not taken yet, so many of one mandate. `beside`: another batch is under way. */
export const takeBatch = async (
  { stores }: Pick<Journal, "stores" | "keys">,
  taken: Taken,
  { most, beside }: { readonly most: number; readonly beside: boolean },
): Promise<readonly EntryRow[]> => {
  const due = dueRows(await stores.all("entries"), signingSeconds()).filter(({ jti }) => !taken.jtis.has(jti))
  const mandate = beside ? taken.mandate : due[0]?.mandate
  const rows = due.filter((row) => row.mandate === mandate).slice(0, most)
  for (const { jti } of rows) taken.jtis.add(jti)
  taken.mandate = mandate
  return rows
}

/** `sharedBy`: so many batches have the line together. */
export const sendBatch = async (
  journal: Pick<Journal, "stores" | "keys">,
  rows: readonly EntryRow[],
  sharedBy: number,
): Promise<Sending> => {
  const mandate = rows[0]?.mandate ?? ""
  const signedUnder = (await journal.stores.find("mandates", mandate))?.held
  const contents = await openAll(journal, rows)
  if (signedUnder === undefined || contents.length !== rows.length) return { is: "broken" }
  const entries = contents.map(({ compact }) => compact)
  return sendEntries({ mandate: signedUnder.compact, entries, requests: requestsOf(contents) }, sharedBy)
}
