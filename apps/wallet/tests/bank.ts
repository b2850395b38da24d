import { type Certificate, makeTrust, parseCertificate, verifySdJwt } from "@jatidiri/credentials"
import { type Keys, nodeCrypto } from "@jatidiri/keys"
import {
  clientIdOf,
  type DcqlQuery,
  decryptJwe,
  makeRegistrationStatement,
  makeRequestLink,
  makeRequestObject,
  parseAuthorizationResponse,
} from "@jatidiri/openid4vc"
import { ok } from "./office.ts"
import type { Office } from "./serve-built.ts"

const now = (): number => Math.floor(Date.now() / 1000)
const nonce = "n".repeat(22)

const queryOf = (issuer: string): DcqlQuery => ({
  credentials: [
    {
      id: "ktp",
      format: "dc+sd-jwt",
      meta: { vct_values: [`${issuer}/vct/ktp/1`] },
      claims: [
        { id: "c0", path: ["name"] },
        { id: "c1", path: ["nik"] },
        { id: "c2", path: ["address"] },
      ],
      claim_sets: [
        ["c0", "c1", "c2"],
        ["c0", "c1"],
      ],
    },
  ],
})

const anchorOf = (keys: Keys): Certificate => {
  const [der] = keys.anchors
  const anchor = der && parseCertificate(der)
  if (anchor?.ok !== true) throw new Error("no anchor")
  return anchor.value
}

/** A bank's desk: asks for name, NIK and perhaps the address; registered for name and address only when `greedy`. */
export const makeBank = async (
  keys: Keys,
  issuer: string,
  how: { readonly greedy: boolean; readonly registered: boolean },
) => {
  const signer = keys.signer("request-signer")
  const clientId = await clientIdOf(signer.certificate, nodeCrypto.digest)
  const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"])
  const { x = "", y = "" } = await crypto.subtle.exportKey("jwk", pair.publicKey)
  const got: { claims?: Readonly<Record<string, unknown>>; error?: string } = {}

  const requestFor = async (walletNonce: string | undefined): Promise<string> => {
    const claims = how.greedy ? [["name"], ["address"]] : [["name"], ["nik"], ["address"]]
    const statement = await makeRegistrationStatement(
      {
        ...{ iss: issuer, sub: "bank-1", client_id: clientId, name: "Bank Nusa Contoh", claims, required: [["name"]] },
        ...{ purpose: { id: "p1", name: "Membuka rekening tabungan" }, iat: now(), exp: now() + 600 },
      },
      signer,
    )
    return makeRequestObject(
      {
        ...{ client_id: clientId, response_type: "vp_token", response_mode: "direct_post.jwt", nonce },
        response_uri: `${issuer}/openid4vp/responses/1`,
        aud: "https://self-issued.me/v2",
        ...(walletNonce === undefined ? {} : { wallet_nonce: walletNonce }),
        dcql_query: queryOf(issuer),
        client_metadata: {
          jwks: { keys: [{ kty: "EC", crv: "P-256", x, y, kid: "k1", use: "enc", alg: "ECDH-ES" }] },
          vp_formats_supported: { "dc+sd-jwt": {} },
          encrypted_response_enc_values_supported: ["A256GCM"],
        },
        ...(how.registered ? { verifier_info: [{ format: "jwt", data: statement }] } : {}),
        ...{ iat: now(), exp: now() + 300 },
      },
      signer,
    )
  }

  const readAnswer = async (body: string): Promise<void> => {
    const jwe = new URLSearchParams(body).get("response") ?? ""
    const json = await decryptJwe(jwe, { privateKey: pair.privateKey, subtle: crypto.subtle })
    const response = json.ok ? parseAuthorizationResponse(json.value) : json
    if (!response.ok) throw new Error("unreadable answer")
    if (response.value.is === "error") {
      got.error = response.value.error
      return
    }
    const shown = await verifySdJwt(
      { ...nodeCrypto, trust: makeTrust(nodeCrypto.verify, [anchorOf(keys)]) },
      {
        sdJwt: response.value.vpToken.get("ktp")?.[0] ?? "",
        nowSeconds: now(),
        keyBinding: { nonce, audience: clientId, maxAgeSeconds: 120 },
      },
    )
    if (!shown.ok) throw new Error(shown.refusal.code)
    got.claims = shown.value.claims
  }

  const answer: Office = async (method, path, body) => {
    if (path === "/openid4vp/requests/1") {
      return ok(await requestFor(new URLSearchParams(body).get("wallet_nonce") ?? undefined))
    }
    if (method !== "POST" || path !== "/openid4vp/responses/1") return undefined
    await readAnswer(body)
    return ok({})
  }
  const link = { clientId, requestUri: `${issuer}/openid4vp/requests/1`, requestUriMethod: "post" as const }
  return { answer, got, walletLink: makeRequestLink(link, `${issuer}/dompet/#/permintaan`) }
}
