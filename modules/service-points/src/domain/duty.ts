import { addDays } from "@jatidiri/kernel"
import { weekdayOf } from "./series.ts"
import { localDay, momentIn } from "./zone.ts"

/** Hours of a counter on one weekday, in minutes on the clocks of its region. */
export type Duty = {
  readonly regionCode: string
  readonly weekday: number
  readonly opens: number
  readonly closes: number
  readonly closures: readonly string[]
}
type Span = { readonly startsAt: Date; readonly until: Date }

/** A round is at most fourteen days, and may begin before one of them and end after another. */
const mostDays = 16

/** The first hours of this duty that fall into the span; nothing where none do. */
export const firstMeeting = (
  { regionCode, weekday, opens, closes, closures }: Duty,
  { startsAt, until }: Span,
): { readonly from: Date; readonly until: Date } | undefined => {
  const first = localDay(regionCode, startsAt)
  for (let at = 0; at < mostDays; at++) {
    const day = addDays(first, at)
    const hours = { from: momentIn(regionCode, day, opens), until: momentIn(regionCode, day, closes) }
    if (hours.from >= until && at > 0) return undefined
    const isOn = weekdayOf(day) === weekday && !closures.includes(day)
    if (isOn && hours.from < until && hours.until > startsAt) return hours
  }
  return undefined
}
