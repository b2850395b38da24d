import type { Static } from "typebox"
import type * as reviewSchemas from "./http/review-schemas.ts"
import type * as schemas from "./http/schemas.ts"
import { recoveryPaths, recoveryRefusals } from "./recovery-contract.ts"
import { reviewRefusals } from "./review-words.ts"

export * from "./recovery-contract.ts"
export * from "./review-words.ts"

/** Where the activation room answers. */
export const activationPaths = {
  requests: "/api/activation/requests",
  request: "/api/activation/requests/:requestId",
  invitations: "/api/activation/invitations",
  queue: "/api/activation/queue",
  lookups: "/api/activation/lookups",
  journal: "/api/activation/journal",
  redemptions: "/api/activation/redemptions",
  bindingEnd: "/api/activation/bindings/end",
  bindingRevocation: "/api/activation/bindings/revoke",
  ...recoveryPaths,
  reviews: "/api/activation/reviews",
  review: "/api/activation/reviews/:jti",
  deviceEntries: "/api/activation/devices/:device/entries",
} as const

/** A request waits at most this long for an officer; the journal may bring his answer later still. */
export const requestDays = 30
/** A desk's invitation is good for one request and these minutes. */
export const invitationMinutes = 10

/** `held`: an officer said yes, and a person of the office or the register must say so too before it is in force. */
export const requestStates = ["waiting", "held", "approved", "refused", "expired", "moved"] as const
export type RequestState = (typeof requestStates)[number]

/** Why a resident cannot be activated, whatever the officer sees (Permendagri 72/2022 Pasal 18(2)). */
export const eligibilityRefusals = [
  "not-in-register",
  "not-active",
  "moved-abroad",
  "deceased",
  "under-age",
  "not-recorded",
] as const
export type EligibilityRefusal = (typeof eligibilityRefusals)[number]

/** Why an officer takes a binding away. */
export const revocationReasons = ["lost", "stolen", "suspected-fraud", "record-wrong", "resident-asks"] as const
export type RevocationReason = (typeof revocationReasons)[number]

/** Why a signed thing was not taken. The same codes answer the wallet's redemption and the officer's journal. */
export const voucherRefusals = [
  "too-large",
  "unreadable",
  "wrong-type",
  "mandate-unknown",
  "mandate-untrusted",
  "mandate-revoked",
  "mandate-not-yet-valid",
  "mandate-expired",
  "mandate-out-of-region",
  "mandate-count-reached",
  "mandate-without-power",
  "device-revoked",
  "officer-without-power",
  "wrong-mandate",
  "wrong-device",
  "wrong-place",
  "request-missing",
  "wrong-request",
  "wrong-key",
  "bad-signature",
  "request-expired",
  "signed-in-future",
  "signed-before-request",
  "jti-conflict",
  "not-eligible",
  "held-for-review",
] as const
export type VoucherRefusal = (typeof voucherRefusals)[number]

export const activationRefusals = [
  ...voucherRefusals,
  "not-signed-in",
  "officer-ended",
  "power-missing",
  "outside-region",
  "request-unknown",
  "request-differs",
  "too-many-requests",
  "too-many-attempts",
  "invitation-unknown",
  "invitation-expired",
  "invitation-used",
  "proof-refused",
  "proof-stale",
  "proof-replayed",
  "voucher-replaced",
  "binding-ended",
  "binding-unknown",
  "command-differs",
  ...recoveryRefusals,
  ...reviewRefusals,
] as const
export type ActivationRefusal = (typeof activationRefusals)[number]

export const journalResults = ["accepted", "refused", "already-known"] as const
export type JournalResult = (typeof journalResults)[number]

export type RequestBody = Static<typeof schemas.requestBody>
export type RequestReply = Static<typeof schemas.requestReply>
export type RequestStatusReply = Static<typeof schemas.requestStatusReply>
/** The wallet puts `code` without its hyphen into the request's `invitation`, scanned (in `url`) or typed. */
export type InvitationReply = Static<typeof schemas.invitationReply>
export type QueueReply = Static<typeof schemas.queueReply>
export type LookupBody = Static<typeof schemas.lookupBody>
export type LookupReply = Static<typeof schemas.lookupReply>
export type LookedUpResident = Static<typeof schemas.lookedUpResident>
/** Send what the device still holds, oldest first; `requests` are those that the vouchers and refusals name by hash. */
export type JournalBody = Static<typeof schemas.journalBody>
/**
 * In the order of `entries`. An `accepted` entry with `code: "held-for-review"` is safe with the office, yet not in force.
 * A `refused` one with `retryFrom` may be accepted when it is sent again from then on; without, it never will be.
 */
export type JournalReply = Static<typeof schemas.journalReply>
export type RedemptionBody = Static<typeof schemas.redemptionBody>
/** `credentialOffer` is the offer object of OpenID4VCI 1.0 §4.1.1. */
export type RedemptionReply = Static<typeof schemas.redemptionReply>
export type BindingEndBody = Static<typeof schemas.bindingEndBody>
export type BindingRevocationBody = Static<typeof schemas.bindingRevocationBody>
export type ReviewsQuery = Static<typeof reviewSchemas.reviewsQuery>
/** Open ones of the caller's regions, held ones first, then the oldest; `more`: there are more, behind `next`. */
export type ReviewsReply = Static<typeof reviewSchemas.reviewsReply>
export type ReviewBody = Static<typeof reviewSchemas.reviewBody>
/** What a device has delivered, by whichever road, the latest signed first. */
export type DeviceEntriesReply = Static<typeof reviewSchemas.deviceEntriesReply>
