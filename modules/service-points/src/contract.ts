import type { Static } from "typebox"
import type * as schemas from "./http/schemas.ts"

export * from "./round-contract.ts"

export * from "./site-contract.ts"

/** Where the service points' room answers. */
export const servicePointPaths = {
  rounds: "/api/service-points/rounds",
  close: "/api/service-points/rounds/:roundId/close",
  pack: "/api/service-points/rounds/:roundId/pack",
  part: "/api/service-points/rounds/:roundId/pack/:packId/parts/:number",
  region: "/api/service-points/regions/:code",
} as const

export const hostKinds = ["agency", "school", "village", "banjar", "pkk", "event"] as const
export type HostKind = (typeof hostKinds)[number]

/** `planned` before its time, `open` in it, `closed` after it or when somebody closed it. */
export const roundStates = ["planned", "open", "closed"] as const
export type RoundState = (typeof roundStates)[number]

export const mostResidents = 5000
export const residentsAPart = 100
export const mostOfficers = 20
export const mostRoundDays = 14
export const mostKit = 10
/** A list this long may lack some: what is not in it may stand all the same. */
export const mostRoundsListed = 100

export const servicePointRefusals = [
  "not-signed-in",
  "officer-ended",
  "power-missing",
  "outside-region",
  "command-differs",
  "round-upside-down",
  "round-too-long",
  "round-in-the-past",
  "officer-unknown",
  "officer-unfit",
  "nobody-invited",
  "too-many-invited",
  "round-unknown",
  "not-in-team",
  "round-not-begun",
  "round-over",
  "pack-unknown",
  "pack-fetched",
  "region-unknown",
] as const
export type ServicePointRefusal = (typeof servicePointRefusals)[number]

export type PlanBody = Static<typeof schemas.planBody>
export type PlanReply = Static<typeof schemas.planReply>
export type Round = Static<typeof schemas.round>
export type RoundsReply = Static<typeof schemas.roundsReply>
export type Region = Static<typeof schemas.regionReply>["region"]
export type RegionReply = Static<typeof schemas.regionReply>
export type CommandBody = Static<typeof schemas.commandBody>
export type PackBody = Static<typeof schemas.packBody>
/** A pack that can be fetched: 200. */
export type Pack = Static<typeof schemas.pack>
/** A pack still being made: 202. Ask again for it to go on. */
export type PackProgress = Static<typeof schemas.packProgress>
export type PackPart = Static<typeof schemas.packPart>
export type PackedResident = PackPart["residents"][number]
