import { addDays, type Day } from "@jatidiri/kernel"
import type { CandidateKind } from "../../plan-contract.ts"

/** A place that a team may visit, and whom it would find there. */
export type Candidate = {
  readonly kind: CandidateKind
  readonly name: string
  readonly regionCode: string
  readonly regionName: string
  readonly people: number
  readonly activated: number
  /** The office has a place in its district; null where nobody knows where it is. */
  readonly near: boolean | null
}

/** A visit that was, is or will be, and what came of it. */
export type Visit = {
  readonly hostKind: string
  readonly hostName: string
  readonly agency: string
  readonly regionCode: string
  readonly fromDay: string
  readonly untilDay: string
  readonly state: string
  readonly invited: number
  readonly activated: number
  readonly teamDays: number
}

const kindOfHost: Readonly<Record<string, CandidateKind>> = { agency: "agency", school: "school" }

/** Banjar, PKK and events are visits to a village's people. */
export const kindOfVisit = ({ hostKind }: Visit): CandidateKind => kindOfHost[hostKind] ?? "village"

const plain = (name: string): string => name.trim().toLowerCase()

/** Whether the visit was to that very place: an agency by its name, a school's district, a village. */
export const isVisitTo = (visit: Visit, { kind, name, regionCode }: Candidate): boolean => {
  if (kindOfVisit(visit) !== kind) return false
  if (kind === "agency") return [visit.agency, visit.hostName].some((one) => plain(one) === plain(name))
  return visit.regionCode === regionCode || visit.regionCode.startsWith(`${regionCode}.`)
}

const latelyDays = 28

/** A team was there within four weeks, or is about to come. */
export const isLate = ({ untilDay, fromDay }: Visit, today: Day): boolean =>
  untilDay >= addDays(today, -latelyDays) || fromDay >= today
