import type { Tx } from "@jatidiri/database"
import { accept, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import { type Period, periodOf } from "../domain/period.ts"
import { wireOf } from "../domain/region-path.ts"
import type { Needs } from "../needs.ts"
import { mostOfferSites, type OfferCounts, type OfferSite, type Offers } from "../place-contract.ts"
import { type OfferRow, type OfferSiteRow, offersByDay, offersOfParts, offersOfSites } from "../store/offers.ts"
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

/** A province is told by its regencies, the nation by its provinces; from a regency on the sites themselves are. */
const readParts = async (tx: Tx, code: string, { from, to, most }: Asked) => {
  if (code.length >= regencyLength) {
    const rows = await tx.rows(offersOfSites, code, from, to)
    return { parts: [], sites: rows.slice(0, most).map(siteOf), sitesInAll: rows.length }
  }
  const length = code.length < provinceLength ? provinceLength : regencyLength
  const rows = await tx.rows(offersOfParts, code, from, to, length)
  const parts = rows.map((row) => ({
    ...{ code: wireOf(row.code), name: row.name ?? row.code, sites: row.sites, ...countsOf(row) },
  }))
  return { parts, sites: [], sitesInAll: rows.reduce((sum, { sites }) => sum + sites, 0) }
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
      const days = await tx.rows(offersByDay, code, period.from, period.to)
      const course = days.map((each) => ({ day: each.day, ...countsOf(each) }))
      return accept({ ...period, ...sumOf(course), course, ...(await readParts(tx, code, { ...period, most })) })
    })
