import { issuancePaths, type Trust } from "@jatidiri/issuance/contract"
import { type Answer, ask, signingSeconds } from "@jatidiri/web"
import { type TrustList, withKnown } from "./known-stores.ts"

/** Throws where the browser forbids storage. */
export const findTrustList = (): Promise<TrustList | undefined> =>
  withKnown(async (stores) => {
    const record = await stores.find("known", "trust")
    return record?.id === "trust" ? record : undefined
  })

const isText = (value: unknown): boolean => typeof value === "string"

/** Asks the office and keeps its answer for days without network. */
export const learnTrustList = async (): Promise<Answer<TrustList>> => {
  const answer = await ask<Trust>(issuancePaths.trust)
  if (answer.kind !== "ok") return answer
  const { anchors, demo, statusLists } = answer.value
  if (!Array.isArray(anchors) || anchors.length === 0) return { kind: "broken", status: 200 }
  const lists = Array.isArray(statusLists) ? statusLists.filter(isText) : []
  const known = { id: "trust", anchors, demo: demo !== false, statusLists: lists, learntAt: signingSeconds() } as const
  await withKnown((stores) => stores.put("known", known))
  return { ...answer, value: known }
}

export const longestTrustSeconds = 30 * 86_400
/** A clock this far behind what it once was tells no age. */
const clockDoubtSeconds = 300

export type TrustDoubt = "none" | "too-old" | "clock-behind"

/** Why a list is not used, or nothing. */
export const reasonNotToTrust = (list: TrustList | undefined, nowSeconds: number): TrustDoubt | undefined => {
  if (list === undefined) return "none"
  const age = nowSeconds - list.learntAt
  if (age < -clockDoubtSeconds) return "clock-behind"
  return age > longestTrustSeconds ? "too-old" : undefined
}
