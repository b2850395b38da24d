import type { Socket } from "node:net"
import type { Lane } from "./lane.ts"

/** What a segment carries on a line with 1500 bytes a packet. */
const segmentBytes = 1460

type Way = { readonly lane: Lane; readonly delay: () => number; readonly opens: Promise<unknown> }

/** Carries one direction of a connection segment by segment, each so much later; ends the other side when this one has. */
export const pump = async (from: Socket, to: Socket, { lane, delay, opens }: Way): Promise<void> => {
  let last = 0
  /** Never before what was sent earlier: timers of one moment come in the order in which they were set. */
  const later = (act: () => void): void => {
    last = Math.max(last, performance.now() + delay())
    setTimeout(() => to.destroyed || act(), Math.max(0, last - performance.now()))
  }
  await opens
  // One side's end is not the other's: the socket itself must stay.
  for await (const chunk of from.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer // no encoding was set
    for (let at = 0; at < bytes.length; at += segmentBytes) {
      const segment = bytes.subarray(at, at + segmentBytes)
      await lane.carry(segment.length)
      later(() => to.write(segment))
    }
  }
  later(() => to.end())
}
