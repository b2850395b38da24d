import { addDays, type Day, daysBetween } from "@jatidiri/kernel"
import type { Days } from "@jatidiri/monitoring/contract"

/** One bar: its days, both included, and its people by channel. */
export type Bucket = {
  readonly from: Day
  readonly to: Day
  readonly parts: Readonly<Record<string, number>>
  readonly total: number
}

export type BucketSize = 1 | 7 | 30

/** Days while bars stay wide enough to see, then weeks, then thirty days. */
export const bucketSize = (days: number): BucketSize => (days <= 62 ? 1 : days <= 400 ? 7 : 30)

/** Every day of the period is in one bucket, also days without anybody; the newest day ends the last one. */
export const bucketsOf = (shown: Days, channel: string): Bucket[] => {
  const from = shown.from as Day
  const to = shown.to as Day
  const length = daysBetween(from, to) + 1
  const size = bucketSize(length)
  const count = Math.ceil(length / size)
  const parts = Array.from({ length: count }, (): Record<string, number> => ({}))
  for (const row of shown.days) {
    if (channel !== "" && row.channel !== channel) continue
    const bucket = parts[count - 1 - Math.floor(daysBetween(row.day as Day, to) / size)]
    if (bucket !== undefined) bucket[row.channel] = (bucket[row.channel] ?? 0) + row.activated
  }
  return parts.map((part, index) => {
    const end = addDays(to, -size * (count - 1 - index))
    const start = index === 0 ? from : addDays(end, 1 - size)
    const total = Object.values(part).reduce((sum, people) => sum + people, 0)
    return { from: start, to: end, parts: part, total }
  })
}
