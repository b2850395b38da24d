import type { Static } from "typebox"
import type * as bookingSchemas from "./http/booking-schemas.ts"
import type * as siteSchemas from "./http/site-schemas.ts"

const site = "/api/service-points/sites/:siteId"

/** Where sites, bookings and the queue answer. */
export const sitePaths = {
  sites: "/api/service-points/sites",
  site,
  siteChecks: `${site}/checks`,
  siteSteps: `${site}/steps`,
  siteClosures: `${site}/closures`,
  siteBookings: `${site}/bookings`,
  siteBookingCancel: `${site}/bookings/:bookingId/cancel`,
  desks: "/api/service-points/desks",
  desk: `${site}/desk`,
  deskArrivals: `${site}/desk/arrivals`,
  deskWalkIns: `${site}/desk/walk-ins`,
  deskCalls: `${site}/desk/calls`,
  deskTicket: `${site}/desk/tickets/:ticketId`,
  offices: "/api/service-points/offices",
  office: "/api/service-points/offices/:siteId",
  bookings: "/api/service-points/bookings",
  bookingFind: "/api/service-points/bookings/find",
  bookingMove: "/api/service-points/bookings/move",
  bookingCancel: "/api/service-points/bookings/cancel",
} as const

export const siteKinds = ["office", "mpp", "district", "village", "mobile"] as const
export type SiteKind = (typeof siteKinds)[number]

export const siteStates = ["requested", "checked", "approved", "rejected", "active", "suspended", "ended"] as const
export type SiteState = (typeof siteStates)[number]

/** What whoever may issue mandates does with a site; `activate` also takes a suspension back. */
export const siteSteps = ["approve", "reject", "activate", "suspend", "end"] as const
export type SiteStep = (typeof siteSteps)[number]

/** What must be there before people are served: the office's own list for monitoring and evaluation on the spot. */
export const checkItems = [
  "power",
  "network",
  "device",
  "room",
  "officer",
  "wheelchairs",
  "waiting-area",
  "signboard",
  "privacy",
] as const
export type CheckItem = (typeof checkItems)[number]

export const rejectionReasons = [
  "no-power",
  "network-weak",
  "no-device",
  "room-unfit",
  "no-officer",
  "no-access",
  "another-near",
  "data-wrong",
] as const
export const suspensionReasons = ["network-down", "power-out", "no-officer", "repair", "disaster", "other"] as const
export const endReasons = ["moved", "merged", "not-needed", "other"] as const
export const closureReasons = ["holiday", "collective-leave", "event", "repair", "other"] as const
export type ClosureReason = (typeof closureReasons)[number]
export type SiteReason =
  | (typeof rejectionReasons)[number]
  | (typeof suspensionReasons)[number]
  | (typeof endReasons)[number]

export const bookingStates = ["booked", "arrived", "served", "gone", "no-show", "cancelled", "dropped"] as const
export type BookingState = (typeof bookingStates)[number]

/** What the office has changed since: told wherever the booking is asked for. */
export const bookingNotices = ["site-suspended", "site-ended", "day-closed"] as const
export type BookingNotice = (typeof bookingNotices)[number]

export const ticketStates = ["waiting", "called", "served", "gone"] as const

/** How far ahead people book, how many a household may be, and a group that an officer brings. */
export const bookableDays = 21
export const mostHeads = 10
export const mostGroup = 60
/** After this, who has not come frees his place; he is still served, without his time. */
export const graceMinutes = 20
/** A list this long may lack some. */
export const mostSitesListed = 500
/** The text of a booking's QR; scanned at the desk. */
export const bookingQr = "JATIDIRI-JANJI:"

export const siteRefusals = [
  "site-unknown",
  "site-in-other-state",
  "site-not-active",
  "checks-open",
  "no-named-officer",
  "reason-unfit",
  "hours-unfit",
  "region-of-site-unknown",
  "day-unfit",
  "slot-unknown",
  "slot-past",
  "slot-full",
  "day-closed",
  "request-not-open",
  "already-booked",
  "booking-unknown",
  "booking-over",
  "booking-elsewhere",
  "booking-other-day",
  "not-at-site",
  "day-full",
  "ticket-unknown",
  "ticket-over",
] as const
export type SiteRefusal = (typeof siteRefusals)[number]

export type SiteBody = Static<typeof siteSchemas.siteBody>
export type SiteChangeBody = Static<typeof siteSchemas.siteChangeBody>
export type SiteSettings = Omit<SiteChangeBody, "commandId">
export type SiteReply = Static<typeof siteSchemas.siteReply>
export type Site = Static<typeof siteSchemas.site>
export type SiteEvent = Site["history"][number]
export type SiteCheck = Site["checks"][number]
export type SitesReply = Static<typeof siteSchemas.sitesReply>
export type SiteLine = SitesReply["sites"][number]
export type CheckBody = Static<typeof siteSchemas.checkBody>
export type StepBody = Static<typeof siteSchemas.stepBody>
export type ClosureBody = Static<typeof siteSchemas.closureBody>

export type OfficesReply = Static<typeof bookingSchemas.officesReply>
export type Office = OfficesReply["sites"][number]
export type OfficeReply = Static<typeof bookingSchemas.officeReply>
export type OfficeDay = OfficeReply["days"][number]
export type Booking = Static<typeof bookingSchemas.booking>
export type BookingReply = Static<typeof bookingSchemas.bookingReply>
export type FoundBookingReply = Static<typeof bookingSchemas.foundBookingReply>
export type BookBody = Static<typeof bookingSchemas.bookBody>
export type MoveBody = Static<typeof bookingSchemas.moveBody>
export type CancelBody = Static<typeof bookingSchemas.cancelBody>
export type SiteBookBody = Static<typeof bookingSchemas.siteBookBody>
export type DesksReply = Static<typeof bookingSchemas.desksReply>
export type Desk = Static<typeof bookingSchemas.desk>
export type Ticket = Static<typeof bookingSchemas.ticket>
export type TicketReply = Static<typeof bookingSchemas.ticketReply>
export type ArrivalBody = Static<typeof bookingSchemas.arrivalBody>
export type WalkInBody = Static<typeof bookingSchemas.walkInBody>
export type OutcomeBody = Static<typeof bookingSchemas.outcomeBody>
