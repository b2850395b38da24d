import { type Day, daysBetween } from "@jatidiri/kernel"
import type { Forecast } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { axisOf } from "../pieces/axis.ts"
import { useWidth } from "../pieces/use-width.ts"
import { CourseTable } from "./course-table.tsx"
import { forecastWords } from "./words.ts"

const height = 260
const margin = { top: 12, right: 8, bottom: 26, left: 56 }

type Point = { readonly day: string; readonly people: number }

/** Where days and people stand in the drawing. */
const scaleOf = (forecast: Forecast, width: number) => {
  const { past, coming, goal } = forecast
  const days = [...past, ...coming].map(({ day }) => day)
  const [first, last] = [days[0] ?? "", days.at(-1) ?? ""]
  const most = Math.max(
    goal ?? 0,
    past.at(-1)?.people ?? 0,
    Math.min(coming.at(-1)?.people.late ?? 0, (goal ?? 0) * 1.4),
  )
  const { top, lines } = axisOf(most)
  const span = Math.max(1, daysBetween(first as Day, last as Day)) // days of the answer, judged by the server
  const x = (day: string): number =>
    margin.left + (daysBetween(first as Day, day as Day) / span) * (width - margin.left - margin.right)
  const y = (people: number): number =>
    height - margin.bottom - (Math.min(people, top) / top) * (height - margin.top - margin.bottom)
  return { x, y, lines, first, last }
}

const labelWidth = 90

/** A label stays within the drawing. */
const labelAt = ({ x }: ReturnType<typeof scaleOf>, width: number, day: string): number =>
  Math.max(margin.left + 34, Math.min(x(day), width - 40))

/** Those of the days whose labels do not touch one before. */
const daysApart = (days: readonly string[], x: (day: string) => number): string[] => {
  const kept: string[] = []
  for (const day of days) if (kept.every((one) => Math.abs(x(one) - x(day)) > labelWidth)) kept.push(day)
  return kept
}

const lineOf = (points: readonly Point[], { x, y }: ReturnType<typeof scaleOf>): string =>
  points.map(({ day, people }, at) => `${at === 0 ? "M" : "L"}${x(day).toFixed(1)} ${y(people).toFixed(1)}`).join("")

const Axis = ({
  scale,
  width,
  days,
}: {
  scale: ReturnType<typeof scaleOf>
  width: number
  days: readonly string[]
}) => {
  const format = useFormats()
  return (
    <g class="axis">
      {scale.lines.map((line) => (
        <g key={line}>
          <path d={`M${margin.left} ${scale.y(line)}H${width - margin.right}`} />
          <text x={margin.left - 6} y={scale.y(line) + 4} text-anchor="end">
            {format.number(line)}
          </text>
        </g>
      ))}
      {days.map((day) => (
        <text key={day} x={labelAt(scale, width, day)} y={height - 6} text-anchor="middle">
          {format.day(day)}
        </text>
      ))}
    </g>
  )
}

const Drawing = ({ forecast, width, label }: { forecast: Forecast; width: number; label: string }) => {
  const { past, coming, goal } = forecast
  const scale = scaleOf(forecast, width)
  const now = past.at(-1)
  const from = now === undefined ? [] : [now]
  const bound = (name: "early" | "median" | "late"): Point[] => [
    ...from,
    ...coming.map(({ day, people }) => ({ day, people: people[name] })),
  ]
  const band = `${lineOf(bound("late"), scale)}${lineOf(bound("early").toReversed(), scale).replace("M", "L")}Z`
  const shown = daysApart([scale.last, now?.day ?? scale.last, scale.first], (day) => labelAt(scale, width, day))
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      <Axis scale={scale} width={width} days={shown} />
      {coming.length === 0 ? null : <path class="band" d={band} />}
      {goal === null ? null : <path class="goal" d={`M${margin.left} ${scale.y(goal)}H${width - margin.right}`} />}
      <path class="reached" d={lineOf(past, scale)} />
      {coming.length === 0 ? null : <path class="middle" d={lineOf(bound("median"), scale)} />}
    </svg>
  )
}

const Legend = () => {
  const text = useTexts(forecastWords)
  return (
    <ul class="legend course-legend">
      {(["reached", "middle", "band", "goal"] as const).map((name) => (
        <li key={name}>
          <i class={`line ${name}`} aria-hidden="true" />
          {{ reached: text.past, middle: text.coming, band: text.interval, goal: text.target }[name]}
        </li>
      ))}
    </ul>
  )
}

/** What was reached and what is to come, with its interval and the target as lines, and all of it as a table. */
export const CourseChart = ({ forecast }: { forecast: Forecast }) => {
  const text = useTexts(forecastWords)
  const format = useFormats()
  const [ref, width] = useWidth()
  const { past, goal, reach } = forecast
  if (past.length < 2) return null
  const day = reach === null || reach.median === null ? text.never : format.day(reach.median)
  const label = text.courseSummary(
    format.number(past.at(-1)?.people ?? 0),
    `${text.reach} ${day}`,
    goal === null ? "—" : format.number(goal),
  )
  return (
    <section class="card stack-s" aria-labelledby="course">
      <h2 id="course">{text.course}</h2>
      <div ref={ref} class="chart course">
        <Drawing forecast={forecast} width={width} label={label} />
      </div>
      <Legend />
      <CourseTable forecast={forecast} />
    </section>
  )
}
