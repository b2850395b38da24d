import { type Route, route } from "@jatidiri/http"
import { acceptancePath } from "../acceptance-contract.ts"
import { readAcceptance } from "../actions/read-acceptance.ts"
import type { Needs } from "../needs.ts"
import { acceptance, acceptanceQuery } from "./acceptance-schemas.ts"
import { guarded, path, refusals } from "./guard.ts"
import { regionParams } from "./schemas.ts"

export const acceptanceRoutes = (needs: Needs): Route[] => {
  const guard = guarded(needs)
  return [
    route({
      ...path(acceptancePath),
      summary: "Who accepts the digital identity: relying parties, their purposes, and what became of their checks.",
      params: regionParams,
      query: acceptanceQuery,
      replies: { 200: acceptance, ...refusals },
      handle: ({ params, query, ...call }) =>
        guard({ ...call, params, query }, params.code, () => readAcceptance(needs)(params.book, params.code, query)),
    }),
  ]
}
