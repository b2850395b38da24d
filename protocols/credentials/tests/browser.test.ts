import { webcrypto } from "node:crypto"
import type { Digest, PublicJwk, Sign, Verify } from "@jatidiri/kernel"
import { expect, test } from "vitest"
import {
  issueMdoc,
  issueSdJwt,
  makeDeviceResponse,
  makeSessionTranscript,
  makeTrust,
  presentSdJwt,
  verifyDeviceResponse,
  verifySdJwt,
} from "../src/index.ts"
import { docType, ktpOf, mdocOf } from "./people.ts"
import { crypto, issuing, makeTown, today } from "./town.ts"

const { subtle } = webcrypto
const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const

/** The machinery of a browser: every answer is a promise, and the private key cannot leave. */
const digest: Digest = async (bytes) => new Uint8Array(await subtle.digest("SHA-256", bytes.slice()))
const verify: Verify = async (jwk, signature, bytes) => {
  const key = await subtle.importKey("jwk", { ...jwk }, algorithm, false, ["verify"])
  return subtle.verify(algorithm, key, signature.slice(), bytes.slice())
}

test("a phone and a bank that know only WebCrypto show and check what the server issued", async () => {
  const pair = await subtle.generateKey(algorithm, false, ["sign", "verify"])
  const sign: Sign = async (bytes) => new Uint8Array(await subtle.sign(algorithm, pair.privateKey, bytes.slice()))
  const { x = "", y = "" } = await subtle.exportKey("jwk", pair.publicKey)
  const jwk: PublicJwk = { kty: "EC", crv: "P-256", x, y }
  const town = makeTown()
  const resident = { ...town, holder: { ...town.holder, jwk } }
  const bank = { digest, verify, trust: makeTrust(verify, town.trust.anchors) }

  const question = { nonce: "n", audience: "x509_hash:bank" }
  const sdJwt = await issueSdJwt(issuing(town.sdJwtSigner), ktpOf(resident))
  const wanted = { sdJwt, paths: [["address", "village"]], ...question, nowSeconds: today }
  const shown = await presentSdJwt({ digest, sign }, wanted)
  const keyBinding = { ...question, maxAgeSeconds: 60 }
  const seen = shown.ok && (await verifySdJwt(bank, { sdJwt: shown.value, nowSeconds: today, keyBinding }))
  expect(seen).toMatchObject({ ok: true, value: { claims: { address: { village: "Dangin Puri" } } } })

  const session = { clientId: "x509_hash:bank", nonce: "n", responseUri: "https://jatidiri.example/r" }
  const sessionTranscript = await makeSessionTranscript(digest, session)
  expect(sessionTranscript).toEqual(await makeSessionTranscript(crypto.digest, session))
  const issuerSigned = await issueMdoc(issuing(town.mdocSigner), mdocOf(resident))
  const elements = [[docType, "village"]] as const
  const answer = await makeDeviceResponse({ sign }, { issuerSigned, sessionTranscript, elements })
  const presented = { sessionTranscript, nowSeconds: today, docType }
  const read = answer.ok && (await verifyDeviceResponse(bank, { deviceResponse: answer.value, ...presented }))
  expect(read).toMatchObject({ ok: true, value: { claims: { [docType]: { village: "Dangin Puri" } } } })
})

test("an issuer whose keys answer late issues the same", async () => {
  const town = makeTown()
  const late = {
    ...issuing(town.sdJwtSigner),
    digest,
    signer: { ...town.sdJwtSigner, sign: async (bytes: Uint8Array) => town.sdJwtSigner.sign(bytes) },
  }
  const result = await verifySdJwt(
    { ...crypto, trust: town.trust },
    { sdJwt: await issueSdJwt(late, ktpOf(town)), nowSeconds: today },
  )
  expect(result).toMatchObject({ ok: true, value: { claims: ktpOf(town).claims } })
})
