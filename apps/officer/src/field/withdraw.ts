import type { Journal } from "../journal/chain.ts"
import type { DeviceStores, EntryRow } from "../journal/device-stores.ts"
import { inJournalOrder } from "../journal/one-by-one.ts"
import type { SignRefusal } from "../journal/sign-entry.ts"
import { signOther } from "../journal/sign-other.ts"

const findWithdrawal = async (stores: DeviceStores, voucher: string): Promise<EntryRow | undefined> =>
  (await stores.all("entries")).find((row) => row.kind === "withdrawal" && row.voucher === voucher)

/** The office lets a device take back for an hour; later it takes who may revoke. */
const longestSeconds = 3600

/** Nothing of this voucher has left the officer's hand, as far as he has said. `now` in seconds. */
export const isTakeable = (row: EntryRow | undefined, now: number): row is EntryRow =>
  isOpen(row) && now - row.at <= longestSeconds

/** Its film is still to be handed over. */
export const isOpen = (row: EntryRow | undefined): row is EntryRow =>
  row?.kind === "voucher" && row.handover !== undefined && row.handedOver !== true && row.state !== "refused"

/**
 * Takes a voucher back before it was handed over. Entry and film go in one write; asked twice, or after a kill, it is
 * the same withdrawal.
 */
export const withdraw = (
  journal: Journal,
  voucher: string,
  now: number,
): Promise<EntryRow | { readonly refusal: SignRefusal | "handed-over" | "withdrawal-late" }> =>
  inJournalOrder(async () => {
    const known = await findWithdrawal(journal.stores, voucher)
    if (known !== undefined) return known
    const row = await journal.stores.find("entries", voucher)
    if (!isOpen(row)) return { refusal: "handed-over" }
    if (!isTakeable(row, now)) return { refusal: "withdrawal-late" }
    return signOther(journal, { said: { kind: "withdrawal", voucher }, now }, [{ ...row, handover: undefined }])
  })

/** The officer has gone on to the next resident. */
export const noteHandedOver = (stores: DeviceStores, voucher: string): Promise<void> =>
  inJournalOrder(async () => {
    const row = await stores.find("entries", voucher)
    if (isOpen(row)) await stores.put("entries", { ...row, handedOver: true })
  })
