import type { OwnTicket } from "@jatidiri/rights/contract"
import { useCallback, useEffect, useRef, useState } from "preact/hooks"
import { caught, type Trouble } from "../actions/outcome.ts"
import { useWallet } from "../session/wallet.ts"
import { noteSeen } from "./news.ts"
import { readRequests } from "./requests-api.ts"

/** An office answers in hours; whoever looks on sees it within a minute. */
const everyMilliseconds = 60_000

/** What stands at the office, asked when the screen opens, when the phone is looked at again, and when it is told to. */
export const useRequests = () => {
  const { vault } = useWallet()
  const [tickets, setTickets] = useState<readonly OwnTicket[]>()
  const [trouble, setTrouble] = useState<Trouble>()
  const [busy, setBusy] = useState(true)
  const left = useRef(false)
  const reload = useCallback(async (): Promise<void> => {
    setBusy(true)
    const answer = await caught(() => readRequests(vault))
    if (left.current) return
    setBusy(false)
    setTrouble(answer.ok ? undefined : answer.trouble)
    if (!answer.ok) return
    setTickets(answer.value)
    await noteSeen(vault, answer.value).catch(() => undefined)
  }, [vault])
  useEffect(() => {
    left.current = false
    const look = (): void => {
      if (!document.hidden) reload()
    }
    look()
    const timer = setInterval(look, everyMilliseconds)
    document.addEventListener("visibilitychange", look)
    return () => {
      left.current = true
      clearInterval(timer)
      document.removeEventListener("visibilitychange", look)
    }
  }, [reload])
  return { tickets, trouble, busy, reload }
}
