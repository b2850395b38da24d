import type { Queries } from "@jatidiri/database"
import { accept, addDays, type Day, daysBetween, parseDay, type Result, refuse } from "@jatidiri/kernel"
import { workingDaysAYear } from "../domain/arithmetic/terms.ts"
import { goesOn } from "../domain/book-kind.ts"
import { holidaysKnownUntil } from "../domain/calendar/holidays.ts"
import { type Ground, goalOf, imaginedOf, neededOf, paceOf, pastOf, quotaOf } from "../domain/forecast/answer.ts"
import { foresee } from "../domain/forecast/foresee.ts"
import { fewestWeeks } from "../domain/forecast/methods.ts"
import { giveBack, weeksKnown } from "../domain/forecast/paths.ts"
import { hoursOfCounterDay } from "../domain/forecast/staffing.ts"
import { stateOf } from "../domain/forecast/state.ts"
import { type WhatIfAsk, whatIfOf } from "../domain/forecast/what-if.ts"
import type { Needs } from "../needs.ts"
import type { Forecast } from "../plan-contract.ts"
import { factsOf } from "../store/books.ts"
import { type AsOfAsked, atOneMoment, type DatedRegion, openRegionAsOf, shownByAct } from "./open-region.ts"
import { readGrowth } from "./read-growth.ts"
import { readHistory } from "./read-history.ts"
import { readMeasures, shownBase } from "./read-measures.ts"
import { readYields } from "./read-yields.ts"
import { rememberBackTests } from "./remember-back-tests.ts"

/** `by`: the day to be in time for, where it is not the end of the target's period. */
export type ForecastAsk = { readonly by?: string } & AsOfAsked & WhatIfAsk
export type ForecastRefusal = "book-unknown" | "region-unknown" | "period-wrong" | "day-wrong"

const readQuota = async (queries: Queries, { row, code }: DatedRegion): Promise<number | null> => {
  if (code !== row.regionCode) return null
  const facts = await queries.rows(factsOf, row.book)
  return facts.find(({ fact }) => fact === "quota-per-day")?.value ?? null
}

/** A day that was asked for is over and known; of today nobody knows yet what it brings. */
const lastKnown = ({ asOf }: DatedRegion): Day => (asOf.past ? asOf.day : addDays(asOf.day, -1))

const readFacts = async (queries: Queries, region: DatedRegion, now: Date) => {
  const [measures, past, yields, quota] = await Promise.all([
    readMeasures(queries, region, now),
    readHistory(queries, region, lastKnown(region)),
    readYields(queries, region, region.asOf.day),
    readQuota(queries, region),
  ])
  return { measures, past, yields, quota }
}
type Facts = Awaited<ReturnType<typeof readFacts>>

const groundOf = (region: DatedRegion, facts: Facts, ahead: Pick<Ground, "end" | "growth">): Ground => {
  const { measures, past, quota } = facts
  const { base, target, counts } = measures
  const goal = target === undefined ? null : goalOf(target, base?.people ?? null, ahead.growth)
  return {
    ...{ live: goesOn(region.row), from: addDays(lastKnown(region), 1), target, counts, goal },
    ...{ ...past, foreseen: foresee(past.history), ...ahead, quota },
    remaining: goal === null || counts.activated === null ? null : Math.max(0, goal - counts.activated),
    before: (counts.activated ?? 0) - (region.asOf.past ? 0 : counts.today),
  }
}

type Asked = { readonly ask: ForecastAsk; readonly test: ReturnType<typeof rememberBackTests>; readonly now: Date }

const forecastOf = async (queries: Queries, region: DatedRegion, { ask, test, now }: Asked): Promise<Forecast> => {
  const { by, per: _, ...whatIf } = ask
  const facts = await readFacts(queries, region, now)
  const { base, target, counts, today } = facts.measures
  const end = (by ?? target?.period.to ?? null) as Day | null
  const ground = groundOf(region, facts, { end, growth: await readGrowth(queries, region, base, end) })
  const [weeks, { yields }] = [weeksKnown(ground.history), facts]
  const answer: Forecast = {
    ...{ book: region.book, region: region.path.at(-1) ?? { code: region.code, name: "" }, today },
    asOf: shownByAct(region),
    ...{ state: stateOf(ground, weeks), base: base === undefined ? null : shownBase(base), target: target ?? null },
    ...{ goal: ground.goal, reached: counts.activated, remaining: ground.remaining },
    ...{ weeksKnown: weeks, weeksMissing: Math.max(0, fewestWeeks - weeks), pace: paceOf(ground) },
    ...imaginedOf(ground),
    ...{ needed: neededOf(ground, yields), measured: { ...yields, hoursOfCounterDay }, quota: quotaOf(ground) },
    whatIf: whatIfOf(whatIf, { ...ground, yields }),
    backTest: ground.foreseen === undefined ? null : test(ground.history),
    ...{ past: pastOf(ground), growth: [...ground.growth], holidaysKnownUntil, workingDaysAYear },
  }
  if (ground.foreseen !== undefined) giveBack(ground.foreseen.paths)
  return answer
}

const farthestDays = 30 * 366

/** A day that was, that does not exist or that lies farther than anybody plans is none to be in time for. */
const isPlannable = (by: string, today: Day): boolean => {
  const day = parseDay(by)
  return day.ok && day.value >= today && daysBetween(today, day.value) <= farthestDays
}

/**
 * When the target is reached if it goes on as it did, as an interval, and what it would take to reach it in time. The
 * same question has the same answer until the ledger gains a row or another day begins.
 */
export const readForecast = (needs: Needs) => {
  const test = rememberBackTests()
  return (bookId: string, wireCode: string, ask: ForecastAsk): Promise<Result<Forecast, ForecastRefusal>> =>
    atOneMoment(needs, async (tx) => {
      const now = needs.now()
      const region = await openRegionAsOf(tx, { book: bookId, code: wireCode, per: ask.per }, now)
      if (!region.ok) return region
      if (ask.by !== undefined && !isPlannable(ask.by, region.value.asOf.day)) return refuse("period-wrong")
      return accept(await forecastOf(tx, region.value, { ask, test, now }))
    })
}
