import type { Tx } from "@jatidiri/database"
import type { GuardianWay, RefusalReason, TicketEvent } from "../../contract.ts"
import { isOpen, type Ticket } from "../../domain/ticket.ts"
import type { Needs } from "../../needs.ts"
import { type TicketRow, updateTicket } from "../../store/tickets.ts"
import { insertEvent, insertWords } from "../../store/timeline.ts"

/** Who did something: its resident, a named officer, or the office by itself. */
export type By = "resident" | "office" | { readonly officerId: string }

export type Step = {
  readonly event: TicketEvent
  readonly by: By
  readonly at: Date
  readonly words?: string | undefined
  readonly reason?: RefusalReason
}

/** What stands on a request beside its state. */
export type Beside = {
  readonly guardian?: GuardianWay | undefined
  readonly pausedBinding?: string
  readonly liftedAt?: Date
}

const actorOf = (by: By, residentId: string): string =>
  by === "resident" ? `resident:${residentId}` : by === "office" ? "system" : `officer:${by.officerId}`

/** One event of the timeline; its words, which are personal, are kept apart from it. */
export const writeEvent = async (tx: Tx, ticketId: string, seq: number, step: Step): Promise<void> => {
  const { event, by, at, words, reason } = step
  const kind = typeof by === "string" ? by : "officer"
  const officer = typeof by === "string" ? null : by.officerId
  await tx.run(insertEvent, ticketId, seq, at, event, kind, officer, reason ?? null)
  if (words !== undefined && words.trim() !== "") await tx.run(insertWords, ticketId, seq, words)
}

/** Says in the log what was done to whose request, and not a word of what was said. */
export const auditStep = (
  tx: Tx,
  row: Pick<TicketRow, "ticket_id" | "resident_id" | "kind">,
  { event, by }: Pick<Step, "event" | "by">,
  needs: Needs,
): Promise<void> =>
  needs.recordAudit(tx, {
    action: `ticket.${event}`,
    actor: actorOf(by, row.resident_id),
    subject: `resident:${row.resident_id}`,
    detail: { ticket: row.ticket_id, kind: row.kind },
  })

const outcomeOf = (row: TicketRow, next: Ticket): TicketRow["outcome"] => {
  if (next.state === "answered" || next.state === "refused") return next.state
  return isOpen(next) ? null : (row.outcome ?? "taken-back")
}

/** Brings a held request to its next state, with the event that did it. Gives the row as it stands then. */
export const writeStep = async (
  tx: Tx,
  row: TicketRow,
  { next, step, beside = {} }: { readonly next: Ticket; readonly step: Step; readonly beside?: Beside },
  needs: Needs,
): Promise<TicketRow> => {
  const written: TicketRow = {
    ...row,
    state: next.state,
    due_at: next.dueAt,
    taken_by: "takenBy" in next ? next.takenBy : row.taken_by,
    asked_at: next.state === "waiting-for-resident" ? next.askedAt : null,
    settled_at: isOpen(next) ? null : next.settledAt,
    outcome: outcomeOf(row, next),
    reason: next.state === "refused" ? next.reason : row.reason,
    guardian: beside.guardian ?? row.guardian,
    paused_binding: beside.pausedBinding ?? row.paused_binding,
    lifted_at: beside.liftedAt ?? row.lifted_at,
    closed_at: next.state === "closed" ? next.closedAt : null,
    seq: row.seq + 1,
  }
  await writeRow(tx, written)
  await writeEvent(tx, row.ticket_id, written.seq, step)
  await auditStep(tx, row, step, needs)
  return written
}

const writeRow = (tx: Tx, row: TicketRow): Promise<number> =>
  tx.run(
    updateTicket,
    ...[row.ticket_id, row.state, row.due_at, row.taken_by, row.asked_at, row.settled_at, row.outcome, row.reason],
    ...[row.guardian, row.paused_binding, row.lifted_at, row.closed_at, row.seq],
  )
