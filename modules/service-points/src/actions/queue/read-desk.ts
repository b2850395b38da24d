import { accept } from "@jatidiri/kernel"
import { showBookingCode } from "../../domain/booking-code.ts"
import { localDay } from "../../domain/zone.ts"
import type { Desk } from "../../site-contract.ts"
import { listExpected } from "../../store/bookings.ts"
import { findClosure, type SiteRow } from "../../store/sites.ts"
import { type DayRow, findOwnCalled, listOpenTickets, readDay } from "../../store/tickets.ts"
import { hoursOf, plannedDay } from "../bookings/days.ts"
import { noteMissed } from "../bookings/note-missed.ts"
import { admitAtDesk } from "../sites/admit-officer.ts"
import type { Answered, Officer, SiteRoom } from "../sites/needs.ts"
import { showTicket } from "./show-ticket.ts"
import { walkInPlaces } from "./take-number.ts"

const countsOf = (day: DayRow) => ({
  ...{ offered: day.offered, booked: day.booked, walkIns: day.walk_ins, served: day.served },
  ...{ noShows: day.no_shows, cancelled: day.cancelled, walkInPlaces: walkInPlaces(day) },
})

/** A day that nobody has booked or come to yet is not written down: it is what the rules say. */
const unfixed = (site: SiteRow, hours: Parameters<typeof plannedDay>[1], day: ReturnType<typeof localDay>): DayRow => {
  const { offered, slots } = plannedDay(site, hours, day)
  const kept = slots.reduce((sum, { capacity }) => sum + capacity, 0)
  return { offered, kept, walk_ins: 0, late: 0, served: 0, booked: 0, no_shows: 0, cancelled: 0 }
}

/** Today at a site, for one who serves there: who was called, who waits in which order, who is still expected. */
export const readDesk =
  (needs: SiteRoom) =>
  async ({ officer, siteId }: { readonly officer: Officer; readonly siteId: string }): Answered<Desk> => {
    const admitted = await admitAtDesk(needs, needs.database, { officer, siteId })
    if (!admitted.ok) return admitted
    const { site, officerId } = admitted.value
    const [now, day] = [needs.now(), localDay(site.region_code, needs.now())]
    await needs.database.transaction((tx) => noteMissed(needs, tx, siteId))
    const { database } = needs
    const counted = await database.find(readDay, siteId, day, now)
    const counts = countsOf(counted ?? unfixed(site, await hoursOf(database, siteId), day))
    const closure = await database.find(findClosure, siteId, day)
    const mine = await database.find(findOwnCalled, siteId, day, officerId)
    const tickets = await database.rows(listOpenTickets, siteId, day, now)
    const expected = await database.rows(listExpected, siteId, day)
    return accept({
      ...{ siteId, name: site.name, day, open: site.state === "active" && closure === undefined, ...counts },
      ...(closure === undefined ? {} : { closed: closure.reason }),
      ...(mine === undefined ? {} : { mine: showTicket(mine) }),
      called: tickets.filter(({ state }) => state === "called").map(showTicket),
      waiting: tickets.filter(({ state }) => state === "waiting").map(showTicket),
      expected: expected.map(({ booking_id, code, opens, heads, state }) => ({
        ...{ bookingId: booking_id, code: showBookingCode(code), opens, heads, state },
      })),
    })
  }
