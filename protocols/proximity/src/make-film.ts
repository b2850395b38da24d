import type { Digest } from "@jatidiri/kernel"
import { blocksIn, encodeFrame, maxBlocks, maxMessageBytes } from "./frame.ts"
import { addInto, mixOf } from "./mix.ts"

export type Film = {
  /** How many frames a perfect camera needs. */
  readonly blocks: number
  /** Text of the frame with this number; they go round after 65,536. */
  frame(number: number): string
}

/** Fits, with its header, a QR code of version 10 at level L: read by old cameras from a cracked screen. */
const usualBlockBytes = 248

const filmOf = (hash: Uint8Array): number => new DataView(hash.buffer, hash.byteOffset, 4).getUint32(0)

/**
 * A message as a film of QR codes that a camera may begin anywhere and see in any order. Throws a RangeError when the
 * message is empty or above 24 KiB, or a block so small that there would be more than 160.
 */
export const makeFilm = async (
  message: Uint8Array,
  { digest, blockBytes = usualBlockBytes }: { readonly digest: Digest; readonly blockBytes?: number },
): Promise<Film> => {
  const blocks = blocksIn(message.length, blockBytes)
  if (message.length === 0 || message.length > maxMessageBytes || blocks > maxBlocks)
    throw new RangeError(`a film cannot show ${message.length} bytes in blocks of ${blockBytes}`)
  const film = filmOf(await digest(message))
  const padded = new Uint8Array(blocks * blockBytes)
  padded.set(message)
  const frame = (asked: number): string => {
    const number = asked % 65_536
    const block = new Uint8Array(blockBytes)
    mixOf(film, number, blocks).forEach((isIn, nth) => {
      if (isIn === 1) addInto(block, padded.subarray(nth * blockBytes, (nth + 1) * blockBytes))
    })
    return encodeFrame({ film, length: message.length, number, block })
  }
  return { blocks, frame }
}
