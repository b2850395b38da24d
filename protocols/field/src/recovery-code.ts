import { type Digest, plainDigits, type RandomBytes } from "@jatidiri/kernel"
import { hashCompact } from "./hashes.ts"

/** Crockford base32: no I, L, O, U, so that a code survives being read aloud and written down. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
/** Five bits each: 80 in all, so that its plain hash tells nobody the code. */
const length = 16
const shape = /^[0-9A-HJKMNP-TV-Z]{16}$/

/** Drawn on the resident's phone; it leaves the phone only on paper and when it is used. */
export const makeRecoveryCode = (randomBytes: RandomBytes): string =>
  Array.from(randomBytes(length), (byte) => alphabet.charAt(byte & 31)).join("")

/** Shown as `XXXX-XXXX-XXXX-XXXX`. */
export const showRecoveryCode = (code: string): string => [0, 4, 8, 12].map((at) => code.slice(at, at + 4)).join("-")

/** What a person typed, in its one spelling: hyphens, spaces and case do not count, I and L are 1, O is 0. */
export const parseRecoveryCode = (typed: string): string | undefined => {
  if (typed.length > 2 * length) return undefined
  const code = plainDigits(typed).replace(/[\s-]/g, "").toUpperCase().replace(/[IL]/g, "1").replace(/O/g, "0")
  return shape.test(code) ? code : undefined
}

/** All that the office knows of it: base64url SHA-256 of `jatidiri-recovery:` and the code without hyphens. */
export const hashRecoveryCode = (code: string, digest: Digest): Promise<string> =>
  hashCompact(`jatidiri-recovery:${code}`, digest)
