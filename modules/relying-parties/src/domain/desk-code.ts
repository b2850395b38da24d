import type { RandomBytes } from "@jatidiri/kernel"

/** Crockford's base 32: no I, L, O, U, so that nobody misreads a letter. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const length = 20
const groups = /.{5}/g

/** A new desk code with 100 random bits, `XXXXX-XXXXX-XXXXX-XXXXX`. */
export const makeDeskCode = (randomBytes: RandomBytes): string => {
  const letters = [...randomBytes(length)].map((byte) => alphabet.charAt(byte & 31)).join("")
  return (letters.match(groups) ?? []).join("-")
}

/** What a person typed, in the one spelling that is hashed; nothing when it cannot be a desk code. */
export const parseDeskCode = (typed: string): string | undefined => {
  if (typed.length > 64) return undefined
  const letters = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1")
  return letters.length === length && [...letters].every((letter) => alphabet.includes(letter)) ? letters : undefined
}
