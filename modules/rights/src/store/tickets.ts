import { statement } from "@jatidiri/database"
import type { Channel, GuardianWay, RefusalReason, TicketKind, TicketState } from "../contract.ts"
import type { Ticket } from "../domain/ticket.ts"

export type TicketRow = {
  readonly ticket_id: string
  readonly number: string
  readonly kind: TicketKind
  readonly channel: Channel
  readonly resident_id: string
  readonly region_code: string
  readonly opened_key: string | null
  /** Erased with the words. */
  readonly content_hash: string | null
  readonly breach_id: string | null
  readonly received_at: Date
  readonly due_at: Date
  readonly is_paused_by_waiting: boolean
  readonly state: TicketState
  readonly taken_by: string | null
  readonly asked_at: Date | null
  readonly settled_at: Date | null
  readonly outcome: "answered" | "refused" | "taken-back" | null
  readonly reason: RefusalReason | null
  readonly guardian: GuardianWay | null
  readonly paused_binding: string | null
  readonly lifted_at: Date | null
  readonly closed_at: Date | null
  readonly seq: number
}

const columns = `ticket_id, number, kind, channel, resident_id, region_code, opened_key, content_hash, breach_id, received_at,
  due_at, is_paused_by_waiting, state, taken_by, asked_at, settled_at, outcome, reason, guardian, paused_binding, lifted_at,
  closed_at, seq`

/** What its state needs is there: the only writer of rows is `updateTicket`, with a ticket of that state. */
const given = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error("a request lacks what its state needs")
  return value
}

/** The row as the state it is in. */
export const ticketOf = (row: TicketRow): Ticket => {
  const running = { dueAt: row.due_at, isPausedByWaiting: row.is_paused_by_waiting }
  const { state } = row
  if (state === "received") return { ...running, state }
  const takenBy = () => given(row.taken_by)
  if (state === "in-progress") return { ...running, state, takenBy: takenBy() }
  if (state === "waiting-for-resident") return { ...running, state, takenBy: takenBy(), askedAt: given(row.asked_at) }
  const settled = { dueAt: row.due_at, settledAt: given(row.settled_at) }
  if (state === "answered") return { ...settled, state }
  return state === "refused"
    ? { ...settled, state, reason: given(row.reason) }
    : { ...settled, state, closedAt: given(row.closed_at) }
}

export const holdAsker = statement<{ readonly resident_id: string }>(
  "rights.hold-asker",
  "select resident_id from rights.askers where resident_id = $1 for update",
)

export const addAsker = statement(
  "rights.add-asker",
  "insert into rights.askers (resident_id) values ($1) on conflict do nothing",
)

export const countOpen = statement<{ readonly count: number }>(
  "rights.count-open",
  "select count(*)::int as count from rights.tickets where resident_id = $1 and settled_at is null and kind <> 'breach'",
)

export const insertTicket = statement(
  "rights.insert-ticket",
  `insert into rights.tickets (ticket_id, number, kind, channel, resident_id, region_code, opened_key, content_hash,
     received_at, due_at, is_paused_by_waiting, state, guardian, seq)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'received', $12, 1) on conflict (number) do nothing`,
)

export const findTicket = statement<TicketRow>(
  "rights.find-ticket",
  `select ${columns} from rights.tickets where ticket_id = $1`,
)

/** Held until the transaction is over: of two who act at once the second sees what the first has done. */
export const holdTicket = statement<TicketRow>(
  "rights.hold-ticket",
  `select ${columns} from rights.tickets where ticket_id = $1 for update`,
)

export const findByNumber = statement<TicketRow>(
  "rights.find-by-number",
  `select ${columns} from rights.tickets where number = $1`,
)

/** Another request whose pause of this binding has not been lifted. */
export const findOtherPause = statement<{ readonly ticket_id: string }>(
  "rights.find-other-pause",
  `select ticket_id from rights.tickets
   where paused_binding = $1 and lifted_at is null and ticket_id <> $2 limit 1`,
)

export const updateTicket = statement(
  "rights.update-ticket",
  `update rights.tickets set state = $2, due_at = $3, taken_by = $4, asked_at = $5, settled_at = $6, outcome = $7,
     reason = $8, guardian = $9, paused_binding = $10, lifted_at = $11, closed_at = $12, seq = $13
   where ticket_id = $1`,
)

/** A breach of which the office has not told is nobody's to see yet. */
export const listOwn = statement<TicketRow>(
  "rights.list-own",
  `select ${columns} from rights.tickets
   where resident_id = $1 and (kind <> 'breach' or settled_at is not null)
   order by received_at desc, ticket_id limit 100`,
)

/** The regions are ranges of codes in which no code lies twice. */
const within = `unnest($1::text[], $2::text[]) as r(first, below)
     join rights.tickets on region_code collate "C" >= r.first and region_code collate "C" < r.below`

/** The mark of a page is the time and the id of its last row. */
export const listOpen = statement<TicketRow>(
  "rights.list-open",
  `select ${columns} from ${within}
   where settled_at is null and kind <> 'breach' and (due_at, ticket_id) > ($3, $4)
   order by due_at, ticket_id limit $5`,
)

export const listSettled = statement<TicketRow>(
  "rights.list-settled",
  `select ${columns} from ${within}
   where settled_at is not null and kind <> 'breach' and (settled_at, ticket_id) < ($3, $4)
   order by settled_at desc, ticket_id desc limit $5`,
)

export const countOverdue = statement<{ readonly open: number; readonly overdue: number }>(
  "rights.count-overdue",
  `select count(*)::int as open, count(*) filter (where due_at < $3)::int as overdue from ${within}
   where settled_at is null and kind <> 'breach'`,
)

export type TermRow = { readonly hours: number | null; readonly working_days: number | null }

/** The newest term that had begun on that day; the oldest for a day before all of them. */
export const findTerm = statement<TermRow>(
  "rights.find-term",
  `select hours, working_days from rights.terms where kind = $1
   order by from_day <= $2 desc, abs(from_day - $2::date) limit 1`,
)
