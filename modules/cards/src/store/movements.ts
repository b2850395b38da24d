import { statement } from "@jatidiri/database"
import type { MovementKind } from "../contract.ts"

/** A site that blanks come to for the first time begins with none; a site's new name is taken over. */
export const openStock = statement(
  "cards.open-stock",
  `insert into cards.stocks as kept (site_id, name, region_code, pieces, changed_at) values ($1, $2, $3, 0, $4)
   on conflict (site_id) do update set name = excluded.name where kept.name <> excluded.name`,
)

export type StockRow = {
  readonly site_id: string
  readonly name: string
  readonly region_code: string
  readonly pieces: number
  readonly lead_days: number
}

/** Held until the transaction is over, in one order for everybody, or two moves could wait for each other. */
export const holdStocks = statement<StockRow>(
  "cards.hold-stocks",
  `select site_id, name, region_code, pieces, lead_days from cards.stocks
   where site_id = any ($1::uuid[]) order by site_id for update`,
)

/**
 * Changes a stock and writes the movement that says so, or does neither: no row comes back where the stock would go
 * below zero. The row's lock puts those who take the last pieces in a line.
 */
export const moveStock = statement<{ readonly movement_id: string; readonly after_pieces: number }>(
  "cards.move-stock",
  `with changed as (
     update cards.stocks set pieces = pieces + $3::int, changed_at = greatest(changed_at, $7::timestamptz)
     where site_id = $1 and pieces + $3::int >= 0 returning site_id, region_code, pieces, changed_at)
   insert into cards.movements (site_id, region_code, kind, pieces, after_pieces, act, actor, at, recorded_at, day,
     letter, reason, other_site, entry)
   select site_id, region_code, $2, $3, pieces, $4, $5, $6, changed_at, (changed_at at time zone 'Asia/Jakarta')::date,
     $8, $9, $10, $11 from changed
   returning movement_id::text, after_pieces`,
)

export const insertCount = statement(
  "cards.insert-count",
  `insert into cards.counts (count_id, site_id, booked, counted, reason, actor, at, movement_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

export const setLeadDays = statement("cards.set-lead-days", "update cards.stocks set lead_days = $2 where site_id = $1")

export type MovementRow = {
  readonly movement_id: string
  readonly kind: MovementKind
  readonly pieces: number
  readonly after_pieces: number
  readonly at: Date
  readonly recorded_at: Date
  readonly letter: string
  readonly reason: string
  readonly other_name: string | null
  readonly from_field: boolean
}

/** A site's movements before one of them, the latest first. */
export const listMovements = statement<MovementRow>(
  "cards.list-movements",
  `select movement_id::text, m.kind, m.pieces, after_pieces, at, recorded_at, letter, reason, other.name as other_name,
     entry is not null as from_field
   from cards.movements m left join cards.stocks other on other.site_id = m.other_site
   where m.site_id = $1 and movement_id < $2::bigint order by m.movement_id desc limit $3`,
)
