import { type Day, daysBetween } from "@jatidiri/kernel"
import type { Days } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { axisOf } from "../pieces/axis.ts"
import { useWidth } from "../pieces/use-width.ts"
import { codeWords, wordOf } from "../words/code-words.ts"
import { screenWords } from "../words/screen-words.ts"
import { type Bucket, type BucketUnit, bucketsOf, usualUnit } from "./buckets.ts"
import { DaysTable } from "./days-table.tsx"
import { Axis, type Drawn, inside, place } from "./frame.tsx"

const Bars = ({ buckets, channels, width, top }: Drawn & { readonly channels: readonly string[] }) => {
  const { slot, low } = place({ buckets, width })
  const bar = Math.max(1, Math.min(36, slot * 0.72))
  return (
    <g>
      {buckets.map((bucket, index) => {
        let y = low
        return channels.map((channel, tone) => {
          const tall = ((bucket.parts[channel] ?? 0) / top) * inside
          y -= tall
          const x = place({ buckets, width }).middle(index) - bar / 2
          return tall <= 0 ? null : (
            <rect key={`${bucket.to}${channel}`} class={`tone-${tone % 4}`} x={x} y={y} width={bar} height={tall} />
          )
        })
      })}
    </g>
  )
}

/** Saturdays, Sundays and days off, where a bar is a day: few come then, and that is no setback. */
const DaysOff = ({ buckets, width, holidays }: Omit<Drawn, "top"> & { readonly holidays: ReadonlySet<string> }) => {
  const { slot, low, middle } = place({ buckets, width })
  const isOff = ({ from, to }: Pick<Bucket, "from" | "to">): boolean =>
    from === to && (holidays.has(from) || ((daysBetween("2024-01-01" as Day, from) % 7) + 7) % 7 > 4)
  return (
    <g class="days-off">
      {buckets.map((bucket, index) =>
        isOff(bucket) ? (
          <rect
            key={bucket.to}
            class={holidays.has(bucket.from) ? "holiday" : ""}
            x={middle(index) - slot / 2}
            y={low - inside}
            width={slot}
            height={inside}
          />
        ) : null,
      )}
    </g>
  )
}

const Legend = ({ channels }: { channels: readonly string[] }) => {
  const words = useTexts(codeWords)
  return (
    <ul class="legend">
      {channels.map((channel, tone) => (
        <li key={channel}>
          <i class={`swatch tone-${tone % 4}`} aria-hidden="true" />
          {wordOf(words.channels, channel)}
        </li>
      ))}
    </ul>
  )
}

type Props = {
  readonly days: Pick<Days, "from" | "to" | "days">
  readonly channel: string
  readonly unit?: BucketUnit
  readonly holidays?: ReadonlySet<string>
  /** A line at this many people a bar, where it lies within reach of the bars. */
  readonly needed?: number | undefined
}

/** Much higher than every bar, a line would press them flat: then it is told in words only. */
export const isWithinReach = (needed: number, most: number): boolean => needed <= most * 2.5

/** Activations of a period as stacked bars, in words for screen readers, and as a table for whoever wants one. */
export const DaysChart = ({ days, channel, unit, holidays = new Set(), needed }: Props) => {
  const text = useTexts(screenWords)
  const format = useFormats()
  const [ref, width] = useWidth()
  const shownUnit = unit ?? usualUnit(daysBetween(days.from as Day, days.to as Day) + 1)
  const buckets = bucketsOf(days, channel, shownUnit)
  const channels = [...new Set(buckets.flatMap(({ parts }) => Object.keys(parts)))].sort()
  const total = buckets.reduce((sum, bucket) => sum + bucket.total, 0)
  const most = buckets.reduce((best, bucket) => (bucket.total > best.total ? bucket : best), buckets[0] as Bucket)
  const line = needed !== undefined && isWithinReach(needed, most.total) ? needed : undefined
  const { top, lines } = axisOf(Math.max(most.total, line ?? 0))
  const { low } = place({ buckets, width })
  const summary = text.chartSummary(format.number(total), format.number(most.total), format.day(most.to))
  return (
    <section class="card stack-s" aria-labelledby="per-day">
      <h2 id="per-day">{text.perDay(shownUnit)}</h2>
      <div ref={ref} class="chart">
        {total === 0 ? (
          <p class="nobody small">{text.nobodyYet}</p>
        ) : (
          <svg viewBox={`0 0 ${width} 220`} width={width} height={220} role="img" aria-label={summary}>
            <DaysOff buckets={buckets} width={width} holidays={holidays} />
            <Axis buckets={buckets} width={width} top={top} lines={lines} />
            <Bars buckets={buckets} channels={channels} width={width} top={top} />
            {line === undefined ? null : <path class="needed" d={`M48 ${low - (line / top) * inside}H${width - 4}`} />}
          </svg>
        )}
      </div>
      {total === 0 ? null : <Legend channels={channels} />}
      <p class="small">
        {text.perDayNote} {format.day(days.from)} – {format.day(days.to)}.
      </p>
      {total === 0 ? null : <DaysTable buckets={buckets} channels={channels} />}
    </section>
  )
}
