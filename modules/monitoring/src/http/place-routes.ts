import { type Route, route } from "@jatidiri/http"
import { readOffers } from "../actions/read-offers.ts"
import type { Needs } from "../needs.ts"
import { placePaths } from "../place-contract.ts"
import { guarded, path, refusals } from "./guard.ts"
import * as placeSchemas from "./place-schemas.ts"
import { periodQuery } from "./reason-schemas.ts"
import { regionParams } from "./schemas.ts"

/** What service points offer, and what of it is used. */
export const placeRoutes = (needs: Needs): Route[] => {
  const guard = guarded(needs)
  return [
    route({
      ...path(placePaths.offers),
      summary: "Places offered and used, by service point.",
      params: regionParams,
      query: periodQuery,
      replies: { 200: placeSchemas.offers, ...refusals },
      handle: (call) =>
        guard(call, call.params.code, () => readOffers(needs)(call.params.book, call.params.code, call.query)),
    }),
  ]
}
