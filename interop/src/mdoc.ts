import {
  CoseKey,
  DateOnly,
  DeviceKey,
  DeviceRequest,
  DeviceResponse,
  DocRequest,
  Holder,
  Issuer,
  IssuerSigned,
  ItemsRequest,
  SessionTranscript,
  Verifier,
} from "@owf/mdoc"
import {
  issueMdoc,
  makeDeviceResponse,
  makeSessionTranscript,
  toJson,
  verifyDeviceResponse,
} from "../../protocols/credentials/src/index.ts"
import { docType, mdocOf } from "../../protocols/credentials/tests/people.ts"
import { crypto, issuing, type KeyPair, makeKeyPair, makeTown, today } from "../../protocols/credentials/tests/town.ts"
import { type Case, demand, demandRefusal } from "./case.ts"
import { makeStrangersTown } from "./certificates.ts"
import { mdocContext } from "./mdoc-context.ts"

const town = makeTown()
const anchor = new Uint8Array(Buffer.from(town.anchor, "base64"))
const encryption = makeKeyPair()
const request = {
  clientId: "x509_hash:bank",
  nonce: "n-0S6_WzA2Mj",
  responseUri: "https://jatidiri.example/openid4vp/responses/1",
}
const ours = await makeSessionTranscript(crypto.digest, { ...request, encryptionKey: encryption.jwk })
const { crv, kty, x, y } = encryption.jwk
const jwkThumbprint = mdocContext.crypto.digest({
  digestAlgorithm: "SHA-256",
  bytes: Buffer.from(JSON.stringify({ crv, kty, x, y })),
})
const theirs = await SessionTranscript.forOid4Vp({ ...request, jwkThumbprint: await jwkThumbprint }, mdocContext)
const now = new Date(today * 1000)
const ktp = await issueMdoc(issuing(town.mdocSigner), mdocOf(town))

const show = async (holder: KeyPair): Promise<Uint8Array> => {
  const elements = [
    ["org.iso.23220.1", "birth_date"],
    [docType, "village"],
  ] as const
  const made = await makeDeviceResponse(holder, { issuerSigned: ktp, sessionTranscript: ours, elements })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

const judge = (deviceResponse: Uint8Array, sessionTranscript = theirs, trusted = anchor) =>
  Verifier.verifyDeviceResponse({ deviceResponse, sessionTranscript, trustedCertificates: [trusted], now }, mdocContext)

const theyVerify: readonly Case[] = [
  {
    name: "@owf/mdoc makes the same session transcript",
    run: async () => demand(Buffer.from(theirs.encode()).equals(Buffer.from(ours)), "other bytes"),
  },
  {
    name: "@owf/mdoc verifies the KTP that our issuer made",
    run: async () => {
      const issuerSigned = Buffer.from(ktp).toString("base64url")
      await Holder.verifyIssuerSigned({ issuerSigned, trustedCertificates: [anchor], now }, mdocContext)
      const claims = IssuerSigned.fromEncodedForOid4Vci(issuerSigned).getPrettyClaims(docType) as { village?: string }
      demand(claims.village === "Dangin Puri", "village")
    },
  },
  { name: "@owf/mdoc verifies our DeviceResponse", run: async () => judge(await show(town.holder)) },
  {
    name: "@owf/mdoc refuses ours for another session, from another phone, under another root",
    run: async () => {
      const shown = await show(town.holder)
      const other = await SessionTranscript.forOid4Vp({ ...request, nonce: "other" }, mdocContext)
      await demandRefusal(() => judge(shown, other), "another session")
      await demandRefusal(async () => judge(await show(makeKeyPair())), "another phone")
      await demandRefusal(async () => judge(shown, theirs, (await makeStrangersTown()).anchor), "another root")
    },
  },
]

const jwkOf = (key: KeyPair["privateKey"]) =>
  ({ ...key.export({ format: "jwk" }), alg: "ES256" }) as Record<string, unknown>

/** Issued and presented by the stranger, for the given session. */
const strangersResponse = async (sessionTranscript: SessionTranscript) => {
  const strangers = await makeStrangersTown()
  const { d: _d, ...deviceJwk } = jwkOf(town.holder.privateKey)
  const issuer = new Issuer(docType, mdocContext)
  issuer.addIssuerNamespace("org.iso.23220.1", {
    family_name: "Contoh",
    birth_date: new DateOnly("1990-02-17"),
    sex: 2,
  })
  const issued = await issuer.sign({
    signingKey: CoseKey.fromJwk(jwkOf(strangers.mdocSigner.privateKey)),
    algorithm: -7,
    digestAlgorithm: "SHA-256",
    validityInfo: { signed: now, validFrom: now, validUntil: new Date(now.getTime() + 86_400_000) },
    deviceKeyInfo: { deviceKey: DeviceKey.fromJwk(deviceJwk) as DeviceKey },
    certificates: [strangers.mdocSigner.der],
  })
  const namespaces = { "org.iso.23220.1": { birth_date: false, sex: false } }
  const deviceRequest = DeviceRequest.create({
    docRequests: [DocRequest.create({ itemsRequest: ItemsRequest.create({ docType, namespaces }) })],
  })
  const response = await DeviceResponse.createWithDeviceRequest(
    {
      deviceRequest,
      sessionTranscript,
      issuerSigned: [issued],
      signature: { signingKey: CoseKey.fromJwk(jwkOf(town.holder.privateKey)) },
    },
    mdocContext,
  )
  const presented = {
    deviceResponse: new Uint8Array(response.encode()),
    sessionTranscript: ours,
    nowSeconds: today,
    docType,
  }
  return verifyDeviceResponse({ ...crypto, trust: strangers.trust }, presented)
}

const weVerify: readonly Case[] = [
  {
    name: "we verify what @owf/mdoc issued and presented",
    run: async () => {
      const result = await strangersResponse(theirs)
      if (!result.ok) throw new Error(`${result.refusal.code} ${result.refusal.because ?? ""}`)
      const claims = result.value.claims["org.iso.23220.1"] ?? {}
      demand(Object.keys(claims).sort().join() === "birth_date,sex", "elements")
      demand(toJson(claims["birth_date"] ?? null) === "1990-02-17", "birth_date")
    },
  },
  {
    name: "we refuse what @owf/mdoc made for another session",
    run: async () => {
      const other = await SessionTranscript.forOid4Vp({ ...request, nonce: "other" }, mdocContext)
      const result = await strangersResponse(other)
      demand(!result.ok && result.refusal.code === "device-signature-wrong", "device-signature-wrong")
    },
  },
]

export const mdocCases: readonly Case[] = [...theyVerify, ...weVerify]
