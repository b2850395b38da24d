import type { Queries } from "@jatidiri/database"
import { accept, refuse } from "@jatidiri/kernel"
import { isCheckable } from "../../domain/site.ts"
import { localDay } from "../../domain/zone.ts"
import { mostSitesListed, type Site, type SiteEvent, type SiteLine, type SitesReply } from "../../site-contract.ts"
import {
  type EventRow,
  findLastCheck,
  findSite,
  listClosures,
  listEvents,
  listHours,
  listSiteOfficers,
  listSiteRows,
  type SiteRow,
} from "../../store/sites.ts"
import { mayCheck, mayDecide } from "./admit-officer.ts"
import type { Answered, Officer, SiteRoom } from "./needs.ts"

const lineOf = (row: SiteRow, names: ReadonlyMap<string, string>): SiteLine => ({
  ...{ siteId: row.site_id, name: row.name, kind: row.kind, regionCode: row.region_code },
  regionName: names.get(row.region_code) ?? row.region_code,
  ...{ state: row.state, since: row.since.toISOString() },
})

/** All sites of an officer's regions, also those that have ended. */
export const listSites =
  (needs: SiteRoom) =>
  async (officer: Officer): Answered<SitesReply> => {
    if (officer === undefined) return refuse("not-signed-in")
    const regions = officer.regions.filter((code) => mayCheck(needs, officer, code) === undefined)
    if (regions.length === 0) return refuse(mayCheck(needs, officer, officer.regions[0] ?? "") ?? "outside-region")
    const patterns = regions.flatMap((code) => [code, `${code}.%`])
    const rows = await needs.database.rows(listSiteRows, patterns, mostSitesListed + 1)
    const names = await needs.nameRegions(needs.database, [...new Set(rows.map((row) => row.region_code))])
    const sites = rows.slice(0, mostSitesListed).map((row) => lineOf(row, names))
    return accept({ sites, more: rows.length > mostSitesListed })
  }

const nameActors = async (needs: SiteRoom, rows: readonly EventRow[]): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  for (const actor of new Set(rows.map((row) => row.actor))) {
    const id = actor.startsWith("officer:") ? actor.slice("officer:".length) : undefined
    const name = id === undefined ? undefined : await needs.findOfficerName(needs.database, id)
    if (name !== undefined) names.set(actor, name)
  }
  return names
}

const historyOf = async (needs: SiteRoom, siteId: string): Promise<SiteEvent[]> => {
  const rows = await needs.database.rows(listEvents, siteId)
  const names = await nameActors(needs, rows)
  return rows.map(({ at, actor, kind, reason, detail }) => {
    const by = names.get(actor)
    return {
      ...{ at: at.toISOString(), kind },
      ...(by === undefined ? {} : { by }),
      ...(reason === null ? {} : { reason }),
      ...(detail?.days === undefined ? {} : { days: [...detail.days] }),
    }
  })
}

const settingsOf = async (queries: Queries, row: SiteRow, today: string) => ({
  ...{ address: row.address, counters: row.counters, dailyQuota: row.daily_quota, minutes: row.minutes },
  walkInPercent: row.walk_in_percent,
  hours: (await queries.rows(listHours, [row.site_id])).map(({ weekday, opens, closes }) => ({
    ...{ weekday, opens, closes },
  })),
  closures: await queries.rows(listClosures, row.site_id, today),
  officers: (await queries.rows(listSiteOfficers, row.site_id)).map(({ officer_id, name }) => ({
    ...{ officerId: officer_id, name },
  })),
  checks: [...((await queries.find(findLastCheck, row.site_id))?.checks ?? [])],
})

/** One site with its whole history, and what this officer may do with it. */
export const readSite =
  (needs: SiteRoom) =>
  async ({ officer, siteId }: { readonly officer: Officer; readonly siteId: string }): Answered<Site> => {
    if (officer === undefined) return refuse("not-signed-in")
    const row = await needs.database.find(findSite, siteId)
    if (row === undefined) return refuse("site-unknown")
    const refusal = mayCheck(needs, officer, row.region_code)
    if (refusal !== undefined) return refuse(refusal)
    const decide = mayDecide(needs, officer, row.region_code) === undefined
    const check = isCheckable(row.state)
    return accept({
      ...lineOf(row, await needs.nameRegions(needs.database, [row.region_code])),
      ...(row.reason === null ? {} : { reason: row.reason }),
      ...(await settingsOf(needs.database, row, localDay(row.region_code, needs.now()))),
      history: await historyOf(needs, siteId),
      may: { decide, check, change: (decide || check) && row.state !== "ended" && row.state !== "rejected" },
    })
  }
