import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { parseBookingCode } from "../../domain/booking-code.ts"
import { localDay } from "../../domain/zone.ts"
import type { ArrivalBody, SiteRefusal, TicketReply, WalkInBody } from "../../site-contract.ts"
import { type BookingRow, changeBookingState, insertAct, lockByCode } from "../../store/bookings.ts"
import { findClosure, findSiteShared, type SiteRow } from "../../store/sites.ts"
import { lockDays, unmissPlaces } from "../../store/slots.ts"
import { insertTicket, lockDay, nextNumber, readDay } from "../../store/tickets.ts"
import { fixDay } from "../bookings/days.ts"
import { noteMissed } from "../bookings/note-missed.ts"
import { once } from "../once.ts"
import { admitAtDesk } from "../sites/admit-officer.ts"
import type { Answered, Officer, SiteRoom } from "../sites/needs.ts"
import { showTicket } from "./show-ticket.ts"

type AtDesk = { readonly officer: Officer; readonly siteId: string }
type Today = { readonly siteId: string; readonly day: string }

/** Today at a site that is open, with its slots fixed. */
const openToday = async (needs: SiteRoom, tx: Tx, siteId: string): Promise<Result<Today, SiteRefusal>> => {
  const site: SiteRow | undefined = await tx.find(findSiteShared, siteId)
  if (site?.state !== "active") return refuse("site-not-active")
  const day = localDay(site.region_code, needs.now())
  if ((await tx.find(findClosure, siteId, day)) !== undefined) return refuse("day-closed")
  await fixDay(tx, site, day)
  return accept({ siteId, day })
}

type Coming = {
  readonly heads: number
  readonly priority: boolean
  readonly bookingId: string | null
  readonly dueAt: Date | null
}

const give = async (tx: Tx, { siteId, day }: Today, coming: Coming, at: Date): Promise<TicketReply> => {
  const { heads, priority, bookingId, dueAt } = coming
  const [without, late] = [bookingId === null ? heads : 0, bookingId !== null && dueAt === null ? heads : 0]
  const { number } = await tx.get(nextNumber, siteId, day, without, late)
  const who = [bookingId, heads, priority, dueAt, at]
  return { ticket: showTicket(await tx.get(insertTicket, randomUUID(), siteId, day, number, ...who)) }
}

const reasonNotToArrive = (row: BookingRow | undefined, { siteId, day }: Today): SiteRefusal | undefined => {
  if (row === undefined) return "booking-unknown"
  if (row.state !== "booked" && row.state !== "no-show") return "booking-over"
  if (row.site_id !== siteId) return "booking-elsewhere"
  return row.day === day ? undefined : "booking-other-day"
}

type DeskCommand<Input> = { readonly commandId: string; readonly kind: string; readonly input: Input }

/** Once a command, by an officer who serves here, on a day on which the site is open. */
const atDesk = async <Input>(
  needs: SiteRoom,
  { officer, siteId }: AtDesk,
  { commandId, kind, input }: DeskCommand<Input>,
  work: (tx: Tx, today: Today, actor: string) => Promise<Result<TicketReply, SiteRefusal>>,
): Answered<TicketReply> => {
  const admitted = await admitAtDesk(needs, needs.database, { officer, siteId })
  if (!admitted.ok) return admitted
  const { officerId } = admitted.value
  const command = { officerId, commandId, kind, input: { siteId, input }, at: needs.now() }
  return needs.database.transaction((tx) =>
    once(tx, command, async () => {
      const today = await openToday(needs, tx, siteId)
      return today.ok ? work(tx, today.value, `officer:${officerId}`) : today
    }),
  )
}

/** Who was noted as not come and stands here: he is late, and neither missing nor one without an appointment. */
const takeBackMissed = async (tx: Tx, bookingId: string): Promise<void> => {
  await tx.rows(lockDays, [bookingId], null, null)
  await tx.run(unmissPlaces, [bookingId])
}

/** Who has booked gets his number; who comes after his place was given away gets one without his time. */
export const arrive =
  (needs: SiteRoom) =>
  ({ officer, siteId, commandId, code, priority }: ArrivalBody & AtDesk): Answered<TicketReply> =>
    atDesk(
      needs,
      { officer, siteId },
      { commandId, kind: "arrive", input: { code, priority } },
      async (tx, today, actor) => {
        const row = await tx.find(lockByCode, parseBookingCode(code) ?? "", siteId, today.day)
        const refusal = reasonNotToArrive(row, today)
        if (row === undefined || refusal !== undefined) return refuse(refusal ?? "booking-unknown")
        const { booking_id: bookingId, heads } = row
        await tx.run(changeBookingState, bookingId, "arrived")
        await tx.run(insertAct, bookingId, needs.now(), "arrived", actor, null, null)
        if (row.state === "no-show") await takeBackMissed(tx, bookingId)
        const dueAt = row.state === "booked" ? row.begins_at : null
        return accept(await give(tx, today, { bookingId, heads, priority, dueAt }, needs.now()))
      },
    )

type Given = { readonly offered: number; readonly walk_ins: number; readonly late: number; readonly kept: number }
/** How many more may come without an appointment now; who comes late takes one of these places. */
export const walkInPlaces = (day: Given): number => Math.max(0, day.offered - day.kept - day.walk_ins - day.late)

/** Who comes without an appointment, as long as there are places that no appointment needs. */
export const walkIn =
  (needs: SiteRoom) =>
  ({ officer, siteId, commandId, heads, priority }: WalkInBody & AtDesk): Answered<TicketReply> =>
    atDesk(
      needs,
      { officer, siteId },
      { commandId, kind: "walk-in", input: { heads, priority } },
      async (tx, today) => {
        await noteMissed(needs, tx, siteId)
        await tx.get(lockDay, siteId, today.day)
        const places = walkInPlaces(await tx.get(readDay, siteId, today.day, needs.now()))
        if (places < heads) return refuse("day-full")
        return accept(await give(tx, today, { bookingId: null, heads, priority, dueAt: null }, needs.now()))
      },
    )
