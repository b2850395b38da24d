import { type Answer, useLanguage, useTexts } from "@jatidiri/web"
import { useRef, useState } from "preact/hooks"
import { voiceWords } from "./words.ts"

/** Sends once, however often it is pressed after a broken line; says in words why it was not taken. */
export const useSending = (send: (commandId: string) => Promise<Answer<unknown>>, onSent: () => void) => {
  const text = useTexts(voiceWords)
  const language = useLanguage()
  const commandId = useRef(crypto.randomUUID())
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const wordsOf = (answer: Exclude<Answer<unknown>, { kind: "ok" }>): string => {
    if (answer.kind !== "refused") return text[answer.kind]
    return language === "id" ? answer.problem.detail : answer.problem.title
  }
  const press = async (): Promise<void> => {
    setBusy(true)
    const answer = await send(commandId.current)
    setBusy(false)
    // What was refused is written otherwise next time; what was not heard is the same command.
    if (answer.kind === "ok" || answer.kind === "refused") commandId.current = crypto.randomUUID()
    setTrouble(answer.kind === "ok" ? undefined : wordsOf(answer))
    if (answer.kind === "ok") onSent()
  }
  return { busy, trouble, press }
}
