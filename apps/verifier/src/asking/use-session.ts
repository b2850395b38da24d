import type { SessionView } from "@jatidiri/verification/contract"
import { useEffect, useState } from "preact/hooks"
import { readSession } from "../calls.ts"
import type { Failure } from "../desk/failed.tsx"

const everyMilliseconds = 1000

export type Watched = {
  readonly view?: SessionView
  readonly failure?: Failure
  /** Seconds left by the server's clock: this device's own may be wrong. */
  readonly secondsLeft: number
}

const isOver = ({ state }: SessionView): boolean => state !== "waiting" && state !== "fetched"

const leftAt = (view: SessionView, headers: Headers): number => {
  const server = Date.parse(headers.get("date") ?? "")
  return (Date.parse(view.expiresAt) - (Number.isNaN(server) ? Date.now() : server)) / 1000
}

/** Looks at the session every second until it is over; a lost network is told and asked again. */
export const useSession = (sessionId: string): Watched => {
  const [watched, setWatched] = useState<Watched>({ secondsLeft: 0 })
  useEffect(() => {
    let stopped = false
    let timer = 0
    const look = async () => {
      const answer = await readSession(sessionId)
      if (stopped) return
      if (answer.kind === "ok") {
        setWatched({ view: answer.value, secondsLeft: leftAt(answer.value, answer.headers) })
        if (isOver(answer.value)) return
      } else {
        setWatched(({ view, secondsLeft }) => ({
          ...(view === undefined ? {} : { view }),
          failure: answer,
          secondsLeft: Math.max(0, secondsLeft - 1),
        }))
        if (answer.kind === "refused") return
      }
      timer = window.setTimeout(look, everyMilliseconds)
    }
    look()
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [sessionId])
  return watched
}
