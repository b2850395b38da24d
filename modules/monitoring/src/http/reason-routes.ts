import { problem, type Route, route } from "@jatidiri/http"
import { accept } from "@jatidiri/kernel"
import { noteAttempts } from "../actions/note-attempts.ts"
import { readBarriers } from "../actions/read-barriers.ts"
import { readBlanks } from "../actions/read-blanks.ts"
import { readNetwork } from "../actions/read-network.ts"
import type { Needs } from "../needs.ts"
import { reasonPaths } from "../reason-contract.ts"
import { guarded, path, refusals } from "./guard.ts"
import * as reasonSchemas from "./reason-schemas.ts"
import * as schemas from "./schemas.ts"
import { wordings } from "./wordings.ts"

const attemptBytes = 65_536

const attemptRoute = (needs: Needs): Route =>
  route({
    method: "POST",
    path: reasonPaths.attempts,
    summary: "How a device reached the office, by place and day; names nobody.",
    body: reasonSchemas.attemptsBody,
    maxBodyBytes: attemptBytes,
    replies: { 200: reasonSchemas.attemptsReply, ...refusals },
    handle: async (call) => {
      const noted = await noteAttempts(needs)(await needs.identifyOfficer(call), call.body)
      return noted.ok
        ? { body: noted.value, headers: { "cache-control": "no-store" } }
        : problem(noted.refusal, wordings)
    },
  })

/** Why people are not reached, where the network fails, how many blanks are left. */
export const reasonRoutes = (needs: Needs): Route[] => {
  const guard = guarded(needs)
  return [
    attemptRoute(needs),
    route({
      ...path(reasonPaths.barriers),
      summary: "Why people were not activated, by place and cohort.",
      params: schemas.regionParams,
      query: reasonSchemas.periodQuery,
      replies: { 200: reasonSchemas.barriers, ...refusals },
      handle: (call) =>
        guard(call, call.params.code, () => readBarriers(needs)(call.params.book, call.params.code, call.query)),
    }),
    route({
      ...path(reasonPaths.network),
      summary: "How officers' devices reached the office, by place; blank spots.",
      params: schemas.regionParams,
      query: reasonSchemas.periodQuery,
      replies: { 200: reasonSchemas.network, ...refusals },
      handle: (call) =>
        guard(call, call.params.code, async (namesPlaces) => {
          const network = await readNetwork(needs)(call.params.book, call.params.code, call.query)
          return namesPlaces || !network.ok ? network : accept({ ...network.value, blankSpots: null })
        }),
    }),
    route({
      ...path(reasonPaths.blanks),
      summary: "Card blanks: stock, cover, who waits, what is short.",
      params: schemas.regionParams,
      query: schemas.asOfQuery,
      replies: { 200: reasonSchemas.blanks, ...refusals },
      handle: (call) =>
        guard(call, call.params.code, () => readBlanks(needs)(call.params.book, call.params.code, call.query)),
    }),
  ]
}
