import { extendedKeyUsages } from "@jatidiri/credentials"
import { toBase64url } from "@jatidiri/kernel"
import {
  type ClaimPath,
  type CredentialQuery,
  type DcqlQuery,
  findClaimsBeyond,
  type HeldCredential,
  matchDcql,
  parseRequestLink,
  parseRequestObject,
  type RegistrationStatement,
  type RequestLink,
  type RequestObject,
  type TrustedKey,
  trustedKeyOf,
  verifyRegistrationStatement,
  verifyRequestObject,
} from "@jatidiri/openid4vc"
import { ask, webCrypto } from "@jatidiri/web"
import { type AskedField, chosenQueries, fieldsOf } from "../domain/consent.ts"
import { allDocuments, type HeldDocument, type Vault } from "../store/records.ts"
import { nowSeconds } from "./clock.ts"
import { heldCredentials, nextCopies } from "./held.ts"
import { done, no, type Outcome, outcomeOf } from "./outcome.ts"
import { findTrust } from "./trust.ts"

/** One document that answers one query. */
export type Answering = {
  readonly query: CredentialQuery
  readonly document: HeldDocument
  readonly claims: Readonly<Record<string, unknown>>
}

/** A request whose signature, chain and registration hold, and what this phone can answer. */
export type AskedRequest = {
  readonly request: RequestObject
  readonly statement: RegistrationStatement
  readonly answering: readonly Answering[]
  readonly fields: readonly AskedField[]
}

const mediaType = "application/oauth-authz-req+jwt"

const fetchRequest = async (link: RequestLink, walletNonce: string): Promise<Outcome<string>> => {
  const how = link.requestUriMethod === "post" ? { form: { wallet_nonce: walletNonce } } : {}
  return outcomeOf(await ask<string>(link.requestUri, { ...how, read: "text", headers: { Accept: mediaType } }))
}

const judgeRequest = async (
  text: string,
  link: RequestLink,
  needs: { readonly trustedKey: TrustedKey; readonly walletNonce: string },
): Promise<Outcome<RequestObject>> => {
  const parsed = parseRequestObject(text)
  if (!parsed.ok) return no("request-unreadable")
  const judged = await verifyRequestObject(parsed.value, {
    clientId: link.clientId,
    now: nowSeconds(),
    trustedKey: needs.trustedKey,
    verify: webCrypto.verify,
    digest: webCrypto.digest,
    ...(link.requestUriMethod === "post" ? { walletNonce: needs.walletNonce } : {}),
  })
  if (judged.ok) return done(judged.value)
  return no(judged.refusal.code === "expired" ? "request-expired" : "request-untrusted")
}

/** Without a registration that we can verify nobody is shown as anybody, and nothing can be shared. */
const judgeRegistration = async (
  request: RequestObject,
  trustedKey: TrustedKey,
): Promise<Outcome<RegistrationStatement>> => {
  const info = request.verifier_info?.find(({ format }) => format === "jwt")
  if (info === undefined) return no("not-registered")
  const judged = await verifyRegistrationStatement(info.data, {
    clientId: request.client_id,
    now: nowSeconds(),
    trustedKey,
    verify: webCrypto.verify,
  })
  return judged.ok ? done(judged.value) : no("not-registered")
}

const heldPaths = (query: CredentialQuery, held: HeldCredential): readonly ClaimPath[] => {
  const { claim_sets: _sets, ...plain } = query
  return (query.claims ?? [])
    .filter((claim) => matchDcql({ credentials: [{ ...plain, claims: [claim] }] }, [held]).answerable)
    .map(({ path }) => path)
}

const answeringFor = (
  query: DcqlQuery,
  documents: readonly HeldDocument[],
  held: readonly HeldCredential[],
): readonly (Answering & { readonly paths: readonly ClaimPath[] })[] => {
  const match = matchDcql(query, held)
  const answerable = query.credentials.map(({ id }) => id).filter((id) => (match.candidates.get(id) ?? []).length > 0)
  return chosenQueries(query, answerable).flatMap((queryId) => {
    const credentialId = match.candidates.get(queryId)?.[0]?.credentialId
    const asked = query.credentials.find(({ id }) => id === queryId)
    const document = documents.find(({ id }) => id === credentialId)
    const credential = held.find(({ id }) => id === credentialId)
    if (asked === undefined || document === undefined || credential === undefined) return []
    return [{ query: asked, document, claims: credential.claims, paths: heldPaths(asked, credential) }]
  })
}

/** Fetches who asks what, and believes nothing that is not signed, chained to our anchors and registered. */
export const readRequest = async (vault: Vault, text: string): Promise<Outcome<AskedRequest>> => {
  const link = parseRequestLink(text)
  if (!link.ok) return no("not-a-request")
  const trust = await findTrust(vault.stores)
  if (trust === undefined) return no("no-documents")
  const trustedKey = trustedKeyOf(trust, extendedKeyUsages.readerAuthentication)
  const walletNonce = toBase64url(webCrypto.randomBytes(16))
  const fetched = await fetchRequest(link.value, walletNonce)
  if (!fetched.ok) return fetched
  const request = await judgeRequest(fetched.value, link.value, { trustedKey, walletNonce })
  if (!request.ok) return request
  const statement = await judgeRegistration(request.value, trustedKey)
  if (!statement.ok) return statement
  const query = request.value.dcql_query
  const documents = nextCopies(await allDocuments(vault))
  const found = answeringFor(query, documents, await heldCredentials(documents))
  const beyond = findClaimsBeyond(query, statement.value.claims)
  const fields = found.flatMap((one) => fieldsOf(one.query, one.paths, beyond))
  return done({ request: request.value, statement: statement.value, answering: found, fields })
}
