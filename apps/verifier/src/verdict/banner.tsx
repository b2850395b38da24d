import type { Verdict, VerdictReason } from "@jatidiri/verification/contract"
import { DemoRibbon, Icon, type IconName, useTexts } from "@jatidiri/web"
import { useLayoutEffect, useRef } from "preact/hooks"
import { verdictWords } from "../words/verdict-words.ts"

const drawings: Readonly<Record<Verdict["result"], IconName>> = { accept: "check", reject: "cross", manual: "warn" }

/** What weighs first; a clock that is off is said beside a verdict, never as its reason. */
export const leadingReason = (verdict: Verdict): VerdictReason | undefined =>
  (verdict.reasons as readonly VerdictReason[]).find((reason) => reason !== "phone-clock-off")

/** The verdict in one word, a drawing and a colour; read out as soon as it appears. */
export const Banner = ({ verdict }: { verdict: Verdict }) => {
  const text = useTexts(verdictWords)
  const word = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => word.current?.focus(), [])
  const reason = leadingReason(verdict)
  const { name, lead } = text.result[verdict.result]
  return (
    <header class={`banner ${verdict.result}`}>
      <span class="seal" aria-hidden="true">
        <Icon name={drawings[verdict.result]} size={36} />
      </span>
      <span>
        <h1 ref={word} tabIndex={-1}>
          {name}
        </h1>
        <span class="block">{reason === undefined ? lead : text.reason[reason].lead}</span>
      </span>
      {verdict.demo ? <DemoRibbon /> : null}
    </header>
  )
}
