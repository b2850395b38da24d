import type { DeviceStores, EntryRow } from "./device-stores.ts"
import { inJournalOrder } from "./one-by-one.ts"
import { settled } from "./rows.ts"
import type { Results } from "./send-entries.ts"

/**
 * Writes what the office said of each entry; gives how many it has named. The rows are read anew: while it was asked,
 * a film may have been handed over or a pack erased.
 */
export const settle = (stores: DeviceStores, jtis: readonly string[], results: Results): Promise<number> =>
  inJournalOrder(async () => {
    const rows = await Promise.all(jtis.map((jti) => stores.find("entries", jti)))
    const { rows: values, named } = settled(
      rows.filter((row): row is EntryRow => row !== undefined),
      results,
    )
    await stores.change(values.map((value) => ({ put: "entries" as const, value })))
    return named
  })
