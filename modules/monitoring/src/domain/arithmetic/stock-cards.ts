import type { Card } from "../../contract.ts"
import { factNamed, type Known } from "./known.ts"
import { card, step, term, workingDaysAYear } from "./terms.ts"

/**
 * Card blanks against people who are not recorded yet. At least so many are missing, since lost, damaged and changed
 * cards need blanks too.
 */
export const blanksShort = (known: Known): Card[] => {
  const blanks = factNamed(known, "blanks-left")
  const people = factNamed(known, "not-recorded")
  if (blanks === undefined || people === undefined || people.value <= blanks.value) return []
  const short = step(
    term("not-recorded", people.value, "people", people.qualifier),
    "minus",
    term("blanks", blanks.value, "pieces", blanks.qualifier),
    { term: "short", unit: "pieces", qualifier: "at-least" },
  )
  return [card("blanks-short", short)]
}

/** How many of those who are not recorded yet could have a card from what is left. */
export const blanksReach = (known: Known): Card[] => {
  const [blanks, people] = [factNamed(known, "blanks-left"), factNamed(known, "not-recorded")]
  if (blanks === undefined || people === undefined || people.value <= 0) return []
  const share = step(
    term("blanks", blanks.value, "pieces", blanks.qualifier),
    "divided-by",
    term("not-recorded", people.value, "people", people.qualifier),
    { term: "blanks-share", unit: "share", qualifier: people.qualifier },
  )
  return [card("blanks-reach", share)]
}

/** Recorded and activated at their schools within a year. */
export const firstTimersInAYear = (known: Known): Card[] => {
  const pupils = factNamed(known, "first-timers-at-schools")
  if (pupils === undefined) return []
  const pace = step(
    term("first-timers", pupils.value, "people", pupils.qualifier),
    "divided-by",
    term("working-days-a-year", workingDaysAYear, "days"),
    { term: "per-working-day", unit: "per-working-day", whole: true },
  )
  return [card("first-timers-in-a-year", pace)]
}

/** The base whose whole target the first-timers alone would fill. */
export const firstTimersFillTarget = (known: Known): Card[] => {
  const pupils = factNamed(known, "first-timers-at-schools")
  const share = known.shareAsked
  if (pupils === undefined || share === null) return []
  const filled = step(
    term("first-timers", pupils.value, "people", pupils.qualifier),
    "divided-by",
    term("share", share, "share"),
    { term: "base-filled", unit: "people" },
  )
  return [card("first-timers-fill-target", filled)]
}
