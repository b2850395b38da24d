import type { Tx } from "@jatidiri/database"
import { accept, addDays, type Day, refuse } from "@jatidiri/kernel"
import { localDay } from "../../domain/zone.ts"
import type { OutcomeBody, TicketReply } from "../../site-contract.ts"
import { changeBookingState, insertAct } from "../../store/bookings.ts"
import {
  addServed,
  callNext,
  endTicket,
  findOwnCalled,
  lockCaller,
  lockTicket,
  type TicketRow,
} from "../../store/tickets.ts"
import { once } from "../once.ts"
import { admitAtDesk } from "../sites/admit-officer.ts"
import type { Answered, Officer, SiteRoom } from "../sites/needs.ts"
import { showTicket } from "./show-ticket.ts"

type AtDesk = { readonly officer: Officer; readonly siteId: string; readonly commandId: string }

const replyOf = (row: TicketRow | undefined): TicketReply => (row === undefined ? {} : { ticket: showTicket(row) })

/** The next number for this officer alone. Whom he has called already comes first: he must say what became of him. */
export const callNumber =
  (needs: SiteRoom) =>
  async ({ officer, siteId, commandId }: AtDesk): Answered<TicketReply> => {
    const admitted = await admitAtDesk(needs, needs.database, { officer, siteId })
    if (!admitted.ok) return admitted
    const { officerId, site } = admitted.value
    const day = localDay(site.region_code, needs.now())
    const command = { officerId, commandId, kind: "call-number", input: siteId, at: needs.now() }
    return needs.database.transaction((tx) =>
      once(tx, command, async () => {
        await tx.rows(lockCaller, officerId)
        const open = await tx.find(findOwnCalled, siteId, day, officerId)
        return accept(replyOf(open ?? (await tx.find(callNext, siteId, day, needs.now(), officerId))))
      }),
    )
  }

type EndNumber = AtDesk & Pick<OutcomeBody, "outcome"> & { readonly ticketId: string }

type Ending = EndNumber & { readonly actor: string; readonly today: Day }

const finish = async (needs: SiteRoom, tx: Tx, { ticketId, siteId, outcome, actor, today }: Ending) => {
  const row = await tx.find(lockTicket, ticketId, siteId)
  if (row === undefined) return refuse("ticket-unknown")
  // What was offered the day before yesterday is summed for good.
  if (row.day < addDays(today, -1)) return refuse("ticket-over")
  if (row.state !== "called" && !(row.state === "waiting" && outcome === "gone")) return refuse("ticket-over")
  const ended = await tx.get(endTicket, ticketId, outcome, needs.now())
  if (row.booking_id !== null) {
    await tx.run(changeBookingState, row.booking_id, outcome)
    await tx.run(insertAct, row.booking_id, needs.now(), outcome, actor, null, null)
  }
  if (outcome === "served") await tx.run(addServed, ticketId)
  return accept(replyOf(ended))
}

/** Served, or gone: whoever was called, and who left before he was. */
export const endNumber =
  (needs: SiteRoom) =>
  async (asked: EndNumber): Answered<TicketReply> => {
    const admitted = await admitAtDesk(needs, needs.database, asked)
    if (!admitted.ok) return admitted
    const { officerId, site } = admitted.value
    const ending = { ...asked, actor: `officer:${officerId}`, today: localDay(site.region_code, needs.now()) }
    const { commandId, ticketId, outcome } = asked
    const command = { officerId, commandId, kind: "end-number", input: { ticketId, outcome }, at: needs.now() }
    return needs.database.transaction((tx) => once(tx, command, () => finish(needs, tx, ending)))
  }
