import type { Day } from "@jatidiri/kernel"
import type { PlanReason, PlanStop } from "../../plan-contract.ts"
import { type Candidate, isLate, isVisitTo, type Visit } from "./candidate.ts"
import { type Lessons, learnFrom } from "./measured.ts"

export type PlanAsk = {
  readonly candidates: readonly Candidate[]
  readonly visits: readonly Visit[]
  readonly today: Day
  readonly teamDays: number
}

export type MadePlan = {
  readonly lessons: Lessons
  readonly stops: readonly PlanStop[]
  readonly usedTeamDays: number
  readonly expected: number
  readonly leftOut: number
}

/** A quarter of a day goes on the road where the office has no place in the district. */
const shareOfFarDay = 0.75
/** Below this a team stays at the office. */
const leastADay = 1

type Open = {
  readonly candidate: Candidate
  readonly conversion: { readonly share: number; readonly isOwn: boolean }
  readonly capacity: number
  remaining: number
  teamDays: number
  expected: number
}

const nextDay = ({ remaining, conversion, capacity }: Open): number => Math.min(capacity, remaining * conversion.share)

const opened = (candidate: Candidate, lessons: Lessons): Open => ({
  candidate,
  conversion: lessons.conversionAt(candidate),
  capacity: lessons.capacityAt(candidate) * (candidate.near === false ? shareOfFarDay : 1),
  remaining: Math.max(0, candidate.people - candidate.activated),
  ...{ teamDays: 0, expected: 0 },
})

/** Of two that bring the same, the one where a team was less often, so that no place waits for another to be done. */
const isBetter = (other: Open, than: Open): boolean => {
  const [more, less] = [nextDay(other), nextDay(than)]
  return more > less || (more === less && other.teamDays < than.teamDays)
}

/** One team-day after another where it brings most; who was activated is not there the next day. */
const fill = (open: readonly Open[], teamDays: number): void => {
  for (let day = 0; day < teamDays; day++) {
    const [first, ...more] = open
    if (first === undefined) return
    const best = more.reduce((one, other) => (isBetter(other, one) ? other : one), first)
    const brings = nextDay(best)
    if (brings < leastADay) return
    best.teamDays += 1
    best.expected += brings
    best.remaining -= brings
  }
}

const lowCoverage = 0.1

const reasonsOf = ({ candidate, conversion, capacity }: Open, { conversion: all }: Lessons): PlanStop["reasons"] => {
  const { people, activated, near } = candidate
  const remaining = Math.max(0, people - activated)
  const coverage = people > 0 ? activated / people : 0
  const said: (readonly [PlanReason, number | null, boolean])[] = [
    ["many-remaining", remaining, true],
    ["low-coverage", coverage, coverage < lowCoverage],
    ["good-conversion", conversion.share, conversion.isOwn && conversion.share > all.share],
    ["conversion-of-all", conversion.share, !conversion.isOwn],
    ["team-capacity", capacity, remaining * conversion.share > capacity],
    ["near", null, near === true],
    ["far", null, near === false],
  ]
  return said.flatMap(([reason, value, holds]) => (holds ? [{ reason, value }] : []))
}

const stopOf = (open: Open, lessons: Lessons): PlanStop => {
  const { candidate, conversion, teamDays, expected } = open
  const { kind, name, regionCode, regionName, people, activated } = candidate
  return {
    ...{ kind, name, regionCode, regionName, people, remaining: Math.max(0, people - activated) },
    ...{ conversion: conversion.share, teamDays, expected, perTeamDay: expected / teamDays },
    reasons: reasonsOf(open, lessons),
  }
}

/** The places where so many team-days are expected to bring most, the best first; none that a team has just seen. */
export const makePlan = ({ candidates, visits, today, teamDays }: PlanAsk): MadePlan => {
  const lessons = learnFrom(visits)
  const late = visits.filter((visit) => isLate(visit, today))
  const fresh = candidates.filter((candidate) => !late.some((visit) => isVisitTo(visit, candidate)))
  const open = fresh.map((candidate) => opened(candidate, lessons))
  fill(open, teamDays)
  const used = open.filter((one) => one.teamDays > 0)
  const stops = used.map((one) => stopOf(one, lessons))
  return {
    lessons,
    stops: stops.toSorted((a, b) => b.perTeamDay - a.perTeamDay || (a.name < b.name ? -1 : 1)),
    usedTeamDays: used.reduce((sum, one) => sum + one.teamDays, 0),
    expected: used.reduce((sum, one) => sum + one.expected, 0),
    leftOut: candidates.length - fresh.length,
  }
}
