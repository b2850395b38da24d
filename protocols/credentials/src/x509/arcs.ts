/** Arcs under 2.25 are UUIDs (ITU-T X.667): 128 bits, seven a byte. */
const longestArcBytes = 19
const limb = 10_000_000

/** A decimal number in limbs, the lowest first: Safari 13 has no BigInt. */
type Limbs = readonly number[]

const append = (limbs: Limbs, sevenBits: number): Limbs => {
  let carry = sevenBits
  const grown = limbs.map((part) => {
    const value = part * 128 + carry
    carry = Math.floor(value / limb)
    return value % limb
  })
  return carry > 0 ? [...grown, carry] : grown
}

const textOf = (limbs: Limbs): string => {
  const [highest = 0, ...lower] = [...limbs].reverse()
  return [highest, ...lower.map((part) => String(part).padStart(7, "0"))].join("")
}

/** The encoded arcs of an object identifier (X.690 §8.19) in decimal; nothing when they are cut, padded or too large. */
export const decodeArcs = (content: Uint8Array): readonly string[] | undefined => {
  const arcs: string[] = []
  let limbs: Limbs = []
  let length = 0
  for (const byte of content) {
    if (length === longestArcBytes || (length === 0 && byte === 0x80)) return undefined
    limbs = append(limbs, byte & 0x7f)
    length += 1
    if (byte >= 0x80) continue
    arcs.push(textOf(limbs))
    limbs = []
    length = 0
  }
  return length === 0 ? arcs : undefined
}
