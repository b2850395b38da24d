import type { DeviceStores } from "../journal/device-stores.ts"
import { inJournalOrder } from "../journal/one-by-one.ts"
import { forgetPackOwner } from "./whose-pack.ts"

/**
 * Pack, PIN and what was sealed under them go together; the journal stays. The key goes with the PIN's lock, so what a
 * browser's disk may still hold of the rest opens no more.
 */
export const erasePack = (stores: DeviceStores): Promise<void> =>
  inJournalOrder(async () => {
    const rows = (await stores.all("entries")).filter(({ handover }) => handover !== undefined)
    await stores.change([
      ...(["pin", "pack", "parts", "niks", "marks"] as const).map((clear) => ({ clear })),
      ...rows.map((row) => ({ put: "entries" as const, value: { ...row, handover: undefined } })),
    ])
    await forgetPackOwner()
  })
