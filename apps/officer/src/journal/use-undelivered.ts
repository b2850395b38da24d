import { useCallback, useEffect, useState } from "preact/hooks"
import { type Delivery, deliver } from "./deliver.ts"
import type { Signed } from "./open-journal.ts"
import { waitingRows } from "./rows.ts"

/** What a device on which nothing more is signed still has for the office; `waiting` once it has been counted. */
export const useUndelivered = (signed: Signed | undefined, onSignedOut?: () => void) => {
  const [waiting, setWaiting] = useState<number>()
  const [delivery, setDelivery] = useState<Delivery>()
  const [busy, setBusy] = useState(false)
  const look = useCallback(async (): Promise<void> => {
    if (signed === undefined) return
    const rows = await signed.stores.all("entries").catch(() => [])
    setWaiting(waitingRows(rows).length)
  }, [signed])
  useEffect(() => {
    look()
  }, [look])
  const send = async (): Promise<void> => {
    if (signed === undefined) return
    setBusy(true)
    setDelivery(undefined)
    const delivered = await deliver(signed).catch(() => ({ delivery: "broken" }) as const)
    await look()
    setDelivery(delivered.delivery)
    setBusy(false)
    if (delivered.delivery === "signed-out") onSignedOut?.()
  }
  return { waiting, delivery, busy, send }
}
