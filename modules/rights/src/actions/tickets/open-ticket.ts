import type { Tx } from "@jatidiri/database"
import { jakartaDay } from "@jatidiri/kernel"
import { type AskedKind, type Channel, type GuardianWay, mostOpen, type TicketKind } from "../../contract.ts"
import { dueAt, type Term } from "../../domain/deadline.ts"
import { drawNumber } from "../../domain/number.ts"
import type { Needs, Person } from "../../needs.ts"
import {
  addAsker,
  countOpen,
  findTerm,
  findTicket,
  holdAsker,
  insertTicket,
  type TicketRow,
} from "../../store/tickets.ts"
import { auditStep, type By, writeEvent } from "./write-step.ts"

export type Opening = {
  readonly ticketId: string
  readonly kind: AskedKind
  readonly channel: Channel
  readonly person: Person
  readonly content: string
  readonly contentHash: string
  readonly by: By
  readonly openedKey?: string
  readonly guardian?: GuardianWay | undefined
}

/** What is said to whoever opened it. */
export type Opened = { readonly ticketId: string; readonly number: string; readonly dueAt: string }

export const openedOf = ({ ticket_id, number, due_at }: TicketRow): Opened => ({
  ...{ ticketId: ticket_id, number, dueAt: due_at.toISOString() },
})

/** The term of the day on which a request comes in; the oldest for what began before there was any. */
export const termOf = async (tx: Tx, kind: TicketKind, at: Date): Promise<Term> => {
  const { hours, working_days } = await tx.get(findTerm, kind, jakartaDay(at))
  if (hours !== null) return { hours }
  if (working_days === null) throw new Error("a term is neither hours nor days")
  return { workingDays: working_days }
}

/** Until the transaction is over nobody else opens anything for this resident: what comes at once is counted. */
export const holdResident = async (tx: Tx, residentId: string): Promise<void> => {
  await tx.run(addAsker, residentId)
  await tx.get(holdAsker, residentId)
}

/** The resident must be held. */
export const reasonNotToOpen = async (tx: Tx, residentId: string): Promise<"too-many-open" | undefined> =>
  (await tx.get(countOpen, residentId)).count >= mostOpen ? "too-many-open" : undefined

/** A number that is taken is drawn anew; of a thousand million it is rarely more than once. */
export const mostDraws = 20

const insert = async (tx: Tx, opening: Opening, term: Term, needs: Needs): Promise<void> => {
  const { ticketId, kind, channel, person, contentHash } = opening
  const at = needs.now()
  for (let draw = 0; draw < mostDraws; draw++) {
    const number = drawNumber(needs.crypto.randomBytes)
    const touched = await tx.run(
      insertTicket,
      ...[ticketId, number, kind, channel, person.residentId, person.regionCode, opening.openedKey ?? null],
      ...[contentHash, at, dueAt(at, term, needs.isWorkingDay), "workingDays" in term],
      opening.guardian ?? null,
    )
    if (touched === 1) return
  }
  throw new Error("no number is free")
}

/** Opens a request and begins its timeline and its clock. */
export const openTicket = async (tx: Tx, opening: Opening, needs: Needs): Promise<TicketRow> => {
  const { ticketId, content, by } = opening
  const at = needs.now()
  await insert(tx, opening, await termOf(tx, opening.kind, at), needs)
  const step = { event: "received", by, at, words: content } as const
  await writeEvent(tx, ticketId, 1, step)
  const row = await tx.get(findTicket, ticketId)
  await auditStep(tx, row, step, needs)
  return row
}
