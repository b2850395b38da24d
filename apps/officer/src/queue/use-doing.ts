import type { Answer } from "@jatidiri/web"
import { useLayoutEffect, useRef, useState } from "preact/hooks"
import { useTrouble } from "../office/use-answer.ts"

/** A button that is busy loses the focus: who works by keys gets it back where he left it, if it is still there. */
const useHeldFocus = (busy: boolean) => {
  const held = useRef<Element | null>(null)
  useLayoutEffect(() => {
    const [left, now] = [held.current, document.activeElement]
    if (!busy && left instanceof HTMLElement && (now === null || now === document.body)) left.focus()
  }, [busy])
  return held
}

/** The office has said something, so that it may have changed; else nobody knows, and the same may be tried again. */
export const isHeard = ({ kind }: Answer<unknown>): boolean => kind === "ok" || kind === "refused"

/**
 * One thing at a time. The same thing tried again after a broken line keeps its number, so that it is done once; whatever
 * was answered gives the next one another.
 */
export const useDoing = <Value>(onEnded: () => void) => {
  const wordsFor = useTrouble(onEnded)
  const command = useRef({ what: "", id: crypto.randomUUID() })
  const [busy, setBusy] = useState(false)
  const held = useHeldFocus(busy)
  const [trouble, setTrouble] = useState<string>()
  const run = async (what: string, act: (commandId: string) => Promise<Answer<Value>>): Promise<Answer<Value>> => {
    if (command.current.what !== what) command.current = { what, id: crypto.randomUUID() }
    held.current = document.activeElement
    setBusy(true)
    setTrouble(undefined)
    const answer = await act(command.current.id)
    setBusy(false)
    if (isHeard(answer)) command.current = { what: "", id: crypto.randomUUID() }
    if (answer.kind !== "ok") setTrouble(wordsFor(answer))
    return answer
  }
  return { busy, trouble, run }
}
