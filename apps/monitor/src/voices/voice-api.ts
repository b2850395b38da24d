import { changeHeader, type Officer, officerPaths } from "@jatidiri/officers/contract"
import { type VoiceAnswerBody, type VoiceBody, type VoiceReply, voicePaths } from "@jatidiri/rights/contract"
import { type Answer, ask } from "@jatidiri/web"

const headers = { [changeHeader.name]: changeHeader.value }

/** Who is signed in on this device; where figures are open to all that may be nobody. */
export const readMe = (): Promise<Answer<Officer>> => ask(officerPaths.me)

export const writeVoice = (body: VoiceBody): Promise<Answer<VoiceReply>> => ask(voicePaths.voices, { body, headers })

export const answerVoice = (voiceId: string, body: VoiceAnswerBody): Promise<Answer<void>> =>
  ask(voicePaths.voiceAnswer.replace(":voiceId", voiceId), { body, headers })
