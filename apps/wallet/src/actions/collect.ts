import { type Trust, verifyIssuerSigned, verifySdJwt } from "@jatidiri/credentials"
import { type ConfigurationId, ktpDocType } from "@jatidiri/issuance/contract"
import { type PublicJwk, parseBase64url, thumbprintOf } from "@jatidiri/kernel"
import {
  type CredentialConfiguration,
  type IssuerMetadata,
  makeDpopProof,
  makeProof,
  parseCredentialReply,
  parseNonceReply,
} from "@jatidiri/openid4vc"
import { ask, type Change, webCrypto } from "@jatidiri/web"
import type { At, Journey } from "../domain/journey.ts"
import { backToGrant, collected } from "../domain/steps.ts"
import { keepNext } from "../store/journey.ts"
import { findDeviceKey, makeKey, signerOf } from "../store/keys.ts"
import { documentChange, type HeldDocument, handoverGone, standingGone, type Vault } from "../store/records.ts"
import type { KeyRecord, Shapes } from "../store/shapes.ts"
import { nowSeconds } from "./clock.ts"
import { learnIssuer, readIssuer } from "./issuer.ts"
import { done, no, type Outcome, outcomeOf } from "./outcome.ts"
import { findTrust } from "./trust.ts"

/** Copies of each, so that two who saw a document cannot find out that it was the same. */
const copies: Readonly<Record<ConfigurationId, number>> = { "ktp-sd-jwt": 5, "ktp-mdoc": 2, "kk-sd-jwt": 2 }

/** The phone's clock may be this wrong before a fresh document looks as if it were not valid yet. */
const clockSkewSeconds = 300

type Work = {
  readonly vault: Vault
  readonly from: At<"collecting">
  readonly configuration: ConfigurationId
  readonly metadata: IssuerMetadata
  readonly trust: Trust
  readonly device: KeyRecord
}

const readNonce = async (metadata: IssuerMetadata): Promise<Outcome<string | undefined>> => {
  if (metadata.nonce_endpoint === undefined) return done(undefined)
  const answer = outcomeOf(await ask<string>(metadata.nonce_endpoint, { method: "POST", read: "text" }))
  if (!answer.ok) return answer
  const reply = parseNonceReply(answer.value)
  return reply.ok ? done(reply.value.c_nonce) : no("credential-unreadable")
}

const proofsOf = (keys: readonly KeyRecord[], audience: string, nonce: string | undefined): Promise<string[]> =>
  Promise.all(
    keys.map((key) =>
      makeProof(
        { key: key.publicJwk, audience, now: nowSeconds(), ...(nonce === undefined ? {} : { nonce }) },
        signerOf(key),
      ),
    ),
  )

const askCredentials = async (work: Work, proofs: readonly string[], dpopNonce?: string): Promise<Outcome<string>> => {
  const url = work.metadata.credential_endpoint
  const accessToken = work.from.access.token
  const dpop = await makeDpopProof(
    {
      key: work.device.publicJwk,
      method: "POST",
      url,
      jti: crypto.randomUUID(),
      now: nowSeconds(),
      accessToken,
      ...(dpopNonce === undefined ? {} : { nonce: dpopNonce }),
    },
    { sign: signerOf(work.device), digest: webCrypto.digest },
  )
  const answer = await ask<string>(url, {
    body: { credential_configuration_id: work.configuration, proofs: { jwt: proofs } },
    headers: { Authorization: `DPoP ${accessToken}`, DPoP: dpop },
    read: "text",
  })
  const fresh = answer.kind === "refused" ? answer.headers.get("dpop-nonce") : null
  if (dpopNonce === undefined && fresh !== null) return askCredentials(work, proofs, fresh)
  return outcomeOf(answer)
}

/** The key a credential is bound to, when the office's signature and chain hold; otherwise nothing. */
const boundKey = async (
  credential: string,
  described: CredentialConfiguration,
  trust: Trust,
): Promise<PublicJwk | undefined> => {
  const machinery = { digest: webCrypto.digest, verify: webCrypto.verify, trust }
  if (described.format === "mso_mdoc") {
    const issuerSigned = parseBase64url(credential)
    if (issuerSigned === undefined) return undefined
    const input = { issuerSigned, nowSeconds: nowSeconds(), clockSkewSeconds, docType: described.doctype ?? ktpDocType }
    const judged = await verifyIssuerSigned(machinery, input)
    return judged.ok ? judged.value.deviceKey : undefined
  }
  const vcts = described.vct === undefined ? {} : { vcts: [described.vct] }
  const judged = await verifySdJwt(machinery, {
    sdJwt: credential,
    nowSeconds: nowSeconds(),
    clockSkewSeconds,
    ...vcts,
  })
  return judged.ok ? judged.value.holderKey : undefined
}

