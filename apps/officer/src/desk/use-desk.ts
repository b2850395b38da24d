import type { QueueReply } from "@jatidiri/activation/contract"
import type { Evidence, RefusalReason } from "@jatidiri/field"
import { type Answer, type Polling, poll, signingSeconds, useLanguage, useTexts } from "@jatidiri/web"
import { useCallback, useEffect, useRef, useState } from "preact/hooks"
import type { Journal } from "../journal/chain.ts"
import { type DeskApproval, noteTold } from "../journal/desk-codes.ts"
import { approve } from "../journal/sign-entry.ts"
import { turnAway } from "../journal/sign-other.ts"
import { deskWords } from "../words/desk-words.ts"
import { invite, lookUp, readQueue } from "./desk-api.ts"
import { readRequestText } from "./request-text.ts"
import type { Step } from "./step.ts"

const queueMilliseconds = 5_000

/** The queue of today, asked for again every few seconds while the page is looked at and the line is good. */
export const useQueue = (): { readonly queue: QueueReply | undefined; readonly refresh: () => void } => {
  const [queue, setQueue] = useState<QueueReply>()
  const polling = useRef<Polling>()
  useEffect(() => {
    const asking = poll(async () => {
      const answer = await readQueue()
      if (answer.kind === "ok") setQueue(answer.value)
      return answer.kind === "offline" ? "silent" : "answered"
    }, queueMilliseconds)
    polling.current = asking
    return asking.stop
  }, [])
  const refresh = useCallback(() => polling.current?.hurry(), [])
  return { queue, refresh }
}

type Given = {
  readonly send: () => Promise<void>
  /** Under the next mandate, when there is one. */
  readonly renew: () => Promise<Journal | undefined>
}

/** The steps with one resident, each leading to the next or to words about what stands in the way. */
export const useDesk = (journal: Journal | undefined, { send, renew }: Given) => {
  const text = useTexts(deskWords)
  const language = useLanguage()
  const [step, setStep] = useState<Step>({ is: "free" })
  const signing = useRef(false)

  const wordsFor = (answer: Exclude<Answer<unknown>, { kind: "ok" }>): string => {
    if (answer.kind === "offline") return text.offlineAsking
    if (answer.kind === "broken") return text.broken
    const ours = text.bounds[answer.problem.code]
    if (ours !== undefined) return ours
    return language === "id" ? answer.problem.detail : answer.problem.title
  }
  const open = async (scanned: string): Promise<void> => {
    const body = readRequestText(scanned)
    if (body === undefined) return setStep({ is: "trouble", words: text.unreadable })
    setStep({ is: "looking" })
    const answer = await lookUp(body)
    setStep(answer.kind === "ok" ? { is: "deciding", found: answer.value } : { is: "trouble", words: wordsFor(answer) })
  }
  const showInvitation = async (): Promise<void> => {
    setStep({ is: "looking" })
    const answer = await invite()
    setStep(
      answer.kind === "ok" ? { is: "inviting", invitation: answer.value } : { is: "trouble", words: wordsFor(answer) },
    )
  }
  /** The second of two taps comes before the screen has changed: what is being signed is not signed again. */
  const signOnce = async (sign: () => Promise<Step>): Promise<void> => {
    if (signing.current) return
    signing.current = true
    const next = await sign().catch((): Step => ({ is: "trouble", words: text.notStored }))
    setStep(next)
    signing.current = false
    if (next.is !== "trouble") await send()
  }
  /** A page that has slept over the end of its mandate asks for the next before it signs. */
  const inTime = async (opened: Journal): Promise<Journal> =>
    opened.held.payload.exp > signingSeconds() ? opened : ((await renew()) ?? opened)
  const sayYes = async (evidence: Evidence): Promise<void> => {
    if (step.is !== "deciding" || journal === undefined || step.found.resident === undefined) return
    const { request, resident } = step.found
    await signOnce(async () => {
      const current = await inTime(journal)
      const { name, regionCode } = resident
      const outcome = await approve(current, { request, name, regionCode, evidence, now: signingSeconds() })
      if ("refusal" in outcome) return { is: "trouble", words: text.bounds[outcome.refusal] ?? text.unreadable }
      return { is: "approved", name, jti: outcome.row.jti, txCode: outcome.txCode }
    })
  }
  const sayNo = async (reason: RefusalReason): Promise<void> => {
    if (step.is !== "deciding" || journal === undefined) return
    const { request } = step.found
    await signOnce(async () => {
      const row = await turnAway(await inTime(journal), { request, reason, now: signingSeconds() })
      if ("refusal" in row) return { is: "trouble", words: text.bounds[row.refusal] ?? text.unreadable }
      return { is: "turned-away", jti: row.jti }
    })
  }
  const show = ({ row, kept }: DeskApproval): void => setStep({ is: "approved", jti: row.jti, ...kept })
  /** A full disk keeps nobody from going on: the code is only offered once more. */
  const goOn = async (jti: string): Promise<void> => {
    if (journal === undefined) return
    await noteTold(journal.stores, jti).catch(() => undefined)
    await send()
  }
  return { step, setStep, open, show, goOn, showInvitation, sayYes, sayNo }
}
