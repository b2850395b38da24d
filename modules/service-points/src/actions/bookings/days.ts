import type { Queries, Tx } from "@jatidiri/database"
import { addDays, type Day, parseDay } from "@jatidiri/kernel"
import { weekdayOf } from "../../domain/series.ts"
import { planDay } from "../../domain/slots.ts"
import { localDay, momentIn } from "../../domain/zone.ts"
import { bookableDays } from "../../site-contract.ts"
import { type HoursRow, listHours, type SiteRow } from "../../store/sites.ts"
import { beginDay, hasDay, insertSlots } from "../../store/slots.ts"

export const lastBookableDay = (regionCode: string, now: Date): Day => addDays(localDay(regionCode, now), bookableDays)

/** A day that may be booked; nothing for what is no day, past, or too far ahead. */
export const parseBookable = (text: string, regionCode: string, now: Date): Day | undefined => {
  const parsed = parseDay(text)
  if (!parsed.ok) return undefined
  const isFit = parsed.value >= localDay(regionCode, now) && parsed.value <= lastBookableDay(regionCode, now)
  return isFit ? parsed.value : undefined
}

/** What a site's rules make of a day. */
export const plannedDay = (site: SiteRow, hours: readonly HoursRow[], day: Day) => {
  const { counters, minutes, daily_quota: dailyQuota, walk_in_percent: walkInPercent } = site
  const weekday = weekdayOf(day)
  const open = hours.filter((stretch) => stretch.weekday === weekday)
  return planDay(open, { counters, minutes, dailyQuota, walkInPercent })
}

export const hoursOf = (queries: Queries, siteId: string): Promise<HoursRow[]> => queries.rows(listHours, [siteId])

/**
 * Fixes a day of a site by its rules, once, however many ask at the same time: the second waits for the first to commit
 * and finds its slots. The site is held against changes by the caller.
 */
export const fixDay = async (tx: Tx, site: SiteRow, day: Day): Promise<void> => {
  if ((await tx.find(hasDay, site.site_id, day)) !== undefined) return
  const { offered, slots } = plannedDay(site, await hoursOf(tx, site.site_id), day)
  if ((await tx.run(beginDay, site.site_id, day, offered)) === 0) return
  const moments = (of: "opens" | "closes") => slots.map((slot) => momentIn(site.region_code, day, slot[of]))
  const minutes = (of: "opens" | "closes" | "capacity") => slots.map((slot) => slot[of])
  const times = [minutes("opens"), minutes("closes"), moments("opens"), moments("closes")]
  await tx.run(insertSlots, site.site_id, day, ...times, minutes("capacity"))
}
