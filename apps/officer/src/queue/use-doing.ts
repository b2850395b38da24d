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
  const run = async (what: string, act: (commandId: string) => Promise<Answer<Value>>): Promise<Value | undefined> => {
    if (command.current.what !== what) command.current = { what, id: crypto.randomUUID() }
    held.current = document.activeElement
    setBusy(true)
    setTrouble(undefined)
    const answer = await act(command.current.id)
    setBusy(false)
    if (answer.kind === "ok" || answer.kind === "refused") command.current = { what: "", id: crypto.randomUUID() }
    if (answer.kind === "ok") return answer.value
    setTrouble(wordsFor(answer))
    return undefined
  }
  return { busy, trouble, run }
}
