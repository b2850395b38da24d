const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const length = 16

/** Sixteen of Crockford's base32: 80 bits, which no one guesses. `bytes` are that many random ones. */
export const drawFileKey = (bytes: Uint8Array): string =>
  [...bytes.slice(0, length)].map((byte) => letters[byte % letters.length]).join("")

/** As people write it down: four groups of four. */
export const shownFileKey = (key: string): string => key.match(/.{1,4}/g)?.join("-") ?? key

/** What was typed, look-alikes forgiven; nothing when it cannot be a key. */
export const readFileKey = (typed: string): string | undefined => {
  const key = typed.toUpperCase().replace(/[\s-]/g, "").replace(/[IL]/g, "1").replace(/O/g, "0")
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(key) ? key : undefined
}
