import { jakartaDay } from "@jatidiri/kernel"
import type { Needs } from "../needs.ts"
import { changingOfferDays, holdKeptOffers, keepOffersUntil, sumOfferDays } from "../store/offers.ts"

/** So many days of a country's sites are added up at once. */
const daysAtOnce = 30

/**
 * What the country's sites offered is too much to add up at each question: days that are over are kept, and those that
 * still change are added up again. Harmless when repeated.
 */
export const sumOffers = (needs: Needs) => (): Promise<void> =>
  needs.database.transaction(async (tx) => {
    const today = jakartaDay(needs.now())
    const { untilDay } = await tx.get(holdKeptOffers)
    const days = (await tx.rows(changingOfferDays, untilDay, today)).map(({ day }) => day)
    for (let from = 0; from < days.length; from += daysAtOnce)
      await tx.run(sumOfferDays, days.slice(from, from + daysAtOnce), today)
    await tx.run(keepOffersUntil, today)
  })
