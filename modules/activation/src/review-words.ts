/** Why a person of the office must look at an entry. The first four keep a voucher from being in force until then. */
export const holdReasons = ["chain-forked", "chain-broken", "signed-before-revocation", "recording-awaited"] as const
export type HoldReason = (typeof holdReasons)[number]

/**
 * `officers-differ`: two officers vouched for one resident · `unusual-hour`: signed at night · `unusual-rate`: its device signed
 * more than twelve within the ten minutes that end with it · `sampled`: drawn by the office ·
 * `withdrawal-unfit`: what it names is not a voucher that its own device signed within the hour before, so it takes nothing back.
 */
export const reviewReasons = [
  ...holdReasons,
  "officers-differ",
  "unusual-hour",
  "unusual-rate",
  "sampled",
  "withdrawal-unfit",
] as const
export type ReviewReason = (typeof reviewReasons)[number]

/** `release`: what is held comes into force · `reject`: it ends, or never begins · `seen`: looked at, nothing to change. */
export const reviewDecisions = ["release", "reject", "seen"] as const
export type ReviewDecision = (typeof reviewDecisions)[number]

/** `review-closed`: somebody has decided · `decision-unfit`: what is held is released or rejected, anything else is not released. */
export const reviewRefusals = ["review-unknown", "review-closed", "own-entry", "decision-unfit"] as const
export type ReviewRefusal = (typeof reviewRefusals)[number]

export const entryKinds = ["voucher", "refusal", "barrier", "blank", "paper", "note", "withdrawal"] as const
export type EntryKind = (typeof entryKinds)[number]
export const roads = ["journal", "redemption"] as const

/** A list shows at most so many. */
export const mostReviews = 100
export const mostDeviceEntries = 500
