import { daysBetween } from "@jatidiri/kernel"
import type { Days } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { axisOf } from "../pieces/axis.ts"
import { useWidth } from "../pieces/use-width.ts"
import { codeWords, wordOf } from "../words/code-words.ts"
import { screenWords } from "../words/screen-words.ts"
import { type Bucket, bucketSize, bucketsOf } from "./buckets.ts"
import { DaysTable } from "./days-table.tsx"

const height = 220
const margin = { top: 8, right: 4, bottom: 24, left: 48 }

type Drawn = { readonly buckets: readonly Bucket[]; readonly channels: readonly string[]; readonly width: number }

const Bars = ({ buckets, channels, width }: Drawn) => {
  const { top } = axisOf(Math.max(...buckets.map(({ total }) => total)))
  const inside = height - margin.top - margin.bottom
  const slot = (width - margin.left - margin.right) / buckets.length
  const bar = Math.max(1, Math.min(36, slot * 0.72))
  return (
    <g>
      {buckets.map((bucket, index) => {
        let low = height - margin.bottom
        return channels.map((channel, place) => {
          const tall = ((bucket.parts[channel] ?? 0) / top) * inside
          low -= tall
          const x = margin.left + slot * index + (slot - bar) / 2
          return tall <= 0 ? null : (
            <rect key={`${bucket.to}${channel}`} class={`tone-${place % 4}`} x={x} y={low} width={bar} height={tall} />
          )
        })
      })}
    </g>
  )
}

const Axis = ({ buckets, width }: Drawn) => {
  const format = useFormats()
  const { top, lines } = axisOf(Math.max(...buckets.map(({ total }) => total)))
  const inside = height - margin.top - margin.bottom
  const slot = (width - margin.left - margin.right) / buckets.length
  const every = Math.max(1, Math.ceil(buckets.length / Math.max(2, Math.floor(width / 130))))
  const shown = buckets.flatMap((bucket, index) =>
    (buckets.length - 1 - index) % every === 0 ? [{ bucket, x: margin.left + slot * (index + 0.5) }] : [],
  )
  return (
    <g class="axis">
      {lines.map((line) => {
        const y = height - margin.bottom - (line / top) * inside
        return (
          <g key={line}>
            <path d={`M${margin.left} ${y}H${width - margin.right}`} />
            <text x={margin.left - 6} y={y + 4} text-anchor="end">
              {format.number(line)}
            </text>
          </g>
        )
      })}
      {shown.map(({ bucket, x }) => (
        <text
          key={bucket.to}
          x={Math.max(margin.left + 20, Math.min(x, width - 34))}
          y={height - 6}
          text-anchor="middle"
        >
          {format.day(bucket.to).replace(/ \d{4}$/, "")}
        </text>
      ))}
    </g>
  )
}

const Legend = ({ channels }: { channels: readonly string[] }) => {
  const words = useTexts(codeWords)
  return (
    <ul class="legend">
      {channels.map((channel, place) => (
        <li key={channel}>
          <i class={`swatch tone-${place % 4}`} aria-hidden="true" />
          {wordOf(words.channels, channel)}
        </li>
      ))}
    </ul>
  )
}

/** Activations of a period as stacked bars, in words for screen readers, and as a table for whoever wants one. */
export const DaysChart = ({ days, channel }: { days: Days; channel: string }) => {
  const text = useTexts(screenWords)
  const format = useFormats()
  const [ref, width] = useWidth()
  const buckets = bucketsOf(days, channel)
  const channels = [...new Set(buckets.flatMap(({ parts }) => Object.keys(parts)))].sort()
  const total = buckets.reduce((sum, bucket) => sum + bucket.total, 0)
  const most = buckets.reduce((best, bucket) => (bucket.total > best.total ? bucket : best), buckets[0] as Bucket)
  const size = bucketSize(daysBetween(days.from as Bucket["from"], days.to as Bucket["to"]) + 1)
  const summary = text.chartSummary(format.number(total), format.number(most.total), format.day(most.to))
  return (
    <section class="card stack-s" aria-labelledby="per-day">
      <h2 id="per-day">{text.perDay(size)}</h2>
      <div ref={ref} class="chart">
        {total === 0 ? (
          <p class="nobody small">{text.nobodyYet}</p>
        ) : (
          <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={summary}>
            <Axis buckets={buckets} channels={channels} width={width} />
            <Bars buckets={buckets} channels={channels} width={width} />
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
