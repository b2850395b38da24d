import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { BookingReply, SiteBookBody } from "../../site-contract.ts"
import { insertAct, lockBooking } from "../../store/bookings.ts"
import { findSite } from "../../store/sites.ts"
import { once } from "../once.ts"
import type { Answered, Officer, SiteRoom } from "../sites/needs.ts"
import { cancelRow } from "./change-booking.ts"
import { type TakeRefusal, takePlaces, type Wanted } from "./take-places.ts"
import { writeBooking } from "./write-booking.ts"

type AtSite = { readonly officer: Officer; readonly siteId: string }

/** For people without a phone, or for a group: nobody is named, the code is told or written down. */
export const bookFor =
  (needs: SiteRoom) =>
  async (
    tx: Tx,
    wanted: Wanted,
    { actor, commandId }: { readonly actor: string; readonly commandId: string },
  ): Promise<Result<BookingReply, TakeRefusal>> => {
    const places = await takePlaces(tx, wanted, needs.now())
    if (!places.ok) return places
    const booking = await writeBooking(tx, places.value, {
      requestHash: null,
      input: null,
      actor,
      commandId,
      at: needs.now(),
    })
    if (booking === undefined) throw new Error("a booking without a request met another one's code")
    await needs.recordAudit(tx, {
      action: "booking.made",
      actor,
      subject: `site:${wanted.siteId}`,
      detail: { heads: wanted.heads, day: wanted.day },
    })
    return accept({ booking })
  }

const admit = async (needs: SiteRoom, { officer, siteId }: AtSite) => {
  if (officer === undefined) return refuse("not-signed-in")
  const site = await needs.database.find(findSite, siteId)
  if (site === undefined) return refuse("site-unknown")
  const refusal = needs.reasonNotTo(officer, "activate", site.region_code)
  return refusal === undefined ? accept(officer) : refuse(refusal)
}

/** An officer books at any site of his region: a household without a phone, a class, a village's bus. */
export const bookAtSite =
  (needs: SiteRoom) =>
  async ({ commandId, ...asked }: SiteBookBody & AtSite): Answered<BookingReply> => {
    const admitted = await admit(needs, asked)
    if (!admitted.ok) return admitted
    const { officerId } = admitted.value
    const { officer, ...wanted } = asked
    const command = { officerId, commandId, kind: "book-at-site", input: wanted, at: needs.now() }
    const by = { actor: `officer:${officerId}`, commandId }
    return needs.database.transaction((tx) => once(tx, command, () => bookFor(needs)(tx, wanted, by)))
  }

type CancelAtSite = AtSite & { readonly bookingId: string; readonly commandId: string }

/** For who asks at the desk or by telephone; also for whoever booked with a phone that is gone. */
export const cancelAtSite =
  (needs: SiteRoom) =>
  async ({ bookingId, commandId, ...asked }: CancelAtSite): Answered<null> => {
    const admitted = await admit(needs, asked)
    if (!admitted.ok) return admitted
    const { officerId } = admitted.value
    const actor = `officer:${officerId}`
    const command = { officerId, commandId, kind: "cancel-at-site", input: bookingId, at: needs.now() }
    return needs.database.transaction((tx) =>
      once(tx, command, async () => {
        const row = await tx.find(lockBooking, bookingId, asked.siteId)
        if (row === undefined) return refuse("booking-unknown")
        if (row.state !== "booked") return refuse("booking-over")
        await cancelRow(tx, bookingId)
        await tx.run(insertAct, bookingId, needs.now(), "cancelled", actor, commandId, null)
        await needs.recordAudit(tx, { action: "booking.cancelled", actor, subject: `booking:${bookingId}` })
        return accept(null)
      }),
    )
  }
