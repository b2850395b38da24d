import { showBookingCode } from "../../domain/booking-code.ts"
import type { Booking } from "../../site-contract.ts"
import type { ShownBookingRow } from "../../store/bookings.ts"

/** What the office has changed since it was booked; computed from what stands, so nobody need be told twice. */
const noticeOf = (row: ShownBookingRow): Pick<Booking, "notice"> => {
  if (row.state !== "booked" && row.state !== "dropped") return {}
  const since = row.site_since.toISOString()
  const reason = row.site_reason === null ? {} : { reason: row.site_reason }
  if (row.site_state === "suspended") return { notice: { notice: "site-suspended", since, ...reason } }
  if (row.site_state === "ended") return { notice: { notice: "site-ended", since, ...reason } }
  if (row.closed_for === null) return {}
  const closed = (row.closed_at ?? row.site_since).toISOString()
  return { notice: { notice: "day-closed", since: closed, reason: row.closed_for } }
}

export const showBooking = (row: ShownBookingRow): Booking => ({
  bookingId: row.booking_id,
  code: showBookingCode(row.code),
  site: { siteId: row.site_id, name: row.site_name, kind: row.site_kind, address: row.site_address },
  ...{ day: row.day, opens: row.opens, closes: row.closes, heads: row.heads, state: row.state },
  ...{ beginsAt: row.begins_at.toISOString(), endsAt: row.ends_at.toISOString() },
  ...noticeOf(row),
})
