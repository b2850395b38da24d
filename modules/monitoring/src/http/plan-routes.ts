import { type Route, route } from "@jatidiri/http"
import { listTargets } from "../actions/list-targets.ts"
import { readForecast } from "../actions/read-forecast.ts"
import { readPlan } from "../actions/read-plan.ts"
import type { Needs } from "../needs.ts"
import { planPaths } from "../plan-contract.ts"
import { guarded, guardedPlaces, path, refusals } from "./guard.ts"
import * as schemas from "./plan-schemas.ts"
import { asOfQuery, regionParams } from "./schemas.ts"

export const planRoutes = (needs: Needs): Route[] => {
  const guard = guarded(needs)
  const guardPlaces = guardedPlaces(needs)
  const forecast = readForecast(needs)
  return [
    route({
      ...path(planPaths.forecast),
      params: regionParams,
      summary: "When the target is reached at this pace, as an interval, and what it takes to reach it in time.",
      query: schemas.forecastQuery,
      replies: { 200: schemas.forecast, ...refusals },
      handle: (call) => guard(call, call.params.code, () => forecast(call.params.book, call.params.code, call.query)),
    }),
    route({
      ...path(planPaths.plan),
      params: regionParams,
      summary: "The next agencies, schools and villages by expected activations a team-day, each with its reasons.",
      query: schemas.planQuery,
      replies: { 200: schemas.plan, ...refusals },
      handle: (call) =>
        guardPlaces(call, call.params.code, () => readPlan(needs)(call.params.book, call.params.code, call.query)),
    }),
    route({
      ...path(planPaths.targets),
      params: regionParams,
      summary: "Every letter that set a target here, with its revisions and how it stands today.",
      query: asOfQuery,
      replies: { 200: schemas.targets, ...refusals },
      handle: (call) =>
        guard(call, call.params.code, () => listTargets(needs)(call.params.book, call.params.code, call.query)),
    }),
  ]
}
