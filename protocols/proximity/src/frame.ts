import { encodeBase45, parseBase45 } from "./base45.ts"

/** One picture of a film. */
export type Frame = {
  /** First four bytes of the message's SHA-256: frames of two films are never mixed. */
  readonly film: number
  /** Of the whole message, in bytes. */
  readonly length: number
  readonly number: number
  /** Blocks of the message, added to one another without carry. */
  readonly block: Uint8Array
}

const mark = "JD1:"
const headerBytes = 8

export const maxMessageBytes = 24 * 1024
export const maxBlocks = 160

export const blocksIn = (length: number, blockBytes: number): number => Math.ceil(length / blockBytes)

/** Text for a QR code in alphanumeric mode. */
export const encodeFrame = ({ film, length, number, block }: Frame): string => {
  const bytes = new Uint8Array(headerBytes + block.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, film)
  view.setUint16(4, length)
  view.setUint16(6, number)
  bytes.set(block, headerBytes)
  return mark + encodeBase45(bytes)
}

/** Nothing for what is no frame, or one of a film that nobody would collect. */
export const parseFrame = (text: string): Frame | undefined => {
  if (!text.startsWith(mark)) return undefined
  const bytes = parseBase45(text.slice(mark.length))
  if (bytes === undefined || bytes.length <= headerBytes) return undefined
  const view = new DataView(bytes.buffer)
  const block = bytes.subarray(headerBytes)
  const length = view.getUint16(4)
  const isTooMuch = length > maxMessageBytes || blocksIn(length, block.length) > maxBlocks
  if (length === 0 || isTooMuch) return undefined
  return { film: view.getUint32(0), length, number: view.getUint16(6), block }
}
