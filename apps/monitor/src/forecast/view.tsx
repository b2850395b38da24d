import { type Forecast, planPaths } from "@jatidiri/monitoring/contract"
import { useTexts } from "@jatidiri/web"
import { DayField } from "../pieces/day-field.tsx"
import { FilterBar } from "../pieces/filter-bar.tsx"
import { Loaded } from "../pieces/loaded.tsx"
import { SourceLine } from "../pieces/source-line.tsx"
import { useAnswer } from "../pieces/use-answer.ts"
import type { ViewProps } from "../views.ts"
import { CourseChart } from "./course-chart.tsx"
import { ForecastHeadline } from "./headline.tsx"
import { Letters } from "./letters.tsx"
import { Method } from "./method.tsx"
import { WhatIf } from "./what-if.tsx"
import { forecastWords } from "./words.ts"
import "./forecast.css"

const dayShape = /^[1-9]\d{3}-\d{2}-\d{2}$/

/** When the target is reached at this pace, what it takes to be in time, and the letters that say what it is. */
export const View = ({ address, change, figures }: ViewProps) => {
  const text = useTexts(forecastWords)
  const asked = address.own["capai"] ?? ""
  const by = dayShape.test(asked) ? asked : ""
  const answer = useAnswer<Forecast>(planPaths.forecast, address, { query: { by }, key: figures.counts.entries })
  const goesOn = figures.book.kind !== "scenario"
  return (
    <>
      <FilterBar address={address} change={change}>
        <DayField label={text.by} value={by} onChange={(capai) => change({ own: { ...address.own, capai } })} />
      </FilterBar>
      <Loaded answer={answer}>
        {(forecast) => (
          <>
            <ForecastHeadline forecast={forecast} />
            {goesOn ? <CourseChart forecast={forecast} /> : null}
            {forecast.goal === null || forecast.remaining === 0 ? null : (
              <WhatIf address={address} change={change} forecast={forecast} by={by} />
            )}
            <Method forecast={forecast} />
          </>
        )}
      </Loaded>
      <Letters address={address} />
      <SourceLine figures={figures}>{text.counted}</SourceLine>
    </>
  )
}
