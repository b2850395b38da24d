import { issuancePaths, type Trust } from "@jatidiri/issuance/contract"
import { ask } from "@jatidiri/web"
import type { KnownRecord, WalletStores } from "../store/shapes.ts"
import { nowSeconds } from "./clock.ts"
import { done, no, type Outcome, outcomeOf } from "./outcome.ts"

type KnownTrust = Extract<KnownRecord, { readonly id: "trust" }>

/** The office's anchors as it names them now. */
export const readTrust = async (): Promise<Outcome<KnownTrust>> => {
  const answer = outcomeOf(await ask<Trust>(issuancePaths.trust))
  if (!answer.ok) return answer
  const { anchors, demo } = answer.value
  if (!Array.isArray(anchors) || anchors.length === 0) return no("issuer-unknown")
  return done({ id: "trust", anchors, demo: demo !== false, learntAt: nowSeconds() })
}

/** Keeps them before they are needed: across a table, without network, it would be too late. */
export const learnTrust = async (stores: WalletStores): Promise<Outcome<void>> => {
  const trust = await readTrust()
  if (!trust.ok) return trust
  await stores.put("known", trust.value)
  return done(undefined)
}
