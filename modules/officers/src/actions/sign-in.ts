import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, encodeUtf8, type Result, refuse, refuseAndKeep, toBase64url } from "@jatidiri/kernel"
import { generateAuthenticationOptions, verifyAuthenticationResponse } from "@simplewebauthn/server"
import type { Officer, OfficerRefusal, SignInBody, SignInOptionsReply } from "../contract.ts"
import type { Needs } from "../needs.ts"
import {
  advanceCounter,
  insertSignInChallenge,
  lockPasskey,
  type PasskeyRow,
  spendSignInChallenge,
} from "../store/passkeys.ts"
import { findOfficerRow } from "../store/people.ts"
import { challengeExpiry, challengeMinutes } from "./enrol.ts"
import { readOfficer } from "./read-officer.ts"
import { openSession } from "./sessions.ts"

export type SignInRefusal = Extract<
  OfficerRefusal,
  | "challenge-unknown"
  | "challenge-expired"
  | "passkey-unknown"
  | "passkey-refused"
  | "passkey-copied"
  | "device-revoked"
  | "officer-ended"
>

/** Request options for a discoverable passkey: nobody is named before he has signed. */
export const signInOptions = (needs: Needs) => async (): Promise<SignInOptionsReply> => {
  const options = await generateAuthenticationOptions({
    rpID: needs.relyingPartyId,
    challenge: Uint8Array.from(needs.crypto.randomBytes(32)),
    userVerification: "required",
    timeout: challengeMinutes * 60_000,
  })
  const challengeId = randomUUID()
  await needs.database.run(insertSignInChallenge, challengeId, options.challenge, challengeExpiry(needs.now()))
  return { options: { ...options }, challengeId }
}

/** The new counter of a good answer. The stored counter is compared in the database, where two answers at once meet. */
const verifyAnswer = async (
  response: SignInBody["response"],
  expected: { readonly challenge: string; readonly passkey: PasskeyRow },
  needs: Needs,
): Promise<number | undefined> => {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      // The schema of the route has judged it; it leaves open only words of the standard that the library knows.
      response: response as Parameters<typeof verifyAuthenticationResponse>[0]["response"],
      expectedChallenge: expected.challenge,
      expectedOrigin: needs.origin,
      expectedRPID: needs.relyingPartyId,
      credential: { id: response.id, publicKey: Uint8Array.from(expected.passkey.public_key), counter: 0 },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined
  }
}

/** WebAuthn §7.2 step 6: a discoverable passkey says whose it is, and that must be whose it was enrolled as. */
const belongsToHolder = (response: SignInBody["response"], officerId: string): boolean =>
  response.response.userHandle === toBase64url(encodeUtf8(officerId))

const spendChallenge = async (tx: Tx, challengeId: string, now: Date) => {
  const row = await tx.find(spendSignInChallenge, challengeId)
  if (row === undefined) return refuse("challenge-unknown")
  return row.expires_at.getTime() <= now.getTime() ? refuseAndKeep("challenge-expired") : accept(row.challenge)
}

const refuseCopy = async (tx: Tx, officerId: string, needs: Needs) => {
  await needs.recordAudit(tx, { action: "passkey.copy-refused", actor: "system", subject: `officer:${officerId}` })
  return refuseAndKeep("passkey-copied")
}

/** Signs an officer in. The challenge is spent by any answer, right or wrong. */
export const signIn =
  (needs: Needs) =>
  async ({ challengeId, response }: SignInBody): Promise<Result<{ officer: Officer; token: string }, SignInRefusal>> =>
    needs.database.transaction(async (tx) => {
      const now = needs.now()
      const challenge = await spendChallenge(tx, challengeId, now)
      if (!challenge.ok) return challenge
      const passkey = await tx.find(lockPasskey, response.id)
      if (passkey === undefined) return refuseAndKeep("passkey-unknown")
      const counter = await verifyAnswer(response, { challenge: challenge.value, passkey }, needs)
      if (counter === undefined || !belongsToHolder(response, passkey.officer_id))
        return refuseAndKeep("passkey-refused")
      if ((await tx.run(advanceCounter, response.id, counter)) === 0) return refuseCopy(tx, passkey.officer_id, needs)
      if (passkey.disabled_at !== null) return refuseAndKeep("device-revoked")
      const officer = readOfficer(await tx.get(findOfficerRow, passkey.officer_id), now)
      if (officer.ended) return refuseAndKeep("officer-ended")
      const token = await openSession(tx, { officerId: officer.officerId, passkey: response.id }, needs)
      await needs.recordAudit(tx, { action: "officer.signed-in", actor: `officer:${officer.officerId}` })
      return accept({ officer, token })
    })
