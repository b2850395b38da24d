import type { Queries } from "@jatidiri/database"
import { accept, addDays, type Day, type Result } from "@jatidiri/kernel"
import type { Arithmetic, BaseName } from "../contract.ts"
import { cardsOf } from "../domain/arithmetic/cards.ts"
import type { Known } from "../domain/arithmetic/known.ts"
import { workingDaysAYear } from "../domain/arithmetic/terms.ts"
import { goesOn } from "../domain/book-kind.ts"
import { workingDaysBetween } from "../domain/calendar/working-days.ts"
import type { Needs } from "../needs.ts"
import { basePartsIn } from "../store/bases.ts"
import { factsOf } from "../store/books.ts"
import {
  type AsOfAsked,
  atOneMoment,
  type DatedRegion,
  type OpenedRegion,
  openRegionAsOf,
  shownAsOf,
} from "./open-region.ts"
import { type Measures, readMeasures } from "./read-measures.ts"
import { readActivated, readGroups } from "./read-sums.ts"

const recentDays = 28
const asnCohorts = ["asn", "pns", "pppk"]

/** One of each name, the one that figures are shown on first. */
const knownBases = ({ bases, base }: Measures): Known["bases"] => {
  const people = new Map<BaseName, number>()
  for (const one of [...(base === undefined ? [] : [base]), ...bases]) {
    if (one.people !== null && !people.has(one.name)) people.set(one.name, one.people)
  }
  return Array.from(people, ([name, count]) => ({ name, people: count }))
}

/** What went on lately; an office that told one day only has no pace. */
const readRecent = async (queries: Queries, region: OpenedRegion, today: Day): Promise<Known["recent"]> => {
  if (!goesOn(region.row)) return null
  const period = { from: addDays(today, -recentDays), to: addDays(today, -1) }
  return { people: await readActivated(queries, region, period), days: recentDays }
}

const readAsn = async (queries: Queries, region: OpenedRegion): Promise<number> =>
  (await readGroups(queries, region, { baseId: null })).cohorts
    .filter((cohort) => asnCohorts.includes(cohort.code))
    .reduce((sum, { activated }) => sum + activated, 0)

/** The first day of which nothing is known yet, as the forecast has it. */
const firstOpenDay = ({ asOf }: DatedRegion): Day => (asOf.past ? addDays(asOf.day, 1) : asOf.day)

const readKnown = async (queries: Queries, region: DatedRegion, measures: Measures): Promise<Known> => {
  const { target, localTargets, counts, today } = measures
  const end = target?.period.to ?? null
  return {
    bases: knownBases(measures),
    base: measures.base?.people ?? null,
    baseParts: measures.base === undefined ? [] : await queries.rows(basePartsIn, measures.base.baseId, region.code),
    target: target === undefined || target.people === null ? null : { share: target.share, people: target.people },
    shareAsked: target?.share ?? null,
    interim: localTargets.flatMap(({ share, shareOf, people }) =>
      shareOf === "target" && people !== null ? [{ share, people }] : [],
    ),
    reached: counts.activated,
    asn: await readAsn(queries, region),
    today: counts.today,
    recent: await readRecent(queries, region, today),
    workingDaysLeft: end === null || !goesOn(region.row) ? null : workingDaysBetween(firstOpenDay(region), end as Day),
    facts: region.code === region.row.regionCode ? await queries.rows(factsOf, region.row.book) : [],
  }
}

/** What the figures mean, each calculation with its steps. */
export const readArithmetic =
  (needs: Needs) =>
  (
    bookId: string,
    wireCode: string,
    { per }: AsOfAsked = {},
  ): Promise<Result<Arithmetic, "book-unknown" | "region-unknown" | "day-wrong">> =>
    atOneMoment(needs, async (tx) => {
      const region = await openRegionAsOf(tx, { book: bookId, code: wireCode, per }, needs.now())
      if (!region.ok) return region
      const measures = await readMeasures(tx, region.value, needs.now())
      const cards = cardsOf(await readKnown(tx, region.value, measures))
      return accept({ asOf: shownAsOf(region.value.asOf, measures.base), workingDaysAYear, cards })
    })
