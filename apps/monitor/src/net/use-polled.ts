import { type Answer, ask, poll } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"

export type Trouble = Exclude<Answer<unknown>, { kind: "ok" }>

/** The newest answer of an address, kept while a later question fails. */
export type Polled<Value> = {
  readonly value?: Value
  readonly fetchedAt?: Date
  /** The last question had no good answer; what is shown is older. */
  readonly trouble?: Trouble
}

type Held<Value> = Polled<Value> & { readonly url: string | undefined }

/**
 * Asks at once and then again and again; never twice at the same time, never while the page is hidden, at once when it
 * is seen again; without an address it asks nothing. `key` asks again when it changes. An answer that comes after its question has gone is dropped.
 */
export const usePolled = <Value>(url: string | undefined, everySeconds: number, key: unknown = ""): Polled<Value> => {
  const [held, setHeld] = useState<Held<Value>>({ url })
  useEffect(() => {
    if (url === undefined) return undefined
    let gone = false
    const keep = (answer: Answer<Value>): void =>
      setHeld((before) => {
        if (answer.kind === "ok") return { url, value: answer.value, fetchedAt: new Date() }
        return before.url === url ? { ...before, trouble: answer } : { url, trouble: answer }
      })
    const asking = poll(async () => {
      const answer = await ask<Value>(url)
      if (!gone) keep(answer)
      return answer.kind === "offline" ? "silent" : "answered"
    }, everySeconds * 1000)
    return () => {
      gone = true
      asking.stop()
    }
  }, [url, everySeconds, key])
  return held.url === url ? held : {}
}
