import type { Tx } from "@jatidiri/database"
import { addDays, jakartaDay } from "@jatidiri/kernel"
import { closeAfterDays, keepWordsDays } from "../contract.ts"
import { close } from "../domain/ticket.ts"
import type { Needs } from "../needs.ts"
import { holdTicket, ticketOf } from "../store/tickets.ts"
import {
  eraseHashes,
  eraseLooks,
  eraseWords,
  forgetProofs,
  listNewlyOverdue,
  listToClose,
  noteOverdue,
} from "../store/upkeep.ts"
import { auditStep, writeEvent, writeStep } from "./tickets/write-step.ts"

const portion = 100
const dayMilliseconds = 86_400_000
const keepLooksDays = 30
const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMilliseconds)

const noteOne = async (tx: Tx, ticketId: string, needs: Needs): Promise<void> => {
  const at = needs.now()
  const { seq, resident_id, kind } = await tx.get(noteOverdue, ticketId, at)
  const step = { event: "overdue", by: "office", at } as const
  await writeEvent(tx, ticketId, seq, step)
  await auditStep(tx, { ticket_id: ticketId, resident_id, kind }, step, needs)
}

const notePortion = (needs: Needs): Promise<number> =>
  needs.database.transaction(async (tx) => {
    const rows = await tx.rows(listNewlyOverdue, needs.now(), portion)
    for (const { ticket_id } of rows) await noteOne(tx, ticket_id, needs)
    return rows.length
  })

/** A request whose deadline has passed says so in its own timeline, once; several processes share the work. */
export const noteWhatIsOverdue = (needs: Needs) => async (): Promise<void> => {
  while ((await notePortion(needs)) === portion);
}

const closePortion = (needs: Needs): Promise<number> =>
  needs.database.transaction(async (tx) => {
    const at = needs.now()
    const rows = await tx.rows(listToClose, daysBefore(at, closeAfterDays), portion)
    for (const { ticket_id } of rows) {
      const row = await tx.get(holdTicket, ticket_id)
      const ticket = ticketOf(row)
      const step = { event: "closed", by: "office", at } as const
      if (ticket.state !== "closed") await writeStep(tx, row, { next: close(ticket, at), step }, needs)
    }
    return rows.length
  })

/** Closes what was answered and stayed unanswered to, and erases what was written once it has served. */
export const tidy = (needs: Needs) => async (): Promise<void> => {
  while ((await closePortion(needs)) === portion);
  const now = needs.now()
  await needs.database.run(eraseWords, daysBefore(now, keepWordsDays))
  await needs.database.run(eraseHashes, daysBefore(now, keepWordsDays))
  await needs.database.run(eraseLooks, addDays(jakartaDay(now), -keepLooksDays))
  await needs.database.run(forgetProofs, now)
}
