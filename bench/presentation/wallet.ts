import { randomBytes } from "node:crypto"
import { extendedKeyUsages, presentSdJwt, type Trust } from "@jatidiri/credentials"
import { toBase64url } from "@jatidiri/kernel"
import { nodeCrypto } from "@jatidiri/keys"
import {
  encryptJwe,
  findAnswerTo,
  findClaimsBeyond,
  makeAuthorizationResponse,
  parseRequestLink,
  parseRequestObject,
  type RequestLink,
  type RequestObject,
  trustedKeyOf,
  verifyRegistrationStatement,
  verifyRequestObject,
} from "@jatidiri/openid4vc"
import type { HeldKey, Line } from "../issuance/wallet.ts"
import { directSubtle } from "./direct-subtle.ts"

export type Ktp = { readonly sdJwt: string; readonly holder: HeldKey }

const form = { "content-type": "application/x-www-form-urlencoded" }
const { verify, digest } = nodeCrypto

export const must = <Value>(judged: { ok: true; value: Value } | { ok: false; refusal: { code: string } }): Value => {
  if (!judged.ok) throw new Error(`refused: ${judged.refusal.code}`)
  return judged.value
}

export const send = async (
  pool: Line,
  request: { path: string; method: "GET" | "POST"; body?: string; headers: Record<string, string> },
): Promise<string> => {
  const reply = await pool.request(request)
  const text = await reply.body.text()
  if (reply.statusCode !== 200) throw new Error(`${request.path} answered ${reply.statusCode}: ${text}`)
  return text
}

/** As a wallet must: who asks, that the certificate is believed, and that the question stays within what is registered. */
const verifyRequest = async (text: string, link: RequestLink, walletNonce: string, trust: Trust) => {
  const now = Math.floor(Date.now() / 1000)
  const trustedKey = trustedKeyOf(trust, extendedKeyUsages.readerAuthentication)
  const common = { clientId: link.clientId, now, trustedKey, verify }
  const request = must(await verifyRequestObject(must(parseRequestObject(text)), { ...common, walletNonce, digest }))
  const statement = must(await verifyRegistrationStatement(request.verifier_info?.[0]?.data ?? "", common))
  if (findClaimsBeyond(request.dcql_query, statement.claims).length > 0) throw new Error("asks beyond its registration")
  return request
}

const presentTo = async (request: RequestObject, { sdJwt, holder }: Ktp): Promise<string> => {
  const [query] = request.dcql_query.credentials
  const to = findAnswerTo(request)
  if (query === undefined || to === undefined) throw new Error("nothing is asked")
  const presentation = must(
    await presentSdJwt(
      { digest, sign: holder.sign },
      {
        sdJwt,
        paths: (query.claims ?? []).map(({ path }) => path),
        nonce: request.nonce,
        audience: request.client_id,
        nowSeconds: Math.floor(Date.now() / 1000),
      },
    ),
  )
  const vpToken = new Map([[query.id, [presentation]]])
  const { state = "" } = request
  const answer = makeAuthorizationResponse({ is: "answer", vpToken, state })
  return encryptJwe(answer, to, { subtle: directSubtle, randomBytes: (length) => randomBytes(length) })
}

/** Fetches and verifies the request behind a link, and answers it with the KTP. */
export const answerLink = async (pool: Line, scanned: string, ktp: Ktp, trust: Trust): Promise<void> => {
  const link = must(parseRequestLink(scanned))
  const walletNonce = toBase64url(randomBytes(24))
  const text = await send(pool, {
    path: new URL(link.requestUri).pathname,
    method: "POST",
    body: `wallet_nonce=${walletNonce}`,
    headers: form,
  })
  const request = await verifyRequest(text, link, walletNonce, trust)
  const body = `response=${await presentTo(request, ktp)}`
  await send(pool, { path: new URL(request.response_uri).pathname, method: "POST", body, headers: form })
}
