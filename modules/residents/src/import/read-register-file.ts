import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { maxLineBytes } from "../domain/layout.ts"
import { headerFault } from "./judge-header.ts"
import type { LineTaker } from "./take-lines.ts"

export type FileRefusal = "empty-file" | "wrong-header" | "no-residents"

/** Why nothing can be made of the file, or how many lines were read and taken, and the file's SHA-256. */
export type FileReading =
  | { readonly refusal: FileRefusal; readonly because?: string }
  | { readonly rows: number; readonly accepted: number; readonly hash: Uint8Array }

export type ReadingOptions = {
  readonly file: string
  readonly taker: LineTaker
  /** Takes a block of rows in COPY's text format; reading waits for it. */
  readonly onRows: (block: Uint8Array) => Promise<void>
  /** Told after each chunk, with the bytes read so far; reading waits for it. */
  readonly onChunk: (bytesRead: number) => Promise<void>
}

/** Small, so that the connection to the database is served often. */
const chunkBytes = 128 * 1024
const lineFeed = 0x0a
const nothing = Buffer.alloc(0)

type Carried = { readonly bytes: Buffer; readonly isSkipping: boolean }
type WrongHeader = { readonly refusal: "wrong-header"; readonly because: string }

const wrongHeader = (because: string): WrongHeader => ({ refusal: "wrong-header", because })

/** Hands on the whole lines of a chunk and keeps the unfinished one, unless it is already too long to be a resident. */
const takeChunk = (taker: LineTaker, carried: Carried, chunk: Buffer): Carried | WrongHeader => {
  const first = carried.isSkipping ? chunk.indexOf(lineFeed) + 1 : 0
  if (carried.isSkipping && first === 0) return carried
  const bytes = carried.bytes.length === 0 ? chunk.subarray(first) : Buffer.concat([carried.bytes, chunk])
  const whole = bytes.lastIndexOf(lineFeed) + 1
  const fault = taker.takeLines(bytes.subarray(0, whole))
  if (fault !== undefined) return wrongHeader(fault)
  const rest = bytes.subarray(whole)
  if (rest.length <= maxLineBytes) return { bytes: Buffer.from(rest), isSkipping: false }
  if (!taker.counts().hasHeader) return wrongHeader(headerFault(rest) ?? "the header does not end")
  taker.rejectLongLine()
  return { bytes: nothing, isSkipping: true }
}

const flush = async ({ taker, onRows }: ReadingOptions, all: boolean): Promise<void> => {
  for (let block = taker.rows.take(all); block !== undefined; block = taker.rows.take(all)) await onRows(block)
}

/**
 * Reads a register file once from start to end, holding one chunk and at most one line of it. Throws when the file
 * cannot be read.
 */
export const readRegisterFile = async (options: ReadingOptions): Promise<FileReading> => {
  const { taker } = options
  const hash = createHash("sha256")
  let carried: Carried = { bytes: nothing, isSkipping: false }
  let bytesRead = 0
  for await (const piece of createReadStream(options.file, { highWaterMark: chunkBytes })) {
    const chunk = piece as Buffer // a stream without an encoding gives bytes
    hash.update(chunk)
    bytesRead += chunk.length
    const next = takeChunk(taker, carried, chunk)
    if ("refusal" in next) return next
    carried = next
    await flush(options, false)
    await options.onChunk(bytesRead)
  }
  if (bytesRead === 0) return { refusal: "empty-file" }
  const fault = taker.takeLines(carried.bytes)
  if (fault !== undefined) return wrongHeader(fault)
  await flush(options, true)
  const { rows, accepted } = taker.counts()
  return rows === 0 ? { refusal: "no-residents" } : { rows, accepted, hash: hash.digest() }
}
