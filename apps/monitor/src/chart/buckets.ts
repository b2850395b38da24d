import { addDays, type Day, dayParts, daysBetween, daysInMonth } from "@jatidiri/kernel"
import type { Days } from "@jatidiri/monitoring/contract"

/** One bar: its days, both included, and its people by channel. */
export type Bucket = {
  readonly from: Day
  readonly to: Day
  readonly parts: Readonly<Record<string, number>>
  readonly total: number
  readonly ended: number
}

export const bucketUnits = ["day", "week", "month"] as const
export type BucketUnit = (typeof bucketUnits)[number]

/** Days while bars stay wide enough to see, then weeks, then months. */
export const usualUnit = (days: number): BucketUnit => (days <= 62 ? "day" : days <= 400 ? "week" : "month")

/** A bar of a pixel shows nothing: how finely a period can be looked at. */
export const unitsFor = (days: number): BucketUnit[] =>
  bucketUnits.filter((unit) => unit !== "day" || days <= 124).filter((unit) => unit !== "month" || days > 31)

const monday = "2024-01-01" as Day

/** The last day of the week (Sunday) or month that holds the day. */
const endOf = (day: Day, unit: BucketUnit): Day => {
  if (unit === "day") return day
  if (unit === "week") return addDays(day, 6 - (((daysBetween(monday, day) % 7) + 7) % 7))
  const parts = dayParts(day)
  return addDays(day, daysInMonth(parts.year, parts.month) - parts.day)
}

type Counted = { readonly parts: Record<string, number>; ended: number }

/** Weeks and months of the calendar; the first and the last may be cut by the period. */
const spansOf = (from: Day, to: Day, unit: BucketUnit): { from: Day; to: Day }[] => {
  const spans: { from: Day; to: Day }[] = []
  for (let start = from; start <= to; ) {
    const end = endOf(start, unit)
    spans.push({ from: start, to: end < to ? end : to })
    start = addDays(end, 1)
  }
  return spans
}

/** Every day of the period is in one bucket, also days without anybody. */
export const bucketsOf = (shown: Pick<Days, "from" | "to" | "days">, channel: string, asked?: BucketUnit): Bucket[] => {
  // The contract's days are calendar days; the server has judged them.
  const [from, to] = [shown.from as Day, shown.to as Day]
  const unit = asked ?? usualUnit(daysBetween(from, to) + 1)
  const counted = new Map<Day, Counted>()
  for (const row of shown.days) {
    if (channel !== "" && row.channel !== channel) continue
    const end = endOf(row.day as Day, unit)
    const bucket = counted.get(end) ?? { parts: {}, ended: 0 }
    // A channel by which people only ended has nobody to draw.
    if (row.activated !== 0) bucket.parts[row.channel] = (bucket.parts[row.channel] ?? 0) + row.activated
    bucket.ended += row.ended
    counted.set(end, bucket)
  }
  return spansOf(from, to, unit).map((span) => {
    const { parts, ended } = counted.get(endOf(span.from, unit)) ?? { parts: {}, ended: 0 }
    const total = Object.values(parts).reduce((sum, people) => sum + people, 0)
    return { ...span, parts, total, ended }
  })
}
