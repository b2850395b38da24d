import { compareVouchers } from "@jatidiri/field"

/** A place among the vouchers of one resident; `iat` in NumericDate seconds. */
export type Place = { readonly iat: number; readonly jti: string; readonly iss: string }

/** A binding as far as recovery asks about it. */
export type Recoverable = {
  readonly bindingId: string
  readonly state: "held" | "active" | "replaced" | "ended"
  readonly place: Place
  /** When it was ended by its code, its passkey or its own phone; NumericDate seconds. */
  readonly blockedAt?: number
  /** Its own phone said that it is wanted no longer. */
  readonly stopped?: true
  /** Its phone said no to a recovery after its end: only an officer leads on. */
  readonly disputed?: true
  /** Another phone has been recovered from it already. */
  readonly handedOn: boolean
}

/**
 * The place that a binding hands on to the phone it is recovered to: its own, so that a voucher that the office learns of
 * late weighs as much against the new phone as against the old one. A block draws a line: what an officer signed before
 * it must not take the recovered phone's place.
 */
export const placeHandedOn = ({ place, blockedAt }: Recoverable): Place =>
  blockedAt === undefined ? place : { ...place, iat: Math.max(place.iat, blockedAt) }

/** Whether a voucher at that place takes a recovery from this binding out of force. */
export const isOvertaken = (from: Recoverable, by: Place): boolean => compareVouchers(by, placeHandedOn(from)) > 0

/**
 * Whether another phone may come from this binding: while it is active, or after it was ended by code, passkey or its own
 * phone and as long as nothing later has come.
 */
export const isRecoverable = (binding: Recoverable, all: readonly Recoverable[]): boolean => {
  if (binding.state === "active") return true
  if (binding.state !== "ended" || binding.blockedAt === undefined || binding.handedOn) return false
  return !all.some((other) => other.state !== "held" && isOvertaken(binding, other.place))
}

/**
 * Whether its codes and passkeys are still good. Whoever holds an unlocked phone can say that it is wanted no longer: for
 * the waiting time the paper has a say after that.
 */
export const isStillOpen = ({ blockedAt, stopped }: Recoverable, now: number, waitSeconds: number): boolean =>
  stopped !== true || blockedAt === undefined || now < blockedAt + waitSeconds
