import type { DeviceStores, EntryRow } from "./device-stores.ts"
import { makeKeptReader } from "./kept-reader.ts"
import { inJournalOrder } from "./one-by-one.ts"

/** What is read aloud at the desk, and to whom: sealed beside its entry. */
export type KeptCode = { readonly name: string; readonly txCode: string }
export type DeskApproval = { readonly row: EntryRow; readonly kept: KeptCode }

export const makeCodeReader = (key: CryptoKey) => makeKeptReader<KeptCode>(key, ({ txCode }) => txCode)

/** The resident may have gone without it: a page was loaded anew, a session ended while it was sent. */
export const isUntold = ({ row }: DeskApproval): boolean => row.handedOver !== true

/** The officer has gone on to the next resident. */
export const noteTold = (stores: DeviceStores, jti: string): Promise<void> =>
  inJournalOrder(async () => {
    const row = await stores.find("entries", jti)
    if (row !== undefined && row.handedOver !== true) await stores.put("entries", { ...row, handedOver: true })
  })
