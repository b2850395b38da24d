import { jakartaDay } from "@jatidiri/kernel"
import { rebindingDays, requestDays, type VoucherRefusal } from "../contract.ts"

/** Devices' clocks may be wrong by this much. */
export const clockLeewaySeconds = 300
const requestSeconds = requestDays * 86_400

/** How long a resident may take at his authenticator. */
export const challengeMinutes = 5
export const challengeExpiry = (now: Date): Date => new Date(now.getTime() + challengeMinutes * 60_000)

export const toSeconds = (at: Date): number => Math.floor(at.getTime() / 1000)
export const toDate = (seconds: number): Date => new Date(seconds * 1000)

/** Midnight in Asia/Jakarta before a moment. */
export const startOfDay = (at: Date): Date => new Date(`${jakartaDay(at)}T00:00:00+07:00`)

/** Until when a request may be answered by an officer. */
export const requestExpiry = (iat: number): number => iat + requestSeconds

/** What was begun before this moment and not collected is given up. */
export const forgottenBefore = (now: Date): Date => new Date(now.getTime() - rebindingDays * 86_400_000)

type RequestTimeRefusal = Extract<VoucherRefusal, "request-expired" | "signed-in-future">

/** Whether a request may still be left with the office; both in NumericDate seconds. */
export const reasonNotToTake = (requestIat: number, now: number): RequestTimeRefusal | undefined => {
  if (requestIat > now + clockLeewaySeconds) return "signed-in-future"
  return now >= requestExpiry(requestIat) ? "request-expired" : undefined
}

type VoucherTimeRefusal = RequestTimeRefusal | Extract<VoucherRefusal, "signed-before-request">

/**
 * Whether an answer fits its request in time. It is judged by when it was signed, not by when it arrived: a journal
 * may come days later.
 */
export const reasonNotInTime = (
  times: { readonly signed: number; readonly requested: number },
  now: number,
): VoucherTimeRefusal | undefined => {
  if (times.signed > now + clockLeewaySeconds) return "signed-in-future"
  if (times.signed < times.requested - clockLeewaySeconds) return "signed-before-request"
  return times.signed >= requestExpiry(times.requested) ? "request-expired" : undefined
}
