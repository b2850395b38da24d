import type { Card } from "../../contract.ts"
import { factNamed, type Known } from "./known.ts"
import { aYear, remaining } from "./pace-cards.ts"
import { card, step, term } from "./terms.ts"

/** The quota and everybody who may walk in beside it; at least so long, since walk-ins are named at most. */
export const quotaWithWalkIns = (known: Known): Card[] => {
  const [quota, walkIns] = [factNamed(known, "quota-per-day"), factNamed(known, "walk-ins-per-day")]
  if (quota === undefined || walkIns === undefined || known.target === null || quota.value + walkIns.value <= 0)
    return []
  const together = step(
    term("quota", quota.value, "per-day"),
    "plus",
    term("walk-ins", walkIns.value, "per-day", walkIns.qualifier),
    { term: "a-day-together", unit: "per-day", qualifier: walkIns.qualifier },
  )
  const atLeast = walkIns.qualifier === "at-most" ? "at-least" : walkIns.qualifier
  const days = step(term("target", known.target.people, "people"), "divided-by", together.result, {
    ...{ term: "working-days", unit: "days", whole: true, qualifier: atLeast },
  })
  return [
    card(
      "quota-with-walk-ins",
      together,
      days,
      step(days.result, "divided-by", aYear, { term: "years", unit: "years" }),
    ),
  ]
}

/** If every working day were as that day of which an office spoke. */
export const todayGoesOn = (known: Known): Card[] => {
  const left = remaining(known)
  if (left === null || left === 0 || known.today <= 0 || known.recent !== null) return []
  const days = step(term("remaining", left, "people"), "divided-by", term("today", known.today, "per-day"), {
    ...{ term: "working-days", unit: "days", whole: true },
  })
  return [card("today-goes-on", days, step(days.result, "divided-by", aYear, { term: "years", unit: "years" }))]
}

/** What is left within one year of working days, where the target names no period. */
export const remainingInAYear = (known: Known): Card[] => {
  const left = remaining(known)
  if (left === null || left === 0 || known.workingDaysLeft !== null || known.target === null || !known.reached)
    return []
  const minus = step(term("target", known.target.people, "people"), "minus", term("reached", known.reached, "people"), {
    ...{ term: "remaining", unit: "people" },
  })
  const pace = step(minus.result, "divided-by", aYear, {
    ...{ term: "per-working-day", unit: "per-working-day", whole: true },
  })
  return [card("remaining-in-a-year", minus, pace)]
}

/** What an interim target asks of each working day of a year. */
export const interimInAYear = ({ interim, reached }: Known): Card[] =>
  reached === null
    ? []
    : interim
        .filter(({ people }) => people > reached)
        .map(({ people }) => {
          const left = step(term("interim-target", people, "people"), "minus", term("reached", reached, "people"), {
            ...{ term: "interim-left", unit: "people" },
          })
          return card(
            "interim-in-a-year",
            left,
            step(left.result, "divided-by", aYear, { term: "per-working-day", unit: "per-working-day" }),
          )
        })

const workingDaysAWeek = 5

/** What each day of visits had to bring were there nothing else. */
export const visitDaysAlone = (known: Known): Card[] => {
  const visits = factNamed(known, "agency-visits-a-week")
  const left = remaining(known) ?? known.target?.people ?? null
  if (visits === undefined || visits.value <= 0 || left === null || left === 0) return []
  const weeks = step(aYear, "divided-by", term("working-days", workingDaysAWeek, "days"), {
    ...{ term: "working-weeks", unit: "weeks" },
  })
  const days = step(weeks.result, "times", term("visits-a-week", visits.value, "days"), {
    term: "visit-days",
    unit: "days",
  })
  const each = step(term(known.reached === null ? "target" : "remaining", left, "people"), "divided-by", days.result, {
    ...{ term: "per-visit-day", unit: "people", whole: true },
  })
  return [card("visit-days-alone", weeks, days, each)]
}

/** What each equipped village and district had to bring a working day were there nothing else. */
export const equippedPlacesAlone = (known: Known): Card[] => {
  const [villages, districts] = [factNamed(known, "villages-equipped"), factNamed(known, "districts-equipped")]
  const goal = known.target?.people ?? 0
  if (villages === undefined || districts === undefined || goal === 0 || villages.value + districts.value <= 0)
    return []
  const places = step(
    term("villages-equipped", villages.value, "places"),
    "plus",
    term("districts-equipped", districts.value, "places"),
    { term: "places-equipped", unit: "places" },
  )
  const pace = step(term("target", goal, "people"), "divided-by", aYear, {
    ...{ term: "per-working-day", unit: "per-working-day", whole: true },
  })
  const each = step(pace.result, "divided-by", places.result, {
    term: "per-place",
    unit: "per-working-day",
    whole: true,
  })
  return [card("equipped-places-alone", places, pace, each)]
}
