/** The people of these districts in one week are at least and at most so many. */
export type Statement = {
  readonly districts: readonly number[]
  readonly week: number
  readonly from: number
  readonly to: number
}

type Range = { from: number; to: number }

/** What the attacker knows of each district in each week, first from what everybody knows: its bases, and that nobody is counted twice. */
const begin = (most: readonly (readonly number[])[]): Range[][] =>
  most.map((weeks) => weeks.map((people) => ({ from: 0, to: people })))

const narrow = (range: Range, from: number, to: number): boolean => {
  const changes = from > range.from || to < range.to
  range.from = Math.max(range.from, from)
  range.to = Math.min(range.to, to)
  return changes
}

/** Each district is the whole without the others. */
const useStatement = (known: Range[][], { districts, week, from, to }: Statement): boolean => {
  const ranges = districts.map((district) => known[district]?.[week]).filter((range) => range !== undefined)
  const least = ranges.reduce((sum, range) => sum + range.from, 0)
  const most = ranges.reduce((sum, range) => sum + range.to, 0)
  return ranges
    .map((range) => narrow(range, from - (most - range.to), to - (least - range.from)))
    .some((changed) => changed)
}

/** Who was counted last week is counted this week. */
const useTime = (weeks: Range[]): boolean => {
  let changed = false
  for (let at = 1; at < weeks.length; at++) {
    const [before, after] = [weeks[at - 1], weeks[at]]
    if (before === undefined || after === undefined) continue
    if (narrow(after, before.from, Number.POSITIVE_INFINITY)) changed = true
    if (narrow(before, 0, after.to)) changed = true
  }
  return changed
}

/** Reasons on until nothing more follows; gives the fewest values that any district's count can still have. */
export const attack = (most: readonly (readonly number[])[], statements: readonly Statement[]) => {
  const known = begin(most)
  for (let changed = true; changed; ) {
    changed = false
    for (const statement of statements) if (useStatement(known, statement)) changed = true
    for (const district of known) if (useTime(district)) changed = true
  }
  return known.map((district) => district.map(({ from, to }) => ({ from, to, values: to - from + 1 })))
}
