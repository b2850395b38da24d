import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { parseBookingCode } from "../../domain/booking-code.ts"
import type { BookingReply, CancelBody, MoveBody, SiteRefusal } from "../../site-contract.ts"
import {
  type BookingRow,
  changeBookingState,
  deleteBookingSlots,
  findAct,
  findShownBooking,
  insertAct,
  lockOwnBooking,
  moveBookingRow,
} from "../../store/bookings.ts"
import { findSiteShared } from "../../store/sites.ts"
import { cancelPlaces, freePlaces, lockDays } from "../../store/slots.ts"
import type { Answered, SiteRoom } from "../sites/needs.ts"
import { hashRequest } from "./book.ts"
import { showBooking } from "./show-booking.ts"
import { type TakeRefusal, takePlaces } from "./take-places.ts"
import { writeSlots } from "./write-booking.ts"

type ChangeRefusal = Extract<SiteRefusal, "booking-unknown" | "booking-over"> | "command-differs"
type Asked = { readonly requestId: string; readonly code: string; readonly commandId: string }
type Act = { readonly kind: "moved" | "cancelled"; readonly input: string; readonly actor: string }

/** Gives the places back; from then on somebody else may take them. */
export const cancelRow = async (tx: Tx, bookingId: string): Promise<void> => {
  await tx.rows(lockDays, [bookingId], null, null)
  await tx.run(cancelPlaces, [bookingId])
  await tx.run(changeBookingState, bookingId, "cancelled")
}

/** What one's own phone does with its booking, once a command. */
const changeOwn = <Code extends string>(
  needs: SiteRoom,
  { requestId, code, commandId }: Asked,
  { kind, input, actor }: Act,
  work: (tx: Tx, row: BookingRow) => Promise<Result<null, Code>>,
): Promise<Result<BookingReply, Code | ChangeRefusal>> =>
  needs.database.transaction(async (tx): Promise<Result<BookingReply, Code | ChangeRefusal>> => {
    const row = await tx.find(lockOwnBooking, hashRequest(requestId), parseBookingCode(code) ?? "")
    if (row === undefined) return refuse("booking-unknown")
    const before = await tx.find(findAct, row.booking_id, commandId)
    if (before !== undefined && (before.kind !== kind || before.input !== input)) return refuse("command-differs")
    if (before === undefined) {
      if (row.state !== "booked") return refuse("booking-over")
      const done = await work(tx, row)
      if (!done.ok) return done
      await tx.run(insertAct, row.booking_id, needs.now(), kind, actor, commandId, input)
    }
    return accept({ booking: showBooking(await tx.get(findShownBooking, row.booking_id)) })
  })

const moveTo = async (needs: SiteRoom, tx: Tx, row: BookingRow, to: MoveBody): Promise<Result<null, TakeRefusal>> => {
  const { siteId, day, opens } = to
  // The site first, as whoever changes it does, then the days.
  await tx.find(findSiteShared, siteId)
  // Its own places count as free for it: a household may well go half an hour on into its own slot.
  await tx.rows(lockDays, [row.booking_id], siteId, day)
  await tx.run(freePlaces, [row.booking_id])
  const places = await takePlaces(tx, { siteId, day, opens, heads: row.heads }, needs.now())
  if (!places.ok) return places
  await tx.run(deleteBookingSlots, row.booking_id)
  await writeSlots(tx, row.booking_id, places.value)
  const { beginsAt, endsAt, closes } = places.value
  await tx.run(moveBookingRow, row.booking_id, siteId, day, beginsAt, endsAt, places.value.opens, closes)
  return accept(null)
}

/** Another time, another day, another site: the code stays. What cannot be had leaves the booking as it was. */
export const moveBooking =
  (needs: SiteRoom) =>
  (body: MoveBody): Answered<BookingReply, ChangeRefusal | TakeRefusal> => {
    const input = `${body.siteId} ${body.day} ${body.opens}`
    return changeOwn(needs, body, { kind: "moved", input, actor: "resident" }, (tx, row) =>
      moveTo(needs, tx, row, body),
    )
  }

export const cancelBooking =
  (needs: SiteRoom) =>
  (body: CancelBody): Answered<BookingReply, ChangeRefusal> =>
    changeOwn<never>(needs, body, { kind: "cancelled", input: "", actor: "resident" }, async (tx, row) => {
      await cancelRow(tx, row.booking_id)
      return accept(null)
    })
