import { statement } from "@jatidiri/database"

const inRegion = "($1 = '' or region_code = $1 or (region_code > $1 || '.' and region_code < $1 || '/'))"

export type BlankStockRow = {
  readonly site_id: string
  readonly name: string
  readonly region_code: string
  readonly lead_days: number
  readonly pieces: number
  readonly since: string | null
}

/** What each site has now. */
export const blankStocks = statement<BlankStockRow>(
  "monitoring.blank-stocks",
  `select site_id, name, region_code, lead_days, pieces::float8 as pieces, since::text
   from cards.published_stocks where ${inRegion}`,
)

/** What movements did to each site's stock after a day: less that, it is the stock when that day ended. */
export const blankMovesAfter = statement<{ readonly site_id: string; readonly pieces: number }>(
  "monitoring.blank-moves-after",
  `select site_id, sum(pieces)::float8 as pieces from cards.published_movements where day > $2 and ${inRegion} group by 1`,
)

/** Pieces printed or spoiled, by site and day. */
export const blankUse = statement<{ readonly site_id: string; readonly day: string; readonly pieces: number }>(
  "monitoring.blank-use",
  `select site_id, day::text, -sum(pieces)::float8 as pieces from cards.published_movements
   where day between $2 and $3 and ${inRegion} and kind in ('out', 'spoiled') group by 1, 2`,
)

const queueText = (view: string): string =>
  `select reason, sum(people)::float8 as people from ${view} where ${inRegion} group by 1 order by 2 desc, 1`

type QueueRow = { readonly reason: string; readonly people: number }

/** Of a regency and below, from villages; above it from regencies. */
export const blankQueue = statement<QueueRow>("monitoring.blank-queue", queueText("cards.published_queue"))
export const blankQueueAbove = statement<QueueRow>(
  "monitoring.blank-queue-above",
  queueText("cards.published_queue_regencies"),
)

/** Who waits in the parts of the nation or of a province; `$2`: how long their codes are. */
export const blankQueueOfParts = statement<{ readonly code: string; readonly people: number }>(
  "monitoring.blank-queue-of-parts",
  `select left(region_code, $2::int) as code, sum(people)::float8 as people from cards.published_queue_regencies
   where ${inRegion} group by 1`,
)

/**
 * Of a regency or less, by its newest release, as far as is known: never too many. Release by release, so that no more is
 * read than the region's own part of each.
 */
export const unrecordedIn = statement<{ readonly people: number; readonly known: boolean }>(
  "monitoring.unrecorded-in",
  `with heads as materialized (
     select population.snapshot, wajib_ktp, recorded from residents.published_releases as releases
     join residents.published_population as population on population.snapshot = releases.snapshot
       and population.region_code >= $1 and population.region_code < $1 || 'X')
   select coalesce(sum(greatest(wajib_ktp - recorded, 0)), 0)::float8 as people, count(*) > 0 as known
   from heads where snapshot = (select max(snapshot) from heads)`,
)
