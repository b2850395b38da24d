import { type Barriers, reasonPaths } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { Empty } from "../pieces/empty.tsx"
import { FilterBar } from "../pieces/filter-bar.tsx"
import { KeyFigure } from "../pieces/key-figure.tsx"
import { Loaded } from "../pieces/loaded.tsx"
import { SourceLine } from "../pieces/source-line.tsx"
import { useAnswer } from "../pieces/use-answer.ts"
import type { ViewProps } from "../views.ts"
import { CohortTable, PartTable, ReasonTable } from "./tables.tsx"
import { barrierWords } from "./words.ts"

const KeyFigures = ({ barriers: { people, exempt, from, to } }: { readonly barriers: Barriers }) => {
  const text = useTexts(barrierWords)
  const format = useFormats()
  return (
    <div class="headline">
      <KeyFigure title={text.people} value={format.number(people)}>
        <p class="small">{text.period(format.day(from), format.day(to))}</p>
      </KeyFigure>
      <KeyFigure title={text.exempt} value={format.number(exempt)}>
        <p class="small">{text.exemptSays}</p>
      </KeyFigure>
      <KeyFigure title={text.others} value={format.number(people - exempt)}>
        <p class="small">{text.othersSay}</p>
      </KeyFigure>
    </div>
  )
}

/** Why people were not activated, where it was noted; who is exempt is counted and is no failure. */
export const View = ({ address, change, figures }: ViewProps) => {
  const text = useTexts(barrierWords)
  const { from, to } = address
  const key = figures.counts.entries
  const answer = useAnswer<Barriers>(reasonPaths.barriers, { ...address, per: "" }, { query: { from, to }, key })
  return (
    <>
      <FilterBar address={address} change={change} days={["from", "to"]} />
      <Loaded answer={answer}>
        {(barriers) =>
          barriers.people === 0 ? (
            <section class="card">
              <Empty>{text.nothing}</Empty>
            </section>
          ) : (
            <>
              <KeyFigures barriers={barriers} />
              <section class="card stack-s">
                <h2>{text.reasons}</h2>
                <ReasonTable reasons={barriers.reasons} all={barriers.people} />
                <SourceLine figures={figures} base={null}>
                  {text.counted}
                </SourceLine>
              </section>
              <section class="card stack-s">
                <h2>{text.parts}</h2>
                {barriers.parts.length === 0 ? (
                  <Empty>{text.noParts}</Empty>
                ) : (
                  <PartTable parts={barriers.parts} address={address} />
                )}
              </section>
              {barriers.cohorts.length === 0 ? null : (
                <section class="card stack-s">
                  <h2>{text.cohorts}</h2>
                  <CohortTable cohorts={barriers.cohorts} />
                  <p class="small">{text.cohortsSay}</p>
                </section>
              )}
            </>
          )
        }
      </Loaded>
    </>
  )
}
