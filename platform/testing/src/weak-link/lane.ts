import { setTimeout as wait } from "node:timers/promises"

export type LaneTerms = {
  /** Shared by everything that goes this way. */
  readonly bitsPerSecond: number
  /** How likely a segment gets lost, 0 up to 1. */
  readonly loss: number
}

/** What went over: `wireBytes` with headers and with what had to be sent again. */
export type Carried = { bytes: number; wireBytes: number; segments: number; lost: number }

export type Lane = {
  /** Resolves when the segment has come through at last; its connection's later ones wait for it, as TCP's do. */
  carry(bytes: number): Promise<void>
  /** Nothing moves until then; milliseconds of the monotonic clock. */
  stallUntil(at: number): void
  readonly carried: Carried
}

/** IPv4 and TCP without options. */
const headerBytes = 40
/** RFC 6298 §2.4: a computed timeout is rounded up to one second; §5.5: it doubles each time; §2.5: up to a minute. */
const firstTimeoutMilliseconds = 1000
const longestTimeoutMilliseconds = 60_000

/**
 * One direction of the line. A lost segment holds its own connection back for TCP's retransmission timeout (RFC 6298),
 * then takes the lane again: on a slow line the window is one or two segments, so that there are no duplicate
 * acknowledgements for a fast retransmit. This stands for the loss itself, which a relay of streams cannot make: the
 * kernel's own emulator (netem) wants rights and a module that tests cannot count on. Lost acknowledgements cost nothing
 * here, since the next one tells the same.
 */
export const makeLane = (terms: () => LaneTerms, draw: () => number): Lane => {
  const carried: Carried = { bytes: 0, wireBytes: 0, segments: 0, lost: 0 }
  let freeAt = 0
  let stalledUntil = 0
  const sleepUntil = async (at: number): Promise<void> => {
    const left = at - performance.now()
    if (left > 0) await wait(left)
  }
  /** Those who ask at once take turns: each has one segment here at a time. */
  const occupy = async (bytes: number): Promise<void> => {
    const milliseconds = ((bytes + headerBytes) * 8000) / terms().bitsPerSecond
    freeAt = Math.max(performance.now(), freeAt, stalledUntil) + milliseconds
    carried.wireBytes += bytes + headerBytes
    await sleepUntil(freeAt)
    while (stalledUntil > performance.now()) await sleepUntil(stalledUntil)
  }
  const carry = async (bytes: number): Promise<void> => {
    let timeout = firstTimeoutMilliseconds
    await occupy(bytes)
    while (draw() < terms().loss) {
      carried.lost += 1
      await wait(timeout)
      timeout = Math.min(2 * timeout, longestTimeoutMilliseconds)
      await occupy(bytes)
    }
    carried.bytes += bytes
    carried.segments += 1
  }
  return {
    carry,
    stallUntil: (at) => {
      stalledUntil = Math.max(stalledUntil, at)
    },
    carried,
  }
}
