/** A part as a share of a whole; nothing where one of them is not known or the whole is nobody. */
export const shareOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : part / whole

/** How many people of a base are not activated yet; nothing where nobody knows how many there are. */
export const missingOf = (activated: number, base: number | null): number | null =>
  base === null ? null : Math.max(0, base - activated)

/** People of a target: the next whole number up, so that a target is never met below its share. */
export const peopleOfShare = (share: number, whole: number | null): number | null =>
  whole === null ? null : Math.ceil(Math.round(share * whole * 1e6) / 1e6)

/** Places from 1 by share, the same place for the same share; nothing for who has no share. */
export const ranksOf = (shares: readonly (number | null)[]): (number | null)[] => {
  const sorted = shares.filter((share) => share !== null).toSorted((a, b) => b - a)
  const placeOf = new Map<number, number>()
  sorted.forEach((share, index) => {
    if (!placeOf.has(share)) placeOf.set(share, index + 1)
  })
  return shares.map((share) => (share === null ? null : (placeOf.get(share) ?? null)))
}
