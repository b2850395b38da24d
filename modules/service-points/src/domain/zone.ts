import { type Day, dayNumber, dayWithNumber } from "@jatidiri/kernel"

/** Provinces east of Indonesia's first zone, by the first two digits of a region (Keppres 41/1987, and those made since). */
const central = ["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"]
const eastern = ["81", "82", "91", "92", "93", "94", "95", "96", "97"]

/** Hours ahead of UTC on the clocks of a region: WIB 7, WITA 8, WIT 9. */
export const hoursAhead = (regionCode: string): 7 | 8 | 9 => {
  const province = regionCode.slice(0, 2)
  if (central.includes(province)) return 8
  return eastern.includes(province) ? 9 : 7
}

const minuteMilliseconds = 60_000
const dayMinutes = 1440

/** The moment of a minute of a day on a region's clocks. */
export const momentIn = (regionCode: string, day: Day, minute: number): Date =>
  new Date((dayNumber(day) * dayMinutes + minute - hoursAhead(regionCode) * 60) * minuteMilliseconds)

/** Minutes since the epoch's midnight on a region's clocks. */
export const localMinutes = (regionCode: string, at: Date): number =>
  Math.floor(at.getTime() / minuteMilliseconds) + hoursAhead(regionCode) * 60

/** The day on a region's own clocks. */
export const localDay = (regionCode: string, at: Date): Day =>
  dayWithNumber(Math.floor(localMinutes(regionCode, at) / dayMinutes))
