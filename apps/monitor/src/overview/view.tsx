import { addDays, type Day, jakartaDay } from "@jatidiri/kernel"
import { type Arithmetic, type Days, monitoringPaths } from "@jatidiri/monitoring/contract"
import { useTexts } from "@jatidiri/web"
import { ArithmeticCards } from "../arithmetic/arithmetic.tsx"
import { DaysChart } from "../chart/days-chart.tsx"
import { useAnswer } from "../pieces/use-answer.ts"
import type { ViewProps } from "../views.ts"
import { screenWords } from "../words/screen-words.ts"
import { Facts, OtherBases } from "./facts.tsx"
import { Filters } from "./filters.tsx"
import { Groups } from "./groups.tsx"
import { Headline } from "./headline.tsx"
import { Next } from "./next.tsx"
import { Ranking } from "./ranking.tsx"

/** Folded away: whoever doubts a figure opens it. */
const FoldedArithmetic = ({ arithmetic }: { arithmetic: Arithmetic }) => {
  const text = useTexts(screenWords)
  return (
    <details class="arithmetic-fold">
      <summary>{text.arithmetic}</summary>
      <ArithmeticCards arithmetic={arithmetic} unit="people" />
    </details>
  )
}

/** Of a book that goes on from day to day: how far, how fast, which parts, and who. */
const LiveOverview = ({ figures, address, change }: ViewProps) => {
  const key = figures.counts.entries
  const until = (address.per || jakartaDay(new Date())) as Day // its shape is judged by the address
  const from = addDays(until, 1 - address.span)
  const days = useAnswer<Days>(monitoringPaths.days, address, { query: { from }, key })
  const arithmetic = useAnswer<Arithmetic>(monitoringPaths.arithmetic, address, { key })
  return (
    <>
      <Headline figures={figures} />
      <Next figures={figures} arithmetic={arithmetic.value} address={address} />
      <Filters address={address} change={change} channels={figures.channels} />
      <div class={figures.children.length === 0 ? "stack" : "sides"}>
        <div class="stack">
          {days.value === undefined ? null : <DaysChart days={days.value} channel={address.channel} />}
          <Ranking figures={figures} address={address} />
        </div>
        <div class={figures.children.length === 0 ? "columns" : "stack"}>
          <Groups figures={figures} address={address} />
          <OtherBases figures={figures} />
        </div>
      </div>
      {arithmetic.value === undefined ? null : <FoldedArithmetic arithmetic={arithmetic.value} />}
    </>
  )
}

/** Of an office's book: what it said, and what follows from it. It named no days, so there are none to show. */
const ScenarioOverview = ({ figures, address }: ViewProps) => {
  const key = figures.counts.entries
  const arithmetic = useAnswer<Arithmetic>(monitoringPaths.arithmetic, address, { key }).value
  return (
    <>
      <Headline figures={figures} />
      {arithmetic === undefined ? null : <ArithmeticCards arithmetic={arithmetic} unit={figures.book.unit} />}
      <div class="columns">
        <Facts figures={figures} />
        <Groups figures={figures} address={address} />
        <OtherBases figures={figures} />
      </div>
    </>
  )
}

export const View = (props: ViewProps) =>
  props.figures.book.kind === "scenario" ? <ScenarioOverview {...props} /> : <LiveOverview {...props} />
