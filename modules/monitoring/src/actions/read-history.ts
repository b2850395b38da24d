import type { Queries } from "@jatidiri/database"
import { addDays, type Day } from "@jatidiri/kernel"
import { goesOn } from "../domain/book-kind.ts"
import { type Ground, recentDays } from "../domain/forecast/answer.ts"
import { firstDayOf, historyOf, historyOfText } from "../domain/forecast/history.ts"
import { isCommonKnowledge } from "../domain/region-path.ts"
import { firstActivations } from "../store/history.ts"
import type { DatedRegion } from "./open-region.ts"
import { readDayRows } from "./read-sums.ts"

/** What a forecast learns from, and by which channels the last weeks' people came. */
type Past = Pick<Ground, "history" | "rows">

const readRows = async (queries: Queries, region: DatedRegion, from: Day, to: Day): Promise<Ground["rows"]> =>
  (await readDayRows(queries, region, { from, to })).map(({ day, channel, activated: people }) => ({
    ...{ day, channel, people },
  }))

/** Of a past day and of small regions the same rows tell both; the present of larger ones is added up in the database. */
export const readHistory = async (queries: Queries, region: DatedRegion, last: Day): Promise<Past> => {
  const { row, code, asOf } = region
  if (!goesOn(row)) return { history: historyOf([], last), rows: [] }
  if (asOf.past || !isCommonKnowledge(code)) {
    const rows = await readRows(queries, region, firstDayOf(last), last)
    return { history: historyOf(rows, last), rows }
  }
  const [{ days }, rows] = await Promise.all([
    queries.get(firstActivations, row.book, code, firstDayOf(last), last),
    readRows(queries, region, addDays(last, 1 - recentDays), last),
  ])
  return { history: historyOfText(days, last), rows }
}
