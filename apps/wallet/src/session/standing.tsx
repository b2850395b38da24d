import { type ComponentChildren, createContext } from "preact"
import { useContext, useEffect, useRef, useState } from "preact/hooks"
import { nowSeconds } from "../actions/clock.ts"
import type { Journey } from "../domain/journey.ts"
import { endedBy, isStale, keepsKey, type Standing } from "../domain/standing.ts"
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
  readonly journey: () => Journey
  /** While a request waits an officer's yes may be held for review, and what ended before is no news. */
  readonly isActive: boolean
  readonly isFresh: boolean
  readonly standing: (standing: Standing | undefined) => void
  readonly moved: (journey: Journey) => void
}

/**
 * Looks at what is known, and asks the office once after each opening, later when that is older than an hour. A new network
 * makes up for silence only.
 */
const makeWatch = (vault: Vault, told: Told) => {
  // A request that was left just now has no yes yet.
  let notBefore = told.isFresh ? nowSeconds() + silenceSeconds : 0
  let silent = false
  // What was heard before this opening may have been ended since, by whoever blocked this phone.
  let heard = false
  let working = false
  const follow = async (standing: Standing): Promise<void> => {
    const { followStanding } = await import("../actions/ask-standing.ts")
    const moved = await followStanding(vault, told.journey(), standing)
    if (moved === undefined) told.standing(standing)
    else told.moved(moved)
  }
  const ask = async (): Promise<void> => {
    const { askStanding } = await import("../actions/ask-standing.ts")
    const answer = await askStanding(vault)
    silent = !answer.ok && answer.trouble.kind !== "refused"
    heard = heard || !silent
    // Nobody has said yes yet: that may change while the person waits.
    if (!answer.ok) notBefore = nowSeconds() + (silent || !told.isActive ? silenceSeconds : refusedSeconds)
    if (answer.ok) await follow(answer.value)
  }
  const look = async (): Promise<void> => {
    const known = await findStanding(vault)
    told.standing(known)
    // What was heard just before the app was closed is done now.
    if (told.isActive && known !== undefined && endedBy(known) !== undefined) return follow(known)
    const due = !heard || isStale(known, nowSeconds())
    if (due && !document.hidden && nowSeconds() >= notBefore) await ask()
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

/** Keeps what the office says of this phone up to date while the app is open, and lets the journey of an active one follow. */
export const StandingKept = ({ children }: { children: ComponentChildren }) => {
  const { vault, journey, follow } = useWallet()
  const [standing, setStanding] = useState<Standing>()
  const isActive = journey.step === "active"
  // It was blocked or replaced, maybe by a thief: it keeps its eye on what becomes of that.
  const isWatched = journey.step === "ended" && keepsKey(journey.reason)
  const isAsked = isActive || isWatched || journey.step === "sent"
  const opened = useRef(journey.step)
  const latest = useRef(journey)
  latest.current = journey
  useEffect(() => {
    setStanding(undefined)
    if (!isAsked) return
    let left = false
    const { watch, hurry } = makeWatch(vault, {
      journey: () => latest.current,
      isActive,
      isFresh: journey.step === "sent" && opened.current !== "sent",
      standing: (known) => {
        if (!left) setStanding(known)
      },
      moved: (journey) => {
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
  }, [vault, isActive, isWatched, isAsked, follow])
  return <StandingContext.Provider value={{ standing, note: setStanding }}>{children}</StandingContext.Provider>
}
