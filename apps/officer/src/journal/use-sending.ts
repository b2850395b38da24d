import { useCallback, useEffect, useRef } from "preact/hooks"
import { readMe } from "../session/officer-api.ts"
import type { Journal } from "./chain.ts"
import { type Delivered, deliver } from "./deliver.ts"
import { mostAtOnce, untilThen, waitMilliseconds } from "./pace.ts"

type Show = (delivery?: Delivered["delivery"]) => Promise<void>

/** Delivers when asked, one going at a time; after a going in vain again by itself, later each time. */
export const useSending = (journal: Journal | undefined, show: Show, onSignedOut: () => void) => {
  const busy = useRef(false)
  /** Somebody asked to send while a sending was under way. */
  const asked = useRef(false)
  const atOnce = useRef(mostAtOnce)
  const inVain = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const gone = useRef(false)
  const go = useCallback(async (): Promise<void> => {
    if (journal === undefined) return
    asked.current = true
    // What has just been signed is seen as stored before the network is asked.
    await show()
    if (busy.current) return
    busy.current = true
    let delivered: Delivered = { delivery: "done", atOnce: atOnce.current }
    while (asked.current) {
      asked.current = false
      delivered = await deliver(journal, atOnce.current).catch((): Delivered => ({ ...delivered, delivery: "broken" }))
      atOnce.current = delivered.atOnce
    }
    busy.current = false
    const { delivery, againInSeconds } = delivered
    await show(delivery)
    inVain.current = delivery === "done" ? 0 : inVain.current + 1
    const wait =
      againInSeconds === undefined ? waitMilliseconds(inVain.current, Math.random()) : untilThen(againInSeconds)
    clearTimeout(timer.current)
    if (delivery !== "done" && !gone.current) timer.current = setTimeout(go, wait)
    if (delivery !== "signed-out") return
    await readMe()
    onSignedOut()
  }, [journal, show, onSignedOut])
  /** Something has changed for the better: the long wait is over. */
  const send = useCallback((): Promise<void> => {
    inVain.current = 0
    return go()
  }, [go])
  useEffect(() => {
    gone.current = false
    send()
    addEventListener("online", send)
    return () => {
      gone.current = true
      clearTimeout(timer.current)
      removeEventListener("online", send)
    }
  }, [send])
  return { send }
}
