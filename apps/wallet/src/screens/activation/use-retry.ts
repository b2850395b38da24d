import { useEffect, useRef } from "preact/hooks"
import type { Trouble } from "../../actions/outcome.ts"

/** Ever slower: a phone that lies in a village for a day asks a few hundred times, not forty thousand. */
const waitSeconds = [10, 20, 40, 80, 160, 300] as const

const waitAfter = (tries: number): number => waitSeconds[Math.min(tries, waitSeconds.length - 1)] ?? 300

/**
 * Tries again by itself while nobody answers: when the browser says that there is a network, and now and then in case it
 * never says so. A refusal is an answer and is left to the person; a hidden app waits until it is seen.
 */
export const useRetry = (trouble: Trouble | undefined, again: () => void): void => {
  const tries = useRef(0)
  const latest = useRef(again)
  latest.current = again
  useEffect(() => {
    if (trouble === undefined) tries.current = 0
    if (trouble === undefined || trouble.kind === "refused") return
    let due = false
    const look = (): void => {
      if (due && !document.hidden) latest.current()
    }
    const hurry = (): void => {
      due = true
      look()
    }
    const timer = setTimeout(hurry, waitAfter(tries.current) * 1000)
    tries.current += 1
    addEventListener("online", hurry)
    document.addEventListener("visibilitychange", look)
    return () => {
      clearTimeout(timer)
      removeEventListener("online", hurry)
      document.removeEventListener("visibilitychange", look)
    }
  }, [trouble])
}
