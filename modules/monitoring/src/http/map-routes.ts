import { type Route, route } from "@jatidiri/http"
import { readOutlines } from "../actions/read-outlines.ts"
import { mapPaths } from "../map-contract.ts"
import type { Needs } from "../needs.ts"
import { guarded, path, refusals } from "./guard.ts"
import * as schemas from "./map-schemas.ts"

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
  ]
}
