import "reflect-metadata"
import { createPrivateKey, createPublicKey, type KeyObject, sign, webcrypto } from "node:crypto"
import * as x509 from "@peculiar/x509"
import { makeTrust, parseCertificates, type Signer, type Trust } from "../../protocols/credentials/src/index.ts"
import { crypto, today } from "../../protocols/credentials/tests/town.ts"

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const
const dayMilliseconds = 86_400_000
const notBefore = new Date(today * 1000 - 30 * dayMilliseconds)
const notAfter = new Date(today * 1000 + 400 * dayMilliseconds)

x509.cryptoProvider.set(webcrypto as unknown as Crypto) // the same interface under two names

export type StrangersSigner = Signer & { readonly privateKey: KeyObject; readonly der: Uint8Array }

const makePair = () => webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"])

const signerOf = async (certificate: x509.X509Certificate, pair: webcrypto.CryptoKeyPair): Promise<StrangersSigner> => {
  const pkcs8 = await webcrypto.subtle.exportKey("pkcs8", pair.privateKey)
  const privateKey = createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" })
  const der = new Uint8Array(certificate.rawData)
  return {
    privateKey,
    der,
    x5c: [Buffer.from(der).toString("base64")],
    sign: (bytes) => sign("sha256", bytes, { key: privateKey, dsaEncoding: "ieee-p1363" }),
  }
}

/** A root and its signers made by @peculiar/x509: our reader meets certificates that we did not write. */
export const makeStrangersTown = async (): Promise<{
  readonly anchor: Uint8Array
  readonly trust: Trust
  readonly sdJwtSigner: StrangersSigner
  readonly mdocSigner: StrangersSigner
  readonly statusSigner: StrangersSigner
}> => {
  const rootPair = await makePair()
  const name = "CN=Stranger Root, O=Stranger, C=ID"
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: "4001",
    name,
    notBefore,
    notAfter,
    signingAlgorithm: algorithm,
    keys: rootPair as CryptoKeyPair,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(rootPair.publicKey as CryptoKey),
    ],
  })
  const makeSigner = async (commonName: string, usage?: string): Promise<StrangersSigner> => {
    const pair = await makePair()
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: "4002",
      subject: `CN=${commonName}, O=Stranger, C=ID`,
      issuer: name,
      notBefore,
      notAfter,
      signingAlgorithm: algorithm,
      publicKey: pair.publicKey as CryptoKey,
      signingKey: rootPair.privateKey as CryptoKey,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        ...(usage === undefined ? [] : [new x509.ExtendedKeyUsageExtension([usage], true)]),
        await x509.AuthorityKeyIdentifierExtension.create(rootPair.publicKey as CryptoKey),
        new x509.SubjectAlternativeNameExtension([{ type: "url", value: "https://stranger.example" }]),
      ],
    })
    return signerOf(certificate, pair)
  }
  const anchor = new Uint8Array(root.rawData)
  const parsed = parseCertificates([Buffer.from(anchor).toString("base64")])
  if (!parsed.ok) throw new Error(`root: ${parsed.refusal.code}`)
  return {
    anchor,
    trust: makeTrust(crypto.verify, parsed.value),
    sdJwtSigner: await makeSigner("sd-jwt"),
    mdocSigner: await makeSigner("mdoc", "1.0.18013.5.1.2"),
    statusSigner: await makeSigner("status", "1.3.6.1.5.5.7.3.30"),
  }
}

/** The leaf's public key as the strangers want it. */
export const leafJwk = (der: Uint8Array): JsonWebKey => {
  const certificate = new x509.X509Certificate(der as Uint8Array<ArrayBuffer>)
  const key = createPublicKey({ key: Buffer.from(certificate.publicKey.rawData), format: "der", type: "spki" })
  return key.export({ format: "jwk" }) as JsonWebKey // the same shape under two names
}
