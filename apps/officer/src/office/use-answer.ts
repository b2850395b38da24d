import { type Answer, useLanguage, useTexts } from "@jatidiri/web"
import { useCallback, useEffect, useMemo, useState } from "preact/hooks"
import { officeWords } from "../words/office-words.ts"
import { makeOrder } from "./order-of-loads.ts"

type NoGood = Exclude<Answer<unknown>, { kind: "ok" }>

const isSignedOut = (answer: Answer<unknown> | undefined): boolean =>
  answer?.kind === "refused" && answer.problem.code === "not-signed-in"

const useWords = () => {
  const text = useTexts(officeWords)
  const language = useLanguage()
  return (answer: NoGood): string => {
    if (answer.kind !== "refused") return text[answer.kind]
    return language === "id" ? answer.problem.detail : answer.problem.title
  }
}

/** What an answer that is no good means, in words; a session that is over leads to the sign-in screen. */
export const useTrouble = (onEnded: () => void) => {
  const wordsFor = useWords()
  return (answer: NoGood): string => {
    if (isSignedOut(answer)) onEnded()
    return wordsFor(answer)
  }
}

export type Loaded<Value> =
  | { readonly is: "loading" }
  | { readonly is: "trouble"; readonly words: string }
  | { readonly is: "here"; readonly value: Value }

/** Asks at once and whenever it is told to; `load` has a stable identity. What was shown stays while it is asked again. */
export const useAnswer = <Value>(load: () => Promise<Answer<Value>>, onEnded: () => void) => {
  const wordsFor = useWords()
  const [answer, setAnswer] = useState<Answer<Value>>()
  const [refreshing, setRefreshing] = useState(false)
  const order = useMemo(makeOrder, [])
  const reload = useCallback(async () => {
    const mine = order.begin()
    setRefreshing(true)
    const heard = await load()
    if (order.mayShow(mine)) setAnswer(heard)
    if (order.isLast(mine)) setRefreshing(false)
  }, [load, order])
  useEffect(() => {
    order.drop()
    setAnswer(undefined)
    reload()
  }, [reload, order])
  const again = (): void => {
    setAnswer(undefined)
    reload()
  }
  const signedOut = isSignedOut(answer)
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
