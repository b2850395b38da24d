import { addDays, jakartaDay } from "@jatidiri/kernel"
import { type Arithmetic, type Days, monitoringPaths } from "@jatidiri/monitoring/contract"
import { ArithmeticCards } from "../arithmetic/arithmetic.tsx"
import { DaysChart } from "../chart/days-chart.tsx"
import { usePolled } from "../net/use-polled.ts"
import { regionPath, useAnswer } from "../pieces/use-answer.ts"
import type { ViewProps } from "../views.ts"
import { Facts, OtherBases } from "./facts.tsx"
import { Filters } from "./filters.tsx"
import { Groups } from "./groups.tsx"
import { Headline } from "./headline.tsx"
import { Ranking } from "./ranking.tsx"

const minute = 60

/** The first look: how far, how fast, which parts, who; and the arithmetic behind it. */
export const View = ({ figures, address, change }: ViewProps) => {
  const isLive = figures.book.kind === "live"
  const key = figures.counts.entries
  const from = addDays(jakartaDay(new Date()), 1 - address.span)
  // An office named no days, so only the live book has some to show.
  const days = usePolled<Days>(isLive ? regionPath(monitoringPaths.days, address, { from }) : undefined, minute, key)
  const arithmetic = useAnswer<Arithmetic>(monitoringPaths.arithmetic, address, { key })
  return (
    <>
      <Headline figures={figures} />
      {isLive ? <Filters address={address} change={change} channels={figures.channels} /> : null}
      {isLive ? (
        <div class={figures.children.length === 0 ? "stack" : "sides"}>
          <div class="stack">
            {days.value === undefined ? null : <DaysChart days={days.value} channel={address.channel} />}
            <Ranking regions={figures.children} address={address} />
          </div>
          <div class={figures.children.length === 0 ? "columns" : "stack"}>
            <Groups figures={figures} />
            <OtherBases figures={figures} />
          </div>
        </div>
      ) : null}
      {arithmetic.value === undefined ? null : (
        <ArithmeticCards arithmetic={arithmetic.value} unit={figures.book.unit} />
      )}
      {isLive ? null : (
        <div class="columns">
          <Facts figures={figures} />
          <Groups figures={figures} />
          <OtherBases figures={figures} />
        </div>
      )}
    </>
  )
}
