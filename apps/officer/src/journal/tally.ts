import type { DeviceStores, EntryRow } from "./device-stores.ts"
import { countSigned } from "./rows.ts"

/** Activations signed under this mandate and not refused, without reading the day anew each time. Only in the journal's order. */
export const signedUnder = async (stores: DeviceStores, mandate: string): Promise<number> =>
  (await stores.find("tallies", mandate))?.signed ?? countSigned(await stores.all("entries"), mandate)

const counts = ({ kind, state }: EntryRow): number => (kind === "voucher" && state !== "refused" ? 1 : 0)

/** The tallies after the office's answers; one that was never kept is counted from the rows when it is asked for. */
export const talliesAfter = async (stores: DeviceStores, before: readonly EntryRow[], after: readonly EntryRow[]) => {
  const changes = new Map<string, number>()
  for (const [at, row] of after.entries()) {
    const change = counts(row) - counts(before[at] ?? row)
    changes.set(row.mandate, (changes.get(row.mandate) ?? 0) + change)
  }
  const known = await Promise.all([...changes.keys()].map((mandate) => stores.find("tallies", mandate)))
  return known
    .filter((tally) => tally !== undefined)
    .map(({ mandate, signed }) => ({ mandate, signed: signed + (changes.get(mandate) ?? 0) }))
}
