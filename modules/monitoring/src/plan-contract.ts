import type { Static } from "typebox"
import type * as schemas from "./http/plan-schemas.ts"

/** Where it is asked what is to come, what to do next, and by which letters. */
export const planPaths = {
  forecast: "/api/monitoring/books/:book/regions/:code/forecast",
  plan: "/api/monitoring/books/:book/regions/:code/plan",
  targets: "/api/monitoring/books/:book/regions/:code/targets",
} as const

/**
 * What can be said of the day on which the target is reached. `forecast`: an interval. The others say why there is none:
 * nobody set a target or counted its base; the office said no number of activations; it is reached already; nobody came
 * yet; too few weeks are known; nobody comes any more; the office said a quota only, and that is divided.
 */
export const forecastStates = [
  "forecast",
  "no-target",
  "base-unknown",
  "reached-unknown",
  "reached",
  "no-activations",
  "too-short",
  "no-pace",
  "quota",
  "said-only",
] as const
export type ForecastState = (typeof forecastStates)[number]

export const candidateKinds = ["agency", "school", "village"] as const
export type CandidateKind = (typeof candidateKinds)[number]

/** Why a place is proposed, or why less is expected of it; each with its number. */
export const planReasons = [
  "many-remaining",
  "low-coverage",
  "good-conversion",
  "conversion-of-all",
  "team-capacity",
  "near",
  "far",
  "visited-lately",
] as const
export type PlanReason = (typeof planReasons)[number]

/** How a letter's target stands on the day: in force, replaced by a later revision or a nearer region, … */
export const targetStandings = ["in-force", "replaced", "nearer-one", "over", "coming", "withdrawn"] as const
export type TargetStanding = (typeof targetStandings)[number]

export type Forecast = Static<typeof schemas.forecast>
export type WhatIf = NonNullable<Forecast["whatIf"]>
export type Plan = Static<typeof schemas.plan>
export type PlanStop = Plan["stops"][number]
export type Targets = Static<typeof schemas.targets>
export type TargetLine = Targets["targets"][number]
