import { type Answer, useLanguage, useTexts } from "@jatidiri/web"
import { useCallback, useEffect, useState } from "preact/hooks"
import { officeWords } from "../words/office-words.ts"

/** What an answer that is no good means, in words; a session that is over leads to the sign-in screen. */
export const useTrouble = (onEnded: () => void) => {
  const text = useTexts(officeWords)
  const language = useLanguage()
  return (answer: Exclude<Answer<unknown>, { kind: "ok" }>): string => {
    if (answer.kind !== "refused") return text[answer.kind]
    if (answer.problem.code === "not-signed-in") onEnded()
    return language === "id" ? answer.problem.detail : answer.problem.title
  }
}

export type Loaded<Value> =
  | { readonly is: "loading" }
  | { readonly is: "trouble"; readonly words: string }
  | { readonly is: "here"; readonly value: Value }

/** Asks at once and whenever it is told to; `load` has a stable identity. What was shown stays while it is asked again. */
export const useAnswer = <Value>(load: () => Promise<Answer<Value>>, onEnded: () => void) => {
  const wordsFor = useTrouble(onEnded)
  const [answer, setAnswer] = useState<Answer<Value>>()
  const [refreshing, setRefreshing] = useState(false)
  const reload = useCallback(async () => {
    setRefreshing(true)
    setAnswer(await load())
    setRefreshing(false)
  }, [load])
  useEffect(() => {
    setAnswer(undefined)
    reload()
  }, [reload])
  const again = (): void => {
    setAnswer(undefined)
    reload()
  }
  const signedOut = answer?.kind === "refused" && answer.problem.code === "not-signed-in"
  useEffect(() => {
    if (signedOut) onEnded()
  }, [signedOut, onEnded])
  const state: Loaded<Value> =
    answer === undefined
      ? { is: "loading" }
      : answer.kind === "ok"
        ? { is: "here", value: answer.value }
        : { is: "trouble", words: wordsFor(answer) }
  return { state, reload, again, isRefreshing: refreshing && answer !== undefined }
}
