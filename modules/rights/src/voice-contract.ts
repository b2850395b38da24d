import type { Static } from "typebox"
import type * as schemas from "./http/voice-schemas.ts"

export const voicePaths = {
  voices: "/api/rights/voices",
  voiceAnswer: "/api/rights/voices/:voiceId/answer",
} as const

export const voiceTopics = ["network", "blanks", "equipment", "people", "target", "rules", "system", "other"] as const
export type VoiceTopic = (typeof voiceTopics)[number]

/** The region of an officer of the ministry: the whole country. */
export const nationCode = "nation"

export const voiceRefusals = [
  "voice-unknown",
  "voice-answered",
  "not-the-ministry",
  "region-unknown",
  "names-a-number",
] as const
export type VoiceRefusal = (typeof voiceRefusals)[number]

export type VoiceBody = Static<typeof schemas.voiceBody>
export type VoiceReply = Static<typeof schemas.voiceReply>
export type VoiceAnswerBody = Static<typeof schemas.voiceAnswerBody>
export type Voice = Static<typeof schemas.voice>
