import {
  type Booking,
  type BookingReply,
  type FoundBookingReply,
  type OfficeReply,
  type OfficesReply,
  sitePaths,
} from "@jatidiri/service-points/contract"
import { ask } from "@jatidiri/web"
import { nowSeconds } from "../actions/clock.ts"
import { done, type Outcome, outcomeOf } from "../actions/outcome.ts"
import type { Vault } from "../store/records.ts"
import { findKeptBooking, forgetBooking, type KeptBooking, keepBooking } from "./kept-booking.ts"

/** A time that can be booked. */
export type Wanted = { readonly siteId: string; readonly day: string; readonly opens: number }

export const listOffices = async (region: string | undefined): Promise<Outcome<OfficesReply>> =>
  outcomeOf(await ask<OfficesReply>(region === undefined ? sitePaths.offices : `${sitePaths.offices}?region=${region}`))

export const readOffice = async (siteId: string): Promise<Outcome<OfficeReply>> =>
  outcomeOf(await ask<OfficeReply>(sitePaths.office.replace(":siteId", siteId)))

const keep = async (vault: Vault, requestId: string, booking: Booking): Promise<KeptBooking> => {
  const kept = { requestId, booking, heardAt: nowSeconds() }
  await keepBooking(vault, kept)
  return kept
}

/** Asks, and keeps what the office says before it is shown: what is shown is there tomorrow without a network. */
const change = async (
  vault: Vault,
  path: string,
  body: { readonly requestId: string } & Readonly<Record<string, unknown>>,
): Promise<Outcome<KeptBooking>> => {
  const answer = outcomeOf(await ask<BookingReply>(path, { body }))
  return answer.ok ? done(await keep(vault, body.requestId, answer.value.booking)) : answer
}

export type Asked = Wanted & { readonly requestId: string; readonly commandId: string; readonly heads: number }

export const book = (vault: Vault, asked: Asked): Promise<Outcome<KeptBooking>> =>
  change(vault, sitePaths.bookings, asked)

export const move = (vault: Vault, { requestId, booking }: KeptBooking, to: Wanted, commandId: string) =>
  change(vault, sitePaths.bookingMove, { commandId, requestId, code: booking.code, ...to })

export const cancel = (vault: Vault, { requestId, booking }: KeptBooking, commandId: string) =>
  change(vault, sitePaths.bookingCancel, { commandId, requestId, code: booking.code })

type Refreshed = { readonly kept?: KeptBooking; readonly heard: boolean }
type Heard = { readonly kept?: KeptBooking } | "silence"

const askFor = async (requestId: string): Promise<Heard> => {
  const answer = await ask<FoundBookingReply>(sitePaths.bookingFind, { body: { requestId }, timeoutSeconds: 10 })
  if (answer.kind !== "ok") return "silence"
  const { booking } = answer.value
  return booking === undefined ? {} : { kept: { requestId, booking, heardAt: nowSeconds() } }
}

const isAhead = ({ booking }: KeptBooking): boolean =>
  booking.state === "booked" && Date.parse(booking.endsAt) / 1000 > nowSeconds()

/**
 * Of the request that is under way now; an older request's appointment counts only where the new one has none, and while it
 * is still to come.
 */
const hear = async (requestId: string | undefined, before: KeptBooking | undefined): Promise<Heard> => {
  const of = requestId ?? before?.requestId
  const heard = of === undefined ? "silence" : await askFor(of)
  if (heard === "silence" || heard.kept !== undefined || before === undefined) return heard
  if (before.requestId === of) return { kept: before }
  const older = await askFor(before.requestId)
  return older === "silence" || (older.kept !== undefined && isAhead(older.kept)) ? older : {}
}

const areSame = (one: KeptBooking | undefined, other: KeptBooking | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** The appointment as the office knows it now, where the line allows; else as it was kept. */
export const refreshBooking = async (vault: Vault, requestId: string | undefined): Promise<Refreshed> => {
  const before = await findKeptBooking(vault)
  const heard = await hear(requestId, before)
  const now = await findKeptBooking(vault)
  // Booked, moved or cancelled meanwhile: what the office said to that is newer than what it said to this.
  const isOlder = !areSame(before, now)
  if (heard === "silence" || isOlder) return { ...(now === undefined ? {} : { kept: now }), heard: heard !== "silence" }
  if (heard.kept !== undefined) await keepBooking(vault, heard.kept)
  else if (now !== undefined) await forgetBooking(vault)
  return { ...heard, heard: true }
}
