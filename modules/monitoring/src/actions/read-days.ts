import { accept, addDays, type Day, daysBetween, parseDay, type Result, refuse } from "@jatidiri/kernel"
import type { Days } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { type AsOfAsked, freeze, openRegionAsOf, shownAsOf } from "./open-region.ts"
import { readDayRows } from "./read-sums.ts"

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
 * Activations and ends by day and channel, both days included; the sixty days before the day that is asked for, unless
 * said. Refuses days that do not exist, an end before its beginning, and more than three years. As of a past day, what was
 * known of those days by then.
 */
export const readDays =
  (needs: Needs) =>
  (
    bookId: string,
    wireCode: string,
    asked: AsOfAsked & { readonly from?: string; readonly to?: string },
  ): Promise<Result<Days, "book-unknown" | "region-unknown" | "period-wrong" | "day-wrong">> =>
    needs.database.transaction(async (tx) => {
      await freeze(tx)
      const region = await openRegionAsOf(tx, { book: bookId, code: wireCode, per: asked.per }, needs.now())
      if (!region.ok) return region
      const { asOf } = region.value
      const period = periodOf(asked, asOf.day)
      if (period === undefined) return refuse("period-wrong")
      return accept({ ...period, asOf: shownAsOf(asOf), days: await readDayRows(tx, region.value, period) })
    })
