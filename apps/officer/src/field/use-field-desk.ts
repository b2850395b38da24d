import type { Barrier, Evidence, RefusalReason } from "@jatidiri/field"
import { signingSeconds, useTexts } from "@jatidiri/web"
import { useRef, useState } from "preact/hooks"
import type { Journal } from "../journal/chain.ts"
import { noteBarrier, turnAway } from "../journal/sign-entry.ts"
import type { OpenPack } from "../pack/open-pack.ts"
import { deskWords } from "../words/desk-words.ts"
import { fieldWords } from "../words/field-words.ts"
import { approveInField, type FieldApproval } from "./approve-in-field.ts"
import { judgeRequest, type RequestRefusal } from "./judge-request.ts"
import type { FieldStep } from "./step.ts"

/** The steps with one resident; each is kept on this device before the screen says so, and sent whenever it can be. */
export const useFieldDesk = (pack: OpenPack, journal: Journal | undefined, send: () => Promise<void>) => {
  const text = useTexts(fieldWords)
  const desk = useTexts(deskWords)
  const [step, setStep] = useState<FieldStep>({ is: "free" })
  const signing = useRef(false)
  const trouble = (words: string): FieldStep => ({ is: "trouble", words })

  const wordsFor = (code: RequestRefusal): string =>
    code === "unreadable"
      ? desk.unreadable
      : code === "request-expired"
        ? (desk.bounds[code] ?? "")
        : text.refusals[code]
  const open = async (scanned: string): Promise<void> => {
    setStep({ is: "looking" })
    const found = await judgeRequest(pack, scanned, signingSeconds())
    setStep(found.ok ? { is: "deciding", found: found.value } : trouble(wordsFor(found.refusal.code)))
  }
  /** The second of two taps comes before the screen has changed: what is being signed is not signed again. */
  const signOnce = async (sign: () => Promise<FieldStep>): Promise<void> => {
    if (signing.current) return
    signing.current = true
    const next = await sign().catch(() => trouble(desk.notStored))
    setStep(next)
    signing.current = false
    if (next.is !== "trouble") await send()
  }
  const show = ({ row, handover }: FieldApproval): void => setStep({ is: "approved", jti: row.jti, handover })
  const sayYes = async (evidence: Evidence): Promise<void> => {
    if (step.is !== "deciding" || journal === undefined || step.found.refusal !== undefined) return
    const { request, resident } = step.found
    const act = { request, resident, regionCode: resident.regionCode, evidence, now: signingSeconds() }
    await signOnce(async () => {
      const outcome = await approveInField(journal, pack.key, act)
      if ("refusal" in outcome) return trouble(desk.bounds[outcome.refusal ?? ""] ?? desk.unreadable)
      return { is: "approved", jti: outcome.row.jti, handover: outcome.handover }
    })
  }
  const sayNo = async (reason: RefusalReason): Promise<void> => {
    if (step.is !== "deciding" || journal === undefined) return
    const { request } = step.found
    await signOnce(async () => {
      const row = await turnAway(journal, { request, reason, now: signingSeconds() })
      return { is: "turned-away", jti: row.jti }
    })
  }
  const noteWhatHinders = async (reason: Barrier): Promise<void> => {
    if (journal === undefined) return
    await signOnce(async () => {
      const row = await noteBarrier(journal, { reason, now: signingSeconds() })
      return { is: "barrier", jti: row.jti }
    })
  }
  return { step, setStep, open, show, sayYes, sayNo, noteWhatHinders }
}
