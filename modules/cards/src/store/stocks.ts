import { statement } from "@jatidiri/database"

export type StockAtRow = {
  readonly site_id: string
  readonly pieces: number
  readonly lead_days: number
  readonly first_day: string | null
  readonly in_hand: number
}

/** What each of these sites had as far as was known at a moment; sites that never had a blank are left out. */
export const listStocksAt = statement<StockAtRow>(
  "cards.list-stocks-at",
  `select s.site_id, coalesce(last.after_pieces, 0) as pieces, s.lead_days, first.day::text as first_day,
     (select count(*)::int from cards.queue_states q where q.state = 'handed-out' and q.site_id = s.site_id) as in_hand
   from cards.stocks s
   left join lateral (
     select after_pieces from cards.movements m where m.site_id = s.site_id and m.recorded_at <= $2
     order by recorded_at desc, movement_id desc limit 1) last on true
   left join lateral (select min(day) as day from cards.movement_days d where d.site_id = s.site_id) first on true
   where s.site_id = any ($1::uuid[])`,
)

/** Pieces printed or spoiled by site and day. */
export const listUsed = statement<{ readonly site_id: string; readonly day: string; readonly pieces: number }>(
  "cards.list-used",
  `select site_id, day::text, -sum(pieces)::int as pieces from cards.movement_days
   where site_id = any ($1::uuid[]) and kind in ('out', 'spoiled') and day between $2 and $3 group by 1, 2`,
)

/** The stock of a region and who waits there for a card. */
export const readRegionStock = statement<{ readonly pieces: number; readonly print_ready: number }>(
  "cards.read-region-stock",
  `select
     (select coalesce(sum(pieces), 0)::int from cards.stocks where region_code = $1 or region_code like $1 || '.%') as pieces,
     (select coalesce(sum(people), 0)::int from cards.queue_sums where region_code = $1) as print_ready`,
)

/** The stock's row is held, so that nobody writes the first movement meanwhile. */
export const hasMovements = statement<{ readonly has: boolean }>(
  "cards.has-movements",
  `select exists (select from cards.movements m where m.site_id = s.site_id) as has
   from cards.stocks s where s.site_id = $1 for update`,
)
