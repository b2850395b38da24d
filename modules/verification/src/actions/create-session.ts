import { type ECDH, randomUUID } from "node:crypto"
import { isDeepStrictEqual } from "node:util"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse, toBase64url } from "@jatidiri/kernel"
import { clientIdOf, makeRequestLink } from "@jatidiri/openid4vc"
import { type NewSession, type NewSessionBody, type SessionRefusal, verificationPaths } from "../contract.ts"
import { makeQuery } from "../domain/make-query.ts"
import { type CreatedSession, openSeconds, type Request } from "../domain/session.ts"
import { seal } from "../keys/seal.ts"
import { makeSessionKey } from "../keys/session-key.ts"
import type { Needs, Purpose, SignedInDesk } from "../needs.ts"
import { addSession, findSessionByCommand, type SessionRow } from "../store/sessions.ts"
import type { OpenSessions } from "./open-sessions.ts"

type CreateRefusal = Extract<
  SessionRefusal,
  "purpose-unknown" | "asks-too-much" | "asks-too-little" | "command-differs"
>

const clientIds = new WeakMap<Needs["requestSigner"], Promise<string>>()

/** OpenID4VP 1.0 §5.9.3 `x509_hash`: who asks, by the certificate that signs. */
export const ownClientId = (needs: Needs): Promise<string> => {
  const known = clientIds.get(needs.requestSigner)
  if (known !== undefined) return known
  const leaf = needs.requestSigner.x5c[0]
  if (leaf === undefined) throw new Error("the request signer has no certificate")
  const made = clientIdOf(new Uint8Array(Buffer.from(leaf, "base64")), needs.crypto.digest)
  clientIds.set(needs.requestSigner, made)
  return made
}

const random = (needs: Needs): string => toBase64url(needs.crypto.randomBytes(32))

const makeRequest = async (needs: Needs, purpose: Purpose): Promise<Omit<Request, "encryptionKey">> => ({
  nonce: random(needs),
  responseState: random(needs),
  query: makeQuery(needs, purpose),
  statement: await needs.registrationStatement(purpose),
  asked: purpose.credentials.filter(({ claims }) => claims.length > 0),
  maxStatusAgeSeconds: purpose.maxStatusAgeSeconds,
})

const linksOf = async (needs: Needs, sessionId: string, expiresAt: Date): Promise<NewSession> => {
  const requestUri = needs.baseUrl + verificationPaths.request.replace(":id", sessionId)
  const link = { clientId: await ownClientId(needs), requestUri, requestUriMethod: "post" as const }
  return {
    sessionId,
    requestUri,
    link: makeRequestLink(link),
    walletLink: makeRequestLink(link, needs.walletAddress),
    expiresAt: expiresAt.toISOString(),
  }
}

const isSameCommand = (known: SessionRow, body: NewSessionBody, purpose: Purpose): boolean =>
  known.purpose_id === body.purposeId &&
  known.same_device === body.sameDevice &&
  isDeepStrictEqual(
    known.request.asked,
    purpose.credentials.filter(({ claims }) => claims.length > 0),
  )

type Made = { readonly session: CreatedSession; readonly pair: ECDH }

const makeSession = async (needs: Needs, desk: SignedInDesk, body: NewSessionBody, purpose: Purpose): Promise<Made> => {
  const sessionId = randomUUID()
  const { encryptionKey, privateBytes, pair } = makeSessionKey(sessionId)
  const session: CreatedSession = {
    sessionId,
    deskId: desk.deskId,
    purposeId: purpose.purposeId,
    sameDevice: body.sameDevice,
    expiresAt: new Date(needs.now().getTime() + openSeconds * 1000),
    state: "created",
    request: { ...(await makeRequest(needs, purpose)), encryptionKey },
    keySealed: seal(needs.sealingKey, { sessionId, what: "key" }, privateBytes),
  }
  return { session, pair }
}

/** Nothing is added when the desk has used the command before. */
const add = (
  needs: Needs,
  session: CreatedSession,
  desk: SignedInDesk,
  commandId: string,
): Promise<Result<void, "known">> => {
  const { sessionId, deskId, purposeId, sameDevice, request, expiresAt, keySealed } = session
  const who = [deskId, commandId, desk.relyingPartyId, purposeId, sameDevice]
  const row = [sessionId, ...who, JSON.stringify(request), needs.now(), expiresAt, keySealed]
  const addOnce = async (tx: Tx): Promise<Result<void, "known">> => {
    const [added] = await Promise.all([
      tx.run(addSession, ...row),
      // Asked together; rolled back with the rest when the command was known.
      needs.recordAudit(tx, {
        action: "verification.requested",
        actor: `desk:${deskId}`,
        subject: `verification:${sessionId}`,
        detail: { purpose: purposeId },
      }),
    ])
    return added === 0 ? refuse("known") : accept(undefined)
  }
  return needs.database.transaction(addOnce, { pipelined: true })
}

/**
 * Opens a session in which one resident may answer once within five minutes. Asking beyond the purpose is refused;
 * the same command again gives the first session's links.
 */
export const createSession =
  (needs: Needs, open: OpenSessions) =>
  async (desk: SignedInDesk, body: NewSessionBody): Promise<Result<NewSession, CreateRefusal>> => {
    const registered = await needs.findPurpose(needs.database, body.purposeId)
    if (registered?.relyingParty.relyingPartyId !== desk.relyingPartyId) return refuse("purpose-unknown")
    const narrowed = needs.narrowPurpose(registered, body.ask)
    if (!narrowed.ok) return narrowed
    const { session, pair } = await makeSession(needs, desk, body, narrowed.value)
    if ((await add(needs, session, desk, body.commandId)).ok) {
      open.keep(session, pair)
      return accept(await linksOf(needs, session.sessionId, session.expiresAt))
    }
    const known = await needs.database.get(findSessionByCommand, desk.deskId, body.commandId)
    if (!isSameCommand(known, body, narrowed.value)) return refuse("command-differs")
    return accept(await linksOf(needs, known.session_id, known.expires_at))
  }
