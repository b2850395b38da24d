import { useCallback, useEffect, useState } from "preact/hooks"
import type { Delivery } from "./deliver.ts"
import type { HeldMandate } from "./device-stores.ts"
import type { OpenedJournal } from "./open-journal.ts"
import { type Renew, useRenewal } from "./use-renewal.ts"
import { useSending } from "./use-sending.ts"

export type JournalState = { readonly is: "opening" } | OpenedJournal

/** This device's journal: opened once, delivered after each entry and again while something waits; at a desk under one mandate after the other. */
export const useJournal = (open: () => Promise<OpenedJournal>, onSignedOut: () => void, howToRenew?: Renew) => {
  const [state, setState] = useState<JournalState>({ is: "opening" })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    open()
      .catch((): OpenedJournal => ({ is: "failed" }))
      .then(setState)
  }, [open, attempt])
  const journal = state.is === "ready" ? state.journal : undefined
  const stores = journal?.stores
  const show = useCallback(
    async (delivery?: Delivery): Promise<void> => {
      if (stores === undefined) return
      const rows = await stores.all("entries")
      const clock = await stores.find("clock", "office")
      setState((before) =>
        before.is === "ready" ? { ...before, rows, clock, delivery: delivery ?? before.delivery } : before,
      )
    },
    [stores],
  )
  const { send } = useSending(journal, show, onSignedOut)
  const onRenewed = useCallback((held: HeldMandate): void => {
    setState((before) => (before.is === "ready" ? { ...before, journal: { ...before.journal, held } } : before))
  }, [])
  const renew = useRenewal(journal, howToRenew, onRenewed)
  return { state, send, show, renew, reopen: () => setAttempt(attempt + 1) }
}
