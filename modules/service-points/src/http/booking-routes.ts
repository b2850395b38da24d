import { type Route, route } from "@jatidiri/http"
import type { book, findBooking } from "../actions/bookings/book.ts"
import type { bookAtSite, cancelAtSite } from "../actions/bookings/book-at-site.ts"
import type { cancelBooking, moveBooking } from "../actions/bookings/change-booking.ts"
import type { listOffices, readOffice } from "../actions/bookings/read-offices.ts"
import type { Caller, SignedInOfficer } from "../needs.ts"
import { sitePaths } from "../site-contract.ts"
import * as schemas from "./booking-schemas.ts"
import { commandBody } from "./schemas.ts"
import { answerSite } from "./site-answer.ts"
import { siteParams } from "./site-schemas.ts"

export type BookingActions = {
  readonly identify: (caller: Caller) => Promise<SignedInOfficer | undefined>
  readonly listOffices: ReturnType<typeof listOffices>
  readonly readOffice: ReturnType<typeof readOffice>
  readonly book: ReturnType<typeof book>
  readonly findBooking: ReturnType<typeof findBooking>
  readonly moveBooking: ReturnType<typeof moveBooking>
  readonly cancelBooking: ReturnType<typeof cancelBooking>
  readonly bookAtSite: ReturnType<typeof bookAtSite>
  readonly cancelAtSite: ReturnType<typeof cancelAtSite>
}

/** A whole village may share one address; whoever looks around reads a region and a site a tap. */
const looks = { perMinute: 240, burst: 300 }
const bookings = { perMinute: 120, burst: 300 }

const officeRoutes = ({ listOffices, readOffice }: BookingActions): Route[] => [
  route({
    method: "GET",
    path: sitePaths.offices,
    summary: "Where residents are served in a region, for everybody",
    query: schemas.officesQuery,
    limit: looks,
    replies: { 200: schemas.officesReply },
    handle: async ({ query }) => answerSite(await listOffices(query.region)),
  }),
  route({
    method: "GET",
    path: sitePaths.office,
    summary: "The days and times that can be booked at a service point, for everybody",
    params: siteParams,
    limit: looks,
    replies: { 200: schemas.officeReply },
    handle: async ({ params }) => answerSite(await readOffice(params.siteId)),
  }),
]

const ownRoutes = ({ book, findBooking, moveBooking, cancelBooking }: BookingActions): Route[] => [
  route({
    method: "POST",
    path: sitePaths.bookings,
    summary: "Book, by whoever knows the id of a request that waits",
    body: schemas.bookBody,
    limit: bookings,
    replies: { 200: schemas.bookingReply },
    handle: async ({ body }) => answerSite(await book(body)),
  }),
  route({
    method: "POST",
    path: sitePaths.bookingFind,
    summary: "The booking of a request, with what the office has changed since",
    body: schemas.findBody,
    limit: looks,
    replies: { 200: schemas.foundBookingReply },
    handle: async ({ body }) => answerSite(await findBooking(body.requestId)),
  }),
  route({
    method: "POST",
    path: sitePaths.bookingMove,
    summary: "Another time, day or service point for one's own booking",
    body: schemas.moveBody,
    limit: bookings,
    replies: { 200: schemas.bookingReply },
    handle: async ({ body }) => answerSite(await moveBooking(body)),
  }),
  route({
    method: "POST",
    path: sitePaths.bookingCancel,
    summary: "Cancel one's own booking",
    body: schemas.cancelBody,
    limit: bookings,
    replies: { 200: schemas.bookingReply },
    handle: async ({ body }) => answerSite(await cancelBooking(body)),
  }),
]

const officerRoutes = ({ identify, bookAtSite, cancelAtSite }: BookingActions): Route[] => [
  route({
    method: "POST",
    path: sitePaths.siteBookings,
    summary: "Book for people without a phone, or for a group",
    body: schemas.siteBookBody,
    params: siteParams,
    replies: { 200: schemas.bookingReply },
    handle: async (call) =>
      answerSite(await bookAtSite({ ...call.body, ...call.params, officer: await identify(call) })),
  }),
  route({
    method: "POST",
    path: sitePaths.siteBookingCancel,
    summary: "Cancel a booking for whoever asks at the desk",
    body: commandBody,
    params: schemas.siteBookingParams,
    handle: async (call) =>
      answerSite(await cancelAtSite({ ...call.body, ...call.params, officer: await identify(call) })),
  }),
]

export const bookingRoutes = (actions: BookingActions): Route[] => [
  ...officeRoutes(actions),
  ...ownRoutes(actions),
  ...officerRoutes(actions),
]
