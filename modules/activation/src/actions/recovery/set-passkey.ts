import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { parseBindingQuestion } from "@jatidiri/field"
import { accept, type Result, refuse, refuseAndKeep, toBase64url } from "@jatidiri/kernel"
import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server"
import type { ActivationRefusal, RecoveryPasskeyBody, RecoveryPasskeyOptionsReply } from "../../contract.ts"
import { challengeExpiry, challengeMinutes } from "../../domain/times.ts"
import type { Needs } from "../../needs.ts"
import { type BindingRow, findBindingRow, lockHolder } from "../../store/bindings.ts"
import {
  insertRecoveryPasskey,
  insertSetupChallenge,
  listRecoveryPasskeys,
  spendSetupChallenge,
} from "../../store/recovery.ts"
import { type BoundKeyRefusal, proveBoundKey } from "../proofs/prove-bound-key.ts"

/** COSE algorithms: ES256, EdDSA, and RS256 for Windows Hello. */
const algorithms = [-7, -8, -257]
/** What the authenticator's list shows; the same for everybody, since the list is open to whoever holds the device. */
const shownName = "Pemulihan Jatidiri"

type OptionsRefusal = BoundKeyRefusal | Extract<ActivationRefusal, "binding-ended">
export type PasskeySetupRefusal =
  | OptionsRefusal
  | Extract<ActivationRefusal, "challenge-unknown" | "passkey-refused" | "passkey-known">
type Verified = Extract<Awaited<ReturnType<typeof verifyRegistrationResponse>>, { verified: true }>["registrationInfo"]

const proveActive = async (tx: Tx, proof: string, needs: Needs): Promise<Result<BindingRow, OptionsRefusal>> => {
  const proven = await proveBoundKey(tx, parseBindingQuestion(proof), needs)
  if (!proven.ok) return proven
  const [binding] = proven.value.bindings
  await tx.get(lockHolder, binding.resident_id)
  const now = await tx.get(findBindingRow, binding.binding_id)
  return now.state === "active" ? accept(now) : refuse("binding-ended")
}

/** WebAuthn creation options for the bound phone: a discoverable passkey with user verification that names nobody. */
export const passkeyOptions =
  (needs: Needs) =>
  (proof: string): Promise<Result<RecoveryPasskeyOptionsReply, OptionsRefusal>> =>
    needs.database.transaction(async (tx) => {
      const active = await proveActive(tx, proof, needs)
      if (!active.ok) return active
      const { binding_id } = active.value
      const userHandle = needs.crypto.randomBytes(32)
      const known = await tx.rows(listRecoveryPasskeys, binding_id)
      const options = await generateRegistrationOptions({
        rpName: "Jatidiri",
        rpID: needs.passkeys.relyingPartyId,
        userID: Uint8Array.from(userHandle),
        userName: shownName,
        userDisplayName: shownName,
        challenge: Uint8Array.from(needs.crypto.randomBytes(32)),
        timeout: challengeMinutes * 60_000,
        attestationType: "none",
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        supportedAlgorithmIDs: algorithms,
        excludeCredentials: known.map((row) => ({ id: row.credential_id })),
      })
      const [handle, expiry] = [toBase64url(userHandle), challengeExpiry(needs.now())]
      await tx.run(insertSetupChallenge, randomUUID(), options.challenge, binding_id, handle, expiry)
      return accept({ options: { ...options } })
    })

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
  const active = await proveActive(tx, proof, needs)
  if (!active.ok) return active
  const { resident_id, binding_id } = active.value
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
