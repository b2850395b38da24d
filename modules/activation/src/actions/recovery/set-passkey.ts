import type { Tx } from "@jatidiri/database"
import { hashPasskeyAnswer, parsePasskeySetup } from "@jatidiri/field"
import { accept, type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import { verifyRegistrationResponse } from "@simplewebauthn/server"
import type { ActivationRefusal, RecoveryPasskeyBody } from "../../contract.ts"
import type { Needs } from "../../needs.ts"
import { insertRecoveryPasskey, spendSetupChallenge } from "../../store/recovery.ts"
import { type ActiveRefusal, proveActive } from "../proofs/prove-active.ts"
import { algorithms } from "./passkey-options.ts"

export type PasskeySetupRefusal =
  | ActiveRefusal
  | Extract<ActivationRefusal, "challenge-unknown" | "passkey-refused" | "passkey-known">
type Verified = Extract<Awaited<ReturnType<typeof verifyRegistrationResponse>>, { verified: true }>["registrationInfo"]

/** The library throws on every bad answer, in words that repeat the input; only the fact is kept. */
const verifyAnswer = async (
  response: RecoveryPasskeyBody["response"],
  challenge: string,
  needs: Needs,
): Promise<Verified | undefined> => {
  try {
    const verified = await verifyRegistrationResponse({
      // The schema of the route has judged it; it leaves open only words of the standard that the library knows.
      response: response as Parameters<typeof verifyRegistrationResponse>[0]["response"],
      expectedChallenge: challenge,
      expectedOrigin: needs.passkeys.origin,
      expectedRPID: needs.passkeys.relyingPartyId,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    return verified.verified ? verified.registrationInfo : undefined
  } catch {
    return undefined
  }
}

const setIn = async (
  tx: Tx,
  { proof, response }: RecoveryPasskeyBody,
  needs: Needs,
): Promise<Result<void, PasskeySetupRefusal>> => {
  const active = await proveActive(tx, parsePasskeySetup(proof), needs)
  if (!active.ok) return active
  const { resident_id, binding_id } = active.value.binding
  // No other proof of the phone, meant for something else, lets a passkey in that the phone has not seen.
  if (active.value.payload.answer_hash !== (await hashPasskeyAnswer(response.response, needs.crypto.digest)))
    return refuse("proof-refused", "another answer")
  const challenge = await tx.find(spendSetupChallenge, binding_id)
  if (challenge === undefined) return refuse("challenge-unknown")
  if (challenge.expires_at.getTime() <= needs.now().getTime()) return refuseAndKeep("challenge-unknown", "expired")
  const verified = await verifyAnswer(response, challenge.challenge, needs)
  if (verified === undefined) return refuseAndKeep("passkey-refused")
  const { id, publicKey, counter } = verified.credential
  const who = [id, resident_id, binding_id, challenge.user_handle]
  if ((await tx.run(insertRecoveryPasskey, ...who, publicKey, counter, needs.now())) === 0)
    return refuseAndKeep("passkey-known")
  await needs.recordAudit(tx, {
    action: "recovery.set",
    actor: `resident:${resident_id}`,
    subject: `resident:${resident_id}`,
    detail: { binding: binding_id, way: "passkey" },
  })
  return accept(undefined)
}

/** Sets a passkey up for the bound phone's binding. The challenge is spent by any answer, right or wrong. */
export const setPasskey =
  (needs: Needs) =>
  (body: RecoveryPasskeyBody): Promise<Result<void, PasskeySetupRefusal>> =>
    needs.database.transaction((tx) => setIn(tx, body, needs))
