import { statement } from "@jatidiri/database"

export type SlotRow = {
  readonly slot_id: string
  readonly day: string
  readonly opens: number
  readonly closes: number
  readonly begins_at: Date
  readonly ends_at: Date
  readonly capacity: number
  readonly taken: number
}

/** One of several who come at once writes the day; the others wait for him and find it. */
export const beginDay = statement(
  "service_points.begin-day",
  "insert into service_points.site_days (site_id, day, offered) values ($1, $2, $3) on conflict (site_id, day) do nothing",
)

export const hasDay = statement<{ readonly is: boolean }>(
  "service_points.has-day",
  "select true as is from service_points.site_days where site_id = $1 and day = $2",
)

export const insertSlots = statement(
  "service_points.insert-slots",
  `insert into service_points.slots (site_id, day, opens, closes, begins_at, ends_at, capacity)
   select $1, $2, * from unnest($3::integer[], $4::integer[], $5::timestamptz[], $6::timestamptz[], $7::integer[])`,
)

export const listSlots = statement<SlotRow>(
  "service_points.list-slots",
  `select slot_id, day::text, opens, closes, begins_at, ends_at, capacity, taken from service_points.slots
   where site_id = $1 and day between $2 and $3 order by day, opens`,
)

/** Days that are fixed, also those without a single slot. */
export const listFixedDays = statement<{ readonly day: string }>(
  "service_points.list-fixed-days",
  "select day::text from service_points.site_days where site_id = $1 and day between $2 and $3",
)

export type WantedRow = { readonly closed: boolean; readonly fixed: boolean; readonly begins_at: Date | null }

/** How a slot stands, asked once the site is held: closed that day, fixed yet, and when it begins if there is one. */
export const findWanted = statement<WantedRow>(
  "service_points.find-wanted",
  `select c.site_id is not null as closed, d.site_id is not null as fixed, l.begins_at
   from (values ($1::uuid, $2::date, $3::integer)) as wanted (site_id, day, opens)
   left join service_points.closures c on c.site_id = wanted.site_id and c.day = wanted.day
   left join service_points.site_days d on d.site_id = wanted.site_id and d.day = wanted.day
   left join service_points.slots l
     on l.site_id = wanted.site_id and l.day = wanted.day and l.opens = wanted.opens`,
)

export type TakenRow = Pick<SlotRow, "slot_id" | "opens" | "closes" | "begins_at" | "ends_at">

/** The one place where places are given away: never more than there are, never after their time has begun. */
export const takePlacesIn = statement<TakenRow>(
  "service_points.take-places",
  `update service_points.slots set taken = taken + $4
   where site_id = $1 and day = $2 and opens = $3 and taken + $4 <= capacity and begins_at > $5
   returning slot_id, opens, closes, begins_at, ends_at`,
)

export const takePlacesOf = statement(
  "service_points.take-places-of",
  `update service_points.slots s set taken = taken + w.heads
   from unnest($1::uuid[], $2::integer[]) as w (slot_id, heads)
   where s.slot_id = w.slot_id and taken + w.heads <= capacity`,
)

/**
 * Whoever touches more than one slot holds their days first, in this order, so that no two wait for each other. Who takes
 * one place in one slot need not.
 */
export const lockDays = statement<{ readonly day: string }>(
  "service_points.lock-days",
  `select day::text from service_points.site_days d
   where (d.site_id, d.day) in
     (select b.site_id, b.day from service_points.bookings b where b.booking_id = any ($1::uuid[])
      union select $2::uuid, $3::date)
   order by d.site_id, d.day for no key update`,
)

export const lockSlotsFrom = statement<SlotRow>(
  "service_points.lock-slots-from",
  `select slot_id, day::text, opens, closes, begins_at, ends_at, capacity, taken from service_points.slots
   where site_id = $1 and day = $2 and opens >= $3 and begins_at > $4 order by opens for no key update`,
)

const heldBy = `(select slot_id, sum(heads)::integer as heads from service_points.booking_slots
  where booking_id = any ($1::uuid[]) group by slot_id) h where s.slot_id = h.slot_id`

export const freePlaces = statement(
  "service_points.free-places",
  `update service_points.slots s set taken = taken - h.heads from ${heldBy}`,
)

export const cancelPlaces = statement(
  "service_points.cancel-places",
  `update service_points.slots s set taken = taken - h.heads, cancelled = cancelled + h.heads from ${heldBy}`,
)

export const missPlaces = statement(
  "service_points.miss-places",
  `update service_points.slots s set taken = taken - h.heads, no_shows = no_shows + h.heads from ${heldBy}`,
)

/** Fixed days from `$2` on which nobody has booked or come: made anew by the rules that hold then. */
export const forgetUnusedDays = statement(
  "service_points.forget-unused-days",
  `delete from service_points.site_days d where d.site_id = $1 and d.day > $2 and d.last_number = 0 and not exists
     (select from service_points.bookings b where b.site_id = d.site_id and b.day = d.day)`,
)

export const countKeptDays = statement<{ readonly n: number }>(
  "service_points.count-kept-days",
  "select count(*)::integer as n from service_points.site_days where site_id = $1 and day > $2",
)

/** Who had not come is there after all; the place that he lost stays lost. */
export const unmissPlaces = statement(
  "service_points.unmiss-places",
  `update service_points.slots s set no_shows = no_shows - h.heads from ${heldBy}`,
)

/** Days before `$1` whose bookings have all come to something: nothing of them changes any more. */
export const foldDays = statement(
  "service_points.fold-days",
  `update service_points.site_days d set folded = true, booked = t.booked + d.late, no_shows = t.no_shows, cancelled = t.cancelled
   from (
     select due.site_id, due.day, coalesce(sum(l.taken + l.no_shows), 0) as booked,
            coalesce(sum(l.no_shows), 0) as no_shows, coalesce(sum(l.cancelled), 0) as cancelled
     from (
       select o.site_id, o.day from service_points.site_days o
       where not o.folded and o.day < $1 and not exists
         (select from service_points.bookings b where b.site_id = o.site_id and b.day = o.day and b.state = 'booked')
       order by o.day, o.site_id limit 1000 for no key update of o skip locked) as due
     left join service_points.slots l on l.site_id = due.site_id and l.day = due.day
     group by due.site_id, due.day) as t
   where d.site_id = t.site_id and d.day = t.day`,
)
