import { createPublicKey, generateKeyPairSync, hash, type KeyObject, randomBytes, sign, verify } from "node:crypto"
import { deflateSync, inflateSync } from "node:zlib"
import type { Crypto, PublicJwk, Sign } from "@jatidiri/kernel"
import {
  type Deflate,
  extendedKeyUsages,
  type Inflate,
  type IssuingMachinery,
  makeTrust,
  parseCertificates,
  type Signer,
  type Trust,
} from "../src/index.ts"
import { makeCertificate, type Subject } from "./certificates.ts"

/** The day on which all tests happen: 2026-11-22 in seconds. */
export const today = 1_795_305_600
const day = 86_400

export type KeyPair = {
  readonly jwk: PublicJwk
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
  readonly sign: Sign
}

export const makeKeyPair = (): KeyPair => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const { x = "", y = "" } = publicKey.export({ format: "jwk" })
  const signWith: Sign = (bytes) => sign("sha256", bytes, { key: privateKey, dsaEncoding: "ieee-p1363" })
  return { jwk: { kty: "EC", crv: "P-256", x, y }, publicKey, privateKey, sign: signWith }
}

const known = new Map<string, KeyObject>()
const keyOf = (jwk: PublicJwk): KeyObject => {
  const key = known.get(jwk.x + jwk.y) ?? createPublicKey({ key: { ...jwk }, format: "jwk" })
  known.set(jwk.x + jwk.y, key)
  return key
}

export const crypto: Crypto = {
  digest: (bytes) => hash("sha256", bytes, "buffer"),
  verify: (jwk, signature, bytes) => {
    try {
      return verify("sha256", bytes, { key: keyOf(jwk), dsaEncoding: "ieee-p1363" }, signature)
    } catch {
      return false
    }
  },
  randomBytes: (length) => randomBytes(length),
}

export const deflate: Deflate = (bytes) => deflateSync(bytes, { level: 9 })
export const inflate: Inflate = (bytes, maxBytes) => {
  try {
    return inflateSync(bytes, { maxOutputLength: maxBytes })
  } catch {
    return undefined
  }
}

export const root: Subject = { organisation: "DEMO - TIDAK RESMI", commonName: "Jatidiri Root" }
const signerNamed = (commonName: string): Subject => ({ organisation: root.organisation, commonName })

export type Town = {
  readonly anchor: string
  readonly trust: Trust
  readonly rootKey: KeyPair
  readonly holder: KeyPair
  readonly sdJwtSigner: Signer
  readonly mdocSigner: Signer
  readonly statusSigner: Signer
  readonly requestSigner: Signer
}

export const base64 = (der: Uint8Array): string => Buffer.from(der).toString("base64")

export const trustIn = (...anchors: readonly string[]): Trust => {
  const parsed = parseCertificates(anchors)
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  return makeTrust(crypto.verify, parsed.value)
}

/** One root, its signers and one resident's phone: everything that issuing and checking needs. */
export const makeTown = (): Town => {
  const rootKey = makeKeyPair()
  const times = { notBefore: today - 30 * day, notAfter: today + 400 * day }
  const anchor = base64(
    makeCertificate({
      ...times,
      subject: root,
      issuer: root,
      publicKey: rootKey.publicKey,
      signingKey: rootKey.privateKey,
      authority: true,
      pathLength: 0,
      keyUsage: 0x06,
    }),
  )
  const makeSigner = (commonName: string, usages: readonly string[]): Signer => {
    const pair = makeKeyPair()
    const der = makeCertificate({
      ...times,
      subject: signerNamed(commonName),
      issuer: root,
      publicKey: pair.publicKey,
      signingKey: rootKey.privateKey,
      extendedKeyUsages: usages,
      uri: "https://jatidiri.example",
      dns: "jatidiri.example",
    })
    return { sign: pair.sign, x5c: [base64(der)] }
  }
  return {
    anchor,
    trust: trustIn(anchor),
    rootKey,
    holder: makeKeyPair(),
    sdJwtSigner: makeSigner("sd-jwt", []),
    mdocSigner: makeSigner("mdoc", [extendedKeyUsages.mdocSigner]),
    statusSigner: makeSigner("status", [extendedKeyUsages.statusSigner]),
    requestSigner: makeSigner("request", [extendedKeyUsages.readerAuthentication]),
  }
}

export const issuing = (signer: Signer): IssuingMachinery => ({
  signer,
  digest: crypto.digest,
  randomBytes: crypto.randomBytes,
})
