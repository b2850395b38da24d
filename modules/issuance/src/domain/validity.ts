const daySeconds = 86_400

/** How long a credential holds before the wallet collects a fresh one. */
export const validityDays = 90

export type Validity = { readonly fromSeconds: number; readonly untilSeconds: number }

/**
 * Rounded to whole UTC days, so that credentials of one batch, and of one day, cannot be told apart by their times.
 * A signing certificate that began later than the day did gives its own beginning: nothing is dated before its signer.
 */
export const validityFrom = (now: Date, signerFrom: Date): Validity => {
  const seconds = Math.floor(now.getTime() / 1000)
  const day = seconds - (seconds % daySeconds)
  return {
    fromSeconds: Math.max(day, Math.floor(signerFrom.getTime() / 1000)),
    untilSeconds: day + (validityDays + 1) * daySeconds,
  }
}
