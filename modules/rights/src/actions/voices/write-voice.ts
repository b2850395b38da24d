import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import {
  nationCode,
  type RightsRefusal,
  type VoiceAnswerBody,
  type VoiceBody,
  type VoiceReply,
} from "../../contract.ts"
import { isLongEnough, isShownText, namesNumber } from "../../domain/words.ts"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../../needs.ts"
import { findVoice, insertAnswer, insertVoice } from "../../store/voices.ts"
import { once } from "../once.ts"

type WordsRefusal = Extract<RightsRefusal, "unreadable" | "content-missing" | "names-a-number">
export type WriteRefusal =
  | PermissionRefusal
  | WordsRefusal
  | Extract<RightsRefusal, "region-unknown" | "command-differs">
export type AnswerRefusal =
  | PermissionRefusal
  | WordsRefusal
  | Extract<RightsRefusal, "voice-unknown" | "voice-answered" | "not-the-ministry" | "command-differs">

/** All offices read it: nobody's number is to stand there. */
const reasonAgainst = (words: string): WordsRefusal | undefined => {
  if (!isShownText(words)) return "unreadable"
  if (!isLongEnough(words)) return "content-missing"
  return namesNumber(words) ? "names-a-number" : undefined
}

const writeIn = async (
  tx: Tx,
  officerId: string,
  { regionCode, topic, words, view }: VoiceBody,
  needs: Needs,
): Promise<Result<VoiceReply, WriteRefusal>> => {
  if (!(await needs.nameRegions(tx, [regionCode])).has(regionCode)) return refuse("region-unknown")
  const voiceId = crypto.randomUUID()
  await tx.run(insertVoice, voiceId, regionCode, topic, words, view ?? null, officerId, needs.now())
  await needs.recordAudit(tx, {
    action: "voice.written",
    actor: `officer:${officerId}`,
    subject: `voice:${voiceId}`,
    detail: { region: regionCode, topic },
  })
  return accept({ voiceId })
}

/** An office tells the ministry what it needs or sees, for a region of its own. */
export const writeVoice =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, body: VoiceBody): Promise<Result<VoiceReply, WriteRefusal>> => {
    const refusal = needs.reasonNotTo(officer, "see-figures", body.regionCode) ?? reasonAgainst(body.words)
    if (officer === undefined || refusal !== undefined) return refuse(refusal ?? "not-signed-in")
    const { commandId, ...input } = body
    const { officerId } = officer
    const command = { who: officerId, commandId, kind: "write-voice", input, at: needs.now() }
    return needs.database.transaction((tx) => once(tx, command, () => writeIn(tx, officerId, body, needs)))
  }

const answerIn = async (
  tx: Tx,
  officerId: string,
  { voiceId, words }: VoiceAnswerBody & { readonly voiceId: string },
  needs: Needs,
): Promise<Result<void, AnswerRefusal>> => {
  const voice = await tx.find(findVoice, voiceId)
  if (voice === undefined) return refuse("voice-unknown")
  if ((await tx.run(insertAnswer, voiceId, words, officerId, needs.now())) === 0) return refuse("voice-answered")
  await needs.recordAudit(tx, {
    action: "voice.answered",
    actor: `officer:${officerId}`,
    subject: `voice:${voiceId}`,
    detail: { region: voice.region_code },
  })
  return accept(undefined)
}

/** Of the whole country, and allowed to see its figures: an officer of the ministry. */
const isOfMinistry = ({ regions }: SignedInOfficer): boolean => regions.includes(nationCode)

const reasonNotToAnswer = (
  officer: SignedInOfficer,
  words: string,
): Exclude<AnswerRefusal, "voice-unknown" | "voice-answered"> | undefined => {
  if (officer.ended) return "officer-ended"
  if (!officer.powers.includes("see-figures")) return "power-missing"
  return isOfMinistry(officer) ? reasonAgainst(words) : "not-the-ministry"
}

/** The ministry's answer, once: of two who answer at the same moment the second is told that it has one. */
export const answerVoice =
  (needs: Needs) =>
  async (
    officer: SignedInOfficer | undefined,
    body: VoiceAnswerBody & { readonly voiceId: string },
  ): Promise<Result<void, AnswerRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const refusal = reasonNotToAnswer(officer, body.words)
    if (refusal !== undefined) return refuse(refusal)
    const { commandId, ...input } = body
    const { officerId } = officer
    const command = { who: officerId, commandId, kind: "answer-voice", input, at: needs.now() }
    return needs.database.transaction((tx) => once(tx, command, () => answerIn(tx, officerId, body, needs)))
  }
