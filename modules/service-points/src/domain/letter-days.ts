import { hoursAhead } from "./zone.ts"

const zoneNames = { 7: "WIB", 8: "WITA", 9: "WIT" } as const
const hourMilliseconds = 3_600_000

/** On the region's clocks, as if those were UTC's. */
const local = (regionCode: string, at: Date): Date => new Date(at.getTime() + hoursAhead(regionCode) * hourMilliseconds)

const long = new Intl.DateTimeFormat("id-ID", { dateStyle: "full", timeZone: "UTC" })
const plain = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeZone: "UTC" })

const clock = (at: Date): string => at.toISOString().slice(11, 16).replace(":", ".")

/** `23 November 2026`. */
export const letterDay = (regionCode: string, at: Date): string => plain.format(local(regionCode, at))

/** `Senin, 23 November 2026, pukul 08.00–16.00 WITA`, or from one day to another. */
export const letterSpan = (regionCode: string, from: Date, until: Date): string => {
  const [first, last] = [local(regionCode, from), local(regionCode, until)]
  const zone = zoneNames[hoursAhead(regionCode)]
  const isOneDay = long.format(first) === long.format(last)
  return isOneDay
    ? `${long.format(first)}, pukul ${clock(first)}–${clock(last)} ${zone}`
    : `${long.format(first)} pukul ${clock(first)} sampai ${long.format(last)} pukul ${clock(last)} ${zone}`
}
