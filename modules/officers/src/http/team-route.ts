import { problem, type Route, route } from "@jatidiri/http"
import type { listTeam } from "../actions/list-team.ts"
import type { identifyOfficer } from "../actions/sessions.ts"
import { officerPaths } from "../contract.ts"
import { teamReply } from "./schemas.ts"
import { wordings } from "./wordings.ts"

type Actions = {
  readonly identify: ReturnType<typeof identifyOfficer>
  readonly listTeam: ReturnType<typeof listTeam>
}

export const teamRoute = ({ identify, listTeam }: Actions): Route =>
  route({
    method: "GET",
    path: officerPaths.team,
    summary: "Officers whom the caller may send to a field round",
    replies: { 200: teamReply },
    handle: async (call) => {
      const team = await listTeam(await identify(call))
      if (!team.ok) return problem(team.refusal, wordings)
      return { body: team.value, headers: { "cache-control": "no-store" } }
    },
  })
