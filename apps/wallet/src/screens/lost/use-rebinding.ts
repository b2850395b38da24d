import { useEffect, useRef, useState } from "preact/hooks"
import { nowSeconds } from "../../actions/clock.ts"
import { caught, type Trouble } from "../../actions/outcome.ts"
import { collectRebinding, isTooEarly } from "../../actions/rebind.ts"
import type { At } from "../../domain/journey.ts"
import { nextQuestion, secondsLeft } from "../../domain/rebinding.ts"
import { useWallet } from "../../session/wallet.ts"
import { useRetry } from "../activation/use-retry.ts"

/** The office's clock counts; this phone's may be a little before it. */
const earlySeconds = 20

/** Time left, counted down on the screen. */
export const useLeft = (journey: At<"rebinding">): number => {
  const [left, setLeft] = useState(() => secondsLeft(journey, nowSeconds()))
  useEffect(() => {
    const look = (): void => setLeft(secondsLeft(journey, nowSeconds()))
    look()
    const timer = setInterval(look, 1000)
    return () => clearInterval(timer)
  }, [journey])
  return left
}

/** Fetches when the wait is over; before that it asks once an hour only, so that a cancelled one is known. */
export const useRebinding = (journey: At<"rebinding">) => {
  const { vault, follow } = useWallet()
  const [trouble, setTrouble] = useState<Trouble>()
  const [busy, setBusy] = useState(false)
  const [notBefore, setNotBefore] = useState(0)
  const [round, setRound] = useState(0)
  const askedAt = useRef(0)
  const working = useRef(false)

  const collect = async (): Promise<void> => {
    if (working.current) return
    working.current = true
    askedAt.current = nowSeconds()
    setBusy(true)
    const answer = await caught(() => collectRebinding(vault, journey))
    working.current = false
    setBusy(false)
    const early = isTooEarly(answer)
    setTrouble(answer.ok || early ? undefined : answer.trouble)
    if (answer.ok) return follow(answer.value)
    if (early) setNotBefore(nowSeconds() + earlySeconds)
  }

  useEffect(() => {
    if (trouble !== undefined) return
    const look = (): void => {
      if (document.hidden || nowSeconds() < notBefore) return
      if (nextQuestion(journey, nowSeconds(), askedAt.current) <= 0) collect()
    }
    look()
    const timer = setInterval(look, 1000)
    return () => clearInterval(timer)
  }, [journey, trouble, notBefore, round])

  const goOn = (): void => {
    setTrouble(undefined)
    setRound((before) => before + 1)
    collect()
  }
  useRetry(trouble, goOn)
  return { trouble, busy, goOn }
}
