import type { Funnel, FunnelPart } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { ShareBar } from "../pieces/share-bar.tsx"
import { shareText } from "../words/share-text.ts"
import { largestLoss, widthOf } from "./losses.ts"
import { funnelWords } from "./words.ts"

const StepLine = ({ part, most }: { readonly part: FunnelPart; readonly most: number }) => {
  const text = useTexts(funnelWords)
  const format = useFormats()
  const { step, people, ofBefore, ofBase } = part
  const shares = [
    ofBefore === null ? "" : `${shareText(format, ofBefore)} ${text.before[step]}`,
    ofBase === null ? "" : text.ofBase(shareText(format, ofBase)),
  ].filter((share) => share !== "")
  return (
    <li class="stack-s">
      <p class="pair">
        <span class="step-name">{text.steps[step]}</span>
        <b class="figures">{people === null ? text.unknown : format.number(people)}</b>
      </p>
      <ShareBar share={widthOf(people, most)} />
      {shares.length === 0 ? null : <p class="small figures">{shares.join(" · ")}</p>}
      <p class="small">{text.says[step]}</p>
    </li>
  )
}

/** The steps one below the other, on one scale. */
export const Steps = ({ funnel }: { readonly funnel: Funnel }) => {
  const most = Math.max(0, ...funnel.steps.map(({ people }) => people ?? 0))
  return (
    <ol class="funnel">
      {funnel.steps.map((part) => (
        <StepLine key={part.step} part={part} most={most} />
      ))}
    </ol>
  )
}

/** Between which two steps most people stand: there an office can do something. */
export const LargestLoss = ({ funnel }: { readonly funnel: Funnel }) => {
  const text = useTexts(funnelWords)
  const format = useFormats()
  const loss = largestLoss(funnel.steps)
  if (loss === undefined) return null
  return (
    <section class="card stack-s">
      <h2>{text.lostTitle}</h2>
      <p>{text.lost(format.number(loss.people), text.steps[loss.before], text.steps[loss.step])}</p>
    </section>
  )
}
