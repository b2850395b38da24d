import type { LookupBody, QueueReply } from "@jatidiri/activation/contract"
import type { Evidence, RefusalReason } from "@jatidiri/field"
import { type Answer, useLanguage, useTexts } from "@jatidiri/web"
import { useCallback, useEffect, useState } from "preact/hooks"
import { approve, type Journal, turnAway } from "../journal/sign-entry.ts"
import { deskWords } from "../words/desk-words.ts"
import { invite, lookUp, readQueue } from "./desk-api.ts"
import type { Step } from "./step.ts"

const queueMilliseconds = 5_000
const nowSeconds = (): number => Math.floor(Date.now() / 1000)

/** The queue of today, asked for again every few seconds while the page is looked at. */
export const useQueue = (): { readonly queue: QueueReply | undefined; readonly refresh: () => void } => {
  const [queue, setQueue] = useState<QueueReply>()
  const refresh = useCallback(() => {
    readQueue().then((answer) => {
      if (answer.kind === "ok") setQueue(answer.value)
    })
  }, [])
  useEffect(() => {
    refresh()
    const timer = setInterval(() => {
      if (!document.hidden) refresh()
    }, queueMilliseconds)
    return () => clearInterval(timer)
  }, [refresh])
  return { queue, refresh }
}

/** A scanned text is a signed request; anything typed is its code. */
const bodyOf = (text: string): LookupBody =>
  text.split(".").length === 3 ? { request: text.trim() } : { code: text.trim() }

/** The steps with one resident, each leading to the next or to words about what stands in the way. */
export const useDesk = (journal: Journal | undefined, send: () => Promise<void>) => {
  const text = useTexts(deskWords)
  const language = useLanguage()
  const [step, setStep] = useState<Step>({ is: "free" })

  const wordsFor = (answer: Exclude<Answer<unknown>, { kind: "ok" }>): string => {
    if (answer.kind === "offline") return text.offlineDetail
    if (answer.kind === "broken") return text.broken
    return language === "id" ? answer.problem.detail : answer.problem.title
  }
  const open = async (scanned: string): Promise<void> => {
    setStep({ is: "looking" })
    const answer = await lookUp(bodyOf(scanned))
    setStep(answer.kind === "ok" ? { is: "deciding", found: answer.value } : { is: "trouble", words: wordsFor(answer) })
  }
  const showInvitation = async (): Promise<void> => {
    setStep({ is: "looking" })
    const answer = await invite()
    setStep(
      answer.kind === "ok" ? { is: "inviting", invitation: answer.value } : { is: "trouble", words: wordsFor(answer) },
    )
  }
  const sayYes = async (evidence: Evidence): Promise<void> => {
    if (step.is !== "deciding" || journal === undefined || step.found.resident === undefined) return
    const { request, resident } = step.found
    const outcome = await approve(journal, { request, regionCode: resident.regionCode, evidence, now: nowSeconds() })
    if ("refusal" in outcome) {
      return setStep({ is: "trouble", words: text.bounds[outcome.refusal ?? ""] ?? text.unreadable })
    }
    setStep({ is: "approved", name: resident.name, jti: outcome.row.jti, txCode: outcome.txCode })
    await send()
  }
  const sayNo = async (reason: RefusalReason): Promise<void> => {
    if (step.is !== "deciding" || journal === undefined) return
    const row = await turnAway(journal, { request: step.found.request, reason, now: nowSeconds() })
    setStep({ is: "turned-away", jti: row.jti })
    await send()
  }
  return { step, setStep, open, showInvitation, sayYes, sayNo }
}
