import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { type Period, periodAsOf } from "../domain/period.ts"
import { isOffice, nation } from "../domain/region-path.ts"
import { shareOf } from "../domain/shares.ts"
import { shownWork } from "../domain/work.ts"
import type { Needs } from "../needs.ts"
import type { Service } from "../step-contract.ts"
import { practicePlaceNames } from "../store/practice.ts"
import {
  mostPlaces,
  type PartRow,
  type PlaceRow,
  servedByChannel,
  servedByPart,
  servedByPlace,
} from "../store/served.ts"
import { type AsOfAsked, atOneMoment, type DatedRegion, openRegionAsOf, shownByAct } from "./open-region.ts"
import { readActivated } from "./read-sums.ts"

const noPlaces: PlaceRow[] = []

/** Whom an office met at its counters came on no team's day. */
const shownPart = (row: PartRow) => ({ ...shownWork(row), perTeamDay: shareOf(row.field, row.teamDays) })

/** Sites and rounds have their names from those who keep them, an invented book's places from the book. */
const namedIn = async (tx: Tx, { row }: DatedRegion, places: readonly PlaceRow[]): Promise<readonly PlaceRow[]> => {
  if (row.kind !== "practice" || places.length === 0) return places
  const ids = places.map(({ placeId }) => placeId)
  const rows = await tx.rows(practicePlaceNames, row.book, ids)
  const names = new Map(rows.map(({ placeId, name }) => [placeId, name]))
  return places.map((place) => ({ ...place, name: names.get(place.placeId) ?? null }))
}

const serviceIn = async (
  tx: Tx,
  region: DatedRegion,
  { from, to, most }: Period & { readonly most: number },
): Promise<Service> => {
  const { code } = region
  const { book } = region.row
  const [channels, parts, places, ofResidents] = await Promise.all([
    tx.rows(servedByChannel, book, code, from, to),
    tx.rows(servedByPart, book, code === nation ? null : code, from, to),
    // The nation's and the provinces' places are too many to compare: their parts say where to look.
    isOffice(code) ? tx.rows(servedByPlace, book, code, from, to, most) : noPlaces,
    readActivated(tx, region, { from, to }),
  ])
  return {
    ...{ asOf: shownByAct(region), from, to },
    activatedHere: channels.reduce((sum, { activated }) => sum + activated, 0),
    ofResidents,
    channels: channels.map(shownWork),
    parts: parts.map(shownPart),
    places: (await namedIn(tx, region, places)).map(shownWork),
  }
}

/** Who was served where, and what it took: by the offices of the region, by the day of the act, as it is known now. */
export const readService =
  (needs: Needs) =>
  (
    bookId: string,
    wireCode: string,
    asked: AsOfAsked & { readonly from?: string; readonly to?: string },
    most = mostPlaces,
  ): Promise<Result<Service, "book-unknown" | "region-unknown" | "period-wrong" | "day-wrong">> =>
    atOneMoment(needs, async (tx) => {
      const region = await openRegionAsOf(tx, { book: bookId, code: wireCode, per: asked.per }, needs.now())
      if (!region.ok) return region
      const period = periodAsOf(asked, region.value.asOf)
      if (period === undefined) return refuse("period-wrong")
      return accept(await serviceIn(tx, region.value, { ...period, most }))
    })
