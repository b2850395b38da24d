import type { Fields } from "./fields.ts"

/** Rows in COPY's text format (delimiter comma, empty is null) are gathered in blocks of this size. */
const blockBytes = 128 * 1024

const comma = 0x2c
const backslash = 0x5c
const lineFeed = 0x0a
const zero = 0x30

export type CopyWriter = {
  /** Adds a row: its number, then the values. */
  add(number: number, fields: Fields): void
  /** The oldest full block; with `all` also the one being filled; nothing when there is none. */
  take(all?: boolean): Uint8Array | undefined
}

/** `longestLine` bounds the bytes of a row's values. */
export const makeCopyWriter = (longestLine: number): CopyWriter => {
  // A number, its comma and line feed and, at worst, a backslash before every byte.
  const most = 20 + 2 * longestLine
  const full: Uint8Array[] = []
  let block = Buffer.allocUnsafeSlow(blockBytes)
  let length = 0

  const close = (): void => {
    full.push(block.subarray(0, length))
    block = Buffer.allocUnsafeSlow(blockBytes)
    length = 0
  }

  const addNumber = (number: number): void => {
    let digits = 1
    for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) digits += 1
    let left = number
    for (let place = length + digits - 1; place >= length; place--) {
      block[place] = zero + (left % 10)
      left = Math.floor(left / 10)
    }
    length += digits
  }

  const addEscaped = (bytes: Uint8Array, start: number, end: number): void => {
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0
      if (byte === comma || byte === backslash) block[length++] = backslash
      block[length++] = byte
    }
  }

  const addPlain = (bytes: Buffer, start: number, end: number): void => {
    length += bytes.copy(block, length, start, end)
  }

  const add = (number: number, fields: Fields): void => {
    const { bytes, starts, ends, count } = fields
    if (length + most > blockBytes) close()
    addNumber(number)
    if (fields.isPlain) {
      block[length++] = comma
      addPlain(bytes, starts[0] ?? 0, ends[count - 1] ?? 0)
    } else
      for (let field = 0; field < count; field++) {
        block[length++] = comma
        addEscaped(bytes, starts[field] ?? 0, ends[field] ?? 0)
      }
    block[length++] = lineFeed
  }

  const take = (all = false): Uint8Array | undefined => {
    if (all && length > 0) close()
    return full.shift()
  }
  return { add, take }
}
