import { type Funnel, type FunnelPart, stepPaths } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { Empty } from "../pieces/empty.tsx"
import { Loaded } from "../pieces/loaded.tsx"
import { type Column, SortedTable } from "../pieces/sorted-table.tsx"
import { SourceLine } from "../pieces/source-line.tsx"
import { useAnswer } from "../pieces/use-answer.ts"
import type { ViewProps } from "../views.ts"
import { shareText } from "../words/share-text.ts"
import { LargestLoss, Steps } from "./steps.tsx"
import { funnelWords } from "./words.ts"
import "./funnel.css"

const StepTable = ({ steps }: { readonly steps: readonly FunnelPart[] }) => {
  const text = useTexts(funnelWords)
  const format = useFormats()
  const columns: readonly Column<FunnelPart>[] = [
    { key: "step", label: text.step, cell: ({ step }) => text.steps[step] },
    {
      key: "people",
      label: text.people,
      numeric: true,
      cell: ({ people }) => (people === null ? text.unknown : format.number(people)),
    },
    { key: "before", label: text.share, numeric: true, cell: ({ ofBefore }) => shareText(format, ofBefore) },
    { key: "base", label: text.base, numeric: true, cell: ({ ofBase }) => shareText(format, ofBase) },
  ]
  return (
    <details>
      <summary>{text.asTable}</summary>
      <SortedTable caption={text.title} columns={columns} rows={steps} keyOf={({ step }) => step} />
    </details>
  )
}

/** How far residents came, from their request to a digital identity that is in force. */
export const View = ({ address, figures }: ViewProps) => {
  const text = useTexts(funnelWords)
  const answer = useAnswer<Funnel>(stepPaths.funnel, address, { key: figures.counts.entries })
  return (
    <Loaded answer={answer}>
      {(funnel) => (
        <>
          <section class="card stack-s">
            <h2>{text.title}</h2>
            {funnel.steps.every(({ people }) => (people ?? 0) === 0) ? <Empty>{text.nothing}</Empty> : null}
            <Steps funnel={funnel} />
            <StepTable steps={funnel.steps} />
            <SourceLine figures={figures} base={funnel.base}>
              {text.counted}
            </SourceLine>
          </section>
          <LargestLoss funnel={funnel} />
        </>
      )}
    </Loaded>
  )
}
