/** How many values a count can have, at least, for whoever knows everything that was ever told. */
export const windowSize = 10

/**
 * What everybody may be told of the people of one district: the tens, never the ones. Under ten nothing is told, and zero
 * no more than nine. Nor is told how near a count is to the whole base: the last ten stay together, so that nobody is
 * known to be the one who has not.
 */
export const toldOf = (count: number, base: number | null): number => {
  const tens = Math.floor(Math.max(0, count) / windowSize) * windowSize
  if (base === null) return tens
  const highest = Math.floor((base + 1 - windowSize) / windowSize) * windowSize
  return Math.max(0, Math.min(tens, highest))
}

/**
 * A district: the smallest region that is told, and the only thing that is counted. What was told of a week stays as it
 * is: under another base the same count would be told otherwise, and both together would say more than either.
 */
export type Leaf = {
  readonly code: string
  /** One a week, the latest last. */
  readonly told: readonly number[]
}

export type Told = {
  /** At least so many, one a week. */
  readonly atLeast: readonly number[]
  /** Districts that nothing is told of in the last week. */
  readonly hidden: number
  readonly districts: number
}

/**
 * A region is told as the sum of what is told of its districts, never by rounding its own count: so a total says nothing
 * that its parts do not say, and no difference between totals, levels or weeks can say more than one district does.
 */
export const tell = (leaves: readonly Leaf[]): Told => {
  const weeks = leaves[0]?.told.length ?? 0
  const told = leaves.map((leaf) => leaf.told)
  return {
    atLeast: Array.from({ length: weeks }, (_, week) => told.reduce((sum, counts) => sum + (counts[week] ?? 0), 0)),
    hidden: told.filter((counts) => counts.at(-1) === 0).length,
    districts: leaves.length,
  }
}

/** Every region of these districts at once; `regionsOf` names those that a district lies in, itself too. */
export const tellAll = (leaves: readonly Leaf[], regionsOf: (code: string) => readonly string[]): Map<string, Told> => {
  const within = new Map<string, Leaf[]>()
  for (const leaf of leaves)
    for (const region of regionsOf(leaf.code)) {
      const others = within.get(region)
      if (others === undefined) within.set(region, [leaf])
      else others.push(leaf)
    }
  return new Map([...within].map(([region, own]) => [region, tell(own)]))
}

/** Where nobody was counted nothing is told. */
export const untold = (weeks: number): Told => ({
  atLeast: Array.from({ length: weeks }, () => 0),
  hidden: 0,
  districts: 0,
})
