import { type Answer, useFormats, useLanguage, useTexts } from "@jatidiri/web"
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
  /** `old` where it could not be asked for once more: since when it is known, and why. */
  | { readonly is: "here"; readonly value: Value; readonly old?: string }

type Shown<Value> = { readonly answer: Answer<Value>; readonly at: Date; readonly missed?: NoGood }

/** A line that fails meanwhile takes nothing away: what is under way below what is shown would be lost with it. */
const nextShown = <Value>(before: Shown<Value> | undefined, heard: Answer<Value>): Shown<Value> =>
  (heard.kind === "offline" || heard.kind === "broken") && before?.answer.kind === "ok"
    ? { ...before, missed: heard }
    : { answer: heard, at: new Date() }

/** Asks at once and whenever it is told to; `load` has a stable identity. What was shown stays while it is asked again, and while nobody answers. */
export const useAnswer = <Value>(load: () => Promise<Answer<Value>>, onEnded: () => void) => {
  const wordsFor = useWords()
  const text = useTexts(officeWords)
  const { time } = useFormats()
  const [shown, setShown] = useState<Shown<Value>>()
  const [refreshing, setRefreshing] = useState(false)
  const order = useMemo(makeOrder, [])
  const reload = useCallback(async () => {
    const mine = order.begin()
    setRefreshing(true)
    const heard = await load()
    if (order.mayShow(mine)) setShown((before) => nextShown(before, heard))
    if (order.isLast(mine)) setRefreshing(false)
  }, [load, order])
  useEffect(() => {
    order.drop()
    setShown(undefined)
    reload()
  }, [reload, order])
  const again = (): void => {
    setShown((before) => (before?.answer.kind === "ok" ? before : undefined))
    reload()
  }
  const answer = shown?.answer
  const signedOut = isSignedOut(answer)
  useEffect(() => {
    if (signedOut) onEnded()
  }, [signedOut, onEnded])
  const state: Loaded<Value> =
    shown === undefined || answer === undefined
      ? { is: "loading" }
      : answer.kind !== "ok"
        ? { is: "trouble", words: wordsFor(answer) }
        : {
            ...{ is: "here", value: answer.value },
            ...(shown.missed === undefined ? {} : { old: `${text.shownOf(time(shown.at))} ${wordsFor(shown.missed)}` }),
          }
  return { state, reload, again, isRefreshing: refreshing && answer !== undefined }
}
