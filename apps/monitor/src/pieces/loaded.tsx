import { Progress, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { TroubleNotice } from "../frame/trouble-notice.tsx"
import type { Polled } from "../net/use-polled.ts"
import { pieceWords } from "./words.ts"

type Props<Value> = { readonly answer: Polled<Value>; readonly children: (value: Value) => ComponentChildren }

/** What came of a question: on its way, in trouble, or here; what was here before stays while a later one fails. */
export const Loaded = <Value,>({ answer, children }: Props<Value>) => {
  const text = useTexts(pieceWords)
  const { value, trouble, fetchedAt } = answer
  return (
    <>
      {trouble === undefined ? null : <TroubleNotice trouble={trouble} since={fetchedAt} />}
      {value !== undefined ? children(value) : trouble === undefined ? <Progress label={text.loading} /> : null}
    </>
  )
}
