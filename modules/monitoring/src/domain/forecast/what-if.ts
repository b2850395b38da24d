import type { Day } from "@jatidiri/kernel"
import type { WhatIf } from "../../plan-contract.ts"
import { dayAtPace, type Foreseen, reachOf } from "./foresee.ts"
import type { Yields } from "./staffing.ts"

/** As the address has them. */
export type WhatIfAsk = {
  readonly counters?: string
  readonly teams?: string
  readonly daysAWeek?: string
  readonly counterYield?: string
  readonly teamYield?: string
}

export type Ground = {
  readonly yields: Yields
  readonly goal: number | null
  readonly remaining: number | null
  /** Reached in all when the first day that is imagined began. */
  readonly before: number
  readonly foreseen: Foreseen | undefined
  readonly from: Day
  readonly end: Day | null
}

const workingDays = 5

const asked = (text: string | undefined, otherwise: number): number => (text === undefined ? otherwise : Number(text))

/** Weeks differ as they did, at another pace; where no past is known, a day without an interval. */
const reachAt = (ground: Ground, perWorkingDay: number): WhatIf["reach"] => {
  const { goal, remaining, before, foreseen, from } = ground
  if (goal === null || remaining === null) return { early: null, median: null, late: null }
  if (remaining === 0) return { early: from, median: from, late: from }
  // Who came today is of the first day that is imagined, as in the forecast itself: at its pace both say one day.
  const people = goal - before
  if (foreseen !== undefined && foreseen.perWorkingDay > 0)
    return reachOf(foreseen, people, perWorkingDay / foreseen.perWorkingDay)
  return { early: null, median: dayAtPace(from, people, perWorkingDay), late: null }
}

/**
 * The same weeks with other hands: so many counters on working days, so many teams on so many days a week, at a yield
 * that is measured or supposed. Nothing unless somebody asks.
 */
export const whatIfOf = (ask: WhatIfAsk, ground: Ground): WhatIf | null => {
  if (Object.values(ask).every((one) => one === undefined)) return null
  const { yields, end } = ground
  const counters = asked(ask.counters, yields.counters)
  const teams = asked(ask.teams, yields.teams)
  const daysAWeek = asked(ask.daysAWeek, workingDays)
  const perCounterDay = asked(ask.counterYield, yields.perCounterDay ?? 0)
  const perTeamDay = asked(ask.teamYield, yields.perTeamDay ?? 0)
  const perWorkingDay = counters * perCounterDay + (teams * perTeamDay * daysAWeek) / workingDays
  const reach = reachAt(ground, perWorkingDay)
  const isInTime = end === null ? null : reach.median !== null && reach.median <= end
  return { counters, teams, daysAWeek, perCounterDay, perTeamDay, perWorkingDay, reach, isInTime }
}
