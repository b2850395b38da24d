import { activationPaths, type RecoveryBlockBody } from "@jatidiri/activation/contract"
import { ask } from "@jatidiri/web"
import { standingGone } from "../store/records.ts"
import { openWalletStores } from "../store/shapes.ts"
import { type Outcome, outcomeOf, renamed } from "./outcome.ts"

/** What a person has when the phone is gone: the code on paper, or a passkey in an account. */
export type Key = RecoveryBlockBody

/** This very browser may hold the KTP that was blocked: then it asks anew how it stands, instead of waiting for an hour. */
const forgetStanding = async (): Promise<void> => {
  try {
    const stores = await openWalletStores()
    await stores.change([standingGone])
    stores.close()
  } catch {
    // A browser that forbids storage holds nothing.
  }
}

/** Ends the lost phone's binding from wherever this is opened. Nothing of it is kept here. */
export const block = async (key: Key): Promise<Outcome<undefined>> => {
  const answer = outcomeOf(await ask<undefined>(activationPaths.recoveryBlock, { body: key }))
  if (answer.ok) await forgetStanding()
  // Here nobody gives a NIK that could be wrong.
  return renamed(answer, { "code-unknown": "code-blocks-nothing" })
}
