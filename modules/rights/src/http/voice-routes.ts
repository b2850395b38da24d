import { type Route, route } from "@jatidiri/http"
import type { answerVoice, writeVoice } from "../actions/voices/write-voice.ts"
import { voicePaths } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { answer } from "./answer.ts"
import * as schemas from "./voice-schemas.ts"

type Actions = {
  readonly identify: Needs["identifyOfficer"]
  readonly writeVoice: ReturnType<typeof writeVoice>
  readonly answerVoice: ReturnType<typeof answerVoice>
}

export const voiceRoutes = ({ identify, writeVoice, answerVoice }: Actions): Route[] => [
  route({
    method: "POST",
    path: voicePaths.voices,
    summary: "An office writes to the ministry",
    body: schemas.voiceBody,
    replies: { 200: schemas.voiceReply },
    handle: async (call) => answer(await writeVoice(await identify(call), call.body)),
  }),
  route({
    method: "POST",
    path: voicePaths.voiceAnswer,
    summary: "The ministry answers",
    params: schemas.voiceParams,
    body: schemas.voiceAnswerBody,
    handle: async (call) => answer(await answerVoice(await identify(call), { ...call.body, ...call.params })),
  }),
]
