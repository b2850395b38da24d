import { officerPaths, type TeamReply } from "@jatidiri/officers/contract"
import { type PlanBody, type PlanReply, type RegionReply, servicePointPaths } from "@jatidiri/service-points/contract"
import { type Answer, ask } from "@jatidiri/web"
import { changing } from "../session/officer-api.ts"

/** The office looks for up to 5,000 people. */
const planTimeoutSeconds = 60

export const readTeam = (): Promise<Answer<TeamReply>> => ask(officerPaths.team)

export const readRegion = (code: string): Promise<Answer<RegionReply>> =>
  ask(servicePointPaths.region.replace(":code", code))

/** NIKs go in the body: addresses are written down by servers and browsers. */
export const sendPlan = (body: PlanBody): Promise<Answer<PlanReply>> =>
  ask(servicePointPaths.rounds, { body, headers: changing, timeoutSeconds: planTimeoutSeconds })

export const closeRound = (roundId: string, commandId: string): Promise<Answer<void>> =>
  ask(servicePointPaths.close.replace(":roundId", roundId), { body: { commandId }, headers: changing })
