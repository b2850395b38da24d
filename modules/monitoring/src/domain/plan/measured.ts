import type { CandidateKind } from "../../plan-contract.ts"
import { type Candidate, isVisitTo, kindOfVisit, type Visit } from "./candidate.ts"

/** What visits taught: who of those invited was activated, and how many a team managed in a day. */
export type Lessons = {
  readonly conversion: { readonly share: number; readonly isMeasured: boolean }
  readonly capacity: { readonly perTeamDay: number; readonly isMeasured: boolean }
  readonly perTeamDay: number | null
  readonly teamDays: number
  /** What a team manages at such a place: a day at an agency is not a day in a village. */
  readonly capacityAt: (candidate: Candidate) => number
  readonly conversionAt: (candidate: Candidate) => { readonly share: number; readonly isOwn: boolean }
}

/** Supposed until visits are measured, and said so. */
const supposedConversion = 0.2
const supposedCapacity = 40
/** So many people of experience elsewhere are believed beside what a kind of place, or the place itself, has shown. */
const believedPeople = 100
const fewestVisits = 5
const goodDay = 0.9

type Tally = { readonly invited: number; readonly activated: number }

const tally = (visits: readonly Visit[]): Tally => ({
  invited: visits.reduce((sum, { invited }) => sum + invited, 0),
  activated: visits.reduce((sum, { invited, activated }) => sum + Math.min(invited, Math.max(0, activated)), 0),
})

/** Few visits say little: their share is drawn to the share around them. */
const shrunk = ({ invited, activated }: Tally, around: number): number =>
  (activated + believedPeople * around) / (invited + believedPeople)

/** A good day, not the best one ever: of few visits too at least one was better. */
const bestDays = (visits: readonly Visit[]): number => {
  const daily = visits.map(({ activated, teamDays }) => activated / teamDays).toSorted((a, b) => a - b)
  return daily[Math.floor(goodDay * (daily.length - 1))] ?? supposedCapacity
}

/** Nothing of too few visits. */
const goodDayOf = (visits: readonly Visit[]): number | undefined =>
  visits.length < fewestVisits ? undefined : Math.max(1, bestDays(visits))

/** Learns from visits at which anything was done; without any it supposes. */
export const learnFrom = (all: readonly Visit[]): Lessons => {
  const visits = all.filter(({ teamDays }) => teamDays > 0)
  const counted = visits.filter(({ invited }) => invited > 0)
  const whole = tally(counted)
  const share = shrunk(whole, supposedConversion)
  const ofKind = (kind: CandidateKind): number =>
    shrunk(tally(counted.filter((visit) => kindOfVisit(visit) === kind)), share)
  const kinds = { agency: ofKind("agency"), school: ofKind("school"), village: ofKind("village") }
  const teamDays = visits.reduce((sum, visit) => sum + visit.teamDays, 0)
  const capacity = goodDayOf(visits)
  const ofVisits = (kind: CandidateKind): number | undefined =>
    goodDayOf(visits.filter((visit) => kindOfVisit(visit) === kind))
  const capacities = { agency: ofVisits("agency"), school: ofVisits("school"), village: ofVisits("village") }
  return {
    conversion: { share, isMeasured: whole.invited > 0 },
    capacity: { perTeamDay: capacity ?? supposedCapacity, isMeasured: capacity !== undefined },
    capacityAt: ({ kind }) => capacities[kind] ?? capacity ?? supposedCapacity,
    perTeamDay: teamDays > 0 ? visits.reduce((sum, { activated }) => sum + activated, 0) / teamDays : null,
    teamDays,
    conversionAt: (candidate) => {
      const own = counted.filter((visit) => isVisitTo(visit, candidate))
      return { share: shrunk(tally(own), kinds[candidate.kind]), isOwn: own.length > 0 }
    },
  }
}
