/** How much is sent at once, and how long after silence it is tried again. */
export const mostAtOnce = 20

/** An answer that takes longer comes over a line which lies idle while the next batch waits for it. */
const slowMilliseconds = 1000

/** So many batches go at once after an answer that took so long; silence is no answer. */
export const batchesAfter = (tookMilliseconds: number): number => (tookMilliseconds > slowMilliseconds ? 2 : 1)

const firstMilliseconds = 10_000
const longestMilliseconds = 300_000

/** A line that swallowed this many may carry half of them. */
export const fewer = (atOnce: number): number => Math.max(1, Math.floor(atOnce / 2))

/** Where there is no line at all, nothing was learned of what it carries. */
export const afterSilence = (atOnce: number): number => (navigator.onLine ? fewer(atOnce) : atOnce)

export const more = (atOnce: number): number => Math.min(mostAtOnce, atOnce * 2)

/**
 * Twice as long after each try in vain, never sooner than ten seconds, and up to half as long again by `share` (0 to
 * 1), so that a team that lost one signal does not come back in one moment.
 */
export const waitMilliseconds = (triesInVain: number, share: number): number => {
  const wait = Math.min(longestMilliseconds, firstMilliseconds * 2 ** Math.max(0, triesInVain - 1))
  return Math.round(wait * (1 + share / 2))
}

/** Until the moment that the office has named; looked at again meanwhile, since clocks may be set. */
export const untilThen = (seconds: number): number => Math.min(longestMilliseconds, Math.max(1, seconds) * 1000)
