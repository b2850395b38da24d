/**
 * Why a person of the office must look at an entry before it is in force. `chain-clock`: its times go back along its device's
 * journal · `signed-after-revocation`: the office had taken it before the revocation was known, and it may have been in force ·
 * `recording-late`: the register did not know the recording within the days in which its word alone is enough.
 */
export const holdReasons = [
  ...["chain-forked", "chain-broken", "chain-clock", "signed-before-revocation", "signed-after-revocation"],
  ...["recording-awaited", "recording-late"],
] as const
export type HoldReason = (typeof holdReasons)[number]

/**
 * `officers-differ`: two officers vouched for one resident · `unusual-hour`: signed at night · `unusual-rate`: its device signed
 * more than twelve within the ten minutes that end with it · `sampled`: drawn by the office ·
 * `withdrawal-unfit`: what it names is not a voucher that its own device signed within the hour before, so it takes nothing back ·
 * `withdrawal-late`: it comes long after the voucher and after what was signed behind it; held.
 */
export const reviewReasons = [
  ...holdReasons,
  "officers-differ",
  "unusual-hour",
  "unusual-rate",
  "sampled",
  "withdrawal-unfit",
  "withdrawal-late",
] as const
export type ReviewReason = (typeof reviewReasons)[number]

/** `release`: what is held comes into force · `reject`: it ends, or never begins · `seen`: looked at, nothing to change. */
export const reviewDecisions = ["release", "reject", "seen"] as const
export type ReviewDecision = (typeof reviewDecisions)[number]

/**
 * `review-closed`: somebody has decided · `decision-unfit`: what is held is released or rejected, anything else is not
 * released · `revoked-meanwhile`: a no was said that nobody has looked at; it is a reason of its own now, read it first.
 */
export const reviewRefusals = [
  "review-unknown",
  "review-closed",
  "own-entry",
  "decision-unfit",
  "revoked-meanwhile",
] as const
export type ReviewRefusal = (typeof reviewRefusals)[number]

export const entryKinds = ["voucher", "refusal", "barrier", "blank", "paper", "note", "withdrawal"] as const
export type EntryKind = (typeof entryKinds)[number]
export const roads = ["journal", "redemption"] as const

/** So long the register's word alone brings into force who was recorded where he was met; after that a person says so too. */
export const recordingDays = 14

/** A list shows at most so many. */
export const mostReviews = 100
export const mostDeviceEntries = 500
