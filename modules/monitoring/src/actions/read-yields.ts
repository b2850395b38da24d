import type { Queries } from "@jatidiri/database"
import { addDays, type Day } from "@jatidiri/kernel"
import { goesOn } from "../domain/book-kind.ts"
import { measuredDays, type Yields, yieldsOf } from "../domain/forecast/staffing.ts"
import { yieldsIn } from "../store/pace.ts"
import type { OpenedRegion } from "./open-region.ts"

/** What a day of a counter and of a team brought lately in the region of service; an office's own book has none. */
export const readYields = async (queries: Queries, { row, code }: OpenedRegion, today: Day): Promise<Yields> => {
  if (!goesOn(row)) return yieldsOf([], today)
  const [from, to] = [addDays(today, -measuredDays), addDays(today, -1)]
  return yieldsOf(await queries.rows(yieldsIn, row.book, code, from, to), today)
}
