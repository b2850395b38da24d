import type { PreviewReply } from "@jatidiri/service-points/contract"
import { useEffect, useState } from "preact/hooks"
import { useTrouble } from "../office/use-answer.ts"
import type { Draft } from "./draft.ts"
import { previewOf } from "./judge-draft.ts"
import { previewPlan } from "./plan-api.ts"

export type Preview =
  | { readonly is: "nothing" }
  | { readonly is: "trouble"; readonly words: string }
  /** `stale` while the office looks at what was changed since. */
  | { readonly is: "here"; readonly reply: PreviewReply; readonly stale: boolean }
  | { readonly is: "coming" }

/** Whoever types on is not asked for at every letter. */
const restMilliseconds = 600

/** What the office says of the draft as it stands, a moment after the last change; what it said before stays until then. */
export const usePreview = (draft: Draft, except: string | undefined, onEnded: () => void): Preview => {
  const wordsFor = useTrouble(onEnded)
  const [preview, setPreview] = useState<Preview>({ is: "nothing" })
  const body = previewOf(draft, except)
  const text = body === undefined ? "" : JSON.stringify(body)
  useEffect(() => {
    if (body === undefined) return setPreview({ is: "nothing" })
    setPreview((before) => (before.is === "here" ? { ...before, stale: true } : { is: "coming" }))
    let isOver = false
    const timer = setTimeout(async () => {
      const answer = await previewPlan(body)
      if (isOver) return
      if (answer.kind === "ok") setPreview({ is: "here", reply: answer.value, stale: false })
      else setPreview({ is: "trouble", words: wordsFor(answer) })
    }, restMilliseconds)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
    // The text is the body: the same one is asked for once.
  }, [text])
  return preview
}
