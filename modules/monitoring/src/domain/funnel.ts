import { type FunnelPart, type FunnelStep, funnelSteps } from "../step-contract.ts"
import { shareOf } from "./shares.ts"

/** Whoever is active need not have fetched his KTP since milestones are counted: those still active are a share of the activated. */
const comparedWith = (step: FunnelStep, place: number): FunnelStep | undefined =>
  step === "active" ? "activated" : funnelSteps[place - 1]

/** Each step as a share of the one before it, or what it is compared with, and of everybody. */
export const funnelOf = (people: Readonly<Record<FunnelStep, number | null>>, base: number | null): FunnelPart[] =>
  funnelSteps.map((step, place) => {
    const before = comparedWith(step, place)
    return {
      step,
      people: people[step],
      ofBefore: before === undefined ? null : shareOf(people[step], people[before]),
      ofBase: shareOf(people[step], base),
    }
  })
