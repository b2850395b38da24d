import { signingSeconds } from "@jatidiri/web"
import type { DeviceStores, EntryRow } from "./device-stores.ts"
import { inJournalOrder } from "./one-by-one.ts"
import { settled } from "./rows.ts"
import type { Results } from "./send-entries.ts"
import { talliesAfter } from "./tally.ts"

/**
 * Writes what the office said of each entry; gives how many it has named. The rows are read anew: while it was asked,
 * a film may have been handed over or a pack erased.
 */
export const settle = (stores: DeviceStores, jtis: readonly string[], results: Results): Promise<number> =>
  inJournalOrder(async () => {
    const found = await Promise.all(jtis.map((jti) => stores.find("entries", jti)))
    const rows = found.filter((row): row is EntryRow => row !== undefined)
    const { rows: values, named } = settled(rows, results, signingSeconds())
    const tallies = await talliesAfter(stores, rows, values)
    await stores.change([
      ...values.map((value) => ({ put: "entries" as const, value })),
      ...tallies.map((value) => ({ put: "tallies" as const, value })),
    ])
    return named
  })
