import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { makeBookingCode } from "../../domain/booking-code.ts"
import { insertAct, insertBooking, insertBookingSlots } from "../../store/bookings.ts"
import type { Places } from "./take-places.ts"

export type Booker = {
  /** SHA-256 of the request's id; nothing for who books without a phone. */
  readonly requestHash: Buffer | null
  readonly actor: string
  readonly commandId: string
  readonly at: Date
}

export const writeSlots = (tx: Tx, bookingId: string, { slots }: Places): Promise<number> => {
  const [ids, heads] = [slots.map(({ slotId }) => slotId), slots.map((slot) => slot.heads)]
  return tx.run(insertBookingSlots, bookingId, ids, heads)
}

/** Gives the new booking's id; nothing where this request has an open booking already. */
export const writeBooking = async (
  tx: Tx,
  places: Places,
  { requestHash, actor, commandId, at }: Booker,
): Promise<string | undefined> => {
  const bookingId = randomUUID()
  const { siteId, day, beginsAt, endsAt, opens, closes, heads } = places
  const when = [siteId, day, beginsAt, endsAt, opens, closes, heads]
  const who = [requestHash, commandId, actor, at]
  if ((await tx.run(insertBooking, bookingId, makeBookingCode(), ...when, ...who)) === 0) return undefined
  await writeSlots(tx, bookingId, places)
  await tx.run(insertAct, bookingId, at, "booked", actor, commandId, null)
  return bookingId
}
