import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import { generateAuthenticationOptions, verifyAuthenticationResponse } from "@simplewebauthn/server"
import type { PasskeyAnswer, RecoveryPasskeyUseReply } from "../../contract.ts"
import { challengeExpiry, challengeMinutes } from "../../domain/times.ts"
import type { Needs } from "../../needs.ts"
import {
  advancePasskeyCounter,
  findRecoveryPasskey,
  insertUseChallenge,
  type RecoveryPasskeyRow,
  type RecoveryRow,
  spendUseChallenge,
} from "../../store/recovery.ts"

/** Request options for a discoverable passkey: nobody is named before he has signed. */
export const askForPasskey = (needs: Needs) => async (): Promise<Result<RecoveryPasskeyUseReply, never>> => {
  const options = await generateAuthenticationOptions({
    rpID: needs.passkeys.relyingPartyId,
    challenge: Uint8Array.from(needs.crypto.randomBytes(32)),
    userVerification: "required",
    timeout: challengeMinutes * 60_000,
  })
  const challengeId = randomUUID()
  await needs.database.run(insertUseChallenge, challengeId, options.challenge, challengeExpiry(needs.now()))
  return accept({ options: { ...options }, challengeId })
}

/** The new counter of a good answer; the stored one is compared in the database, where two answers at once meet. */
const verifyAnswer = async (
  response: PasskeyAnswer["response"],
  expected: { readonly challenge: string; readonly passkey: RecoveryPasskeyRow },
  needs: Needs,
): Promise<number | undefined> => {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      // The schema of the route has judged it; it leaves open only words of the standard that the library knows.
      response: response as Parameters<typeof verifyAuthenticationResponse>[0]["response"],
      expectedChallenge: expected.challenge,
      expectedOrigin: needs.passkeys.origin,
      expectedRPID: needs.passkeys.relyingPartyId,
      credential: { id: response.id, publicKey: Uint8Array.from(expected.passkey.public_key), counter: 0 },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    // It throws on every bad answer, in words that repeat the input; only the fact is kept.
    return undefined
  }
}

const refuseCopy = async (tx: Tx, { resident_id }: RecoveryPasskeyRow, needs: Needs) => {
  const subject = `resident:${resident_id}`
  await needs.recordAudit(tx, { action: "recovery.copy-refused", actor: "system", subject })
  return refuseAndKeep("passkey-refused", "counter")
}

const useIn = async (
  tx: Tx,
  { challengeId, response }: PasskeyAnswer,
  needs: Needs,
): Promise<Result<RecoveryRow, "challenge-unknown" | "passkey-refused">> => {
  const challenge = await tx.find(spendUseChallenge, challengeId)
  if (challenge === undefined) return refuse("challenge-unknown")
  if (challenge.expires_at.getTime() <= needs.now().getTime()) return refuseAndKeep("challenge-unknown", "expired")
  const passkey = await tx.find(findRecoveryPasskey, response.id)
  if (passkey === undefined) return refuseAndKeep("passkey-refused", "unknown")
  const counter = await verifyAnswer(response, { challenge: challenge.challenge, passkey }, needs)
  // WebAuthn §7.2 step 6: a discoverable passkey says whose it is, and that must be what it was set up with.
  if (counter === undefined || response.response.userHandle !== passkey.user_handle)
    return refuseAndKeep("passkey-refused")
  if ((await tx.run(advancePasskeyCounter, response.id, counter)) === 0) return refuseCopy(tx, passkey, needs)
  return accept(passkey)
}

/** The binding that the answering passkey is set up for. The challenge is spent by any answer, right or wrong. */
export const usePasskey = (
  answer: PasskeyAnswer,
  needs: Needs,
): Promise<Result<RecoveryRow, "challenge-unknown" | "passkey-refused">> =>
  needs.database.transaction((tx) => useIn(tx, answer, needs))
