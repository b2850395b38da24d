import type { ReviewsReply } from "@jatidiri/activation/contract"
import { useCallback, useState } from "preact/hooks"
import { useAnswer, useTrouble } from "../office/use-answer.ts"
import { readReviews } from "./review-api.ts"

/** The list of the office, or of one device, page behind page; a decision begins it anew, since it changes what stands where. */
export const useReviews = (device: string | undefined, onEnded: () => void) => {
  const which = device === undefined ? {} : { device }
  const load = useCallback(() => readReviews(device === undefined ? {} : { device }), [device])
  const { state, reload, again, isRefreshing } = useAnswer(load, onEnded)
  const [later, setLater] = useState<readonly ReviewsReply[]>([])
  const [trouble, setTrouble] = useState<string>()
  const wordsFor = useTrouble(onEnded)
  const restart = useCallback(() => {
    setLater([])
    setTrouble(undefined)
    reload()
  }, [reload])
  const pages = state.is === "here" ? [state.value, ...later] : []
  const next = pages.at(-1)?.next
  const loadMore = async (): Promise<void> => {
    if (next === undefined) return
    const answer = await readReviews({ ...which, after: next })
    setTrouble(answer.kind === "ok" ? undefined : wordsFor(answer))
    if (answer.kind === "ok") setLater([...later, answer.value])
  }
  const reviews = pages.flatMap((page) => page.reviews)
  return { state, again, isRefreshing, restart, reviews, trouble, ...(next === undefined ? {} : { loadMore }) }
}
