import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { makeBookingCode, showBookingCode } from "../../domain/booking-code.ts"
import type { Booking } from "../../site-contract.ts"
import { insertBooking, insertBookingSlots } from "../../store/bookings.ts"
import type { Places, Taken } from "./take-places.ts"

export type Booker = {
  /** SHA-256 of the request's id; nothing for who books without a phone. */
  readonly requestHash: Buffer | null
  readonly actor: string
  readonly commandId: string
  /** What a phone's command asked for; an officer's is kept elsewhere. */
  readonly input: string | null
  readonly at: Date
}

export const writeSlots = (tx: Tx, bookingId: string, { slots }: Places): Promise<number> => {
  const [ids, heads] = [slots.map(({ slotId }) => slotId), slots.map((slot) => slot.heads)]
  return tx.run(insertBookingSlots, bookingId, ids, heads)
}

/** Gives the new booking as it stands; nothing where this request has an open one already. */
export const writeBooking = async (
  tx: Tx,
  places: Taken,
  { requestHash, actor, commandId, input, at }: Booker,
): Promise<Booking | undefined> => {
  const { siteId, day, beginsAt, endsAt, opens, closes, heads, slots, site } = places
  const [bookingId, code] = [randomUUID(), makeBookingCode()]
  const when = [siteId, day, beginsAt, endsAt, opens, closes, heads]
  const taken = [slots.map(({ slotId }) => slotId), slots.map((slot) => slot.heads)]
  if ((await tx.run(insertBooking, bookingId, code, ...when, requestHash, commandId, actor, at, ...taken, input)) === 0)
    return undefined
  return {
    ...{ bookingId, code: showBookingCode(code) },
    site: { siteId, name: site.name, kind: site.kind, address: site.address },
    ...{ day, opens, closes, heads, state: "booked" },
    ...{ beginsAt: beginsAt.toISOString(), endsAt: endsAt.toISOString() },
  }
}
