/** A stream of numbers that a seed decides: the same seed draws the same people on every machine. */
export type Random = {
  /** Evenly from 0 up to, not with, 1. */
  next(): number
  /** Evenly from 0 up to, not with, `count`. */
  below(count: number): number
  chance(share: number): boolean
  pick<Item>(items: readonly [Item, ...Item[]]): Item
}

/** Spreads the bits of a number, so that neighbouring seeds have nothing in common (the finisher of MurmurHash3). */
export const scatter = (value: number): number => {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Bob Jenkins' small fast counter generator with 128 bits of state. Not for secrets. */
export const randomFrom = (seed: number): Random => {
  let a = scatter(seed)
  let b = scatter(seed + 0x9e3779b9)
  let c = scatter(Math.floor(seed / 0x1_0000_0000) + 0x85ebca6b)
  let counter = 1
  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 12; round++) draw()
  const next = (): number => draw() / 0x1_0000_0000
  const below = (count: number): number => Math.floor(next() * count)
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (items) => items[below(items.length)] ?? items[0],
  }
}

/** Draws by weight: each entry is `[item, weight]`; the weights need not sum to one. */
export const weighted = <Item>(entries: readonly [readonly [Item, number], ...(readonly [Item, number])[]]) => {
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  return (random: Random): Item => {
    let left = random.next() * total
    for (const [item, weight] of entries) {
      left -= weight
      if (left < 0) return item
    }
    return entries[0][0]
  }
}
