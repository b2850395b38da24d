import { type ComponentChildren, createContext } from "preact"
import { useContext, useEffect, useState } from "preact/hooks"
import { nowSeconds } from "../actions/clock.ts"
import type { Journey } from "../domain/journey.ts"
import { isStale, type Standing } from "../domain/standing.ts"
import { findStanding, type Vault } from "../store/records.ts"
import { useWallet } from "./wallet.ts"

/** How the office sees this phone; nothing before it was asked. */
export type StandingKnown = { readonly standing: Standing | undefined; readonly note: (standing: Standing) => void }

const StandingContext = createContext<StandingKnown>({ standing: undefined, note: () => undefined })

export const useStanding = (): StandingKnown => useContext(StandingContext)

/** After silence, and after an answer that is none: the office is not asked all day long. */
const silenceSeconds = 300
const refusedSeconds = 3600

type Told = {
  readonly standing: (standing: Standing | undefined) => void
  readonly ended: (journey: Journey) => void
}

/** Looks at what is known, and asks the office when that is older than an hour. A new network makes up for silence only. */
const makeWatch = (vault: Vault, told: Told) => {
  let notBefore = 0
  let silent = false
  let working = false
  const ask = async (): Promise<void> => {
    const { askStanding } = await import("../actions/ask-standing.ts")
    const answer = await askStanding(vault)
    silent = !answer.ok && answer.trouble.kind !== "refused"
    if (!answer.ok) notBefore = nowSeconds() + (silent ? silenceSeconds : refusedSeconds)
    else if (answer.value.is === "ended") told.ended(answer.value.journey)
    else told.standing(answer.value.standing)
  }
  const look = async (): Promise<void> => {
    const known = await findStanding(vault)
    told.standing(known)
    if (!document.hidden && nowSeconds() >= notBefore && isStale(known, nowSeconds())) await ask()
  }
  const watch = (): void => {
    if (working) return
    working = true
    look()
      .catch(() => undefined)
      .then(() => {
        working = false
      })
  }
  const hurry = (): void => {
    if (silent) notBefore = 0
    watch()
  }
  return { watch, hurry }
}

/** Keeps what the office says of an active phone up to date while the app is open, and lets the journey follow. */
export const StandingKept = ({ children }: { children: ComponentChildren }) => {
  const { vault, journey, follow } = useWallet()
  const [standing, setStanding] = useState<Standing>()
  const isActive = journey.step === "active"
  useEffect(() => {
    setStanding(undefined)
    if (!isActive) return
    let left = false
    const { watch, hurry } = makeWatch(vault, {
      standing: (known) => {
        if (!left) setStanding(known)
      },
      ended: (journey) => {
        if (!left) follow(journey)
      },
    })
    watch()
    const timer = setInterval(watch, 60_000)
    addEventListener("online", hurry)
    document.addEventListener("visibilitychange", watch)
    return () => {
      left = true
      clearInterval(timer)
      removeEventListener("online", hurry)
      document.removeEventListener("visibilitychange", watch)
    }
  }, [vault, isActive, follow])
  return <StandingContext.Provider value={{ standing, note: setStanding }}>{children}</StandingContext.Provider>
}
