import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { Officer } from "@jatidiri/officers/contract"
import { openSealed } from "@jatidiri/web"
import type { Journal } from "../chain.ts"
import type { EntryContent, EntryRow } from "../device-stores.ts"

/** Entries of one mandate, oldest first, each with the request it answers. */
export type FileGroup = { readonly mandate: string; readonly entries: readonly EntryContent[] }

export type FileContent = {
  readonly officer: Pick<Officer, "officerId" | "name">
  readonly madeAt: string
  readonly groups: readonly FileGroup[]
}

/** What the office has not acknowledged: also what it refused, which it may judge otherwise on another day. */
export const rowsForFile = (rows: readonly EntryRow[]): EntryRow[] =>
  rows.filter(({ state, sealed }) => state !== "acknowledged" && sealed !== undefined).sort((a, b) => a.seq - b.seq)

const groupOf = async (
  journal: Pick<Journal, "stores" | "keys">,
  mandate: string,
  rows: readonly EntryRow[],
): Promise<FileGroup | undefined> => {
  const held = (await journal.stores.find("mandates", mandate))?.held
  const entries: EntryContent[] = []
  for (const { sealed } of rows) {
    const content = sealed && (await openSealed<EntryContent>(journal.keys.seal, sealed))
    if (content !== undefined) entries.push(content)
  }
  return held && { mandate: held.compact, entries }
}

/** Everything of this journal that would be lost with this device. It stays here, and stays unacknowledged. */
export const collectForFile = async (
  journal: Pick<Journal, "stores" | "keys">,
  officer: FileContent["officer"],
  now: Date,
): Promise<FileContent> => {
  const rows = rowsForFile(await journal.stores.all("entries"))
  const mandates = [...new Set(rows.map(({ mandate }) => mandate))]
  const groups = await Promise.all(
    mandates.map((mandate) =>
      groupOf(
        journal,
        mandate,
        rows.filter((row) => row.mandate === mandate),
      ),
    ),
  )
  return { officer, madeAt: now.toISOString(), groups: groups.filter((group) => group !== undefined) }
}

export const countEntries = ({ groups }: FileContent): number =>
  groups.reduce((sum, { entries }) => sum + entries.length, 0)

const isText = (value: unknown): value is string => typeof value === "string"
const member = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined

const isEntry = (value: unknown): value is EntryContent => {
  const request = member(value, "request")
  return isText(member(value, "compact")) && (request === undefined || isText(request))
}

const isGroup = (value: unknown): value is FileGroup => {
  const entries = member(value, "entries")
  return isText(member(value, "mandate")) && Array.isArray(entries) && entries.every(isEntry)
}

/** Whoever knows the key may have written it: its form is judged here, its truth by the office, entry by entry. */
export const parseContent = (value: unknown): Result<FileContent, "file-foreign"> => {
  const [officer, groups] = [member(value, "officer"), member(value, "groups")]
  const isOfficer = isText(member(officer, "officerId")) && isText(member(officer, "name"))
  const isWhole = isOfficer && isText(member(value, "madeAt")) && Array.isArray(groups) && groups.every(isGroup)
  // Every member that the type names has just been looked at.
  return isWhole ? accept(value as FileContent) : refuse("file-foreign")
}

/** A file is delivered by whom it is of, or by who supervises: the office asks the same. */
export const reasonNotToDeliver = (
  content: FileContent,
  officer: Pick<Officer, "officerId" | "powers">,
): "file-of-another" | undefined =>
  content.officer.officerId === officer.officerId || officer.powers.some((power) => power === "supervise")
    ? undefined
    : "file-of-another"
