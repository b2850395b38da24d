import type { Static } from "typebox"
import type * as schemas from "./http/schemas.ts"

export * from "./acceptance-contract.ts"
export * from "./map-contract.ts"
export * from "./place-contract.ts"
export * from "./plan-contract.ts"
export * from "./reason-contract.ts"
export * from "./round-contract.ts"
export * from "./step-contract.ts"
export * from "./voice-contract.ts"

/** Where figures are asked for. The region `nation` is the whole country. */
export const monitoringPaths = {
  books: "/api/monitoring/books",
  region: "/api/monitoring/books/:book/regions/:code",
  days: "/api/monitoring/books/:book/regions/:code/days",
  arithmetic: "/api/monitoring/books/:book/regions/:code/arithmetic",
} as const

export const nationCode = "nation"

/** A practice book is invented from beginning to end, and goes on from day to day as the live one does. */
export const bookKinds = ["live", "scenario", "practice"] as const
export type BookKind = (typeof bookKinds)[number]

/** `per-10000`: the office gave shares only, so counts are per 10,000 people of the base. */
export const units = ["people", "per-10000"] as const
export type Unit = (typeof units)[number]

/** Denominators (penyebut) in circulation; never mixed without saying which. */
export const baseNames = ["wajib-ktp", "residents", "recorded", "card-holders"] as const
export type BaseName = (typeof baseNames)[number]

export const scopes = ["ministry", "local"] as const
export type Scope = (typeof scopes)[number]

export const qualifiers = ["exact", "about", "at-least", "at-most", "under"] as const
export type Qualifier = (typeof qualifiers)[number]

/** What an office may have said besides activations. */
export const factCodes = [
  "reached-share-of-target",
  "reached-mostly-asn",
  "stated-reached",
  "quota-per-day",
  "walk-ins-per-day",
  "blanks-left",
  "not-recorded",
  "procurement-refused",
  "first-timers-at-schools",
  "android-minimum",
  "iphone-excluded",
  "no-android-phones",
  "vpn-failed",
  "blank-spots",
  "must-be-in-person",
  "national-rank",
  "chained-counter",
  "app-still-hardened",
  "next-village-officials",
  "next-first-timers",
  "target-will-be-revised",
  "field-raises-counter-does-not",
  "agency-visits-a-week",
  "villages-equipped",
  "districts-equipped",
  "added-use-unclear",
  "dislike-coming",
  "card-stays-valid",
  "banks-want-card",
  "reached-not-said",
  "base-not-said",
  "no-smartphone-or-signal",
  "villages-ask",
  "checked-before",
  "own-officer-each",
  "community-events",
  "asn-before",
] as const
export type FactCode = (typeof factCodes)[number]

/** One way of looking at the figures with its steps open. */
export const cardCodes = [
  "base-by-snapshot",
  "target-from-base",
  "reached-of-target-and-base",
  "bases-compared",
  "quota-against-target",
  "quota-against-remaining",
  "pace-needed",
  "pace-to-date",
  "pace-now",
  "today-against-quota",
  "numbers-in-heads",
  "under-stated-bound",
  "interim-target",
  "mostly-asn",
  "blanks-short",
  "first-timers-in-a-year",
  "first-timers-fill-target",
  "quota-with-walk-ins",
  "today-goes-on",
  "asn-of-reached",
  "remaining-in-a-year",
  "interim-in-a-year",
  "visit-days-alone",
  "equipped-places-alone",
  "blanks-reach",
] as const
export type CardCode = (typeof cardCodes)[number]

/** What a term of a calculation stands for. */
export const termCodes = [
  "base",
  "base-part",
  "share",
  "target",
  "reached",
  "reached-of-target",
  "reached-of-base",
  "remaining",
  "quota",
  "working-days",
  "working-days-a-year",
  "years",
  "per-working-day",
  "pace-per-day",
  "calendar-days",
  "calendar-days-a-year",
  "recent",
  "today",
  "times-quota",
  "stated",
  "difference",
  "bound",
  "interim-target",
  "times-as-many",
  "asn",
  "asn-share",
  "not-recorded",
  "blanks",
  "short",
  "first-timers",
  "base-filled",
  "base-wajib-ktp",
  "base-residents",
  "base-recorded",
  "base-card-holders",
  "of-wajib-ktp",
  "of-residents",
  "of-recorded",
  "of-card-holders",
  "walk-ins",
  "a-day-together",
  "interim-left",
  "visits-a-week",
  "working-weeks",
  "visit-days",
  "per-visit-day",
  "villages-equipped",
  "districts-equipped",
  "places-equipped",
  "per-place",
  "blanks-share",
] as const
export type TermCode = (typeof termCodes)[number]

export const termUnits = [
  "people",
  "share",
  "days",
  "years",
  "per-day",
  "per-working-day",
  "pieces",
  "times",
  "weeks",
  "places",
] as const
export type TermUnit = (typeof termUnits)[number]

export const operators = ["plus", "times", "divided-by", "minus"] as const
export type Operator = (typeof operators)[number]

export const monitoringRefusals = [
  "not-signed-in",
  "power-missing",
  "outside-region",
  "book-unknown",
  "region-unknown",
  "period-wrong",
  "region-too-wide",
  "plan-too-long",
  "day-wrong",
] as const
export type MonitoringRefusal = (typeof monitoringRefusals)[number]

export type AsOfDay = Static<typeof schemas.asOf>
export type Book = Static<typeof schemas.book>
export type Books = Static<typeof schemas.books>
export type RegionName = Static<typeof schemas.regionName>
export type Base = Static<typeof schemas.base>
export type Target = Static<typeof schemas.target>
export type Counts = Static<typeof schemas.counts>
export type Achievement = Static<typeof schemas.achievement>
export type Child = Static<typeof schemas.child>
export type Group = Static<typeof schemas.group>
export type Reason = Static<typeof schemas.reason>
export type Fact = Static<typeof schemas.fact>
export type Figures = Static<typeof schemas.figures>
export type Days = Static<typeof schemas.days>
export type Term = Static<typeof schemas.term>
export type Step = Static<typeof schemas.step>
export type Card = Static<typeof schemas.card>
export type Arithmetic = Static<typeof schemas.arithmetic>
export * from "./export-contract.ts"
export * from "./public-contract.ts"
