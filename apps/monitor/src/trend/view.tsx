import type { Day } from "@jatidiri/kernel"
import {
  type Arithmetic,
  type Calendar,
  type Days,
  type Figures,
  mapPaths,
  monitoringPaths,
} from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { bucketsOf } from "../chart/buckets.ts"
import { DaysChart, isWithinReach } from "../chart/days-chart.tsx"
import { usePolled } from "../net/use-polled.ts"
import { Loaded } from "../pieces/loaded.tsx"
import { SmallMultiples } from "../pieces/small-multiples.tsx"
import { useAnswer } from "../pieces/use-answer.ts"
import type { ViewProps } from "../views.ts"
import { codeWords, wordOf } from "../words/code-words.ts"
import { CumulativeChart } from "./cumulative-chart.tsx"
import { neededFor } from "./needed.ts"
import { type Period, periodOf } from "./period.ts"
import { TrendChoices } from "./trend-choices.tsx"
import { trendWords } from "./words.ts"

const daySeconds = 86_400

/** What is needed and what the grounds mean, in words; colour and line alone tell nobody. */
const Notes = ({
  unit,
  needed,
  most,
  until,
}: {
  unit: Period["unit"]
  needed: number | undefined
  most: number
  until: string | undefined
}) => {
  const text = useTexts(trendWords)
  const format = useFormats()
  const drawn = needed !== undefined && isWithinReach(needed, most) ? text.neededShown : text.neededFar
  return (
    <div class="stack-s">
      {needed === undefined ? null : (
        <p>
          {text.needed(format.number(needed), text.neededUnits[unit])} ({drawn}).
        </p>
      )}
      {unit === "day" && until !== undefined ? <p class="small">{text.daysOff(format.day(until))}</p> : null}
    </div>
  )
}

const ByChannel = ({ days, unit }: { days: Days; unit: Period["unit"] }) => {
  const text = useTexts(trendWords)
  const words = useTexts(codeWords)
  const format = useFormats()
  const channels = [...new Set(days.days.flatMap(({ channel, activated }) => (activated === 0 ? [] : channel)))].sort()
  if (channels.length < 2) return null
  const items = channels.map((channel) => {
    const values = bucketsOf(days, channel, unit).map(({ total }) => total)
    const sum = values.reduce((all, one) => all + one, 0)
    return {
      key: channel,
      title: wordOf(words.channels, channel),
      values,
      summary: text.channelSummary(format.number(sum)),
    }
  })
  return (
    <section class="card stack-s" aria-labelledby="by-channel">
      <h2 id="by-channel">{text.byChannel}</h2>
      <SmallMultiples items={items} label={text.byChannel} />
    </section>
  )
}

/** Everybody activated until the last day shown: what there is, less who came after it. */
const reachedBy = (figures: Figures, to: Day): number | undefined =>
  to >= figures.asOf.day && figures.counts.activated !== null ? figures.counts.activated : undefined

/** Day by day, week by week or month by month: how it went, and how it would have to go. */
export const View = (props: ViewProps) => {
  const { figures, address } = props
  const period = periodOf(address, new Date())
  const { from, to, unit } = period
  const key = figures.counts.entries
  const days = useAnswer<Days>(monitoringPaths.days, address, { query: { from, to }, key })
  const arithmetic = useAnswer<Arithmetic>(monitoringPaths.arithmetic, address, { key })
  const calendar = usePolled<Calendar>(`${mapPaths.calendar}?from=${from}&to=${to}`, daySeconds).value
  const needed = address.channel === "" ? neededFor(unit, arithmetic.value) : undefined
  const atEnd = reachedBy(figures, to)
  return (
    <>
      <TrendChoices {...props} period={period} />
      <Loaded answer={days}>
        {(value) => {
          const buckets = bucketsOf(value, "", unit)
          const most = Math.max(0, ...buckets.map(({ total }) => total))
          return (
            <>
              <DaysChart
                {...{ days: value, channel: address.channel, unit, needed }}
                holidays={new Set(calendar?.holidays)}
              />
              <Notes unit={unit} needed={needed} most={most} until={calendar?.knownUntil} />
              {atEnd === undefined ? null : <CumulativeChart figures={figures} buckets={buckets} atEnd={atEnd} />}
              <ByChannel days={value} unit={unit} />
            </>
          )
        }}
      </Loaded>
    </>
  )
}
