import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { deflateSync } from "node:zlib"
import { issueMdoc, issueSdJwt, issueStatusListToken, makeStatusList, writeStatus } from "@jatidiri/credentials"
import { hashCompact, hashTxCode, makeMandate, makeVoucher, parseRequest } from "@jatidiri/field"
import { type PublicJwk, thumbprintOf, toBase64url } from "@jatidiri/kernel"
import { initKeys, type Keys, loadKeys, nodeCrypto } from "@jatidiri/keys"
import { verifyDpopProof, verifyProof } from "@jatidiri/openid4vc"
import { family, kkLabels, ktpLabels, sari } from "./people.ts"
import type { Office, Reply } from "./serve-built.ts"

const { digest, randomBytes, verify } = nodeCrypto
const now = (): number => Math.floor(Date.now() / 1000)
export const ok = (body: unknown): Reply => ({ status: 200, body })
const refused = (status: number, code: string): Reply => ({ status, body: { error: code } })

export const makeKeys = async (issuer: string): Promise<Keys> => {
  const folder = mkdtempSync(join(tmpdir(), "dompet-"))
  const subject = { organisation: "DEMO - TIDAK RESMI", country: "ID", issuerUrl: issuer }
  await initKeys({ folder, subject, passphrase: "uji", now: new Date(Date.now() - 60_000) })
  const keys = await loadKeys(folder, "uji")
  rmSync(folder, { recursive: true })
  return keys
}

/** What the officer signs: here by the mandate's own key, since the wallet judges only what concerns itself. */
const approve = async (keys: Keys, request: string, txCode: string) => {
  const parsed = parseRequest(request)
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  const { sign, x5c, keyId, publicJwk } = keys.signer("mandate-signer")
  const [jti, mandateId] = [crypto.randomUUID(), crypto.randomUUID()]
  const place = { kind: "service-point", id: "sp-1", name: "Loket 1" } as const
  const mandate = await makeMandate(
    {
      ...{ iss: "51.71", sub: "petugas-1", jti: mandateId, cnf: { jwk: publicJwk }, regions: ["51.71"], place },
      ...{ powers: ["activate"], nbf: now() - 60, exp: now() + 3600, max_activations: 10 },
    },
    { sign, x5c },
  )
  const voucher = await makeVoucher(
    {
      ...{ jti, iss: keyId, mandate: mandateId, iat: now(), seq: 1, prev: "A".repeat(43), place },
      request_hash: await hashCompact(request, digest),
      key_thumbprint: await thumbprintOf(parsed.value.payload.cnf.jwk, digest),
      evidence: { document: "ktp-el", face: "match", reader: "none" },
      tx_code_hash: await hashTxCode(jti, txCode, digest),
    },
    sign,
  )
  return { voucher, mandate }
}

const configurations = (issuer: string) => ({
  "ktp-sd-jwt": { format: "dc+sd-jwt", vct: `${issuer}/vct/ktp/1`, credential_metadata: { claims: ktpLabels } },
  "ktp-mdoc": { format: "mso_mdoc", doctype: "id.jatidiri.ktp.1" },
  "kk-sd-jwt": { format: "dc+sd-jwt", vct: `${issuer}/vct/kk/1`, credential_metadata: { claims: kkLabels } },
})

const issueOne = async (keys: Keys, issuer: string, configuration: string, key: PublicJwk): Promise<string> => {
  const signer = keys.signer(configuration === "ktp-mdoc" ? "mdoc-signer" : "sd-jwt-signer")
  const machinery = { signer, digest, randomBytes }
  const status = { status_list: { idx: 7, uri: `${issuer}/status/1` } }
  const [from, until] = [now() - 60, now() + 30 * 86_400]
  if (configuration === "ktp-mdoc") {
    const { nik, name } = sari
    const namespaces = { "id.jatidiri.ktp.1": { nik, name } }
    const validity = { signed: from, validFrom: from, validUntil: until }
    return toBase64url(
      await issueMdoc(machinery, { docType: "id.jatidiri.ktp.1", namespaces, deviceKey: key, validity, status }),
    )
  }
  const isKtp = configuration === "ktp-sd-jwt"
  return issueSdJwt(machinery, {
    ...{ vct: `${issuer}/vct/${isKtp ? "ktp" : "kk"}/1`, iss: issuer, cnf: { jwk: key }, status, exp: until },
    claims: isKtp ? sari : family,
    separate: [["address"], ["members"]],
  })
}

