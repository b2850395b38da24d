import { accept, type Result, refuse } from "@jatidiri/kernel"
import { makeRequestObject } from "@jatidiri/openid4vc"
import { type AnswerRefusal, verificationPaths } from "../contract.ts"
import { isOpen, type OpenSession, reasonNotToAnswer } from "../domain/session.ts"
import type { Needs } from "../needs.ts"
import { fetchSession, markFetched, sessionOf } from "../store/sessions.ts"
import { ownClientId } from "./create-session.ts"
import type { OpenSessions } from "./open-sessions.ts"

type GiveRefusal = Extract<AnswerRefusal, "session-unknown" | "session-expired" | "already-answered">

/** OpenID4VP 1.0 §11.1: what we can check, for wallets that hold more. */
const formats = {
  "dc+sd-jwt": { "sd-jwt_alg_values": ["ES256"], "kb-jwt_alg_values": ["ES256"] },
  // COSE -7 is ES256, -9 the same fully specified (RFC 9864).
  mso_mdoc: { issuerauth_alg_values: [-7, -9], deviceauth_alg_values: [-7, -9] },
} as const

export const responseUriOf = (needs: Needs, sessionId: string): string =>
  needs.baseUrl + verificationPaths.response.replace(":id", sessionId)

const signRequest = async (needs: Needs, session: OpenSession, walletNonce: string | undefined): Promise<string> => {
  const { request } = session
  return makeRequestObject(
    {
      client_id: await ownClientId(needs),
      response_type: "vp_token",
      response_mode: "direct_post.jwt",
      response_uri: responseUriOf(needs, session.sessionId),
      aud: "https://self-issued.me/v2",
      nonce: request.nonce,
      state: request.responseState,
      ...(walletNonce === undefined ? {} : { wallet_nonce: walletNonce }),
      dcql_query: request.query,
      client_metadata: {
        jwks: { keys: [request.encryptionKey] },
        vp_formats_supported: formats,
        encrypted_response_enc_values_supported: ["A256GCM", "A128GCM"],
      },
      verifier_info: [{ format: "jwt", data: request.statement }],
      iat: Math.floor(needs.now().getTime() / 1000),
      exp: Math.floor(session.expiresAt.getTime() / 1000),
    },
    needs.requestSigner,
  )
}

const fetch = async (
  needs: Needs,
  open: OpenSessions,
  sessionId: string,
): Promise<Result<OpenSession, GiveRefusal>> => {
  const now = needs.now()
  const known = open.recall(sessionId)
  if (known !== undefined && (await needs.database.run(markFetched, sessionId, now)) === 1) return accept(known)
  const row = await needs.database.find(fetchSession, sessionId, now)
  if (row === undefined) return refuse("session-unknown")
  const session = sessionOf(row)
  if (!isOpen(session, now)) return refuse(reasonNotToAnswer(session, now) ?? "session-expired")
  open.keep(session)
  return accept(session)
}

/** The signed request object of an open session; fetching again, after a lost connection, gives the same question. */
export const giveRequest =
  (needs: Needs, open: OpenSessions) =>
  async (sessionId: string, walletNonce: string | undefined): Promise<Result<string, GiveRefusal>> => {
    const fetched = await fetch(needs, open, sessionId)
    return fetched.ok ? accept(await signRequest(needs, fetched.value, walletNonce)) : fetched
  }
