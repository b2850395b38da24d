import { makeDeviceResponse, makeSessionTranscript, presentSdJwt } from "@jatidiri/credentials"
import { parseBase64url, toBase64url } from "@jatidiri/kernel"
import {
  type AuthorizationResponse,
  type ClaimDescription,
  type ClaimPath,
  encryptJwe,
  findAnswerTo,
  handoverInputs,
  makeAuthorizationResponse,
  type RequestObject,
} from "@jatidiri/openid4vc"
import { ask, webCrypto } from "@jatidiri/web"
import type { AskedField } from "../domain/consent.ts"
import { namesOf } from "../domain/labels.ts"
import type { Sharing } from "../domain/sharing.ts"
import { findKey, signerOf } from "../store/keys.ts"
import { documentChange, sharingChange, type Vault } from "../store/records.ts"
import type { KeyRecord } from "../store/shapes.ts"
import { nowSeconds } from "./clock.ts"
import { isSdJwt } from "./held.ts"
import { done, no, type Outcome, outcomeOf } from "./outcome.ts"
import type { Answering, AskedRequest } from "./read-request.ts"

export type Answered = { readonly redirectUri?: string }

const presentMdoc = async (
  one: Answering,
  key: KeyRecord,
  request: RequestObject,
  paths: readonly ClaimPath[],
): Promise<string | undefined> => {
  const issuerSigned = parseBase64url(one.document.credential)
  if (issuerSigned === undefined) return undefined
  const to = findAnswerTo(request)
  if (to === undefined) return undefined
  const sessionTranscript = await makeSessionTranscript(webCrypto.digest, handoverInputs(request, to.key))
  const elements = paths.map(([namespace, element]) => [String(namespace), String(element)] as const)
  const made = await makeDeviceResponse({ sign: signerOf(key) }, { issuerSigned, sessionTranscript, elements })
  return made.ok ? toBase64url(made.value) : undefined
}

const presentOne = async (
  vault: Vault,
  one: Answering,
  request: RequestObject,
  paths: readonly ClaimPath[],
): Promise<string | undefined> => {
  const key = await findKey(vault.stores, one.document.keyThumbprint)
  if (key === undefined) return undefined
  if (!isSdJwt(one.document.configuration)) return presentMdoc(one, key, request, paths)
  const made = await presentSdJwt(
    { digest: webCrypto.digest, sign: signerOf(key) },
    {
      sdJwt: one.document.credential,
      paths,
      nonce: request.nonce,
      audience: request.client_id,
      nowSeconds: nowSeconds(),
    },
  )
  return made.ok ? made.value : undefined
}

const encryptFor = async (request: RequestObject, response: AuthorizationResponse): Promise<string | undefined> => {
  const to = findAnswerTo(request)
  if (to === undefined) return undefined
  return encryptJwe(makeAuthorizationResponse(response), to, {
    subtle: crypto.subtle,
    randomBytes: webCrypto.randomBytes,
  })
}

const send = async (request: RequestObject, response: AuthorizationResponse): Promise<Outcome<Answered>> => {
  const jwe = await encryptFor(request, response)
  if (jwe === undefined) return no("request-unreadable")
  const answer = outcomeOf(
    await ask<{ redirect_uri?: unknown } | undefined>(request.response_uri, { form: { response: jwe } }),
  )
  if (!answer.ok) return answer
  const redirectUri = answer.value?.redirect_uri
  return done(typeof redirectUri === "string" ? { redirectUri } : {})
}

const stateOf = ({ state }: RequestObject) => (state === undefined ? {} : { state })

const sharingOf = (
  asked: AskedRequest,
  fields: readonly AskedField[],
  labels: readonly ClaimDescription[],
): Omit<Sharing, "outcome"> => ({
  id: crypto.randomUUID(),
  at: nowSeconds(),
  who: asked.statement.name,
  purpose: asked.statement.purpose.name,
  fields: fields.map(({ path }) => ({ path, ...namesOf(labels, path) })),
})

const labelsIn = async (vault: Vault): Promise<readonly ClaimDescription[]> => {
  const known = await vault.stores.find("known", "labels")
  return known?.id === "labels" ? known.claims : []
}

/** What came of sending, for the history: silence may mean that it arrived. */
const outcomeFor = (answer: Outcome<Answered>): Sharing["outcome"] => {
  if (answer.ok) return "shared"
  return answer.trouble.kind === "refused" ? "failed" : "unsure"
}

/**
 * Shares exactly the chosen fields, signed by the documents' own keys for this one request. The history is written before
 * anything leaves the phone, and the copies that go count as shown.
 */
export const shareFields = async (
  vault: Vault,
  asked: AskedRequest,
  chosen: readonly AskedField[],
): Promise<Outcome<Answered>> => {
  const vpToken = new Map<string, readonly string[]>()
  for (const one of asked.answering) {
    const paths = chosen.filter(({ queryId }) => queryId === one.query.id).map(({ path }) => path)
    const presentation = await presentOne(vault, one, asked.request, paths)
    if (presentation === undefined) return no("cannot-present")
    vpToken.set(one.query.id, [presentation])
  }
  const sharing = sharingOf(asked, chosen, await labelsIn(vault))
  const shown = asked.answering.map(({ document }) => documentChange(vault, { ...document, shown: document.shown + 1 }))
  const before = [await sharingChange(vault, { ...sharing, outcome: "unsure" }), ...(await Promise.all(shown))]
  await vault.stores.change(before)
  const answer = await send(asked.request, { is: "answer", vpToken, ...stateOf(asked.request) })
  await vault.stores.change([await sharingChange(vault, { ...sharing, outcome: outcomeFor(answer) })])
  return answer
}

/** Says no, so that the desk need not wait; the history keeps it even when nobody hears. */
export const refuseRequest = async (vault: Vault, asked: AskedRequest): Promise<Outcome<Answered>> => {
  const sharing = sharingOf(asked, [], await labelsIn(vault))
  await vault.stores.change([await sharingChange(vault, { ...sharing, outcome: "refused" })])
  return send(asked.request, { is: "error", error: "access_denied", ...stateOf(asked.request) })
}
