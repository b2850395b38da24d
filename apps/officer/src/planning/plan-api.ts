import { type Calendar, mapPaths } from "@jatidiri/monitoring/contract"
import { officerPaths, type TeamReply } from "@jatidiri/officers/contract"
import {
  type CalendarReply,
  type ChangeBody,
  type ChangeReply,
  type GroupsReply,
  type IncidentBody,
  type KitBody,
  type KitState,
  type KitsReply,
  type PlanBody,
  type PlanReply,
  type PreviewBody,
  type PreviewReply,
  type RegionReply,
  type RoundReply,
  roundPaths,
  servicePointPaths,
} from "@jatidiri/service-points/contract"
import { type Answer, ask } from "@jatidiri/web"
import { changing } from "../session/officer-api.ts"

/** The office looks for up to 5,000 people. */
const planTimeoutSeconds = 60

export const readTeam = (): Promise<Answer<TeamReply>> => ask(officerPaths.team)

export const readRegion = (code: string): Promise<Answer<RegionReply>> =>
  ask(servicePointPaths.region.replace(":code", code))

/** Cohorts, agencies and RTs with their sizes; the register counts them anew. */
export const readGroups = (code: string): Promise<Answer<GroupsReply>> =>
  ask(roundPaths.groups.replace(":code", code), { timeoutSeconds: planTimeoutSeconds })

/** NIKs go in the body: addresses are written down by servers and browsers. */
export const sendPlan = (body: PlanBody): Promise<Answer<PlanReply>> =>
  ask(servicePointPaths.rounds, { body, headers: changing, timeoutSeconds: planTimeoutSeconds })

export const previewPlan = (body: PreviewBody): Promise<Answer<PreviewReply>> =>
  ask(roundPaths.preview, { body, headers: changing, timeoutSeconds: planTimeoutSeconds })

export const changeRound = (roundId: string, body: ChangeBody): Promise<Answer<ChangeReply>> =>
  ask(roundPaths.change.replace(":roundId", roundId), {
    ...{ body, headers: changing, timeoutSeconds: planTimeoutSeconds },
  })

export const closeRound = (roundId: string, commandId: string): Promise<Answer<void>> =>
  ask(servicePointPaths.close.replace(":roundId", roundId), { body: { commandId }, headers: changing })

export const readCalendar = (from: string, to: string): Promise<Answer<CalendarReply>> =>
  ask(`${roundPaths.calendar}?from=${from}&to=${to}`)

/** Days off by decree. */
export const readDaysOff = (from: string, to: string): Promise<Answer<Calendar>> =>
  ask(`${mapPaths.calendar}?from=${from}&to=${to}`)

export const readRound = (roundId: string): Promise<Answer<RoundReply>> =>
  ask(roundPaths.round.replace(":roundId", roundId))

export const reportIncident = (roundId: string, body: IncidentBody): Promise<Answer<void>> =>
  ask(roundPaths.incidents.replace(":roundId", roundId), { body, headers: changing })

export const readKits = (): Promise<Answer<KitsReply>> => ask(roundPaths.kits)

export const addKit = (body: KitBody): Promise<Answer<{ readonly kitId: string }>> =>
  ask(roundPaths.kits, { body, headers: changing })

export const putKit = (kitId: string, body: { commandId: string; state: KitState }): Promise<Answer<void>> =>
  ask(roundPaths.kit.replace(":kitId", kitId), { body, headers: changing })
