import { parseBindingQuestion } from "@jatidiri/field"
import { accept, type Result } from "@jatidiri/kernel"
import type { OwnTicket, RequestsStateReply, RightsRefusal } from "../../contract.ts"
import { isDocumentReady } from "../../domain/document.ts"
import { isOpen, isOverdue } from "../../domain/ticket.ts"
import type { Needs } from "../../needs.ts"
import { listOwn, type TicketRow, ticketOf } from "../../store/tickets.ts"
import { type EventRow, listEvents } from "../../store/timeline.ts"
import { inForceOf, pauseOf } from "../tickets/pauses.ts"
import { type PhoneRefusal, provePhone, spendQuestion } from "./prove-phone.ts"

type OwnRefusal = PhoneRefusal | Extract<RightsRefusal, "proof-replayed">

/** Its resident need not know which officer, only that it was one; the log knows. */
const eventOf = (row: EventRow): OwnTicket["events"][number] => ({
  ...{ seq: row.seq, at: row.at.toISOString(), event: row.event, by: row.by_kind === "resident" ? "you" : "office" },
  ...(row.reason === null ? {} : { reason: row.reason }),
  ...(row.words === null ? {} : { words: row.words }),
})

export const timingOf = (row: TicketRow, now: Date) => {
  const ticket = ticketOf(row)
  return {
    receivedAt: row.received_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    overdue: isOpen(ticket) ? isOverdue(ticket, now) : false,
    standsStill: ticket.state === "waiting-for-resident" && ticket.isPausedByWaiting,
    ...(row.settled_at === null
      ? {}
      : { settledAt: row.settled_at.toISOString(), onTime: row.settled_at <= row.due_at }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  }
}

type Seen = { readonly events: readonly EventRow[]; readonly inForce: ReadonlySet<string>; readonly mayFetch: boolean }

const ownOf = (row: TicketRow, { events, inForce, mayFetch }: Seen, needs: Needs): OwnTicket => ({
  ...{ ticketId: row.ticket_id, number: row.number, kind: row.kind, channel: row.channel, state: row.state },
  ...timingOf(row, needs.now()),
  ...pauseOf(row, inForce),
  document: mayFetch && isDocumentReady(row, needs.now()),
  events: events.filter(({ ticket_id }) => ticket_id === row.ticket_id).map(eventOf),
})

/** What this resident has asked for, with every step, the latest first. */
export const readOwn =
  (needs: Needs) =>
  (proof: string): Promise<Result<RequestsStateReply, OwnRefusal>> =>
    needs.database.transaction(async (tx) => {
      const proven = await provePhone(tx, parseBindingQuestion(proof), needs)
      if (!proven.ok) return proven
      const { phone, payload } = proven.value
      const spent = await spendQuestion(tx, payload, needs)
      if (!spent.ok) return spent
      const rows = await tx.rows(listOwn, phone.residentId)
      const seen = rows.filter(({ opened_key }) => phone.may === "all" || opened_key === phone.key)
      const events = await tx.rows(
        listEvents,
        seen.map(({ ticket_id }) => ticket_id),
      )
      const known = { events, inForce: await inForceOf(tx, seen, needs), mayFetch: phone.may === "all" }
      return accept({ tickets: seen.map((row) => ownOf(row, known, needs)) })
    })
