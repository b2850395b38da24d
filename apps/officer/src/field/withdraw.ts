import type { Journal } from "../journal/chain.ts"
import type { DeviceStores, EntryRow } from "../journal/device-stores.ts"
import { inJournalOrder } from "../journal/one-by-one.ts"
import type { SignRefusal } from "../journal/sign-entry.ts"
import { signOther } from "../journal/sign-other.ts"

const findWithdrawal = async (stores: DeviceStores, voucher: string): Promise<EntryRow | undefined> =>
  (await stores.all("entries")).find((row) => row.kind === "withdrawal" && row.voucher === voucher)

/** Nothing of this voucher has left the officer's hand, as far as he has said. */
export const isTakeable = (row: EntryRow | undefined): row is EntryRow =>
  row?.kind === "voucher" && row.handover !== undefined && row.handedOver !== true && row.state !== "refused"

/**
 * Takes a voucher back before it was handed over. Entry and film go in one write; asked twice, or after a kill, it is
 * the same withdrawal.
 */
export const withdraw = (
  journal: Journal,
  voucher: string,
  now: number,
): Promise<EntryRow | { readonly refusal: SignRefusal | "handed-over" }> =>
  inJournalOrder(async () => {
    const known = await findWithdrawal(journal.stores, voucher)
    if (known !== undefined) return known
    const row = await journal.stores.find("entries", voucher)
    if (!isTakeable(row)) return { refusal: "handed-over" }
    return signOther(journal, { said: { kind: "withdrawal", voucher }, now }, [{ ...row, handover: undefined }])
  })

/** The officer has gone on to the next resident. */
export const noteHandedOver = (stores: DeviceStores, voucher: string): Promise<void> =>
  inJournalOrder(async () => {
    const row = await stores.find("entries", voucher)
    if (isTakeable(row)) await stores.put("entries", { ...row, handedOver: true })
  })
