import "reflect-metadata"
import { createPrivateKey, type KeyObject, webcrypto } from "node:crypto"
import * as x509 from "@peculiar/x509"
import { extendedUsages, type KeyRole } from "./roles.ts"

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const
const dayMilliseconds = 86_400_000
const rootDays = 3650
const leafDays = 456

type Pair = { readonly privateKey: webcrypto.CryptoKey; readonly publicKey: webcrypto.CryptoKey }

export type Certified = { readonly key: KeyObject; readonly certificate: x509.X509Certificate; readonly pair: Pair }

export type Subject = { readonly organisation: string; readonly country: string; readonly issuerUrl: string }

x509.cryptoProvider.set(webcrypto as unknown as Crypto)

const makePair = async (): Promise<Pair> => webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"])

const keyObjectOf = async (pair: Pair): Promise<KeyObject> =>
  createPrivateKey({
    key: Buffer.from(await webcrypto.subtle.exportKey("pkcs8", pair.privateKey)),
    format: "der",
    type: "pkcs8",
  })

const nameOf = (subject: Subject, commonName: string): string =>
  `CN=${commonName}, O=${subject.organisation}, C=${subject.country}`

/** A positive serial number of 127 unpredictable bits (RFC 5280 §4.1.2.2 asks for at most 20 bytes). */
const makeSerial = (): string => {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16))
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return Buffer.from(bytes).toString("hex")
}

/** The self-signed anchor: CA, one level only, signs certificates and revocation lists. */
export const makeRoot = async (subject: Subject, now: Date): Promise<Certified> => {
  const pair = await makePair()
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: makeSerial(),
    name: nameOf(subject, "Jatidiri Root"),
    notBefore: now,
    notAfter: new Date(now.getTime() + rootDays * dayMilliseconds),
    signingAlgorithm: algorithm,
    keys: pair as CryptoKeyPair,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(pair.publicKey as CryptoKey),
    ],
  })
  return { key: await keyObjectOf(pair), certificate, pair }
}

/** A certificate for one role, signed by the root; never self-signed, never a CA. */
export const makeLeaf = async (root: Certified, subject: Subject, role: KeyRole, now: Date): Promise<Certified> => {
  const pair = await makePair()
  const usages = extendedUsages[role]
  const url = new URL(subject.issuerUrl)
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: makeSerial(),
    subject: nameOf(subject, `Jatidiri ${role}`),
    issuer: root.certificate.subject,
    notBefore: now,
    notAfter: new Date(now.getTime() + leafDays * dayMilliseconds),
    signingAlgorithm: algorithm,
    publicKey: pair.publicKey as CryptoKey,
    signingKey: root.pair.privateKey as CryptoKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      ...(usages.length === 0 ? [] : [new x509.ExtendedKeyUsageExtension([...usages], role === "mdoc-signer")]),
      await x509.SubjectKeyIdentifierExtension.create(pair.publicKey as CryptoKey),
      await x509.AuthorityKeyIdentifierExtension.create(root.pair.publicKey as CryptoKey),
      new x509.SubjectAlternativeNameExtension([
        { type: "url", value: subject.issuerUrl },
        { type: "dns", value: url.hostname },
      ]),
    ],
  })
  return { key: await keyObjectOf(pair), certificate, pair }
}
