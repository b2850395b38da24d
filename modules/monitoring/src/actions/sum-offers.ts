import { type Day, jakartaDay } from "@jatidiri/kernel"
import type { Needs } from "../needs.ts"
import { changingOfferDays, holdKeptOffers, keepOffersUntil, nextOfferDays, sumOfferDays } from "../store/offers.ts"

/** So many days of a country's sites are added up at once, so that no transaction holds the follower back for long. */
const daysAtOnce = 30

/** Days that are not kept yet, the oldest first; whether there may be more. */
const keepNext = (needs: Needs, today: Day): Promise<boolean> =>
  needs.database.transaction(async (tx) => {
    const kept = await tx.find(holdKeptOffers)
    if (kept === undefined) return false
    const days = (await tx.rows(nextOfferDays, kept.untilDay, today, daysAtOnce)).map(({ day }) => day)
    if (days.length > 0) await tx.run(sumOfferDays, days, today)
    const isFull = days.length === daysAtOnce
    await tx.run(keepOffersUntil, isFull ? days.at(-1) : today)
    return isFull
  })

const sumAgain = (needs: Needs, days: readonly string[], today: Day): Promise<void> =>
  needs.database.transaction(async (tx) => {
    if ((await tx.find(holdKeptOffers)) !== undefined) await tx.run(sumOfferDays, days, today)
  })

/**
 * What the country's sites offered is too much to add up at each question: days that are over are kept, and those that
 * still change are added up again. Harmless when repeated; while another process is at it nothing is done.
 */
export const sumOffers = (needs: Needs) => async (): Promise<void> => {
  const today = jakartaDay(needs.now())
  while (await keepNext(needs, today));
  const days = (await needs.database.rows(changingOfferDays, today)).map(({ day }) => day)
  for (let from = 0; from < days.length; from += daysAtOnce)
    await sumAgain(needs, days.slice(from, from + daysAtOnce), today)
}
