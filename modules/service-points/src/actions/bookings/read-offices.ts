import type { Queries } from "@jatidiri/database"
import { accept, type Day, dayNumber, dayWithNumber, refuse } from "@jatidiri/kernel"
import { localDay, momentIn } from "../../domain/zone.ts"
import {
  mostSitesListed,
  type Office,
  type OfficeDay,
  type OfficeReply,
  type OfficesReply,
} from "../../site-contract.ts"
import { findSite, type HoursRow, listActiveSites, listClosures, listHours, type SiteRow } from "../../store/sites.ts"
import { listFixedDays, listSlots, type SlotRow } from "../../store/slots.ts"
import type { Answered, SiteRoom } from "../sites/needs.ts"
import { hoursOf, lastBookableDay, plannedDay } from "./days.ts"

/** Every code that a province may have; which there are, the register says. */
const provinceCodes = Array.from({ length: 89 }, (_, n) => String(n + 11))

const officeOf = (row: SiteRow, hours: readonly HoursRow[], names: ReadonlyMap<string, string>): Office => ({
  ...{ siteId: row.site_id, name: row.name, kind: row.kind, address: row.address },
  ...{ regionCode: row.region_code, regionName: names.get(row.region_code) ?? row.region_code },
  hours: hours
    .filter(({ site_id }) => site_id === row.site_id)
    .map(({ weekday, opens, closes }) => ({ weekday, opens, closes })),
})

const listProvinces = async (needs: SiteRoom): Promise<OfficesReply> => {
  const names = await needs.nameRegions(needs.database, provinceCodes)
  const children = [...names].map(([code, name]) => ({ code, name, level: "province" as const }))
  return { children: children.sort((one, other) => one.name.localeCompare(other.name)), sites: [] }
}

/** Where one can go in a region and around it; without a region, the provinces to choose from. */
export const listOffices =
  (needs: SiteRoom) =>
  async (code: string | undefined): Answered<OfficesReply, "region-of-site-unknown"> => {
    if (code === undefined) return accept(await listProvinces(needs))
    const found = await needs.findRegion(needs.database, code)
    if (found === undefined) return refuse("region-of-site-unknown")
    const rows = await needs.database.rows(listActiveSites, code, mostSitesListed)
    const hours = await needs.database.rows(
      listHours,
      rows.map(({ site_id }) => site_id),
    )
    const names = await needs.nameRegions(needs.database, [...new Set(rows.map((row) => row.region_code))])
    const sites = rows.map((row) => officeOf(row, hours, names))
    return accept({ region: found.region, children: [...found.children], sites })
  }

type Shown = OfficeDay["slots"][number]

const fixedSlots = (rows: readonly SlotRow[]): Shown[] =>
  rows.map(({ opens, closes, begins_at, capacity, taken }) => ({
    ...{ opens, closes, beginsAt: begins_at.toISOString(), free: capacity - taken },
  }))

const plannedSlots = (site: SiteRow, hours: readonly HoursRow[], day: Day): Shown[] =>
  plannedDay(site, hours, day).slots.map(({ opens, closes, capacity }) => ({
    ...{ opens, closes, free: capacity, beginsAt: momentIn(site.region_code, day, opens).toISOString() },
  }))

const daysOf = async (queries: Queries, site: SiteRow, now: Date): Promise<OfficeDay[]> => {
  const [from, until] = [localDay(site.region_code, now), lastBookableDay(site.region_code, now)]
  const hours = await hoursOf(queries, site.site_id)
  const slots = await queries.rows(listSlots, site.site_id, from, until)
  const fixed = new Set((await queries.rows(listFixedDays, site.site_id, from, until)).map(({ day }) => day))
  const closures = new Map((await queries.rows(listClosures, site.site_id, from)).map((row) => [row.day, row.reason]))
  const first = dayNumber(from)
  const days = Array.from({ length: dayNumber(until) - first + 1 }, (_, n) => dayWithNumber(first + n))
  return days.map((day) => {
    const closed = closures.get(day)
    if (closed !== undefined) return { day, closed, slots: [] }
    const all = fixed.has(day) ? fixedSlots(slots.filter((slot) => slot.day === day)) : plannedSlots(site, hours, day)
    return { day, slots: all.filter(({ beginsAt }) => Date.parse(beginsAt) > now.getTime()) }
  })
}

/** The days and times that can be booked at a site. Reading fixes nothing: a day is fixed by its first booking. */
export const readOffice =
  (needs: SiteRoom) =>
  async (siteId: string): Answered<OfficeReply, "site-unknown"> => {
    const site = await needs.database.find(findSite, siteId)
    if (site === undefined || !["active", "suspended"].includes(site.state)) return refuse("site-unknown")
    const hours = await hoursOf(needs.database, siteId)
    const names = await needs.nameRegions(needs.database, [site.region_code])
    const open = site.state === "active"
    const days = open ? await daysOf(needs.database, site, needs.now()) : []
    return accept({ site: officeOf(site, hours, names), open, days })
  }
