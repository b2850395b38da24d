import { addDays, type Day, dayNumber, daysBetween, jakartaDay } from "@jatidiri/kernel"
import { mostOccurrences, type Series } from "../round-contract.ts"

export type RoundSpan = { readonly from: Date; readonly startsAt: Date; readonly until: Date }
export type SeriesRefusal = "series-empty" | "series-too-long" | "series-overlaps"
export type Occurrences = { readonly spans: readonly RoundSpan[]; readonly skipped: readonly Day[] }

const dayMilliseconds = 86_400_000
const later = (at: Date, days: number): Date => new Date(at.getTime() + days * dayMilliseconds)

/** 1 is Monday, 7 is Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1

/** Longer ahead nobody plans; it also bounds the days that are looked at. */
const longestDaysAhead = 400

/** The day a round is for: the one on which its team starts, in Jakarta. */
export const dayOfRound = ({ startsAt }: Pick<RoundSpan, "startsAt">): Day => jakartaDay(startsAt)

const daysOf = (first: Day, { weekdays, untilDay, skip = [] }: Series) => {
  // Judged by the wire's shape; a day that does not exist is only never met.
  const length = Math.min(daysBetween(first, untilDay as Day), longestDaysAhead)
  const all = Array.from({ length: Math.max(0, length + 1) }, (_, at) => addDays(first, at))
  const wanted = all.filter((day) => weekdays.includes(weekdayOf(day)))
  const isSkipped = (day: Day): boolean => skip.includes(day)
  return { days: wanted.filter((day) => !isSkipped(day)), skipped: wanted.filter(isSkipped) }
}

const overlapsNext = (spans: readonly RoundSpan[]): boolean =>
  spans.some((span, at) => {
    const next = spans[at + 1]
    return next !== undefined && next.startsAt < span.until
  })

/**
 * The round and, in a series, all that follow from it: whole days later each, since no part of Indonesia sets its clocks.
 * The first is on the first of the weekdays from its own day on.
 */
export const occurrencesOf = (
  first: RoundSpan,
  series: Series | undefined,
): Occurrences | { readonly refusal: SeriesRefusal } => {
  if (series === undefined) return { spans: [first], skipped: [] }
  const own = dayOfRound(first)
  const { days, skipped } = daysOf(own, series)
  if (days.length === 0) return { refusal: "series-empty" }
  if (days.length > mostOccurrences) return { refusal: "series-too-long" }
  const spans = days.map((day) => {
    const shift = daysBetween(own, day)
    return { from: later(first.from, shift), startsAt: later(first.startsAt, shift), until: later(first.until, shift) }
  })
  return overlapsNext(spans) ? { refusal: "series-overlaps" } : { spans, skipped }
}
