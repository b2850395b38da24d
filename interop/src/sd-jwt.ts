import { createHash, createPublicKey, randomBytes, verify } from "node:crypto"
import { SDJwtVcInstance } from "@sd-jwt/sd-jwt-vc"
import {
  type ClaimPath,
  issueSdJwt,
  presentSdJwt,
  type SdJwtContent,
  verifySdJwt,
} from "../../protocols/credentials/src/index.ts"
import { kkOf, ktpOf } from "../../protocols/credentials/tests/people.ts"
import { crypto, issuing, makeTown, today } from "../../protocols/credentials/tests/town.ts"
import { type Case, demand, demandRefusal } from "./case.ts"
import { leafJwk, makeStrangersTown } from "./certificates.ts"

const town = makeTown()
const question = { nonce: "n-0S6_WzA2Mj", audience: "x509_hash:bank" }

const checkWith = (jwk: JsonWebKey) => (data: string, signature: string) => {
  const key = createPublicKey({ key: jwk as { kty: string }, format: "jwk" })
  const raw = Buffer.from(signature, "base64url")
  return verify("sha256", Buffer.from(data), { key, dsaEncoding: "ieee-p1363" }, raw)
}

const hasher = (data: string | ArrayBuffer) =>
  new Uint8Array(
    createHash("sha256")
      .update(typeof data === "string" ? data : new Uint8Array(data))
      .digest(),
  )

const base = {
  hasher,
  hashAlg: "sha-256" as const,
  saltGenerator: (length: number) => randomBytes(length).toString("base64url"),
}

/** The stranger as verifier of what our signer issued to our holder. */
const verifier = new SDJwtVcInstance({
  ...base,
  verifier: checkWith(leafJwk(Buffer.from(town.sdJwtSigner.x5c[0] ?? "", "base64"))),
  kbVerifier: checkWith(town.holder.jwk as JsonWebKey),
  statusListFetcher: async () => "",
})

const withoutStatus = ({ status: _status, ...content }: SdJwtContent): SdJwtContent => content

const show = async (content: SdJwtContent, ...paths: readonly ClaimPath[]): Promise<string> => {
  const sdJwt = await issueSdJwt(issuing(town.sdJwtSigner), withoutStatus(content))
  const holder = { digest: crypto.digest, sign: town.holder.sign }
  const shown = await presentSdJwt(holder, { sdJwt, paths, ...question, nowSeconds: today })
  if (!shown.ok) throw new Error(shown.refusal.code)
  return shown.value
}

const judge = (text: string, nonce = question.nonce) =>
  verifier.verify(text, { currentDate: today, keyBindingNonce: nonce })

const theyVerify: readonly Case[] = [
  {
    name: "@sd-jwt verifies our KTP and sees what was shown",
    run: async () => {
      const { payload } = await judge(await show(ktpOf(town), ["given_name"], ["address", "locality"]))
      const claims = payload as unknown as { given_name: string; address: object; nik?: string }
      demand(claims.given_name === "Ni Wayan" && claims.nik === undefined, "given_name")
      demand(JSON.stringify(claims.address) === '{"locality":"Kota Denpasar"}', "address")
    },
  },
  {
    name: "@sd-jwt verifies our KK and sees one member",
    run: async () => {
      const { payload } = await judge(await show(kkOf(town), ["members", 2, "name"]))
      demand(
        JSON.stringify((payload as unknown as { members: object }).members) === '[{"name":"Putu Contoh"}]',
        "members",
      )
    },
  },
  {
    name: "@sd-jwt refuses ours with another nonce or a changed disclosure",
    run: async () => {
      const shown = await show(ktpOf(town), ["nik"])
      await demandRefusal(() => judge(shown, "another"), "another nonce")
      const [jwt = "", disclosure = "", ...rest] = shown.split("~")
      const changed = Buffer.from(Buffer.from(disclosure, "base64url").toString().replace("5171", "5172")).toString(
        "base64url",
      )
      await demandRefusal(() => judge([jwt, changed, ...rest].join("~")), "changed disclosure")
    },
  },
]

const weVerify = async (keep: (claims: object) => object, nonce = question.nonce) => {
  const strangers = await makeStrangersTown()
  const { jwk } = town.holder
  const signWith = (sign: typeof town.holder.sign) => async (data: string) =>
    Buffer.from(await sign(Buffer.from(data))).toString("base64url")
  const stranger = new SDJwtVcInstance({
    ...base,
    signer: signWith(strangers.sdJwtSigner.sign),
    signAlg: "ES256",
    kbSigner: signWith(town.holder.sign),
    kbSignAlg: "ES256",
  })
  const claims = {
    vct: "https://stranger.example/vct/1",
    cnf: { jwk },
    exp: today + 100,
    given_name: "Budi",
    address: { locality: "Denpasar", region: "Bali" },
    nationalities: ["ID", "XX"],
  }
  const issued = await stranger.issue(
    claims,
    {
      _sd: ["given_name", "address"],
      address: { _sd: ["locality", "region"] },
      nationalities: { _sd: [0, 1] },
      _sd_decoy: 3,
    } as never,
    { header: { x5c: strangers.sdJwtSigner.x5c } },
  )
  const shown = await stranger.present(issued, keep(claims) as never, {
    kb: { payload: { iat: today, aud: question.audience, nonce } },
  })
  const keyBinding = { ...question, maxAgeSeconds: 60 }
  return verifySdJwt({ ...crypto, trust: strangers.trust }, { sdJwt: shown, nowSeconds: today, keyBinding })
}

const weVerifyCases: readonly Case[] = [
  {
    name: "we verify what @sd-jwt issued and presented, decoys and nesting included",
    run: async () => {
      const result = await weVerify(() => ({ address: { locality: true }, nationalities: { 1: true } }))
      if (!result.ok) throw new Error(`${result.refusal.code} ${result.refusal.because ?? ""}`)
      const { claims } = result.value
      demand(JSON.stringify(claims["address"]) === '{"locality":"Denpasar"}', "address")
      demand(JSON.stringify(claims["nationalities"]) === '["XX"]', "nationalities")
      demand(claims["given_name"] === undefined, "given_name")
    },
  },
  {
    name: "we refuse what @sd-jwt bound to another nonce",
    run: async () => {
      const result = await weVerify(() => ({ given_name: true }), "another")
      demand(!result.ok && result.refusal.code === "wrong-nonce", "wrong-nonce")
    },
  },
]

export const sdJwtCases: readonly Case[] = [...theyVerify, ...weVerifyCases]
