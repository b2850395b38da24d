import { type FunnelPart, type FunnelStep, funnelSteps } from "../step-contract.ts"
import { shareOf } from "./shares.ts"

/** Each step as a share of the one before it and of everybody. */
export const funnelOf = (people: Readonly<Record<FunnelStep, number | null>>, base: number | null): FunnelPart[] =>
  funnelSteps.map((step, place) => {
    const before = funnelSteps[place - 1]
    return {
      step,
      people: people[step],
      ofBefore: before === undefined ? null : shareOf(people[step], people[before]),
      ofBase: shareOf(people[step], base),
    }
  })
