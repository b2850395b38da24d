import { type Route, route } from "@jatidiri/http"
import { readCalendar } from "../actions/read-calendar.ts"
import { readOutlines } from "../actions/read-outlines.ts"
import { readRegencies } from "../actions/read-regencies.ts"
import { nationCode } from "../contract.ts"
import { mapPaths } from "../map-contract.ts"
import type { Needs } from "../needs.ts"
import { guarded, path, refusals } from "./guard.ts"
import * as schemas from "./map-schemas.ts"
import { asOfQuery } from "./schemas.ts"

export const mapRoutes = (needs: Needs): Route[] => {
  const guard = guarded(needs)
  return [
    route({
      ...path(mapPaths.outlines),
      summary: "Outlines of a region's parts as the operator has loaded them; none where he has not.",
      params: schemas.outlineParams,
      query: schemas.outlineQuery,
      replies: { 200: schemas.outlines, ...refusals },
      handle: (call) => guard(call, call.params.code, () => readOutlines(needs)(call.params.code, call.query.level)),
    }),
    route({
      ...path(mapPaths.regencies),
      summary: "All regencies and cities beside one another.",
      query: asOfQuery,
      replies: { 200: schemas.regencies, ...refusals },
      handle: (call) => guard(call, nationCode, () => readRegencies(needs)(call.query)),
    }),
    route({
      ...path(mapPaths.calendar),
      summary: "National holidays and collective leave days of a period.",
      query: schemas.calendarQuery,
      replies: { 200: schemas.calendar, ...refusals },
      handle: (call) => guard(call, nationCode, () => readCalendar(needs)(call.query)),
    }),
  ]
}
