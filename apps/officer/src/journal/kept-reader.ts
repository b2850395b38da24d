import { openSealed, type Sealed } from "@jatidiri/web"
import type { EntryRow } from "./device-stores.ts"

/**
 * What rows keep under this key for whoever stands before the officer, the latest first. It does not change: each is
 * opened once in a page, however often its row is read.
 */
export const makeKeptReader = <Kept>(key: CryptoKey, sealedOf: (row: EntryRow) => Sealed | undefined) => {
  const known = new Map<string, Kept | undefined>()
  return async (rows: readonly EntryRow[]): Promise<{ readonly row: EntryRow; readonly kept: Kept }[]> => {
    const found: { readonly row: EntryRow; readonly kept: Kept }[] = []
    for (const row of rows) {
      const sealed = sealedOf(row)
      if (sealed === undefined) continue
      if (!known.has(row.jti)) known.set(row.jti, await openSealed<Kept>(key, sealed))
      const kept = known.get(row.jti)
      if (kept !== undefined) found.push({ row, kept })
    }
    return found.sort((a, b) => b.row.seq - a.row.seq)
  }
}
