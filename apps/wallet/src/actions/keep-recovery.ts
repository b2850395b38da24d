import { activationPaths, type RecoveryPasskeyOptionsReply } from "@jatidiri/activation/contract"
import {
  hashPasskeyAnswer,
  hashRecoveryCode,
  makeBindingQuestion,
  makePasskeySetup,
  makeRecoverySetup,
} from "@jatidiri/field"
import { ask, webCrypto } from "@jatidiri/web"
import { type Standing, withRecovery } from "../domain/standing.ts"
import { findStanding, standingChange, type Vault } from "../store/records.ts"
import { done, no, type Outcome, outcomeOf } from "./outcome.ts"
import { makePasskey } from "./passkey.ts"
import { prove } from "./prove.ts"

/** Remembered here only after the office has it. */
const noteKept = async (vault: Vault, kept: "code" | "passkey"): Promise<Outcome<Standing | undefined>> => {
  const standing = await findStanding(vault)
  if (standing === undefined) return done(undefined)
  const next = withRecovery(standing, kept)
  // The office has it, and says so when it is next asked: a phone that is too full to note it changes nothing about that.
  await vault.stores.change([await standingChange(vault, next)]).catch(() => undefined)
  return done(next)
}

/** Signed by a clock that was wrong: the office has said its time with the refusal, and the next one is signed by that. */
const isSignedEarlier = (answer: Outcome<unknown>): boolean =>
  !answer.ok && answer.trouble.kind === "refused" && answer.trouble.code === "signed-earlier"

/** Gives the office the code's hash. The code itself stays with whoever wrote it down. */
export const depositRecoveryCode = async (vault: Vault, code: string): Promise<Outcome<Standing | undefined>> => {
  const code_hash = await hashRecoveryCode(code, webCrypto.digest)
  const tell = async (): Promise<Outcome<undefined>> => {
    const proof = await prove(vault, (claims, signer) => makeRecoverySetup({ ...claims, code_hash }, signer))
    if (proof === undefined) return no("voucher-not-ours")
    return outcomeOf(await ask<undefined>(activationPaths.recoverySetup, { body: { proof } }))
  }
  const first = await tell()
  const answer = isSignedEarlier(first) ? await tell() : first
  return answer.ok ? noteKept(vault, "code") : answer
}

/** Makes a passkey that can do what the code can, kept by the person's own account instead of on paper. */
export const registerPasskey = async (vault: Vault): Promise<Outcome<Standing | undefined>> => {
  const question = await prove(vault, makeBindingQuestion)
  if (question === undefined) return no("voucher-not-ours")
  const asked = await ask<RecoveryPasskeyOptionsReply>(activationPaths.recoveryPasskeyOptions, {
    body: { proof: question },
  })
  const options = outcomeOf(asked)
  if (!options.ok) return options
  const made = await makePasskey(options.value.options)
  if (!made.ok) return made
  const answer_hash = await hashPasskeyAnswer(made.value.response, webCrypto.digest)
  const proof = await prove(vault, (claims, signer) => makePasskeySetup({ ...claims, answer_hash }, signer))
  const body = { proof, response: made.value }
  const answer = outcomeOf(await ask<undefined>(activationPaths.recoveryPasskeys, { body }))
  return answer.ok ? noteKept(vault, "passkey") : answer
}
