import { type Formats, type Language, useFormats, useLanguage } from "@jatidiri/web"
import type { Bucket } from "./buckets.ts"

export const height = 220
export const margin = { top: 8, right: 4, bottom: 24, left: 48 }
export const inside = height - margin.top - margin.bottom

export type Drawn = {
  readonly buckets: readonly Pick<Bucket, "from" | "to" | "parts">[]
  readonly width: number
  /** People at the upper end. */
  readonly top: number
}

/** Where a chart's bars and points stand. */
export const place = ({ buckets, width }: Omit<Drawn, "top">) => {
  const slot = (width - margin.left - margin.right) / Math.max(1, buckets.length)
  return { slot, low: height - margin.bottom, middle: (index: number): number => margin.left + slot * (index + 0.5) }
}

type Shown = { readonly format: Formats; readonly language: Language }

const million = 1_000_000
const manyThousands = 100_000

/** Beside an axis there is little room: `50 rb`, `100 rb`; all of one axis in the unit of its end. */
const shortNumber = (value: number, top: number, { format, language }: Shown): string => {
  const short = (unit: number, word: string): string =>
    `${format.number(value / unit, value % unit === 0 ? 0 : 1)} ${word}`
  if (value === 0) return format.number(0)
  if (top >= million) return short(million, language === "id" ? "jt" : "m")
  return top >= manyThousands ? short(1000, language === "id" ? "rb" : "k") : format.number(value)
}

/** Lines with their numbers, and as many days as have room; the newest day always. */
export const Axis = ({ buckets, width, top, lines }: Drawn & { readonly lines: readonly number[] }) => {
  const format = useFormats()
  const language = useLanguage()
  const { low, middle } = place({ buckets, width })
  const every = Math.max(1, Math.ceil(buckets.length / Math.max(2, Math.floor(width / 130))))
  const isLong = (buckets.at(-1)?.to.slice(0, 4) ?? "") !== buckets[0]?.from.slice(0, 4)
  return (
    <g class="axis">
      {lines.map((line) => {
        const y = low - (line / top) * inside
        return (
          <g key={line}>
            <path d={`M${margin.left} ${y}H${width - margin.right}`} />
            <text x={margin.left - 6} y={y + 4} text-anchor="end">
              {shortNumber(line, top, { format, language })}
            </text>
          </g>
        )
      })}
      {buckets.map(({ to }, index) =>
        (buckets.length - 1 - index) % every === 0 ? (
          <text
            key={to}
            x={Math.max(margin.left + 20, Math.min(middle(index), width - (isLong ? 46 : 34)))}
            y={height - 6}
            text-anchor="middle"
          >
            {isLong ? format.day(to) : format.day(to).replace(/ \d{4}$/, "")}
          </text>
        ) : null,
      )}
    </g>
  )
}
