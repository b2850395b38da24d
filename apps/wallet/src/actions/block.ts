import { activationPaths, type RecoveryBlockBody } from "@jatidiri/activation/contract"
import { ask } from "@jatidiri/web"
import { type Outcome, outcomeOf } from "./outcome.ts"

/** What a person has when the phone is gone: the code on paper, or a passkey in an account. */
export type Key = RecoveryBlockBody

/** Ends the lost phone's binding from wherever this is opened. Nothing of it is kept here. */
export const block = async (key: Key): Promise<Outcome<undefined>> =>
  outcomeOf(await ask<undefined>(activationPaths.recoveryBlock, { body: key }))
