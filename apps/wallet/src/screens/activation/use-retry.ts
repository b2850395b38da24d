import { useEffect, useRef } from "preact/hooks"
import type { Trouble } from "../../actions/outcome.ts"

/** Ever slower: a phone that lies in a village for a day asks a few hundred times, not forty thousand. */
const waitSeconds = [10, 20, 40, 80, 160, 300] as const

/** A person at the office looks first: that takes hours, and nobody here can hurry it. */
const heldSeconds = 600
const isHeld = (trouble: Trouble): boolean => trouble.kind === "refused" && trouble.code === "held-for-review"

const waitAfter = (tries: number): number => waitSeconds[Math.min(tries, waitSeconds.length - 1)] ?? 300

/**
 * Tries again by itself while nobody answers: when the browser says that there is a network, and now and then in case it
 * never says so. A refusal is an answer and is left to the person, except that what is held for review is asked for slowly; a hidden app
 * waits until it is seen.
 */
export const useRetry = (trouble: Trouble | undefined, again: () => void): void => {
  const tries = useRef(0)
  const latest = useRef(again)
  latest.current = again
  useEffect(() => {
    if (trouble === undefined) tries.current = 0
    if (trouble === undefined || (trouble.kind === "refused" && !isHeld(trouble))) return
    let due = false
    const look = (): void => {
      if (due && !document.hidden) latest.current()
    }
    const hurry = (): void => {
      due = true
      look()
    }
    const timer = setTimeout(hurry, (isHeld(trouble) ? heldSeconds : waitAfter(tries.current)) * 1000)
    tries.current += 1
    if (!isHeld(trouble)) addEventListener("online", hurry)
    document.addEventListener("visibilitychange", look)
    return () => {
      clearTimeout(timer)
      removeEventListener("online", hurry)
      document.removeEventListener("visibilitychange", look)
    }
  }, [trouble])
}
