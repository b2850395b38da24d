import {
  type BookingReply,
  bookingQr,
  type Desk,
  type DesksReply,
  type OfficeReply,
  type SiteBookBody,
  sitePaths,
  type TicketReply,
} from "@jatidiri/service-points/contract"
import { type Answer, ask, normalCode } from "@jatidiri/web"
import { changing } from "../session/officer-api.ts"

const at = (path: string, siteId: string): string => path.replace(":siteId", siteId)
const send = <Value>(path: string, body: object): Promise<Answer<Value>> => ask(path, { body, headers: changing })

/** Where this officer serves. */
export const readDesks = (): Promise<Answer<DesksReply>> => ask(sitePaths.desks)
export const readDesk = (siteId: string): Promise<Answer<Desk>> => ask(at(sitePaths.desk, siteId))
export const readOffice = (siteId: string): Promise<Answer<OfficeReply>> => ask(at(sitePaths.office, siteId))

export type Coming = { readonly commandId: string; readonly priority: boolean }

export const arrive = (siteId: string, body: Coming & { readonly code: string }): Promise<Answer<TicketReply>> =>
  send(at(sitePaths.deskArrivals, siteId), body)
export const walkIn = (siteId: string, body: Coming & { readonly heads: number }): Promise<Answer<TicketReply>> =>
  send(at(sitePaths.deskWalkIns, siteId), body)
export const callNext = (siteId: string, commandId: string): Promise<Answer<TicketReply>> =>
  send(at(sitePaths.deskCalls, siteId), { commandId })

export type Ended = { readonly ticketId: string; readonly outcome: "served" | "gone"; readonly commandId: string }
export const endNumber = (siteId: string, { ticketId, ...body }: Ended): Promise<Answer<TicketReply>> =>
  send(at(sitePaths.deskTicket, siteId).replace(":ticketId", ticketId), body)

export const bookAtSite = (siteId: string, body: SiteBookBody): Promise<Answer<BookingReply>> =>
  send(at(sitePaths.siteBookings, siteId), body)
export const cancelAtSite = (siteId: string, bookingId: string, commandId: string): Promise<Answer<void>> =>
  send(at(sitePaths.siteBookingCancel, siteId).replace(":bookingId", bookingId), { commandId })

/** The code of a scanned or typed text, in its one spelling; nothing for what is none. */
export const codeIn = (text: string): string | undefined =>
  normalCode(text.startsWith(bookingQr) ? text.slice(bookingQr.length) : text)
