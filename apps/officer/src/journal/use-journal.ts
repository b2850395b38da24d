import type { Officer } from "@jatidiri/officers/contract"
import { useCallback, useEffect, useRef, useState } from "preact/hooks"
import { ensureKeys, ensureMandate } from "../session/device.ts"
import { type Delivery, deliver } from "./deliver.ts"
import { type EntryRow, openDeviceStores } from "./device-stores.ts"
import type { Journal } from "./sign-entry.ts"

export type JournalState =
  | { readonly is: "opening" }
  | { readonly is: "offline" }
  | { readonly is: "refused"; readonly detail: string; readonly title: string }
  | { readonly is: "ready"; readonly journal: Journal; readonly rows: readonly EntryRow[]; readonly delivery: Delivery }

const retryMilliseconds = 10_000

const nowSeconds = (): number => Math.floor(Date.now() / 1000)

const openJournal = async (officer: Officer): Promise<Exclude<JournalState, { is: "opening" }>> => {
  const stores = await openDeviceStores(officer.officerId)
  const keys = await ensureKeys(stores)
  const mandate = await ensureMandate(stores, keys, nowSeconds())
  if (mandate.kind === "offline") return { is: "offline" }
  if (mandate.kind === "refused") return { is: "refused", detail: mandate.detail, title: mandate.title }
  const journal = { stores, keys, held: mandate.held }
  return { is: "ready", journal, rows: await stores.all("entries"), delivery: "done" }
}

/** This device's journal: opened once, delivered after each entry and again while something waits. */
export const useJournal = (officer: Officer, onSignedOut: () => void) => {
  const [state, setState] = useState<JournalState>({ is: "opening" })
  const [attempt, setAttempt] = useState(0)
  const busy = useRef(false)
  useEffect(() => {
    openJournal(officer).then(setState)
  }, [officer, attempt])
  const journal = state.is === "ready" ? state.journal : undefined
  const send = useCallback(async (): Promise<void> => {
    if (journal === undefined || busy.current) return
    busy.current = true
    const delivery = await deliver(journal).finally(() => {
      busy.current = false
    })
    const rows = await journal.stores.all("entries")
    setState({ is: "ready", journal, rows, delivery })
    if (delivery === "signed-out") onSignedOut()
  }, [journal, onSignedOut])
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
