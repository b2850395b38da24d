import { hash } from "node:crypto"
import type { Queries } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { BookBody, BookingReply, FoundBookingReply, SiteRefusal } from "../../site-contract.ts"
import { findAct, findByCommand, findOfRequest, type ShownBookingRow } from "../../store/bookings.ts"
import type { Answered, SiteRoom } from "../sites/needs.ts"
import { showBooking } from "./show-booking.ts"
import { type TakeRefusal, takePlaces } from "./take-places.ts"
import { writeBooking } from "./write-booking.ts"

/** The office keeps no request's id here: whoever reads this room's rows cannot act for a phone. */
export const hashRequest = (requestId: string): Buffer => hash("sha256", `jatidiri-booking:${requestId}`, "buffer")

/** A request that an officer has yet to answer. */
const open = ["waiting", "held"]

type BookRefusal = TakeRefusal | Extract<SiteRefusal, "request-not-open" | "already-booked"> | "command-differs"

const inputOf = ({ siteId, day, opens, heads }: BookBody): string => `${siteId} ${day} ${opens} ${heads}`

/** The booking that this very command has made, where it has; the same command may not ask for something else. */
const answerAgain = async (
  queries: Queries,
  row: ShownBookingRow,
  body: BookBody,
): Promise<Result<BookingReply, "command-differs">> => {
  const made = await queries.find(findAct, row.booking_id, body.commandId)
  // What was booked before inputs were kept is judged by its heads alone: it may have been moved since.
  const isSame = made?.input == null ? row.heads === body.heads : made.input === inputOf(body)
  return isSame ? accept({ booking: showBooking(row) }) : refuse("command-differs")
}

const write = (needs: SiteRoom, body: BookBody): Promise<Result<BookingReply, BookRefusal>> => {
  const { commandId, requestId, siteId, day, opens, heads } = body
  const requestHash = hashRequest(requestId)
  return needs.database.transaction(async (tx) => {
    const places = await takePlaces(tx, { siteId, day, opens, heads }, needs.now())
    if (!places.ok) return places
    const booker = { requestHash, commandId, input: inputOf(body), actor: "resident", at: needs.now() }
    const booking = await writeBooking(tx, places.value, booker)
    return booking === undefined ? refuse("already-booked") : accept({ booking })
  })
}

/**
 * Books for a household, by whoever knows the id of a request that waits. The same command again gives the booking as it
 * stands by now, also after a first try whose answer was lost or is under way.
 */
export const book =
  (needs: SiteRoom) =>
  async (body: BookBody): Answered<BookingReply, BookRefusal> => {
    const known = await needs.database.find(findByCommand, hashRequest(body.requestId), body.commandId)
    if (known !== undefined) return answerAgain(needs.database, known, body)
    const standing = await needs.findRequestStanding(needs.database, body.requestId)
    if (standing === undefined || !open.includes(standing)) return refuse("request-not-open")
    const written = await write(needs, body)
    if (written.ok || (written.refusal.code !== "already-booked" && written.refusal.code !== "slot-full"))
      return written
    // The very same command may have been under way at once and been first.
    const first = await needs.database.find(findByCommand, hashRequest(body.requestId), body.commandId)
    return first === undefined ? written : answerAgain(needs.database, first, body)
  }

/** The request's open booking, or else its latest, with what the office has changed since. */
export const findBooking =
  (needs: SiteRoom) =>
  async (requestId: string): Answered<FoundBookingReply, never> => {
    const row = await needs.database.find(findOfRequest, hashRequest(requestId))
    return accept(row === undefined ? {} : { booking: showBooking(row) })
  }
