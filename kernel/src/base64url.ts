import { decodeByHand, encodeByHand } from "./base64url-by-hand.ts"

/** The engine's own codec, up to sixty times as fast as ours, where it has one (ECMAScript 2026). */
type NativeBytes = { toBase64?(options: { alphabet: "base64url"; omitPadding: true }): string }
type NativeMaker = {
  fromBase64?(text: string, options: { alphabet: "base64url"; lastChunkHandling: "strict" }): Uint8Array
}

const fromBase64 = (Uint8Array as NativeMaker).fromBase64?.bind(Uint8Array)
const hasNative = fromBase64 !== undefined && typeof (Uint8Array.prototype as NativeBytes).toBase64 === "function"

const paddings = ["", "", "==", "="] as const

const decodeNative = (text: string): Uint8Array | undefined => {
  if (text.length % 4 === 1 || text.endsWith("=")) return undefined
  try {
    const padded = text + paddings[text.length % 4]
    const bytes = fromBase64?.(padded, { alphabet: "base64url", lastChunkHandling: "strict" })
    // The native reader passes over white space; a text longer than its bytes need had some.
    return bytes !== undefined && Math.ceil(bytes.length / 3) * 4 === padded.length ? bytes : undefined
  } catch {
    // Another letter, or left-over bits in the last one: another spelling of the same value.
    return undefined
  }
}

/** Bytes as base64url without padding (RFC 4648 §5). */
export const toBase64url: (bytes: Uint8Array) => string = hasNative
  ? (bytes) => (bytes as NativeBytes).toBase64?.({ alphabet: "base64url", omitPadding: true }) ?? ""
  : encodeByHand

/** Strict: no padding, no white space, no left-over bits; otherwise nothing. One value has one spelling. */
export const parseBase64url: (text: string) => Uint8Array | undefined = hasNative ? decodeNative : decodeByHand
