import { encodeUtf8 } from "@jatidiri/kernel"
import type { CborTagged, CborValue } from "../mdoc/types.ts"

/** Bytes that grow; all writers append. */
type Output = { bytes: Uint8Array; view: DataView; length: number }

/** One buffer for all, as writing never waits: allocating one costs more than filling it. The result is a copy. */
const scratch = new Uint8Array(8192)
const out: Output = { bytes: scratch, view: new DataView(scratch.buffer), length: 0 }

const reserve = (out: Output, count: number): void => {
  if (out.length + count <= out.bytes.length) return
  const grown = new Uint8Array(Math.max(out.bytes.length * 2, out.length + count))
  grown.set(out.bytes.subarray(0, out.length))
  out.bytes = grown
  out.view = new DataView(grown.buffer)
}

/** Major type and argument in the shortest form (RFC 8949 §4.2.1). */
const writeHead = (out: Output, major: number, argument: number): void => {
  reserve(out, 9)
  const type = major << 5
  const { view, length: at } = out
  if (argument < 24) {
    view.setUint8(at, type | argument)
    out.length += 1
  } else if (argument < 0x100) {
    view.setUint8(at, type | 24)
    view.setUint8(at + 1, argument)
    out.length += 2
  } else if (argument < 0x10000) {
    view.setUint8(at, type | 25)
    view.setUint16(at + 1, argument)
    out.length += 3
  } else if (argument < 0x100000000) {
    view.setUint8(at, type | 26)
    view.setUint32(at + 1, argument)
    out.length += 5
  } else {
    view.setUint8(at, type | 27)
    view.setUint32(at + 1, Math.floor(argument / 0x100000000))
    view.setUint32(at + 5, argument % 0x100000000)
    out.length += 9
  }
}

const writeRaw = (out: Output, bytes: Uint8Array): void => {
  reserve(out, bytes.length)
  out.bytes.set(bytes, out.length)
  out.length += bytes.length
}

const shortText = 64

/** Short ASCII, which is nearly all there is, goes in without a detour over TextEncoder. */
const writeText = (out: Output, text: string): void => {
  if (text.length <= shortText) {
    reserve(out, 9 + text.length)
    const start = out.length
    writeHead(out, 3, text.length)
    let i = 0
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code >= 0x80) break
      out.bytes[out.length++] = code
    }
    if (i === text.length) return
    out.length = start
  }
  const bytes = encodeUtf8(text)
  writeHead(out, 3, bytes.length)
  writeRaw(out, bytes)
}

const writeNumber = (out: Output, value: number): void => {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) {
    if (value >= 0) writeHead(out, 0, value)
    else writeHead(out, 1, -1 - value)
    return
  }
  reserve(out, 9)
  out.view.setUint8(out.length, 0xfb)
  out.view.setFloat64(out.length + 1, value)
  out.length += 9
}

const simple = { false: 0xf4, true: 0xf5, null: 0xf6 } as const

const writeSimple = (out: Output, byte: number): void => {
  reserve(out, 1)
  out.bytes[out.length++] = byte
}

const writeContainer = (
  out: Output,
  value: readonly CborValue[] | ReadonlyMap<string | number, CborValue> | CborTagged,
) => {
  if (Array.isArray(value)) {
    writeHead(out, 4, value.length)
    for (const item of value as readonly CborValue[]) write(out, item)
  } else if (value instanceof Map) {
    writeHead(out, 5, value.size)
    for (const [key, item] of value as ReadonlyMap<string | number, CborValue>) {
      write(out, key)
      write(out, item)
    }
  } else {
    const { tag, value: inner } = value as CborTagged // neither array nor map: `CborValue` leaves only this
    writeHead(out, 6, tag)
    write(out, inner)
  }
}

const write = (out: Output, value: CborValue): void => {
  if (typeof value === "string") writeText(out, value)
  else if (typeof value === "number") writeNumber(out, value)
  else if (typeof value === "boolean") writeSimple(out, value ? simple.true : simple.false)
  else if (value === null) writeSimple(out, simple.null)
  else if (value instanceof Uint8Array) {
    writeHead(out, 2, value.length)
    writeRaw(out, value)
  } else writeContainer(out, value)
}

/** CBOR with shortest heads and definite lengths; map entries keep their order. */
export const encodeCbor = (value: CborValue): Uint8Array => {
  out.length = 0
  write(out, value)
  return out.bytes.slice(0, out.length)
}

/** `#6.24(bstr .cbor …)`: CBOR inside CBOR, kept as bytes so that its digest stays what it was (RFC 8949 §3.4.5.1). */
export const wrapCbor = (inner: Uint8Array): CborTagged => ({ tag: 24, value: inner })
