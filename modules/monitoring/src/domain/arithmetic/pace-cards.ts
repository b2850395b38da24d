import type { Card, CardCode, Term } from "../../contract.ts"
import { factNamed, type Known } from "./known.ts"
import { card, daysAYear, step, term, workingDaysAYear } from "./terms.ts"

export const aYear = term("working-days-a-year", workingDaysAYear, "days")
const calendarYear = term("calendar-days-a-year", daysAYear, "days")

const quotaAgainst = (code: CardCode, goal: Term, quota: number): Card => {
  const days = step(goal, "divided-by", term("quota", quota, "per-day"), {
    term: "working-days",
    unit: "days",
    whole: true,
  })
  return card(code, days, step(days.result, "divided-by", aYear, { term: "years", unit: "years" }))
}

export const remaining = ({ target, reached }: Known): number | null =>
  target === null || reached === null ? null : Math.max(0, target.people - reached)

/** How long the daily quota takes for the whole target, and for what is left of it. */
export const quotaAgainstTarget = (known: Known): Card[] => {
  const quota = factNamed(known, "quota-per-day")
  if (quota === undefined || quota.value <= 0 || known.target === null) return []
  const whole = quotaAgainst("quota-against-target", term("target", known.target.people, "people"), quota.value)
  const left = remaining(known)
  if (left === null || left === 0 || left === known.target.people) return [whole]
  return [whole, quotaAgainst("quota-against-remaining", term("remaining", left, "people"), quota.value)]
}

/** The target within one year of working days. */
export const paceNeeded = ({ target }: Known): Card[] =>
  target === null || target.people === 0
    ? []
    : [
        card(
          "pace-needed",
          step(term("target", target.people, "people"), "divided-by", aYear, {
            term: "per-working-day",
            unit: "per-working-day",
            whole: true,
          }),
        ),
      ]

/** What is left, within the working days that are left of the target's period: the number that the forecast has. */
export const paceToDate = (known: Known): Card[] => {
  const left = remaining(known)
  const { workingDaysLeft } = known
  if (left === null || left === 0 || workingDaysLeft === null || workingDaysLeft === 0) return []
  const days = term("working-days", workingDaysLeft, "days")
  return [
    card(
      "pace-to-date",
      step(term("remaining", left, "people"), "divided-by", days, {
        ...{ term: "per-working-day", unit: "per-working-day", whole: true },
      }),
    ),
  ]
}

/** When the target is reached if the last weeks go on. */
export const paceNow = (known: Known): Card[] => {
  const left = remaining(known)
  const { recent } = known
  if (left === null || left === 0 || recent === null || recent.people <= 0) return []
  const pace = step(term("recent", recent.people, "people"), "divided-by", term("calendar-days", recent.days, "days"), {
    term: "pace-per-day",
    unit: "per-day",
  })
  const days = step(term("remaining", left, "people"), "divided-by", pace.result, {
    term: "calendar-days",
    unit: "days",
    whole: true,
  })
  return [card("pace-now", pace, days, step(days.result, "divided-by", calendarYear, { term: "years", unit: "years" }))]
}

export const todayAgainstQuota = (known: Known): Card[] => {
  const quota = factNamed(known, "quota-per-day")
  if (quota === undefined || quota.value <= 0 || known.today <= 0) return []
  const times = step(term("today", known.today, "people"), "divided-by", term("quota", quota.value, "per-day"), {
    term: "times-quota",
    unit: "times",
  })
  return [card("today-against-quota", times)]
}
