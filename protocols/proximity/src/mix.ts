/** Which blocks of the message a frame adds up: one byte for each, 1 or 0. */
export type Mix = Uint8Array

const odd = 0x9e3779b1

/**
 * Thirty-two bits that look random, the same on both sides: MurmurHash3's finaliser over a counter. A generator of
 * shifts and sums alone would not do: all its draws together would span no more than 32 blocks.
 */
const drawAt = (seed: number, nth: number): number => {
  let value = Math.imul(nth + 1, odd) ^ seed
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/**
 * The first frames show the message's blocks one by one; every later frame adds up a random half of them, so that
 * any frames will do: who has seen a few more than there are blocks has the message, whichever he missed.
 */
export const mixOf = (film: number, number: number, blocks: number): Mix => {
  const mix = new Uint8Array(blocks)
  if (number < blocks) {
    mix[number] = 1
    return mix
  }
  const seed = drawAt(film, number)
  for (let nth = 0; nth < blocks; nth++) mix[nth] = drawAt(seed, nth) >>> 31
  if (!mix.includes(1)) mix[number % blocks] = 1
  return mix
}

/** Adds without carry, in place. */
export const addInto = (into: Uint8Array, other: Uint8Array): void => {
  for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) ^ (other[at] ?? 0)
}
