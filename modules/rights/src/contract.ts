import type { Static } from "typebox"
import type * as schemas from "./http/schemas.ts"
import { voiceRefusals } from "./voice-contract.ts"

export * from "./voice-contract.ts"

/** Where the rights room answers. */
export const rightsPaths = {
  requests: "/api/rights/requests",
  requestsState: "/api/rights/requests/state",
  requestsDocument: "/api/rights/requests/document",
  tickets: "/api/rights/tickets",
  ticketLookups: "/api/rights/tickets/lookups",
  ticket: "/api/rights/tickets/:ticketId",
  ticketActs: "/api/rights/tickets/:ticketId/acts",
  ticketDocument: "/api/rights/tickets/:ticketId/document",
  breaches: "/api/rights/breaches",
  breachNotice: "/api/rights/breaches/:breachId/notice",
} as const

/** What a resident asks for, and `breach`, of which the office tells him (UU 27/2022 Pasal 32, 30, 40, 41, 13, 46). */
export const ticketKinds = [
  "access",
  "correction",
  "withdrawal",
  "restriction",
  "portability",
  "complaint",
  "question",
  "other",
  "breach",
] as const
export type TicketKind = (typeof ticketKinds)[number]
/** Kinds that a resident opens himself. */
export type AskedKind = Exclude<TicketKind, "breach">
export const askedKinds = ticketKinds.filter((kind): kind is AskedKind => kind !== "breach")

export const channels = ["dompet", "counter", "office"] as const
export type Channel = (typeof channels)[number]

export const ticketStates = [
  "received",
  "in-progress",
  "waiting-for-resident",
  "answered",
  "refused",
  "closed",
] as const
export type TicketState = (typeof ticketStates)[number]

/** What a timeline tells. `overdue`: the deadline passed without an answer; `stopped`, `paused`, `lifted`: the KTP on the phone. */
export const ticketEvents = [
  "received",
  "taken",
  "asked",
  "replied",
  "answered",
  "refused",
  "taken-back",
  "closed",
  "overdue",
  "stopped",
  "paused",
  "lifted",
] as const
export type TicketEvent = (typeof ticketEvents)[number]

/** Kinds whose words may be left out: the kind says it all. */
export const wordless: readonly TicketKind[] = ["access", "portability", "withdrawal", "restriction"]
/** Kinds that are answered with a file of what is held about the resident. */
export const withDocument: readonly TicketKind[] = ["access", "portability"]
export const documentFormats = ["json", "pdf"] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** Why a request is refused; the first five are UU 27/2022 Pasal 15, the next two Pasal 33. */
export const refusalReasons = [
  "defence-and-security",
  "law-enforcement",
  "public-administration",
  "financial-supervision",
  "statistics-and-research",
  "endangers-somebody",
  "discloses-another",
  "identity-unproven",
  "not-held-here",
  "asked-already",
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** How a guardian agreed to what a child of 16 or 17 asks (UU 27/2022 Pasal 25). */
export const guardianWays = ["in-person", "written"] as const
export type GuardianWay = (typeof guardianWays)[number]

/** What answering does to the KTP on the phone: it ends, or is suspended until it is lifted. */
export const effects = ["stop", "pause"] as const
export type Effect = (typeof effects)[number]

export const mostCharacters = 2000
/** Open requests of one resident at the same time. */
export const mostOpen = 5
/** For so long after the answer the resident may fetch what is held about him. */
export const documentDays = 30
/** An answered request is closed by itself after these days. */
export const closeAfterDays = 14
/** What was written is erased so long after a request is closed. */
export const keepWordsDays = 365
export const mostInBreach = 5000

export const permissionRefusals = ["not-signed-in", "officer-ended", "power-missing", "outside-region"] as const

export const rightsRefusals = [
  ...permissionRefusals,
  "too-large",
  "unreadable",
  "wrong-type",
  "proof-refused",
  "proof-stale",
  "proof-replayed",
  "binding-unknown",
  "phone-not-in-force",
  "content-differs",
  "content-missing",
  "request-differs",
  "too-many-open",
  "too-many-attempts",
  "resident-unknown",
  "ticket-unknown",
  "ticket-changed",
  "ticket-of-another",
  "ticket-not-taken",
  "ticket-settled",
  "ticket-closed",
  "not-waiting",
  "guardian-missing",
  "reason-unfit",
  "effect-unfit",
  "not-activated",
  "not-paused",
  "no-document",
  "breach-unknown",
  "breach-told",
  "breach-ahead",
  "command-differs",
  ...voiceRefusals,
] as const
export type RightsRefusal = (typeof rightsRefusals)[number]

export type RequestBody = Static<typeof schemas.requestBody>
export type RequestReply = Static<typeof schemas.requestReply>
export type RequestsStateReply = Static<typeof schemas.requestsStateReply>
export type OwnTicket = RequestsStateReply["tickets"][number]
export type TicketsQuery = Static<typeof schemas.ticketsQuery>
/** Open ones by deadline, overdue first; settled ones the latest first; `next` begins the next page. */
export type TicketsReply = Static<typeof schemas.ticketsReply>
export type ListedTicket = TicketsReply["tickets"][number]
export type TicketReply = Static<typeof schemas.ticketReply>
export type CounterBody = Static<typeof schemas.counterBody>
export type ActBody = Static<typeof schemas.actBody>
export type BreachBody = Static<typeof schemas.breachBody>
export type BreachReply = Static<typeof schemas.breachReply>
export type BreachesReply = Static<typeof schemas.breachesReply>
