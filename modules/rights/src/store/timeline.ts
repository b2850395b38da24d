import { statement } from "@jatidiri/database"
import type { RefusalReason, TicketEvent } from "../contract.ts"

export type EventRow = {
  readonly ticket_id: string
  readonly seq: number
  readonly at: Date
  readonly event: TicketEvent
  readonly by_kind: "resident" | "officer" | "office"
  readonly officer_id: string | null
  readonly reason: RefusalReason | null
  readonly words: string | null
}

export const insertEvent = statement(
  "rights.insert-event",
  "insert into rights.events (ticket_id, seq, at, event, by_kind, officer_id, reason) values ($1, $2, $3, $4, $5, $6, $7)",
)

export const insertWords = statement(
  "rights.insert-words",
  "insert into rights.words (ticket_id, seq, words) values ($1, $2, $3)",
)

export const listEvents = statement<EventRow>(
  "rights.list-events",
  `select e.ticket_id, e.seq, e.at, e.event, e.by_kind, e.officer_id, e.reason, w.words
   from rights.events e left join rights.words w using (ticket_id, seq)
   where e.ticket_id = any ($1) order by e.ticket_id, e.seq`,
)

/** Touches a row for an officer's first look of the day. */
export const noteLook = statement(
  "rights.note-look",
  "insert into rights.looks (ticket_id, officer_id, day) values ($1, $2, $3) on conflict do nothing",
)
