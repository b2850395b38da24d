import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { Days } from "../contract.ts"
import { periodAsOf } from "../domain/period.ts"
import type { Needs } from "../needs.ts"
import { type AsOfAsked, atOneMoment, openRegionAsOf, shownAsOf } from "./open-region.ts"
import { readDayRows } from "./read-sums.ts"

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
    atOneMoment(needs, async (tx) => {
      const region = await openRegionAsOf(tx, { book: bookId, code: wireCode, per: asked.per }, needs.now())
      if (!region.ok) return region
      const { asOf } = region.value
      const period = periodAsOf(asked, asOf)
      if (period === undefined) return refuse("period-wrong")
      return accept({ ...period, asOf: shownAsOf(asOf), days: await readDayRows(tx, region.value, period) })
    })
