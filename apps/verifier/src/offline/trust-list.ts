import { issuancePaths, type Trust } from "@jatidiri/issuance/contract"
import { type Answer, ask, openStores, type Stores, signingSeconds } from "@jatidiri/web"

/** Whom this desk believes without network, and when it heard so. Public; it holds nobody's data. */
export type TrustList = {
  readonly id: "trust"
  readonly anchors: readonly string[]
  readonly demo: boolean
  /** Seconds. */
  readonly learntAt: number
}

type Shapes = { known: TrustList }

const open = (): Promise<Stores<Shapes>> =>
  openStores<Shapes>("jatidiri-periksa", 1, { known: { keyPath: "id", clearedBy: "the browser's own settings" } })

/** Throws where the browser forbids storage. */
export const findTrustList = async (): Promise<TrustList | undefined> => {
  const stores = await open()
  try {
    return await stores.find("known", "trust")
  } finally {
    stores.close()
  }
}

/** Asks the office and keeps its answer for days without network. */
export const learnTrustList = async (): Promise<Answer<TrustList>> => {
  const answer = await ask<Trust>(issuancePaths.trust)
  if (answer.kind !== "ok") return answer
  const { anchors, demo } = answer.value
  if (!Array.isArray(anchors) || anchors.length === 0) return { kind: "broken", status: 200 }
  const list: TrustList = { id: "trust", anchors, demo: demo !== false, learntAt: signingSeconds() }
  const stores = await open()
  await stores.put("known", list)
  stores.close()
  return { ...answer, value: list }
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