/** Each credential must be the office's and bound to one of the keys just made; one stranger and none is taken. */
const judgeAll = async (
  work: Work,
  credentials: readonly string[],
  keys: readonly KeyRecord[],
): Promise<readonly HeldDocument[] | undefined> => {
  const described = work.metadata.credential_configurations_supported[work.configuration]
  if (described === undefined || credentials.length === 0) return undefined
  const documents: HeldDocument[] = []
  for (const credential of credentials) {
    const bound = await boundKey(credential, described, work.trust)
    const thumbprint = bound && (await thumbprintOf(bound, webCrypto.digest))
    if (thumbprint === undefined || !keys.some((key) => key.thumbprint === thumbprint)) return undefined
    const { configuration } = work
    const id = crypto.randomUUID()
    documents.push({ id, configuration, credential, keyThumbprint: thumbprint, shown: 0, receivedAt: nowSeconds() })
  }
  return documents
}

/** Tells the office that it arrived; nothing depends on it. */
const notify = (work: Work, notificationId: string | undefined): void => {
  const url = work.metadata.notification_endpoint
  if (url === undefined || notificationId === undefined) return
  const body = { notification_id: notificationId, event: "credential_accepted" }
  makeDpopProof(
    {
      key: work.device.publicJwk,
      method: "POST",
      url,
      jti: crypto.randomUUID(),
      now: nowSeconds(),
      accessToken: work.from.access.token,
    },
    { sign: signerOf(work.device), digest: webCrypto.digest },
  ).then((dpop) => ask(url, { body, headers: { Authorization: `DPoP ${work.from.access.token}`, DPoP: dpop } }))
}

const collectOne = async (work: Work): Promise<Outcome<Journey>> => {
  const nonce = await readNonce(work.metadata)
  if (!nonce.ok) return nonce
  const most = work.metadata.batch_credential_issuance?.batch_size ?? 1
  const keys = await Promise.all(
    Array.from({ length: Math.min(copies[work.configuration], most) }, () => makeKey("copy")),
  )
  const proofs = await proofsOf(keys, work.metadata.credential_issuer, nonce.value)
  const answer = await askCredentials(work, proofs)
  if (!answer.ok) return answer
  const reply = parseCredentialReply(answer.value)
  if (!reply.ok) return no("credential-unreadable")
  const documents = await judgeAll(
    work,
    reply.value.credentials.map(({ credential }) => credential),
    keys,
  )
  if (documents === undefined) return no("credential-untrusted")
  const next = collected(work.from, work.configuration, nowSeconds())
  const { vault } = work
  const beside = [
    ...keys.map((value): Change<Shapes> => ({ put: "keys", value })),
    ...(await Promise.all(documents.map((document) => documentChange(vault, document)))),
    // The full KTP takes the provisional one's place in the same moment.
    ...(work.configuration === "ktp-sd-jwt" || next.step === "active" ? [handoverGone, standingGone] : []),
  ]
  const standing = await keepNext(vault, work.from, { journey: next, beside })
  if (standing === next) notify(work, reply.value.notification_id)
  return done(standing)
}

/** Some residents stand on no family card: then there is none to collect, and the rest goes on. */
const isAbsent = (configuration: ConfigurationId, code: string): boolean =>
  configuration === "kk-sd-jwt" && code === "credential_request_denied"

/** Collects the next missing document. When the token died the journey goes back to the voucher. */
export const collectNext = async (vault: Vault, from: At<"collecting">): Promise<Outcome<Journey>> => {
  const configuration = from.missing[0]
  const device = await findDeviceKey(vault.stores)
  if (configuration === undefined || device === undefined) return no("offer-unreadable")
  const metadata = await readIssuer()
  if (!metadata.ok) return metadata
  const learnt = await learnIssuer(vault.stores, metadata.value)
  if (!learnt.ok) return learnt
  const trust = await findTrust(vault.stores)
  if (trust === undefined) return no("issuer-unknown")
  const got = await collectOne({ vault, from, configuration, metadata: metadata.value, trust, device })
  if (got.ok || got.trouble.kind !== "refused") return got
  const goOn = async (journey: Journey) => done(await keepNext(vault, from, { journey }))
  if (isAbsent(configuration, got.trouble.code)) return goOn(collected(from, configuration, nowSeconds()))
  return got.trouble.code === "invalid_token" ? goOn(backToGrant(from, nowSeconds())) : got
}
