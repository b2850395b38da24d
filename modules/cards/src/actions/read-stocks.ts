import type { Queries } from "@jatidiri/database"
import { accept, addDays, type Day, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import { mostSites, type RegionStock, type SiteStock, type StocksReply } from "../contract.ts"
import { coverAsOf, historyDays } from "../domain/cover-as-of.ts"
import { shortfallOf } from "../domain/shortfall.ts"
import type { Needs, PermissionRefusal, SignedInOfficer, Site } from "../needs.ts"
import { listStocksAt, listUsed, readRegionStock, type StockAtRow } from "../store/stocks.ts"

type Used = ReadonlyMap<string, readonly { readonly day: string; readonly pieces: number }[]>

const stockOf = (needs: Needs, site: Site, row: StockAtRow | undefined, known: { used: Used; day: Day }): SiteStock => {
  const { used, day } = known
  const [pieces, leadDays] = [row?.pieces ?? 0, row?.lead_days ?? 20]
  const rows = used.get(site.id) ?? []
  const cover = coverAsOf({ rows, since: row?.first_day ?? null, day, pieces, leadDays }, needs.isWorkingDay)
  const where = { siteId: site.id, name: site.name, regionCode: site.regionCode }
  return { ...where, pieces, leadDays, inHand: row?.in_hand ?? 0, cover }
}

const usedBy = (rows: readonly { readonly site_id: string; readonly day: string; readonly pieces: number }[]): Used => {
  const used = new Map<string, { day: string; pieces: number }[]>()
  for (const { site_id, ...row } of rows) {
    const own = used.get(site_id)
    if (own === undefined) used.set(site_id, [row])
    else own.push(row)
  }
  return used
}

const readSites = async (needs: Needs, queries: Queries, sites: readonly Site[], at: Date): Promise<SiteStock[]> => {
  const ids = sites.map(({ id }) => id)
  const day = jakartaDay(at)
  const rows = new Map((await queries.rows(listStocksAt, ids, at)).map((row) => [row.site_id, row]))
  const used = usedBy(await queries.rows(listUsed, ids, addDays(day, -historyDays), addDays(day, -1)))
  return sites.map((site) => stockOf(needs, site, rows.get(site.id), { used, day }))
}

const regencyLength = 5

const readRegions = async (needs: Needs, queries: Queries, sites: readonly Site[]): Promise<RegionStock[]> => {
  const codes = [...new Set(sites.map(({ regionCode }) => regionCode.slice(0, regencyLength)))].toSorted()
  const regions: RegionStock[] = []
  for (const regionCode of codes) {
    const { pieces, print_ready: printReady } = await queries.get(readRegionStock, regionCode)
    const unrecorded = await needs.countUnrecorded(queries, regionCode)
    regions.push({ regionCode, pieces, printReady, unrecorded, short: shortfallOf({ printReady, unrecorded, pieces }) })
  }
  return regions
}

const reasonNotToRead = (needs: Needs, officer: SignedInOfficer): PermissionRefusal | undefined => {
  const { regionCode } = officer.servicePoint
  const byUse = needs.reasonNotTo(officer, "activate", regionCode)
  return byUse === undefined ? undefined : needs.reasonNotTo(officer, "supervise", regionCode) && byUse
}

/** The stock of the officer's sites as of a moment, how long it lasts, and what his regencies are short of now. */
export const readStocks =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, asked?: string): Promise<Result<StocksReply, PermissionRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const refusal = reasonNotToRead(needs, officer)
    if (refusal !== undefined) return refuse(refusal)
    const at = asked === undefined ? needs.now() : new Date(asked)
    const sites = (await needs.listSites(needs.database, officer.regions)).slice(0, mostSites)
    const mayBy = (power: "activate" | "supervise") =>
      sites.filter(({ regionCode }) => needs.reasonNotTo(officer, power, regionCode) === undefined).map(({ id }) => id)
    return accept({
      at: at.toISOString(),
      sites: await readSites(needs, needs.database, sites, at),
      regions: await readRegions(needs, needs.database, sites),
      mayKeep: mayBy("supervise"),
      mayUse: mayBy("activate"),
    })
  }
