/** Why a new PIN is not taken. */
export type PinRefusal = "not-six-digits" | "one-digit-only" | "in-a-row" | "in-your-nik"

const shape = /^\d{6}$/

const isRow = (pin: string): boolean => "01234567890123456789".includes(pin) || "98765432109876543210".includes(pin)

/** PINs that a finder of the phone would try first are refused; the NIK stands on the plastic card in the same bag. */
export const reasonNotPin = (pin: string, nik: string): PinRefusal | undefined => {
  if (!shape.test(pin)) return "not-six-digits"
  if (/^(\d)\1+$/.test(pin)) return "one-digit-only"
  if (isRow(pin)) return "in-a-row"
  return nik.includes(pin) ? "in-your-nik" : undefined
}

export const isPinShaped = (pin: string): boolean => shape.test(pin)

/** Seconds to wait after so many wrong PINs in a row. Nothing is ever erased: that would punish a child's play. */
const waits = [0, 0, 0, 30, 60, 300, 900, 3600] as const

export const waitAfter = (failures: number): number => waits[Math.min(failures, waits.length - 1)] ?? 3600

/** Wrong attempts and the time (seconds) before which no other is looked at. */
export type Attempts = { readonly failures: number; readonly notBefore: number }

export const noAttempts: Attempts = { failures: 0, notBefore: 0 }

/** Counted before the PIN is tried, so that a killed app has not tried for free. */
export const countAttempt = (attempts: Attempts, now: number): Attempts => {
  const failures = attempts.failures + 1
  return { failures, notBefore: now + waitAfter(failures) }
}

/** Seconds left to wait. A clock that was turned back waits no longer than the longest wait. */
export const secondsToWait = (attempts: Attempts, now: number): number =>
  Math.min(Math.max(0, attempts.notBefore - now), waitAfter(attempts.failures))