/** A stand-in for the office's side of the way: real shapes and signatures, no rules of its own. */
export const makeOffice = (keys: Keys, issuer: string, txCode: string) => {
  const said = {
    request: "",
    held: false,
    /** How often the wallet asked what became of its request. */
    asked: 0,
    approved: undefined as { voucher: string; mandate: string } | undefined,
    ended: false,
  }
  const statusList = makeStatusList(1024)
  const held: string[] = []

  const tokenFor = async (body: string, dpop: string): Promise<Reply> => {
    const form = new URLSearchParams(body)
    const url = `${issuer}/oauth/token`
    const proven = await verifyDpopProof(dpop, { method: "POST", url, now: now(), verify, digest })
    if (!proven.ok) return refused(400, "invalid_dpop_proof")
    if (form.get("tx_code") !== txCode || form.get("pre-authorized_code") !== "kode")
      return refused(400, "invalid_grant")
    return ok({ access_token: "izin", token_type: "DPoP", expires_in: 600 })
  }

  const credentialsFor = async (body: string): Promise<Reply> => {
    const asked = JSON.parse(body) as { credential_configuration_id: string; proofs: { jwt: string[] } }
    const credentials: { credential: string }[] = []
    for (const proof of asked.proofs.jwt) {
      const needs = { audience: issuer, now: now(), isNonceGood: (nonce: string) => nonce === "sekali", verify }
      const proven = await verifyProof(proof, needs)
      if (!proven.ok) return refused(400, "invalid_proof")
      const credential = await issueOne(keys, issuer, asked.credential_configuration_id, proven.value.key)
      credentials.push({ credential })
    }
    held.push(asked.credential_configuration_id)
    return ok({ credentials })
  }

  const paths: Readonly<Record<string, (body: string, header: (name: string) => string) => Reply | Promise<Reply>>> = {
    "POST /api/activation/requests": (body) => {
      said.request = (JSON.parse(body) as { request: string }).request
      return ok({ requestId: "A".repeat(22), code: "7K2M-4QXB" })
    },
    [`GET /api/activation/requests/${"A".repeat(22)}`]: () => {
      said.asked += 1
      if (said.approved !== undefined) return ok({ state: "approved", ...said.approved })
      return ok({ state: said.held ? "held" : "waiting" })
    },
    "POST /api/activation/redemptions": () =>
      ok({
        credentialOffer: {
          credential_issuer: issuer,
          credential_configuration_ids: Object.keys(configurations(issuer)),
          grants: {
            "urn:ietf:params:oauth:grant-type:pre-authorized_code": {
              "pre-authorized_code": "kode",
              tx_code: { input_mode: "numeric", length: 6 },
            },
          },
        },
      }),
    "POST /api/activation/bindings/end": () => {
      said.ended = true
      return { status: 204, body: undefined }
    },
    "GET /.well-known/oauth-authorization-server": () => ok({ issuer, token_endpoint: `${issuer}/oauth/token` }),
    "GET /.well-known/openid-credential-issuer": () =>
      ok({
        credential_issuer: issuer,
        credential_endpoint: `${issuer}/credentials/credential`,
        nonce_endpoint: `${issuer}/credentials/nonce`,
        batch_credential_issuance: { batch_size: 10 },
        credential_configurations_supported: configurations(issuer),
      }),
    "GET /.well-known/jatidiri-trust": () =>
      ok({ anchors: keys.anchors.map((anchor) => Buffer.from(anchor).toString("base64")), demo: true }),
    "POST /oauth/token": (body, header) => tokenFor(body, header("dpop")),
    "POST /credentials/nonce": () => ok({ c_nonce: "sekali" }),
    "POST /credentials/credential": (body) => credentialsFor(body),
    "GET /status/1": async () => ({
      status: 200,
      body: await issueStatusListToken(
        { signer: keys.signer("status-signer"), deflate: (bytes) => deflateSync(bytes) },
        { uri: `${issuer}/status/1`, list: statusList, issuedAtSeconds: now() },
      ),
    }),
  }

  const answer: Office = async (method, path, body, header) => paths[`${method} ${path}`]?.(body, header)
  return {
    answer,
    said,
    held,
    approve: async () => {
      said.approved = await approve(keys, said.request, txCode)
    },
    revoke: () => writeStatus(statusList, 7, "revoked"),
  }
}
