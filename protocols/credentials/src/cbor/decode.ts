import { parseUtf8 } from "@jatidiri/kernel"
import type { CborValue } from "../mdoc/types.ts"

type Input = { readonly bytes: Uint8Array; readonly view: DataView; at: number; depth: number }

/** No honest credential nests deeper. */
const maxDepth = 24

/** Thrown inside the reader alone and caught at its door. */
const malformed = new Error("not strict CBOR")

/** What ISO/IEC 18013-5 uses: tdate, encoded CBOR, full-date (RFC 8943). */
const knownTags: readonly number[] = [0, 24, 1004]

const take = (input: Input, count: number): number => {
  const at = input.at
  if (at + count > input.bytes.length) throw malformed
  input.at = at + count
  return at
}

/** The argument of a head, only in its shortest form (RFC 8949 §4.1) and within what a number holds exactly. */
const readArgument = (input: Input, info: number): number => {
  if (info < 24) return info
  const { view } = input
  let argument: number
  let least: number
  if (info === 24) [argument, least] = [view.getUint8(take(input, 1)), 24]
  else if (info === 25) [argument, least] = [view.getUint16(take(input, 2)), 0x100]
  else if (info === 26) [argument, least] = [view.getUint32(take(input, 4)), 0x10000]
  else if (info === 27) {
    const at = take(input, 8)
    ;[argument, least] = [view.getUint32(at) * 0x100000000 + view.getUint32(at + 4), 0x100000000]
  } else throw malformed // 28 to 30 are reserved, 31 is an indefinite length
  if (argument < least || argument > Number.MAX_SAFE_INTEGER) throw malformed
  return argument
}

const readBytes = (input: Input, length: number): Uint8Array => {
  const at = take(input, length)
  return input.bytes.subarray(at, at + length)
}

const shortText = 48

/** Short ASCII without a detour over TextDecoder. */
const readText = (input: Input, length: number): string => {
  const bytes = readBytes(input, length)
  let text = ""
  let i = 0
  for (; length <= shortText && i < length; i++) {
    const code = bytes[i] ?? 0x80
    if (code >= 0x80) break
    text += String.fromCharCode(code)
  }
  if (i === length) return text
  const whole = parseUtf8(bytes)
  if (whole === undefined) throw malformed
  return whole
}

const readArray = (input: Input, length: number): readonly CborValue[] => {
  const items: CborValue[] = []
  for (let i = 0; i < length; i++) items.push(read(input))
  return items
}

/** Keys are text or integers, each once. */
const readMap = (input: Input, length: number): ReadonlyMap<string | number, CborValue> => {
  const map = new Map<string | number, CborValue>()
  for (let i = 0; i < length; i++) {
    const major = (input.bytes[input.at] ?? 0xff) >> 5
    if (major !== 0 && major !== 1 && major !== 3) throw malformed
    const key = read(input) as string | number // the three major types just allowed
    if (map.has(key)) throw malformed
    map.set(key, read(input))
  }
  return map
}

const readSimple = (input: Input, info: number): CborValue => {
  if (info === 20 || info === 21) return info === 21
  if (info === 22) return null
  if (info !== 26 && info !== 27) throw malformed // undefined, half floats and the rest are not ours
  const value = info === 26 ? input.view.getFloat32(take(input, 4)) : input.view.getFloat64(take(input, 8))
  if (!Number.isFinite(value)) throw malformed
  return value
}

const readContainer = (input: Input, major: number, argument: number): CborValue => {
  if (++input.depth > maxDepth) throw malformed
  let value: CborValue
  if (major === 4) value = readArray(input, argument)
  else if (major === 5) value = readMap(input, argument)
  else {
    if (!knownTags.includes(argument)) throw malformed
    value = { tag: argument, value: read(input) }
  }
  input.depth--
  return value
}

const read = (input: Input): CborValue => {
  const first = input.view.getUint8(take(input, 1))
  const major = first >> 5
  const info = first & 31
  if (major === 7) return readSimple(input, info)
  const argument = readArgument(input, info)
  if (major === 0) return argument
  if (major === 1) {
    if (argument === Number.MAX_SAFE_INTEGER) throw malformed
    return -1 - argument
  }
  if (major === 2) return readBytes(input, argument)
  return major === 3 ? readText(input, argument) : readContainer(input, major, argument)
}

/**
 * One CBOR item and nothing behind it. Nothing when it is broken, indefinite, not in shortest form, repeats a map key, or uses a tag
 * that is not ours: one value has one spelling, so that encoding it again gives the same bytes. Floats excepted, which are kept as
 * values only. The order of map keys is free, as ISO/IEC 18013-5 leaves it.
 */
export const parseCbor = (bytes: Uint8Array): CborValue | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const input: Input = { bytes, view, at: 0, depth: 0 }
  try {
    const value = read(input)
    return input.at === bytes.length ? value : undefined
  } catch (thrown) {
    if (thrown === malformed) return undefined
    throw thrown
  }
}
