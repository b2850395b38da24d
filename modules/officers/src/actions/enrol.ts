import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, encodeUtf8, type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server"
import type { EnrolmentBody, Officer, OfficerRefusal } from "../contract.ts"
import type { Needs } from "../needs.ts"
import {
  findTicket,
  insertEnrolmentChallenge,
  insertPasskey,
  listPasskeys,
  spendEnrolmentChallenge,
  spendTicket,
} from "../store/passkeys.ts"
import { findOfficerRow } from "../store/people.ts"
import { readOfficer } from "./read-officer.ts"
import { hashSecret } from "./secrets.ts"
import { openSession } from "./sessions.ts"

/** How long the officer may take at his authenticator. */
export const challengeMinutes = 5
/** COSE algorithms: ES256, EdDSA, and RS256 for Windows Hello. */
const algorithms = [-7, -8, -257]

export type EnrolmentRefusal = Extract<
  OfficerRefusal,
  | "ticket-unknown"
  | "ticket-expired"
  | "officer-ended"
  | "challenge-unknown"
  | "challenge-expired"
  | "passkey-refused"
  | "passkey-known"
>
type Verified = Extract<Awaited<ReturnType<typeof verifyRegistrationResponse>>, { verified: true }>["registrationInfo"]

export const challengeExpiry = (now: Date): Date => new Date(now.getTime() + challengeMinutes * 60_000)

const findHolder = async (tx: Tx, ticketHash: Uint8Array, needs: Needs) => {
  const ticket = await tx.find(findTicket, ticketHash)
  if (ticket === undefined) return refuse("ticket-unknown")
  if (ticket.expires_at.getTime() <= needs.now().getTime()) return refuse("ticket-expired")
  const officer = readOfficer(await tx.get(findOfficerRow, ticket.officer_id), needs.now())
  return officer.ended ? refuse("officer-ended") : accept(officer)
}

/** WebAuthn creation options for the holder of a ticket: a discoverable passkey with user verification. */
export const enrolmentOptions =
  (needs: Needs) =>
  async (ticket: string): Promise<Result<Record<string, unknown>, EnrolmentRefusal>> =>
    needs.database.transaction(async (tx) => {
      const ticketHash = await hashSecret(ticket, needs.crypto)
      const holder = await findHolder(tx, ticketHash, needs)
      if (!holder.ok) return holder
      const options = await generateRegistrationOptions({
        rpName: "Jatidiri",
        rpID: needs.relyingPartyId,
        userID: Uint8Array.from(encodeUtf8(holder.value.officerId)),
        userName: holder.value.name,
        userDisplayName: holder.value.name,
        challenge: Uint8Array.from(needs.crypto.randomBytes(32)),
        timeout: challengeMinutes * 60_000,
        attestationType: "none",
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        supportedAlgorithmIDs: algorithms,
        excludeCredentials: (await tx.rows(listPasskeys, holder.value.officerId)).map((row) => ({
          id: row.credential_id,
        })),
      })
      const expiry = challengeExpiry(needs.now())
      await tx.run(insertEnrolmentChallenge, randomUUID(), options.challenge, ticketHash, expiry)
      return accept({ ...options })
    })

/** The library throws on every bad answer, in words that repeat the input; only the fact is kept. */
const verifyAnswer = async (
  response: EnrolmentBody["response"],
  challenge: string,
  needs: Needs,
): Promise<Verified | undefined> => {
  try {
    const verified = await verifyRegistrationResponse({
      // The schema of the route has judged it; it leaves open only words of the standard that the library knows.
      response: response as Parameters<typeof verifyRegistrationResponse>[0]["response"],
      expectedChallenge: challenge,
      expectedOrigin: needs.origin,
      expectedRPID: needs.relyingPartyId,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    return verified.verified ? verified.registrationInfo : undefined
  } catch {
    return undefined
  }
}

const spendChallenge = async (tx: Tx, ticketHash: Uint8Array, now: Date) => {
  const row = await tx.find(spendEnrolmentChallenge, ticketHash)
  if (row === undefined) return refuse("challenge-unknown")
  return row.expires_at.getTime() <= now.getTime() ? refuseAndKeep("challenge-expired") : accept(row.challenge)
}

/** Enrols the passkey and signs its officer in. The challenge is spent by any answer, the ticket only by a good one. */
export const enrol =
  (needs: Needs) =>
  async (body: EnrolmentBody): Promise<Result<{ officer: Officer; token: string }, EnrolmentRefusal>> =>
    needs.database.transaction(async (tx) => {
      const now = needs.now()
      const ticketHash = await hashSecret(body.ticket, needs.crypto)
      const holder = await findHolder(tx, ticketHash, needs)
      if (!holder.ok) return holder
      const challenge = await spendChallenge(tx, ticketHash, now)
      if (!challenge.ok) return challenge
      const verified = await verifyAnswer(body.response, challenge.value, needs)
      if (verified === undefined) return refuseAndKeep("passkey-refused")
      const { id, publicKey, counter } = verified.credential
      const transports = body.response.response.transports ?? []
      const officerId = holder.value.officerId
      if ((await tx.run(insertPasskey, id, officerId, publicKey, counter, transports, now)) === 0)
        return refuseAndKeep("passkey-known")
      if ((await tx.run(spendTicket, ticketHash, now)) === 0) return refuse("ticket-unknown")
      const token = await openSession(tx, { officerId, passkey: id }, needs)
      await needs.recordAudit(tx, { action: "passkey.enrolled", actor: `officer:${officerId}` })
      return accept({ officer: holder.value, token })
    })
