import { activationPaths, type PasskeyAnswer, type RecoveryPasskeyUseReply } from "@jatidiri/activation/contract"
import { ask } from "@jatidiri/web"
import { startAuthentication, startRegistration } from "@simplewebauthn/browser"
import { done, no, type Outcome, outcomeOf } from "./outcome.ts"

type CreationOptions = Parameters<typeof startRegistration>[0]["optionsJSON"]
type Made = Awaited<ReturnType<typeof startRegistration>>
type RequestOptions = Parameters<typeof startAuthentication>[0]["optionsJSON"]

/** Asks the browser for a new passkey. Closing its window is no mistake. */
export const makePasskey = async (options: unknown): Promise<Outcome<Made>> => {
  // The reply's options are WebAuthn's creation options as the contract says; the browser judges them.
  const made = await startRegistration({ optionsJSON: options as CreationOptions }).catch(() => undefined)
  return made === undefined ? no("passkey-not-made") : done(made)
}

/** Asks the browser for a passkey made earlier, in the form in which block and recovery take it. */
export const usePasskey = async (): Promise<Outcome<PasskeyAnswer>> => {
  const asked = outcomeOf(await ask<RecoveryPasskeyUseReply>(activationPaths.recoveryPasskeyUse, { body: {} }))
  if (!asked.ok) return asked
  const optionsJSON = asked.value.options as unknown as RequestOptions
  const response = await startAuthentication({ optionsJSON }).catch(() => undefined)
  if (response === undefined) return no("passkey-not-given")
  return done({ challengeId: asked.value.challengeId, response })
}
