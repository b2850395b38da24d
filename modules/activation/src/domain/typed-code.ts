import type { RandomBytes } from "@jatidiri/kernel"

/** Crockford base32: no I, L, O, U, so that a code survives being read aloud. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const length = 8
const shape = /^[0-9A-HJKMNP-TV-Z]{8}$/

/** 40 random bits as eight characters. */
export const makeTypedCode = (randomBytes: RandomBytes): string =>
  Array.from(randomBytes(length), (byte) => alphabet.charAt(byte & 31)).join("")

/** Shown as `XXXX-XXXX`. */
export const showTypedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** What a person typed, in its one spelling: hyphens and case do not count, I and L are 1, O is 0. */
export const parseTypedCode = (typed: string): string | undefined => {
  if (typed.length > 2 * length) return undefined
  const code = typed.replace(/[\s-]/g, "").toUpperCase().replace(/[IL]/g, "1").replace(/O/g, "0")
  return shape.test(code) ? code : undefined
}
