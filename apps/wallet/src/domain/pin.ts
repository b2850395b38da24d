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

/** No longer, since the page's own clock stands still while a phone sleeps through its wait. */
const longestHold = 60

/** Seconds of the wait that must pass on the clock of the open page, which nobody sets. */
export const secondsToHold = (failures: number): number => Math.min(longestHold, waitAfter(failures))
