import { statement } from "@jatidiri/database"

export type TicketRow = {
  readonly ticket_id: string
  readonly day: string
  readonly number: number
  readonly booking_id: string | null
  readonly heads: number
  readonly priority: boolean
  readonly due_at: Date | null
  readonly taken_at: Date
  readonly state: "waiting" | "called" | "served" | "gone"
  readonly called_by: string | null
}

const columns = "ticket_id, day::text as day, number, booking_id, heads, priority, due_at, taken_at, state, called_by"

/** The next number of the day: one after another, whoever asks at once. With the heads who come without, and who come late. */
export const nextNumber = statement<{ readonly number: number }>(
  "service_points.next-number",
  `update service_points.site_days set last_number = last_number + 1, walk_ins = walk_ins + $3, late = late + $4
   where site_id = $1 and day = $2 returning last_number as number`,
)

export const insertTicket = statement<TicketRow>(
  "service_points.insert-ticket",
  `insert into service_points.tickets (ticket_id, site_id, day, number, booking_id, heads, priority, due_at, taken_at, state)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting') returning ${columns}`,
)

/** One officer calls one number after the other, in however many windows. */
export const lockCaller = statement(
  "service_points.lock-caller",
  "select pg_advisory_xact_lock(hashtextextended('service_points.calls:' || $1, 0))",
)

export const findOwnCalled = statement<TicketRow>(
  "service_points.find-own-called",
  `select ${columns} from service_points.tickets where site_id = $1 and day = $2 and state = 'called' and called_by = $3`,
)

/**
 * The next of the queue, for one officer alone: what another one is just calling is passed over. Whom the officer marked
 * first, then booked times that have begun, then who came without, then who is early for his time.
 */
export const callNext = statement<TicketRow>(
  "service_points.call-next",
  `update service_points.tickets set state = 'called', called_at = $3, called_by = $4
   where ticket_id = (
     select ticket_id from service_points.tickets where site_id = $1 and day = $2 and state = 'waiting'
     order by priority desc, case when due_at is null then 1 when due_at <= $3 then 0 else 2 end, due_at, number
     limit 1 for no key update skip locked)
   returning ${columns}`,
)

export const lockTicket = statement<TicketRow>(
  "service_points.lock-ticket",
  `select ${columns} from service_points.tickets where ticket_id = $1 and site_id = $2 for no key update`,
)

export const endTicket = statement<TicketRow>(
  "service_points.end-ticket",
  `update service_points.tickets set state = $2, done_at = $3 where ticket_id = $1 returning ${columns}`,
)

export const addServed = statement(
  "service_points.add-served",
  `update service_points.site_days d set served = served + t.heads from service_points.tickets t
   where t.ticket_id = $1 and d.site_id = t.site_id and d.day = t.day`,
)

/** In the order in which they would be called. */
export const listOpenTickets = statement<TicketRow>(
  "service_points.list-open-tickets",
  `select ${columns} from service_points.tickets where site_id = $1 and day = $2 and state in ('waiting', 'called')
   order by priority desc, case when due_at is null then 1 when due_at <= $3 then 0 else 2 end, due_at, number limit 300`,
)

export type DayRow = {
  readonly offered: number
  readonly walk_ins: number
  readonly late: number
  readonly served: number
  readonly booked: number
  readonly no_shows: number
  readonly cancelled: number
  /** Places that are still kept for appointments: all of slots to come, the taken ones of those that have begun. */
  readonly kept: number
}

const sums = `select d.offered, d.walk_ins, d.late, d.served, coalesce(sum(l.taken + l.no_shows), 0)::integer + d.late as booked,
    coalesce(sum(l.no_shows), 0)::integer as no_shows, coalesce(sum(l.cancelled), 0)::integer as cancelled,
    coalesce(sum(case when l.begins_at > $3 then l.capacity else l.taken end), 0)::integer as kept
  from service_points.site_days d left join service_points.slots l using (site_id, day)
  where d.site_id = $1 and d.day = $2 group by d.site_id, d.day`

export const readDay = statement<DayRow>("service_points.read-day", sums)

/** Who takes a place without appointment counts alone. */
export const lockDay = statement<{ readonly offered: number }>(
  "service_points.lock-day",
  "select offered from service_points.site_days where site_id = $1 and day = $2 for no key update",
)
