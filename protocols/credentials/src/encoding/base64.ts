import { parseBase64url as parseBase64urlByHand, toBase64url as toBase64urlByHand } from "@jatidiri/kernel"

type Options = {
  readonly alphabet: "base64" | "base64url"
  readonly omitPadding?: true
  readonly lastChunkHandling?: "strict"
}
type WithBase64 = { readonly toBase64?: (options: Options) => string }
type FromBase64 = { readonly fromBase64?: (text: string, options: Options) => Uint8Array }

// ECMAScript 2026 has both, up to forty times faster; the kernel's are for engines that do not.
const hasNative = typeof (Uint8Array.prototype as WithBase64).toBase64 === "function"
const fromNative = (Uint8Array as unknown as FromBase64).fromBase64
const encodeOptions: Options = { alphabet: "base64url", omitPadding: true }

/** Bytes as base64url without padding. */
export const toBase64url: (bytes: Uint8Array) => string = hasNative
  ? (bytes) => (bytes as WithBase64).toBase64?.(encodeOptions) ?? ""
  : toBase64urlByHand

const paddings = ["", "", "==", "="] as const

const parseStrictly = (text: string, alphabet: Options["alphabet"]): Uint8Array | undefined => {
  try {
    const bytes = fromNative?.(text, { alphabet, lastChunkHandling: "strict" })
    // The native reader skips white space; a text of another length than its bytes need had some.
    return bytes !== undefined && Math.ceil(bytes.length / 3) * 4 === text.length ? bytes : undefined
  } catch {
    return undefined
  }
}

/** Strict: no padding, no white space, no left-over bits; otherwise nothing. */
export const parseBase64url: (text: string) => Uint8Array | undefined =
  fromNative === undefined
    ? parseBase64urlByHand
    : (text) =>
        text.length % 4 === 1 || text.endsWith("=")
          ? undefined
          : parseStrictly(text + paddings[text.length % 4], "base64url")

const standardOnly = /^[A-Za-z0-9+/]*={0,2}$/

/** Strict base64 with padding, as `x5c` has it (RFC 7515 §4.1.6); otherwise nothing. */
export const parseBase64 = (text: string): Uint8Array | undefined => {
  if (text.length % 4 !== 0) return undefined
  if (fromNative !== undefined) return parseStrictly(text, "base64")
  if (!standardOnly.test(text)) return undefined
  return parseBase64urlByHand(text.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, ""))
}
