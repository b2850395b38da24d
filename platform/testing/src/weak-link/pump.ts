import type { Socket } from "node:net"
import type { Lane } from "./lane.ts"

/** What a segment carries on a line with 1500 bytes a packet. */
const segmentBytes = 1460

type Way = { readonly lane: Lane; readonly delayMilliseconds: number; readonly opens: Promise<unknown> }

/** Carries one direction of a connection segment by segment, each so much later; ends the other side when this one has. */
export const pump = async (from: Socket, to: Socket, { lane, delayMilliseconds, opens }: Way): Promise<void> => {
  // Timers of one length come in the order in which they were set.
  const later = (act: () => void): void => {
    setTimeout(() => to.destroyed || act(), delayMilliseconds)
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
