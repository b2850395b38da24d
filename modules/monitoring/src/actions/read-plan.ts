import type { Queries } from "@jatidiri/database"
import { accept, addDays, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import { goesOn } from "../domain/book-kind.ts"
import type { Candidate } from "../domain/plan/candidate.ts"
import { makePlan } from "../domain/plan/make-plan.ts"
import type { Needs } from "../needs.ts"
import type { CandidateKind, Plan } from "../plan-contract.ts"
import { agenciesIn, firstTimersIn, type PlaceRow, villagesIn } from "../store/candidates.ts"
import { atOneMoment, type OpenedRegion, openRegion } from "./open-region.ts"
import { readMeasures } from "./read-measures.ts"
import { readNearDistricts, readVisits } from "./read-visits.ts"

export type PlanAsk = { readonly days?: string; readonly teams?: string }
export type PlanRefusal = "book-unknown" | "region-unknown" | "region-too-wide" | "plan-too-long"

const regencyLength = 5
const learnedDays = 365
const mostTeamDays = 400
const usualDays = 5

const districtLength = 8

const placed = (kind: CandidateKind, rows: readonly PlaceRow[], near: ReadonlySet<string>): Candidate[] =>
  rows.map((row) => ({ kind, ...row, near: near.has(row.regionCode.slice(0, districtLength)) }))

/** Where an agency's staff sit nobody says; the road there is not counted. */
const readCandidates = async (queries: Queries, region: OpenedRegion, baseId: number): Promise<Candidate[]> => {
  const { row, code, path } = region
  const regionName = path.at(-1)?.name ?? ""
  const [agencies, firstTimers, villages, near] = await Promise.all([
    queries.rows(agenciesIn, row.book, code, baseId),
    queries.rows(firstTimersIn, row.book, code, baseId),
    queries.rows(villagesIn, row.book, code, baseId),
    readNearDistricts(queries, region),
  ])
  return [
    ...agencies.map((one) => ({ kind: "agency" as const, ...one, regionCode: code, regionName, near: null })),
    ...placed("school", firstTimers, near),
    ...placed("village", villages, near),
  ]
}

const numberIn = (text: string | undefined, otherwise: number): number => Number(text ?? otherwise)

/** A plan is made by who sends the teams: a regency, or a part of it; an office's own statements name no places. */
const reasonNotToPlan = ({ row, code }: OpenedRegion, teamDays: number): PlanRefusal | undefined => {
  if (!goesOn(row) || code.length < regencyLength) return "region-too-wide"
  return teamDays > mostTeamDays ? "plan-too-long" : undefined
}

/** Where the next team-days are expected to bring most, each place with its reasons. */
export const readPlan =
  (needs: Needs) =>
  (bookId: string, wireCode: string, ask: PlanAsk): Promise<Result<Plan, PlanRefusal>> =>
    atOneMoment(needs, async (tx) => {
      const region = await openRegion(tx, bookId, wireCode)
      if (!region.ok) return region
      const [days, teams] = [numberIn(ask.days, usualDays), numberIn(ask.teams, 1)]
      const refusal = reasonNotToPlan(region.value, days * teams)
      if (refusal !== undefined) return refuse(refusal)
      const today = jakartaDay(needs.now())
      const [{ base }, visits] = await Promise.all([
        readMeasures(tx, region.value, needs.now()),
        readVisits(tx, region.value, addDays(today, -learnedDays)),
      ])
      const candidates = base === undefined ? [] : await readCandidates(tx, region.value, base.baseId)
      const { lessons, ...made } = makePlan({ candidates, visits, today, teamDays: days * teams })
      const { conversion, capacity, perTeamDay, teamDays: teamDaysMeasured } = lessons
      return accept({
        ...{ book: region.value.book, region: region.value.path.at(-1) ?? { code: wireCode, name: "" }, today },
        ...{ days, teams, teamDays: days * teams, ...made, stops: [...made.stops] },
        ...{ perTeamDay, teamDaysMeasured, capacity, conversion },
      })
    })
