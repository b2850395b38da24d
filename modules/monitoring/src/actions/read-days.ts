import { accept, addDays, type Day, daysBetween, jakartaDay, parseDay, type Result, refuse } from "@jatidiri/kernel"
import type { Days } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { daysOf } from "../store/sums.ts"
import { openRegion } from "./open-region.ts"

const shownUnlessAsked = 60
const mostDays = 1100

type Period = { readonly from: Day; readonly to: Day }

const periodOf = (asked: { from?: string; to?: string }, today: Day): Period | undefined => {
  const to = asked.to === undefined ? accept(today) : parseDay(asked.to)
  if (!to.ok) return undefined
  const from = asked.from === undefined ? accept(addDays(to.value, 1 - shownUnlessAsked)) : parseDay(asked.from)
  if (!from.ok) return undefined
  const length = daysBetween(from.value, to.value)
  return length < 0 || length >= mostDays ? undefined : { from: from.value, to: to.value }
}

/**
 * Activations and ends by day and channel, both days included; the last sixty days unless asked. Refuses days that do
 * not exist, an end before its beginning, and more than three years.
 */
export const readDays =
  (needs: Needs) =>
  async (
    bookId: string,
    wireCode: string,
    asked: { from?: string; to?: string },
  ): Promise<Result<Days, "book-unknown" | "region-unknown" | "period-wrong">> => {
    const region = await openRegion(needs.database, bookId, wireCode)
    if (!region.ok) return region
    const { row, code } = region.value
    const period = periodOf(asked, (row.nominalDay ?? jakartaDay(needs.now())) as Day)
    if (period === undefined) return refuse("period-wrong")
    return accept({ ...period, days: await needs.database.rows(daysOf, row.book, code, period.from, period.to) })
  }
