import type { Ticket } from "../../site-contract.ts"
import type { TicketRow } from "../../store/tickets.ts"

export const showTicket = (row: TicketRow): Ticket => ({
  ...{ ticketId: row.ticket_id, number: row.number, heads: row.heads, priority: row.priority, state: row.state },
  ...(row.due_at === null ? {} : { dueAt: row.due_at.toISOString() }),
  takenAt: row.taken_at.toISOString(),
})
