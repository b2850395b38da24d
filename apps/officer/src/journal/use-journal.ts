import type { Officer } from "@jatidiri/officers/contract"
import { signingSeconds } from "@jatidiri/web"
import { useCallback, useEffect, useState } from "preact/hooks"
import { type DeviceKeys, ensureKeys, ensureMandate, type MandateOutcome } from "../session/device.ts"
import type { Journal } from "./chain.ts"
import type { Delivery } from "./deliver.ts"
import { type ClockNote, type DeviceStores, type EntryRow, openDeviceStores } from "./device-stores.ts"
import { recallOfficeClock } from "./office-clock.ts"
import { inJournalOrder } from "./one-by-one.ts"
import { outlived } from "./rows.ts"
import { useSending } from "./use-sending.ts"

export type JournalState =
  | { readonly is: "opening" }
  | { readonly is: "offline" }
  | { readonly is: "refused"; readonly detail: string; readonly title: string }
  | {
      readonly is: "ready"
      readonly journal: Journal
      readonly rows: readonly EntryRow[]
      readonly delivery: Delivery
      readonly clock?: ClockNote | undefined
    }

export type OpenedJournal = Exclude<JournalState, { is: "opening" }>

/** Reads the journal under the mandate that counts where it is opened; what has outlived its use goes first. */
export const openUnder = async (
  stores: DeviceStores,
  findMandate: (keys: DeviceKeys) => Promise<MandateOutcome>,
): Promise<OpenedJournal> => {
  await recallOfficeClock(stores)
  const keys = await ensureKeys(stores)
  const mandate = await findMandate(keys)
  if (mandate.kind === "offline") return { is: "offline" }
  if (mandate.kind === "refused") return { is: "refused", detail: mandate.detail, title: mandate.title }
  const rows = await inJournalOrder(async () => {
    const old = outlived(await stores.all("entries"), signingSeconds())
    const marks = old.length === 0 ? [] : [{ clear: "marks" as const }]
    await stores.change([...marks, ...old.map((value) => ({ put: "entries" as const, value }))])
    return stores.all("entries")
  })
  const journal = { stores, keys, held: mandate.held }
  return { is: "ready", journal, rows, delivery: "done", clock: await stores.find("clock", "office") }
}

export const openDeskJournal = async (officer: Officer): Promise<OpenedJournal> => {
  const stores = await openDeviceStores(officer.officerId)
  return openUnder(stores, (keys) => ensureMandate(stores, keys, signingSeconds()))
}

/** This device's journal: opened once, delivered after each entry and again while something waits. */
export const useJournal = (open: () => Promise<OpenedJournal>, onSignedOut: () => void) => {
  const [state, setState] = useState<JournalState>({ is: "opening" })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    open().then(setState)
  }, [open, attempt])
  const journal = state.is === "ready" ? state.journal : undefined
  const show = useCallback(
    async (delivery?: Delivery): Promise<void> => {
      if (journal === undefined) return
      const rows = await journal.stores.all("entries")
      const clock = await journal.stores.find("clock", "office")
      setState((before) => ({
        is: "ready",
        journal,
        rows,
        clock,
        delivery: delivery ?? (before.is === "ready" ? before.delivery : "done"),
      }))
    },
    [journal],
  )
  const { send } = useSending(journal, show, onSignedOut)
  return { state, send, show, reopen: () => setAttempt(attempt + 1) }
}
