import type { Tx } from "@jatidiri/database"
import { accept, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import { type Period, periodOf } from "../domain/period.ts"
import { nation, wireOf } from "../domain/region-path.ts"
import type { Needs } from "../needs.ts"
import { mostOfferSites, type OfferCounts, type OfferSite, type Offers } from "../place-contract.ts"
import {
  type OfferDayRow,
  type OfferRow,
  type OfferSiteRow,
  offersByDay,
  offersOfParts,
  offersOfPartsByDay,
  offersOfSites,
} from "../store/offers.ts"
import { atOneMoment, openRegion } from "./open-region.ts"

const provinceLength = 2
const regencyLength = 5

const countsOf = (row: OfferRow): OfferCounts => ({
  ...{ days: row.days, offered: row.offered, booked: row.booked, walkIns: row.walk_ins },
  ...{ served: row.served, noShows: row.no_shows, cancelled: row.cancelled },
})

const siteOf = (row: OfferSiteRow): OfferSite => ({
  ...{ siteId: row.site_id, name: row.name, kind: row.kind, state: row.state, regionCode: row.region_code },
  ...{ counters: row.counters, dailyQuota: row.daily_quota, ...countsOf(row) },
})

const zero: OfferCounts = { days: 0, offered: 0, booked: 0, walkIns: 0, served: 0, noShows: 0, cancelled: 0 }

const sumOf = (all: readonly OfferCounts[]): OfferCounts =>
  all.reduce(
    (sum, one) => ({
      ...{ days: sum.days + one.days, offered: sum.offered + one.offered, booked: sum.booked + one.booked },
      ...{ walkIns: sum.walkIns + one.walkIns, served: sum.served + one.served },
      ...{ noShows: sum.noShows + one.noShows, cancelled: sum.cancelled + one.cancelled },
    }),
    zero,
  )

type Asked = Period & { readonly most: number }

const courseOf = (rows: readonly OfferDayRow[]) => rows.map((row) => ({ day: row.day, ...countsOf(row) }))

/** The nation by its provinces, a province by its regencies. */
const readParts = async (tx: Tx, code: string, { from, to }: Asked) => {
  const asked = [code, from, to, code === nation ? provinceLength : regencyLength]
  const [days, rows] = await Promise.all([tx.rows(offersOfPartsByDay, ...asked), tx.rows(offersOfParts, ...asked)])
  const parts = rows.map((row) => ({
    ...{ code: wireOf(row.code), name: row.name ?? row.code, sites: row.sites, ...countsOf(row) },
  }))
  const sitesInAll = rows.reduce((sum, { sites }) => sum + sites, 0)
  return { course: courseOf(days), parts, sites: [], sitesInAll }
}

/** From a regency on the sites themselves are told. */
const readSites = async (tx: Tx, code: string, { from, to, most }: Asked) => {
  const [days, rows] = await Promise.all([tx.rows(offersByDay, code, from, to), tx.rows(offersOfSites, code, from, to)])
  return { course: courseOf(days), parts: [], sites: rows.slice(0, most).map(siteOf), sitesInAll: rows.length }
}

/** What service points offered and what of it was used; an office's own book has none. At most so many sites are listed. */
export const readOffers =
  (needs: Needs) =>
  (
    bookId: string,
    wireCode: string,
    asked: { readonly from?: string; readonly to?: string },
    most = mostOfferSites,
  ): Promise<Result<Offers, "book-unknown" | "region-unknown" | "period-wrong">> =>
    atOneMoment(needs, async (tx) => {
      const region = await openRegion(tx, bookId, wireCode)
      if (!region.ok) return region
      const period = periodOf(asked, jakartaDay(needs.now()))
      if (period === undefined) return refuse("period-wrong")
      const { row, code } = region.value
      if (row.kind !== "live") return accept({ ...period, ...zero, course: [], parts: [], sites: [], sitesInAll: 0 })
      const read = await (code.length < regencyLength ? readParts : readSites)(tx, code, { ...period, most })
      return accept({ ...period, ...sumOf(read.course), ...read })
    })
