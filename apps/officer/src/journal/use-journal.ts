import type { Officer } from "@jatidiri/officers/contract"
import { signingSeconds } from "@jatidiri/web"
import { useCallback, useEffect, useRef, useState } from "preact/hooks"
import { ensureKeys, ensureMandate } from "../session/device.ts"
import { type Delivery, deliver } from "./deliver.ts"
import { type EntryRow, openDeviceStores } from "./device-stores.ts"
import { outlived } from "./rows.ts"
import type { Journal } from "./sign-entry.ts"

export type JournalState =
  | { readonly is: "opening" }
  | { readonly is: "offline" }
  | { readonly is: "refused"; readonly detail: string; readonly title: string }
  | { readonly is: "ready"; readonly journal: Journal; readonly rows: readonly EntryRow[]; readonly delivery: Delivery }

const retryMilliseconds = 10_000

const openJournal = async (officer: Officer): Promise<Exclude<JournalState, { is: "opening" }>> => {
  const stores = await openDeviceStores(officer.officerId)
  const keys = await ensureKeys(stores)
  const mandate = await ensureMandate(stores, keys, signingSeconds())
  if (mandate.kind === "offline") return { is: "offline" }
  if (mandate.kind === "refused") return { is: "refused", detail: mandate.detail, title: mandate.title }
  const journal = { stores, keys, held: mandate.held }
  const rows = await stores.all("entries")
  await stores.change(outlived(rows, signingSeconds()).map((value) => ({ put: "entries" as const, value })))
  return { is: "ready", journal, rows, delivery: "done" }
}

/** This device's journal: opened once, delivered after each entry and again while something waits. */
export const useJournal = (officer: Officer, onSignedOut: () => void) => {
  const [state, setState] = useState<JournalState>({ is: "opening" })
  const [attempt, setAttempt] = useState(0)
  const busy = useRef(false)
  /** Somebody asked to send while a sending was under way. */
  const asked = useRef(false)
  useEffect(() => {
    openJournal(officer).then(setState)
  }, [officer, attempt])
  const journal = state.is === "ready" ? state.journal : undefined
  const show = useCallback(
    async (delivery?: Delivery): Promise<void> => {
      if (journal === undefined) return
      const rows = await journal.stores.all("entries")
      setState((before) => ({
        is: "ready",
        journal,
        rows,
        delivery: delivery ?? (before.is === "ready" ? before.delivery : "done"),
      }))
    },
    [journal],
  )
  const send = useCallback(async (): Promise<void> => {
    if (journal === undefined) return
    asked.current = true
    // What has just been signed is seen as stored before the network is asked.
    await show()
    if (busy.current) return
    busy.current = true
    let delivery: Delivery = "done"
    while (asked.current) {
      asked.current = false
      delivery = await deliver(journal).catch((): Delivery => "broken")
    }
    busy.current = false
    await show(delivery)
    if (delivery === "signed-out") onSignedOut()
  }, [journal, show, onSignedOut])
  useEffect(() => {
    send()
    const timer = setInterval(send, retryMilliseconds)
    addEventListener("online", send)
    return () => {
      clearInterval(timer)
      removeEventListener("online", send)
    }
  }, [send])
  return { state, send, reopen: () => setAttempt(attempt + 1) }
}
