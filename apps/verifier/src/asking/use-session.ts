import type { SessionView } from "@jatidiri/verification/contract"
import { poll } from "@jatidiri/web"
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

/** Looks at the session every second, on a slow line less often, until it is over; a lost network is told and asked again. */
export const useSession = (sessionId: string): Watched => {
  const [watched, setWatched] = useState<Watched>({ secondsLeft: 0 })
  useEffect(() => {
    let stopped = false
    let heardAt = Date.now()
    const asking = poll(async () => {
      const answer = await readSession(sessionId)
      if (stopped) return "over"
      const passed = (Date.now() - heardAt) / 1000
      heardAt = Date.now()
      if (answer.kind === "ok") {
        setWatched({ view: answer.value, secondsLeft: leftAt(answer.value, answer.headers) })
        return isOver(answer.value) ? "over" : "answered"
      }
      setWatched(({ view, secondsLeft }) => ({
        ...(view === undefined ? {} : { view }),
        failure: answer,
        secondsLeft: Math.max(0, secondsLeft - passed),
      }))
      return answer.kind === "refused" ? "over" : "silent"
    }, everyMilliseconds)
    return () => {
      stopped = true
      asking.stop()
    }
  }, [sessionId])
  return watched
}
