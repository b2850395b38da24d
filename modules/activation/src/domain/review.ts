import {
  type HoldReason,
  holdReasons,
  type ReviewDecision,
  type ReviewReason,
  recordingDays,
  requestDays,
} from "../contract.ts"
import type { ChainConflict } from "./chain.ts"

const jakartaAheadSeconds = 7 * 3600
const daySeconds = 86_400
const night = { from: 22 * 3600, until: 5 * 3600 }

/** Between 22:00 and 05:00 in Asia/Jakarta, NumericDate seconds. */
export const isUnusualHour = (iat: number): boolean => {
  const second = (iat + jakartaAheadSeconds) % daySeconds
  return second >= night.from || second < night.until
}

const oneIn = 50

/** One voucher in fifty, by the office's draw for it: at least four bytes that nobody outside can foretell. */
export const isSampled = (draw: Uint8Array): boolean =>
  new DataView(draw.buffer, draw.byteOffset, draw.byteLength).getUint32(0) % oneIn === 0

/** Why a voucher is looked at although it is in force, as far as it says so by itself. */
export const reasonsToLook = (voucher: {
  readonly draw: Uint8Array
  readonly iat: number
}): readonly ReviewReason[] => [
  ...(isUnusualHour(voucher.iat) ? (["unusual-hour"] as const) : []),
  ...(isSampled(voucher.draw) ? (["sampled"] as const) : []),
]

/** What there is to hold a voucher for; all of it is said, each has its own end. */
export type HoldFacts = {
  readonly conflict: ChainConflict | undefined
  /** Its device or mandate was revoked, or an officer or the resident took a binding away later than it was signed. */
  readonly isBeforeRevocation: boolean
  readonly awaitsRecording: boolean
}

export const reasonsToHold = (facts: HoldFacts): readonly HoldReason[] => [
  ...(facts.conflict === undefined ? [] : [facts.conflict]),
  ...(facts.isBeforeRevocation ? (["signed-before-revocation"] as const) : []),
  ...(facts.awaitsRecording ? (["recording-awaited"] as const) : []),
]

const forPeople: readonly ReviewReason[] = holdReasons.filter((reason) => reason !== "recording-awaited")

/** Whether something waits for the register only, so that its word is enough. */
export const waitsForRegister = (open: readonly ReviewReason[]): boolean =>
  open.includes("recording-awaited") && !open.some((reason) => forPeople.includes(reason))

const dayMilliseconds = 86_400_000
const daysAfter = (signedAt: Date, days: number): number => signedAt.getTime() + days * dayMilliseconds

/**
 * What becomes of a voucher that waits for the register: its word is enough for some days, then a person is asked, and with
 * the days that a request may wait for an officer it lapses. A thief's voucher does not lie ready for years.
 */
export const ageOfWaiting = (signedAt: Date, now: Date): "fresh" | "late" | "lapsed" => {
  if (now.getTime() >= daysAfter(signedAt, requestDays)) return "lapsed"
  return now.getTime() >= daysAfter(signedAt, recordingDays) ? "late" : "fresh"
}

/** What a decision is about: something that waits, a voucher that has its place, or an entry that binds nobody. */
export type Reviewed = "held" | "placed" | "other"

/** What waits is let in or not; of what has its place one may only say that it ends; the rest is looked at. */
export const reasonNotToDecide = (reviewed: Reviewed, decision: ReviewDecision): "decision-unfit" | undefined => {
  const fit: Readonly<Record<Reviewed, readonly ReviewDecision[]>> = {
    held: ["release", "reject"],
    placed: ["reject", "seen"],
    other: ["seen"],
  }
  return fit[reviewed].includes(decision) ? undefined : "decision-unfit"
}
