import { type Route, route } from "@jatidiri/http"
import { readRequests } from "../actions/read-requests.ts"
import { readVoices } from "../actions/read-voices.ts"
import { nationCode } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { requestsPath, voicesPath } from "../voice-contract.ts"
import { guarded, path, refusals } from "./guard.ts"
import { regionParams } from "./schemas.ts"
import * as schemas from "./voice-schemas.ts"

export const voiceRoutes = (needs: Needs): Route[] => {
  const guard = guarded(needs)
  return [
    route({
      ...path(voicesPath),
      summary: "What offices have told the ministry, and its answers; for whoever may see figures.",
      query: schemas.voicesQuery,
      replies: { 200: schemas.voicesPage, ...refusals },
      handle: (call) => guard(call, nationCode, () => readVoices(needs)(call.query)),
    }),
    route({
      ...path(requestsPath),
      summary: "Residents' requests of service by kind and part: open, overdue, answered, in time.",
      params: regionParams,
      query: schemas.requestsQuery,
      replies: { 200: schemas.requestsSeen, ...refusals },
      handle: ({ params, query, ...call }) =>
        guard({ ...call, params, query }, params.code, () => readRequests(needs)(params.book, params.code, query)),
    }),
  ]
}
