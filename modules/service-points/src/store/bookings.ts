import { statement } from "@jatidiri/database"
import type { BookingState, SiteKind, SiteState } from "../site-contract.ts"

export type BookingRow = {
  readonly booking_id: string
  readonly code: string
  readonly site_id: string
  readonly day: string
  readonly begins_at: Date
  readonly ends_at: Date
  readonly opens: number
  readonly closes: number
  readonly heads: number
  readonly state: BookingState
  readonly command_id: string
}

/** With what its holder should know of the site. */
export type ShownBookingRow = BookingRow & {
  readonly site_name: string
  readonly site_kind: SiteKind
  readonly site_address: string
  readonly site_state: SiteState
  readonly site_reason: string | null
  readonly site_since: Date
  readonly closed_for: string | null
  readonly closed_at: Date | null
}

const columns = `b.booking_id, b.code, b.site_id, b.day::text, b.begins_at, b.ends_at, b.opens, b.closes, b.heads, b.state, b.command_id`
const shown = `select ${columns}, s.name as site_name, s.kind as site_kind, s.address as site_address, s.state as site_state,
    s.reason as site_reason, s.since as site_since, c.reason as closed_for,
    (select max(e.at) from service_points.site_events e
     where e.site_id = b.site_id and e.kind = 'closed' and c.day is not null) as closed_at
  from service_points.bookings b join service_points.sites s using (site_id)
  left join service_points.closures c on c.site_id = b.site_id and c.day = b.day`

export const findShownBooking = statement<ShownBookingRow>(
  "service_points.find-shown-booking",
  `${shown} where b.booking_id = $1`,
)

export const findByCommand = statement<ShownBookingRow>(
  "service_points.find-booking-by-command",
  `${shown} where b.request_hash = $1 and b.command_id = $2`,
)

/** The one that is open, or else the latest. */
export const findOfRequest = statement<ShownBookingRow>(
  "service_points.find-booking-of-request",
  `${shown} where b.request_hash = $1 order by b.state = 'booked' desc, b.made_at desc limit 1`,
)

export const lockOwnBooking = statement<BookingRow>(
  "service_points.lock-own-booking",
  `select ${columns} from service_points.bookings b where b.request_hash = $1 and b.code = $2 for no key update`,
)

export const lockBooking = statement<BookingRow>(
  "service_points.lock-booking",
  `select ${columns} from service_points.bookings b where b.booking_id = $1 and b.site_id = $2 for no key update`,
)

/** The one of this site and day where a code fits several. */
export const lockByCode = statement<BookingRow>(
  "service_points.lock-booking-by-code",
  `select ${columns} from service_points.bookings b where b.code = $1
   order by b.site_id = $2 and b.day = $3 desc, b.state in ('booked', 'no-show') desc, b.made_at desc limit 1 for no key update`,
)

/** With its places and its first act; touches no row where this request has an open booking already. */
export const insertBooking = statement(
  "service_points.insert-booking",
  `with made as (
     insert into service_points.bookings
       (booking_id, code, site_id, day, begins_at, ends_at, opens, closes, heads, state, request_hash, command_id, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'booked', $10, $11, $12, $13) on conflict do nothing
     returning booking_id, made_at, made_by, command_id),
   held as (
     insert into service_points.booking_slots (booking_id, slot_id, heads)
     select made.booking_id, taken.slot_id, taken.heads from made, unnest($14::uuid[], $15::integer[]) as taken (slot_id, heads))
   insert into service_points.booking_acts (booking_id, at, kind, actor, command_id, input)
   select booking_id, made_at, 'booked', made_by, command_id, $16 from made`,
)

export const insertBookingSlots = statement(
  "service_points.insert-booking-slots",
  `insert into service_points.booking_slots (booking_id, slot_id, heads) select $1, * from unnest($2::uuid[], $3::integer[])`,
)

export const deleteBookingSlots = statement(
  "service_points.delete-booking-slots",
  "delete from service_points.booking_slots where booking_id = $1",
)

export const moveBookingRow = statement(
  "service_points.move-booking",
  `update service_points.bookings set site_id = $2, day = $3, begins_at = $4, ends_at = $5, opens = $6, closes = $7
   where booking_id = $1`,
)

export const changeBookingState = statement(
  "service_points.change-booking-state",
  "update service_points.bookings set state = $2 where booking_id = $1",
)

export const insertAct = statement(
  "service_points.insert-booking-act",
  `insert into service_points.booking_acts (booking_id, at, kind, actor, command_id, input) values ($1, $2, $3, $4, $5, $6)`,
)

export const findAct = statement<{ readonly kind: string; readonly input: string | null }>(
  "service_points.find-booking-act",
  "select kind, input from service_points.booking_acts where booking_id = $1 and command_id = $2",
)

/** Bookings whose time began before `$1` without anybody coming; what another transaction holds is left to it. */
export const lockMissed = statement<{ readonly booking_id: string; readonly open: boolean }>(
  "service_points.lock-missed",
  `select b.booking_id, s.state = 'active' and not exists
     (select from service_points.closures c where c.site_id = b.site_id and c.day = b.day) as open
   from service_points.bookings b join service_points.sites s using (site_id)
   where b.state = 'booked' and b.begins_at < $1 and ($2::uuid is null or b.site_id = $2)
   order by b.booking_id limit 500 for no key update of b skip locked`,
)

export const endMissed = statement(
  "service_points.end-missed",
  "update service_points.bookings set state = $2 where booking_id = any ($1::uuid[])",
)

export const insertActs = statement(
  "service_points.insert-booking-acts",
  `insert into service_points.booking_acts (booking_id, at, kind, actor) select unnest($1::uuid[]), $2, $3, 'system'`,
)

export type ExpectedRow = Pick<BookingRow, "booking_id" | "code" | "opens" | "heads" | "state">

export const listExpected = statement<ExpectedRow>(
  "service_points.list-expected",
  `select booking_id, code, opens, heads, state from service_points.bookings
   where site_id = $1 and day = $2 and state <> 'cancelled' order by opens, booking_id limit 500`,
)
