/** Smaller differences are the network's, not the clock's. */
const doubtSeconds = 5

let ahead = 0
let heard = false

/** Says how many seconds have passed: the more of two clocks', since one may be set meanwhile and the other stands still in sleep. */
export const startWatch = (): (() => number) => {
  const [day, page] = [Date.now(), performance.now()]
  return () => Math.max(Date.now() - day, performance.now() - page) / 1000
}

/**
 * Learns from a `Date` header (RFC 9110 §6.6.1) how far the server's clock is ahead of this device's. The server said it
 * somewhere in the seconds that the answer `took` until its headers came: a long time proves little, and unsettles nothing
 * that it may bear out.
 */
export const noteServerDate = (date: string | null, took = 0): void => {
  const said = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(said)) return
  heard = true
  const least = (said - Date.now()) / 1000
  const mayBeAsKnown = least - doubtSeconds <= ahead && ahead <= least + took + doubtSeconds
  if (took > doubtSeconds && mayBeAsKnown) return
  const difference = Math.round(least + took / 2)
  ahead = Math.abs(difference) > doubtSeconds ? difference : 0
}

/** Whether the server has told this page its time; until then a difference is only remembered or supposed. */
export const hasServerSpoken = (): boolean => heard

/** What an earlier page was told, for one that opens without network; this page's own server has the later word. */
export const restoreSecondsAhead = (seconds: number): void => {
  if (!heard) ahead = seconds
}

/** The person has set the clock right: what was known of the wrong one counts no more. */
export const forgetSecondsAhead = (): void => {
  ahead = 0
}

/** Seconds by which the server's clock was ahead when it last answered; 0 when they agree or nothing is known. */
export const secondsAhead = (): number => ahead

/** The time (seconds) that signed things carry: phones with a wrong clock sign by the server's. */
export const signingSeconds = (): number => Math.floor(Date.now() / 1000) + ahead
