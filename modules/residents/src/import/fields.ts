/** Where the fields of one line lie. Kept and filled again for every line, since a million lines share it. */
export type Fields = {
  /** The bytes that `starts` and `ends` point into. */
  bytes: Buffer
  count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** True when the line's bytes are the values as they stand: no quotes, nothing to escape. */
  isPlain: boolean
}

export const makeFields = (columnCount: number): Fields => ({
  bytes: Buffer.alloc(0),
  count: 0,
  starts: new Int32Array(columnCount),
  ends: new Int32Array(columnCount),
  isPlain: true,
})

const comma = 0x2c
const quote = 0x22
const backslash = 0x5c
const lineFeed = 0x0a
const firstPrintable = 0x20

export type SplitRefusal = "wrong-columns" | "broken-quotes" | "control-character"

/**
 * Splits the line that begins at `from` while looking for its end, in one walk over its bytes. Gives the place of the
 * line feed, or `to` when there is none before it. A line with quotes, backslashes or control characters is only marked
 * as not plain: `splitQuoted` takes it again.
 */
export const splitPlain = (fields: Fields, bytes: Buffer, from: number, to: number): number => {
  const { starts, ends } = fields
  let count = 0
  let start = from
  let isPlain = true
  let at = from
  for (; at < to; at++) {
    const byte = bytes[at] as number // within the array by the loop's bound
    if (byte > comma) {
      if (byte === backslash) isPlain = false
    } else if (byte === comma) {
      starts[count] = start // beyond the array's end nothing is kept
      ends[count++] = at
      start = at + 1
    } else if (byte === lineFeed) break
    else if (byte === quote || byte < firstPrintable) isPlain = false
  }
  starts[count] = start
  ends[count++] = at
  fields.bytes = bytes
  fields.count = count
  fields.isPlain = isPlain
  return at
}

type Written = { readonly next: number; readonly length: number }

/** A quoted field without its quotes (RFC 4180 §2.7: a doubled quote is one), nothing when it never closes. */
const readQuoted = (bytes: Uint8Array, from: number, to: number, into: Uint8Array, at: number): Written | undefined => {
  let length = at
  for (let i = from + 1; i < to; i++) {
    const byte = bytes[i] as number // within the array by the loop's bound
    if (byte !== quote) into[length++] = byte
    else if (i + 1 < to && bytes[i + 1] === quote)
      into[length++] = bytes[i++] as number // the pair's first
    else return { next: i + 1, length }
  }
  return undefined
}

const readBare = (bytes: Uint8Array, from: number, to: number, into: Uint8Array, at: number): Written | undefined => {
  let length = at
  let i = from
  for (; i < to && bytes[i] !== comma; i++) {
    if (bytes[i] === quote) return undefined
    into[length++] = bytes[i] as number // within the array by the loop's bound
  }
  return { next: i, length }
}

const hasControl = (bytes: Uint8Array, to: number): boolean => {
  for (let i = 0; i < to; i++) if ((bytes[i] as number) < firstPrintable) return true // within by the bound
  return false
}

/** Takes a line (without its line end) apart by RFC 4180 into `scratch`; a field may hold commas and quotes, no line break. */
export const splitQuoted = (fields: Fields, line: Uint8Array, scratch: Buffer): SplitRefusal | undefined => {
  fields.bytes = scratch
  fields.count = 0
  fields.isPlain = false
  let at = 0
  let length = 0
  for (;;) {
    const read = line[at] === quote ? readQuoted : readBare
    const field = read(line, at, line.length, scratch, length)
    if (field === undefined) return "broken-quotes"
    fields.starts[fields.count] = length
    fields.ends[fields.count++] = field.length
    length = field.length
    at = field.next
    if (at >= line.length) return hasControl(scratch, length) ? "control-character" : undefined
    if (line[at] !== comma) return "broken-quotes"
    at += 1
  }
}
