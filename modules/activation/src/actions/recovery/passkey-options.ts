import { randomUUID } from "node:crypto"
import { parseBindingQuestion } from "@jatidiri/field"
import { accept, type Result, toBase64url } from "@jatidiri/kernel"
import { generateRegistrationOptions } from "@simplewebauthn/server"
import type { RecoveryPasskeyOptionsReply } from "../../contract.ts"
import { challengeExpiry, challengeMinutes } from "../../domain/times.ts"
import type { Needs } from "../../needs.ts"
import { insertSetupChallenge, listRecoveryPasskeys } from "../../store/recovery.ts"
import { type ActiveRefusal, proveActive } from "../proofs/prove-active.ts"

/** COSE algorithms: ES256, EdDSA, and RS256 for Windows Hello. */
export const algorithms = [-7, -8, -257]
/** What the authenticator's list shows; the same for everybody, since the list is open to whoever holds the device. */
const shownName = "Pemulihan Jatidiri"

/** WebAuthn creation options for the bound phone: a discoverable passkey with user verification that names nobody. */
export const passkeyOptions =
  (needs: Needs) =>
  (proof: string): Promise<Result<RecoveryPasskeyOptionsReply, ActiveRefusal>> =>
    needs.database.transaction(async (tx) => {
      const active = await proveActive(tx, parseBindingQuestion(proof), needs)
      if (!active.ok) return active
      const { binding_id } = active.value.binding
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
