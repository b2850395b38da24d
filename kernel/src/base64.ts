import { parseBase64url, toBase64url } from "./base64url.ts"

/** Bytes as padded base64 (RFC 4648 §4), as `x5c` has it. */
export const toBase64 = (bytes: Uint8Array): string => {
  const text = toBase64url(bytes).replace(/-/g, "+").replace(/_/g, "/")
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=")
}

/** Strict: padded, no white space, no left-over bits; otherwise nothing. */
export const parseBase64 = (text: string): Uint8Array | undefined => {
  if (text.length % 4 !== 0 || /[-_]/.test(text)) return undefined
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0
  return parseBase64url(
    text
      .slice(0, text.length - padding)
      .replace(/\+/g, "-")
      .replace(/\//g, "_"),
  )
}
