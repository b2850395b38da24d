import type { Card, CardCode, Operator, Qualifier, Step, Term, TermCode, TermUnit } from "../../contract.ts"

/** Working days of a year in which an office is open: 52 weeks of five days, less ten public holidays on weekdays. */
export const workingDaysAYear = 250
export const daysAYear = 365

export const term = (code: TermCode, value: number, unit: TermUnit, qualifier: Qualifier = "exact"): Term => ({
  term: code,
  value,
  unit,
  qualifier,
})

const compute: Readonly<Record<Operator, (left: number, right: number) => number>> = {
  plus: (left, right) => left + right,
  times: (left, right) => left * right,
  "divided-by": (left, right) => left / right,
  minus: (left, right) => left - right,
}

type Made = {
  readonly term: TermCode
  readonly unit: TermUnit
  readonly qualifier?: Qualifier
  /** Whole days and whole people: the next one up, since a part of a day is a day. */
  readonly whole?: true
}

/** One line of a calculation; the result is computed here and nowhere else. */
export const step = (left: Term, operator: Operator, right: Term, made: Made): Step => {
  const value = compute[operator](left.value, right.value)
  const rounded = made.whole ? Math.ceil(Number(value.toFixed(9))) : value
  return { left, operator, right, result: term(made.term, rounded, made.unit, made.qualifier ?? left.qualifier) }
}

/** A card answers with the result of its last step. */
export const card = (code: CardCode, first: Step, ...more: Step[]): Card => ({
  card: code,
  answer: (more.at(-1) ?? first).result,
  steps: [first, ...more],
})
