import { type Route, route } from "@jatidiri/http"
import { readRounds } from "../actions/read-rounds.ts"
import type { Needs } from "../needs.ts"
import { mostRoundsShown, roundPaths } from "../round-contract.ts"
import { guarded, path, refusals } from "./guard.ts"
import { periodQuery } from "./reason-schemas.ts"
import { rounds } from "./round-schemas.ts"
import { regionParams } from "./schemas.ts"

/** Where teams went, and what came of it. */
export const roundRoutes = (needs: Needs): Route[] => {
  const guard = guarded(needs)
  return [
    route({
      ...path(roundPaths.rounds),
      summary: "Field rounds: invited, met, activated, team-days and incidents.",
      params: regionParams,
      query: periodQuery,
      replies: { 200: rounds, ...refusals },
      handle: (call) =>
        guard(call, call.params.code, (namesPlaces) =>
          readRounds(needs)(call.params.book, call.params.code, call.query, namesPlaces ? mostRoundsShown : 0),
        ),
    }),
  ]
}
