import type { Tx } from "@jatidiri/database"
import type { ServiceRequest } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { RightsRefusal } from "../../contract.ts"
import { close, isOpen, reply, type Ticket } from "../../domain/ticket.ts"
import { isLongEnough } from "../../domain/words.ts"
import type { Needs } from "../../needs.ts"
import { holdTicket, type TicketRow, ticketOf } from "../../store/tickets.ts"
import { once } from "../once.ts"
import { type Opened, openedOf } from "../tickets/open-ticket.ts"
import { type Step, writeStep } from "../tickets/write-step.ts"
import type { ProvenPhone } from "./prove-phone.ts"

type SpeakRefusal = Extract<
  RightsRefusal,
  "ticket-unknown" | "ticket-closed" | "not-waiting" | "content-missing" | "command-differs"
>
type Said = ProvenPhone<ServiceRequest> & { readonly content: string }
type Move = { readonly next: Ticket; readonly step: Step }

const moveOf = (ticket: Ticket, { payload, content }: Said, needs: Needs): Result<Move, SpeakRefusal> => {
  const at = needs.now()
  if (ticket.state === "closed") return refuse("ticket-closed")
  if (payload.act === "close") {
    const event = isOpen(ticket) ? "taken-back" : "closed"
    return accept({ next: close(ticket, at), step: { event, by: "resident", at, words: content } })
  }
  if (ticket.state !== "waiting-for-resident") return refuse("not-waiting")
  if (!isLongEnough(content)) return refuse("content-missing")
  return accept({
    next: reply(ticket, at, needs.isWorkingDay),
    step: { event: "replied", by: "resident", at, words: content },
  })
}

/** Only what is this resident's, of the kind he signed, and not what the office opened about a breach it has not told of. */
const isHis = (row: TicketRow, { payload, phone }: Said): boolean =>
  row.resident_id === phone.residentId && row.kind === payload.kind

/** Answers the office's question, or is done with the request: taken back while it is open, closed when it is answered. */
export const speak = async (tx: Tx, said: Said, needs: Needs): Promise<Result<Opened, SpeakRefusal>> => {
  const { jti, ticket: ticketId = "", act, content_hash } = said.payload
  const row = await tx.find(holdTicket, ticketId)
  if (row === undefined || !isHis(row, said)) return refuse("ticket-unknown")
  const command = { who: ticketId, commandId: jti, kind: act ?? "", input: content_hash, at: needs.now() }
  return once(tx, command, async () => {
    const move = moveOf(ticketOf(row), said, needs)
    return move.ok ? accept(openedOf(await writeStep(tx, row, move.value, needs))) : move
  })
}
