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
import { findKeptBooking, type KeptBooking, keepBooking } from "./kept-booking.ts"

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

/** The appointment as the office knows it now, where the line allows; else as it was kept. */
export const refreshBooking = async (
  vault: Vault,
  requestId: string | undefined,
): Promise<{ readonly kept?: KeptBooking; readonly heard: boolean }> => {
  const kept = await findKeptBooking(vault)
  const of = kept?.requestId ?? requestId
  if (of === undefined) return { heard: false }
  const answer = await ask<FoundBookingReply>(sitePaths.bookingFind, { body: { requestId: of }, timeoutSeconds: 10 })
  const found = answer.kind === "ok" ? answer.value.booking : undefined
  if (found === undefined) return { ...(kept === undefined ? {} : { kept }), heard: answer.kind === "ok" }
  return { kept: await keep(vault, of, found), heard: true }
}
