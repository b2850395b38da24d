import { type Route, route } from "@jatidiri/http"
import { readFunnel } from "../actions/read-funnel.ts"
import { readService } from "../actions/read-service.ts"
import type { Needs } from "../needs.ts"
import { stepPaths } from "../step-contract.ts"
import { guarded, path, refusals } from "./guard.ts"
import { asOfQuery, daysQuery, regionParams } from "./schemas.ts"
import { funnel, service } from "./step-schemas.ts"

export const stepRoutes = (needs: Needs): Route[] => {
  const guard = guarded(needs)
  return [
    route({
      ...path(stepPaths.funnel),
      summary: "How many residents of a region asked, were met, were activated, have their KTP, and still do.",
      params: regionParams,
      query: asOfQuery,
      replies: { 200: funnel, ...refusals },
      handle: (call) =>
        guard(call, call.params.code, () => readFunnel(needs)(call.params.book, call.params.code, call.query)),
    }),
    route({
      ...path(stepPaths.service),
      summary: "Who was served by the offices of a region: channels, parts and places, with officer-hours and yield.",
      params: regionParams,
      query: daysQuery,
      replies: { 200: service, ...refusals },
      handle: (call) =>
        guard(call, call.params.code, () => readService(needs)(call.params.book, call.params.code, call.query)),
    }),
  ]
}
