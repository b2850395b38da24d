import { statement } from "@jatidiri/database"
import type { Cause } from "../contract.ts"

/**
 * A page of those whom the register lists. Who comes anew waits from today; who was printed waits again only for another
 * cause, since registers are slow to say that a card was printed; who was set aside is tried again. A server that is slow
 * and still has an older release changes nothing of a newer one, and once that is all there it adds nobody either.
 */
export const putDue = statement(
  "cards.put-due",
  `with upto as (select nullif(split_part(place, '@', 1), '')::bigint as release
     from cards.followed where source = 'register' for share)
   insert into cards.queue_states as kept (resident_id, region_code, cause, reason, class, since, state, changed_at, release)
   select due.*, $6::date, 'waiting', $7::timestamptz, $8::bigint
   from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::smallint[]) as due, upto
   where coalesce(upto.release, 0) <= $8::bigint
   on conflict (resident_id) do update set region_code = excluded.region_code, cause = excluded.cause,
     reason = excluded.reason, class = excluded.class, release = excluded.release,
     since = case when kept.state = 'closed' or kept.state = 'printed' and kept.cause <> excluded.cause
       then excluded.since else kept.since end,
     changed_at = excluded.changed_at,
     state = case when kept.state in ('closed', 'set-aside') or kept.state = 'printed' and kept.cause <> excluded.cause
       then 'waiting' else kept.state end
   where kept.release <= excluded.release`,
)

/** Whom the register no longer lists; who is in a printer's hand is left to it. */
export const closeUnlisted = statement(
  "cards.close-unlisted",
  `update cards.queue_states set state = 'closed', changed_at = $2
   where release < $1::bigint and state in ('waiting', 'printed', 'set-aside')`,
)

/** The next of a regency within regions like one of these; whom another hands out at this moment is passed over. */
export const handOutNext = statement<{ readonly resident_id: string; readonly region_code: string }>(
  "cards.hand-out-next",
  `with next as (
     select resident_id from cards.queue_states
     where state = 'waiting' and regency = $1 and region_code like any ($2::text[])
     order by class, since, resident_id limit $3 for update skip locked)
   update cards.queue_states as kept
   set state = 'handed-out', hand_out = $4, site_id = $5, officer_id = $6, changed_at = $7
   from next where kept.resident_id = next.resident_id
   returning kept.resident_id::text, kept.region_code`,
)

export const countInHand = statement<{ readonly n: number }>(
  "cards.count-in-hand",
  "select count(*)::int as n from cards.queue_states where state = 'handed-out' and site_id = $1",
)

export const insertEvent = statement(
  "cards.insert-queue-event",
  `insert into cards.queue_events (resident_id, event, reason, hand_out, site_id, officer_id, at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

export type InHandRow = {
  readonly resident_id: string
  readonly region_code: string
  readonly cause: Cause
  readonly since: string
  readonly changed_at: Date
  readonly hand_out: string
  readonly site_id: string
  readonly officer_id: string
}

const inHandColumns = "resident_id::text, region_code, cause, since::text, changed_at, hand_out, site_id, officer_id"

/** In the order of printing. */
export const listInHand = statement<InHandRow>(
  "cards.list-in-hand",
  `select ${inHandColumns} from cards.queue_states q where state = 'handed-out' and officer_id = $1
   order by q.changed_at, q.class, q.since, q.resident_id limit 500`,
)

/** Held until the transaction is over. */
export const holdInHand = statement<InHandRow>(
  "cards.hold-in-hand",
  `select ${inHandColumns} from cards.queue_states q
   where state = 'handed-out' and resident_id = any ($1::bigint[]) order by q.resident_id for update`,
)

/**
 * Of several people, each to a state of his own, and back into the queue only while the register still lists him. In one
 * statement, so that the sums of those who wait are changed once and in one order: one by one, two who report people of
 * different causes could wait for each other.
 */
export const endHandOuts = statement(
  "cards.end-hand-outs",
  `update cards.queue_states q set hand_out = null, site_id = null, officer_id = null, changed_at = $3,
     state = case when ended.state = 'printed' then 'printed'
       when q.release < (select nullif(split_part(place, '@', 1), '')::bigint from cards.followed where source = 'register') then 'closed'
       else ended.state end
   from unnest($1::bigint[], $2::text[]) as ended (resident_id, state) where q.resident_id = ended.resident_id`,
)

export const countQueue = statement<{ readonly state: string; readonly class: number; readonly people: number }>(
  "cards.count-queue",
  `select state, class::int, count(*)::int as people from cards.queue_states
   where regency = $1 and state in ('waiting', 'handed-out', 'set-aside') group by 1, 2 order by 1, 2`,
)

export type PlaceRow = {
  readonly state: "waiting" | "handed-out" | "printed" | "set-aside"
  readonly cause: Cause
  readonly class: number
  readonly since: string
  readonly ahead: number
  readonly ahead_in_class: number
  readonly of: number
}

/** Where somebody stands among those who wait in his regency. */
export const findPlace = statement<PlaceRow>(
  "cards.find-place",
  `select me.state, me.cause, me.class::int, me.since::text, counted.* from cards.queue_states me, lateral (
     select count(*) filter (where (q.class, q.since, q.resident_id) < (me.class, me.since, me.resident_id))::int as ahead,
       count(*) filter (where q.class = me.class and (q.since, q.resident_id) < (me.since, me.resident_id))::int as ahead_in_class,
       count(*)::int as of
     from cards.queue_states q where q.state = 'waiting' and q.regency = me.regency) counted
   where me.resident_id = $1 and me.state <> 'closed'`,
)

export type HandRow = {
  readonly officer_id: string
  readonly site_id: string
  readonly site: string
  readonly people: number
  readonly since: Date
}

/** By officer and site, at sites within regions like one of these; the longest in hand first. */
export const listHands = statement<HandRow>(
  "cards.list-hands",
  `select q.officer_id, q.site_id, s.name as site, count(*)::int as people, min(q.changed_at) as since
   from cards.queue_states q join cards.stocks s using (site_id)
   where q.state = 'handed-out' and s.region_code like any ($1::text[])
   group by 1, 2, 3 order by min(q.changed_at), q.officer_id limit 200`,
)

/** Held until the transaction is over, in the order in which all hold people. */
export const holdHand = statement<InHandRow>(
  "cards.hold-hand",
  `select ${inHandColumns} from cards.queue_states q
   where state = 'handed-out' and officer_id = $1 and site_id = $2 order by q.resident_id for update`,
)
