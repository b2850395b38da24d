export type SortKey = number | string | null

const compare = (a: number | string, b: number | string): number => {
  if (typeof a === "number" && typeof b === "number") return a - b
  return String(a).localeCompare(String(b), "id", { numeric: true })
}

/** Sorted by what `by` gives; rows that have none come last whichever way, and equal ones keep their order. */
export const sortRows = <Row>(rows: readonly Row[], by: (row: Row) => SortKey, down: boolean): readonly Row[] =>
  rows.toSorted((one, other) => {
    const [a, b] = [by(one), by(other)]
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    return down ? compare(b, a) : compare(a, b)
  })
