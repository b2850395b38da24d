import type { Static } from "typebox"
import type * as schemas from "./http/round-schemas.ts"

/** Where the calendar of rounds answers. */
export const roundPaths = {
  preview: "/api/service-points/rounds/preview",
  round: "/api/service-points/rounds/:roundId",
  change: "/api/service-points/rounds/:roundId/change",
  incidents: "/api/service-points/rounds/:roundId/incidents",
  letters: "/api/service-points/rounds/:roundId/letters",
  calendar: "/api/service-points/calendar",
  groups: "/api/service-points/regions/:code/groups",
  kits: "/api/service-points/kits",
  kit: "/api/service-points/kits/:kitId",
} as const

export const kitKinds = ["tablet", "printer", "reader", "camera", "modem", "generator", "vehicle", "other"] as const
export type KitKind = (typeof kitKinds)[number]
/** What is `broken` goes along again when it is mended, what is `retired` never. */
export const kitStates = ["usable", "broken", "retired"] as const
export type KitState = (typeof kitStates)[number]

/** What went wrong in a round; barriers of the journal with these codes count by themselves. */
export const incidentCodes = [
  "vpn-down",
  "no-signal",
  "device-broken",
  "power-out",
  "host-absent",
  "weather",
  "other",
] as const
export type IncidentCode = (typeof incidentCodes)[number]

export const letterKinds = ["assignment", "invitation"] as const
export type LetterKind = (typeof letterKinds)[number]

/** Why a plan cannot be: somebody or something is elsewhere then, or has a counter to serve. */
export const conflictKinds = ["officer", "kit", "counter"] as const
export type ConflictKind = (typeof conflictKinds)[number]

export const mostOccurrences = 60
/** People times rounds of one series: more is written down too slowly while others wait for the same officers. */
export const mostInvitations = 60_000
export const mostSkipped = 60
export const mostKitsOfRound = 20
export const mostCalendarDays = 62
export const mostCalendarRounds = 500
export const longestNote = 200
export const longestAgency = 240

/** Refusals of planning, changing and keeping the calendar, beside those of the room. */
export const roundRefusals = [
  "officer-busy",
  "officer-on-duty",
  "kit-busy",
  "kit-unknown",
  "kit-unusable",
  "kit-named-twice",
  "series-empty",
  "series-too-long",
  "series-overlaps",
  "series-too-large",
  "round-begun",
  "round-changed",
  "period-wrong",
  "incident-elsewhen",
  "note-holds-number",
] as const
export type RoundRefusal = (typeof roundRefusals)[number]

export type Series = Static<typeof schemas.series>
export type Invited = Static<typeof schemas.invited>
export type PreviewBody = Static<typeof schemas.previewBody>
export type PreviewReply = Static<typeof schemas.previewReply>
export type Conflict = PreviewReply["conflicts"][number]
export type Occurrence = PreviewReply["occurrences"][number]
export type ChangeBody = Static<typeof schemas.changeBody>
export type ChangeReply = Static<typeof schemas.changeReply>
export type CalendarReply = Static<typeof schemas.calendarReply>
export type RoundReply = Static<typeof schemas.roundReply>
export type Incident = RoundReply["incidents"][number]
export type Attendance = RoundReply["attendance"]
export type IncidentBody = Static<typeof schemas.incidentBody>
export type LetterBody = Static<typeof schemas.letterBody>
export type GroupsReply = Static<typeof schemas.groupsReply>
export type KitBody = Static<typeof schemas.kitBody>
export type KitChangeBody = Static<typeof schemas.kitChangeBody>
export type KitsReply = Static<typeof schemas.kitsReply>
export type Kit = KitsReply["kits"][number]
