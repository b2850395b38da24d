import type { Evidence, RefusalReason } from "@jatidiri/field"
import { signingSeconds, useTexts } from "@jatidiri/web"
import { useRef, useState } from "preact/hooks"
import type { Journal } from "../journal/chain.ts"
import { turnAway } from "../journal/sign-other.ts"
import type { OpenPack } from "../pack/open-pack.ts"
import { deskWords } from "../words/desk-words.ts"
import { fieldWords } from "../words/field-words.ts"
import { approveInField, type FieldApproval } from "./approve-in-field.ts"
import { judgeRequest, type RequestRefusal } from "./judge-request.ts"
import { noteRecordingDone } from "./recording-done.ts"
import type { FieldStep } from "./step.ts"
import { type Refused, useNoting } from "./use-noting.ts"

/** How the journal is shown anew, and sent. */
type Sending = { readonly send: () => Promise<void>; readonly show: () => Promise<void> }

/** The steps with one resident; each is kept on this device before the screen says so, and sent whenever it can be. */
export const useFieldDesk = (pack: OpenPack, journal: Journal | undefined, { send, show: refresh }: Sending) => {
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
  const signOnce = async (sign: (now: number) => Promise<FieldStep | Refused>): Promise<void> => {
    if (signing.current) return
    signing.current = true
    const signed = await sign(signingSeconds()).catch(() => trouble(desk.notStored))
    const next = "refusal" in signed ? trouble(desk.bounds[signed.refusal] ?? desk.unreadable) : signed
    // The step's own entry is on the screen with it: what can be done with it can be done at once.
    await refresh().catch(() => undefined)
    setStep(next)
    signing.current = false
    if (next.is !== "trouble") await send()
  }
  const show = ({ row, handover }: FieldApproval): void => setStep({ is: "approved", jti: row.jti, handover })
  const sayYes = async (evidence: Evidence): Promise<void> => {
    if (step.is !== "deciding" || journal === undefined) return
    const { found, recorded: awaited } = step
    if (found.refusal !== undefined && awaited === undefined) return
    const { request, resident } = found
    await signOnce(async (now) => {
      const act = { request, resident, regionCode: resident.regionCode, evidence, awaited, now }
      const outcome = await approveInField(journal, pack.key, act)
      return "refusal" in outcome ? outcome : { is: "approved", jti: outcome.row.jti, handover: outcome.handover }
    })
  }
  const sayNo = async (reason: RefusalReason): Promise<void> => {
    if (step.is !== "deciding" || journal === undefined) return
    const { request } = step.found
    await signOnce(async (now) => {
      const noted = await turnAway(journal, { request, reason, now })
      return "refusal" in noted ? noted : { is: "turned-away", jti: noted.jti }
    })
  }
  const sayRecorded = async (): Promise<void> => {
    if (step.is !== "deciding" || journal === undefined) return
    const { found } = step
    await signOnce(async (now) => {
      const noted = await noteRecordingDone(journal, found.request, now)
      return "refusal" in noted ? noted : { is: "deciding", found, recorded: true }
    })
  }
  return { step, setStep, open, show, sayYes, sayNo, sayRecorded, ...useNoting({ journal, signOnce, send }) }
}
