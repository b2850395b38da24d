import { randomBytes } from "node:crypto"

/** Crockford base32: no I, L, O, U, so that a code survives being read aloud. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const shape = /^[0-9A-HJKMNP-TV-Z]{8}$/

/** 40 random bits as eight characters. */
export const makeBookingCode = (): string => Array.from(randomBytes(8), (byte) => alphabet.charAt(byte & 31)).join("")

export const showBookingCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** What somebody typed, in its one spelling: hyphens and case do not count, I and L are 1, O is 0. */
export const parseBookingCode = (typed: string): string | undefined => {
  const code = typed.replace(/[\s-]/g, "").toUpperCase().replace(/[IL]/g, "1").replace(/O/g, "0")
  return shape.test(code) ? code : undefined
}
