import type { Officer } from "@jatidiri/officers/contract"
import { type Answer, useTexts } from "@jatidiri/web"
import { useLayoutEffect, useRef, useState } from "preact/hooks"
import { useTrouble } from "../office/use-answer.ts"
import { planWords } from "../words/plan-words.ts"
import type { Draft } from "./draft.ts"
import { judgeDraft, type Plan, type Troubles } from "./judge-draft.ts"

export type Planned<Reply> = { readonly plan: Plan; readonly reply: Reply }

/** The same plan sent again, because the answer was lost, carries the same id and is planned once. */
const useCommandId = () => {
  const last = useRef({ plan: "", commandId: "" })
  return (plan: Plan): string => {
    const text = JSON.stringify(plan)
    if (last.current.plan !== text) last.current = { plan: text, commandId: crypto.randomUUID() }
    return last.current.commandId
  }
}

export type Planning<Reply> = {
  /** What an empty form holds. */
  readonly begin: () => Draft
  /** Under what a draft that was left is kept. */
  readonly name: string
  readonly send: (plan: Plan, commandId: string) => Promise<Answer<Reply>>
  readonly onEnded: () => void
}

/** Of each officer and form the draft he left or whose session ended meanwhile; as long as the page lives, for it may hold NIKs. */
const left = new Map<string, Draft>()

const firstWrong = '[aria-invalid="true"], [data-wrong]'

/** The form's state: a draft, judged when it is sent and from then on with every change, and the office's answer. */
export const usePlan = <Reply>({ officerId }: Officer, { begin, name, send: sendTo, onEnded }: Planning<Reply>) => {
  const kept = `${officerId} ${name}`
  const text = useTexts(planWords)
  const wordsFor = useTrouble(onEnded)
  const idFor = useCommandId()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState<Draft>(() => left.get(kept) ?? begin())
  const [attempts, setAttempts] = useState(0)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const [planned, setPlanned] = useState<Planned<Reply>>()
  const judged = attempts === 0 ? undefined : judgeDraft(draft, new Date())
  const troubles: Troubles = judged !== undefined && "troubles" in judged ? judged.troubles : {}
  useLayoutEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>(firstWrong)?.focus()
  }, [attempts])
  const change = (changes: Partial<Draft>): void => {
    setRefusal(undefined)
    const next = { ...draft, ...changes }
    left.set(kept, next)
    setDraft(next)
  }
  const send = async (): Promise<void> => {
    setRefusal(undefined)
    setAttempts((before) => before + 1)
    const now = judgeDraft(draft, new Date())
    if ("troubles" in now || busy) return
    setBusy(true)
    const answer = await sendTo(now.plan, idFor(now.plan))
    setBusy(false)
    if (answer.kind === "ok") {
      left.delete(kept)
      return setPlanned({ plan: now.plan, reply: answer.value })
    }
    const ours = answer.kind === "refused" ? text.refusals[answer.problem.code] : undefined
    setRefusal(ours ?? wordsFor(answer))
  }
  return { draft, change, troubles, refusal, busy, send, form, planned }
}
