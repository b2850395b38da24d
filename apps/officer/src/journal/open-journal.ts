import type { Officer } from "@jatidiri/officers/contract"
import { signingSeconds } from "@jatidiri/web"
import { type DeviceKeys, ensureKeys, ensureMandate, type MandateOutcome } from "../session/device.ts"
import type { Journal } from "./chain.ts"
import type { Delivery } from "./deliver.ts"
import { type ClockNote, type DeviceStores, type EntryRow, openDeviceStores } from "./device-stores.ts"
import { recallOfficeClock } from "./office-clock.ts"
import { inJournalOrder } from "./one-by-one.ts"
import { outlived } from "./rows.ts"

/** What was signed here can be sent and saved also where nothing more may be signed. */
export type Signed = Pick<Journal, "stores" | "keys">

export type OpenedJournal =
  | { readonly is: "offline"; readonly signed: Signed }
  | { readonly is: "refused"; readonly detail: string; readonly title: string; readonly signed: Signed }
  /** This device could not read or keep what the day begins with. */
  | { readonly is: "failed"; readonly signed?: Signed | undefined }
  | {
      readonly is: "ready"
      readonly journal: Journal
      readonly rows: readonly EntryRow[]
      readonly delivery: Delivery
      readonly clock?: ClockNote | undefined
    }

const clearOutlived = (stores: DeviceStores): Promise<void> =>
  inJournalOrder(async () => {
    const old = outlived(await stores.all("entries"), signingSeconds())
    const marks = old.length === 0 ? [] : [{ clear: "marks" as const }]
    await stores.change([...marks, ...old.map((value) => ({ put: "entries" as const, value }))])
  })

const openSigned = async (
  signed: Signed,
  findMandate: (keys: DeviceKeys) => Promise<MandateOutcome>,
): Promise<OpenedJournal> => {
  const { stores, keys } = signed
  const mandate = await findMandate(keys)
  if (mandate.kind === "offline") return { is: "offline", signed }
  if (mandate.kind === "refused") return { is: "refused", detail: mandate.detail, title: mandate.title, signed }
  // What a full disk does not let go today goes at another start: the day begins without it.
  await clearOutlived(stores).catch(() => undefined)
  const rows = await stores.all("entries")
  const clock = await stores.find("clock", "office")
  return { is: "ready", journal: { ...signed, held: mandate.held }, rows, delivery: "done", clock }
}

/** Reads the journal under the mandate that counts where it is opened; what has outlived its use goes first. */
export const openUnder = async (
  stores: DeviceStores,
  findMandate: (keys: DeviceKeys) => Promise<MandateOutcome>,
): Promise<OpenedJournal> => {
  await recallOfficeClock(stores)
  const signed = { stores, keys: await ensureKeys(stores) }
  return openSigned(signed, findMandate).catch(() => ({ is: "failed", signed }))
}

export const renewDeskMandate = ({ stores, keys }: Signed): Promise<MandateOutcome> =>
  ensureMandate(stores, keys, signingSeconds())

export const openDeskJournal = async (officer: Officer): Promise<OpenedJournal> => {
  const stores = await openDeviceStores(officer.officerId)
  return openUnder(stores, (keys) => renewDeskMandate({ stores, keys }))
}
