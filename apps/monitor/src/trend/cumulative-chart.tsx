import type { Figures } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import type { Bucket } from "../chart/buckets.ts"
import { Axis, height, inside, place } from "../chart/frame.tsx"
import { axisOf } from "../pieces/axis.ts"
import { SourceLine } from "../pieces/source-line.tsx"
import { useWidth } from "../pieces/use-width.ts"
import { sumsOf } from "./sum-up.ts"
import { trendWords } from "./words.ts"

type Props = {
  readonly figures: Figures
  readonly buckets: readonly Bucket[]
  /** Everybody activated until the last bar's end. */
  readonly atEnd: number
}

/** How many there are, against how many there should be. */
export const CumulativeChart = ({ figures, buckets, atEnd }: Props) => {
  const text = useTexts(trendWords)
  const format = useFormats()
  const [ref, width] = useWidth()
  const sums = sumsOf(buckets, atEnd)
  const goal = figures.target?.people ?? null
  const { top, lines } = axisOf(Math.max(...sums, goal ?? 0))
  const { low, middle } = place({ buckets, width })
  const y = (people: number): number => low - (Math.max(0, people) / top) * inside
  const points = sums.map((sum, index) => `${middle(index)} ${y(sum)}`).join("L")
  const [first, last] = [buckets[0], buckets.at(-1)]
  if (first === undefined || last === undefined) return null
  const summary = text.cumulativeSummary(
    ...[format.number(sums[0] ?? 0), format.day(first.to)],
    ...[format.number(atEnd), format.day(last.to)],
  )
  return (
    <section class="card stack-s" aria-labelledby="cumulative">
      <h2 id="cumulative">{text.cumulative}</h2>
      <div ref={ref} class="chart">
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={summary}>
          <Axis buckets={buckets} width={width} top={top} lines={lines} />
          <path class="area" d={`M${middle(0)} ${low}L${points}L${middle(buckets.length - 1)} ${low}z`} />
          <path class="line" d={`M${points}`} />
          {goal === null ? null : <path class="goal" d={`M48 ${y(goal)}H${width - 4}`} />}
        </svg>
      </div>
      <p class="small">
        {summary} {goal === null ? text.noTarget : text.target(format.number(goal))}
      </p>
      <SourceLine figures={figures}>{text.counted}</SourceLine>
    </section>
  )
}
