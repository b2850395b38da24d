import { createHash, generateKeyPairSync } from "node:crypto"
import type { PublicJwk, Sign } from "@jatidiri/kernel"
import { nodeCrypto, signWith } from "@jatidiri/keys"
import {
  makeDpopProof,
  makeProof,
  makeTokenRequest,
  parseCredentialReply,
  parseNonceReply,
  parseTokenReply,
} from "@jatidiri/openid4vc"
import type { Offer } from "../rig/messages.ts"

export type HeldKey = { readonly key: PublicJwk; readonly sign: Sign }
export type Wallet = {
  readonly device: HeldKey
  readonly thumbprint: string
  readonly holders: readonly [HeldKey, HeldKey]
}

export const makeKey = (): HeldKey => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const { x = "", y = "" } = publicKey.export({ format: "jwk" })
  return { key: { kty: "EC", crv: "P-256", x, y }, sign: signWith(privateKey) }
}

/** A phone's key, and one fresh key for each credential. */
export const makeWallet = (): Wallet => {
  const device = makeKey()
  const { crv, kty, x, y } = device.key
  const thumbprint = createHash("sha256").update(JSON.stringify({ crv, kty, x, y })).digest("base64url")
  return { device, thumbprint, holders: [makeKey(), makeKey()] }
}

export type Collected = { readonly sdJwt: string; readonly mdoc: string }

/** The wallet's way to the office: a pool of connections, or a test's own that remembers what went over it. */
export type Line = {
  request(sent: {
    readonly path: string
    readonly method: "GET" | "POST"
    readonly body?: string
    readonly headers: Record<string, string>
  }): Promise<{ readonly statusCode: number; readonly body: { text(): Promise<string> } }>
}
export type Office = { readonly pool: Line; readonly baseUrl: string }

const seconds = () => Math.floor(Date.now() / 1000)

const post = async (office: Office, path: string, body: string, headers: Record<string, string>): Promise<string> => {
  const reply = await office.pool.request({ method: "POST", path, body, headers })
  const text = await reply.body.text()
  if (reply.statusCode !== 200) throw new Error(`${path} answered ${reply.statusCode}: ${text}`)
  return text
}

const must = <Value>(parsed: { ok: true; value: Value } | { ok: false; refusal: { code: string } }): Value => {
  if (!parsed.ok) throw new Error(`the answer has the wrong shape: ${parsed.refusal.code}`)
  return parsed.value
}

let proofs = 0
export const dpopFor = (
  office: Pick<Office, "baseUrl">,
  wallet: Pick<Wallet, "device">,
  path: string,
  accessToken?: string,
) =>
  makeDpopProof(
    {
      key: wallet.device.key,
      method: "POST",
      url: `${office.baseUrl}${path}`,
      jti: `${process.pid}-${proofs++}`,
      now: seconds(),
      ...(accessToken === undefined ? {} : { accessToken }),
    },
    { sign: wallet.device.sign, digest: nodeCrypto.digest },
  )

const collectOne = async (office: Office, wallet: Wallet, token: string, which: { id: string; holder: HeldKey }) => {
  const { c_nonce: nonce } = must(parseNonceReply(await post(office, "/credentials/nonce", "", {})))
  const path = "/credentials/credential"
  const { key, sign } = which.holder
  const proof = await makeProof({ key, audience: office.baseUrl, nonce, now: seconds() }, sign)
  const text = await post(
    office,
    path,
    JSON.stringify({ credential_configuration_id: which.id, proofs: { jwt: [proof] } }),
    {
      "content-type": "application/json",
      authorization: `DPoP ${token}`,
      dpop: await dpopFor(office, wallet, path, token),
    },
  )
  const [first] = must(parseCredentialReply(text)).credentials
  if (first === undefined) throw new Error("no credential in the answer")
  return first.credential
}

/** One whole issuance: token, nonce, KTP as SD-JWT, nonce, KTP as mdoc. `txCode` is left out where the offer asks for none. */
export const collect = async (
  office: Office,
  wallet: Wallet,
  { code, ...asked }: Pick<Offer, "code"> & Partial<Offer>,
): Promise<Collected> => {
  const reply = await post(office, "/oauth/token", makeTokenRequest({ preAuthorizedCode: code, ...asked }), {
    "content-type": "application/x-www-form-urlencoded",
    dpop: await dpopFor(office, wallet, "/oauth/token"),
  })
  const { access_token: token } = must(parseTokenReply(reply))
  const sdJwt = await collectOne(office, wallet, token, { id: "ktp-sd-jwt", holder: wallet.holders[0] })
  const mdoc = await collectOne(office, wallet, token, { id: "ktp-mdoc", holder: wallet.holders[1] })
  return { sdJwt, mdoc }
}
