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

/** By each regency's newest release, as far as is known: never too many. */
export const unrecordedIn = statement<{ readonly people: number; readonly known: boolean }>(
  "monitoring.unrecorded-in",
  `with newest as (
     select left(region_code, 5) as regency, max(snapshot) as snapshot
     from residents.published_population where ${inRegion} group by 1)
   select coalesce(sum(greatest(wajib_ktp - recorded, 0)), 0)::float8 as people, count(*) > 0 as known
   from residents.published_population population
   join newest on newest.snapshot = population.snapshot and newest.regency = left(population.region_code, 5)
   where ${inRegion}`,
)
