import { createHash, createPrivateKey, createPublicKey, randomBytes, sign, verify, X509Certificate } from "node:crypto"
import { CoseKey, type MdocContext } from "@owf/mdoc"
import { leafJwk } from "./certificates.ts"

const unused = () => {
  throw new Error("not part of this test")
}

/** The machinery that @owf/mdoc asks for, on node:crypto and nothing of ours. */
export const mdocContext: MdocContext = {
  crypto: {
    random: (length) => new Uint8Array(randomBytes(length)),
    digest: ({ bytes }) => new Uint8Array(createHash("sha256").update(bytes).digest()),
    calculateEphemeralMacKey: unused,
  },
  cose: {
    sign1: {
      sign: ({ toBeSigned, key }) =>
        new Uint8Array(
          sign("sha256", toBeSigned, {
            key: createPrivateKey({ key: key.jwk as { kty: string }, format: "jwk" }),
            dsaEncoding: "ieee-p1363",
          }),
        ),
      verify: ({ key, sign1 }) =>
        verify(
          "sha256",
          sign1.toBeSigned,
          { key: createPublicKey({ key: key.jwk as { kty: string }, format: "jwk" }), dsaEncoding: "ieee-p1363" },
          sign1.signature,
        ),
    },
    mac0: { sign: unused, verify: unused },
  },
  x509: {
    getIssuerNameField: ({ certificate, field }) =>
      new X509Certificate(certificate).issuer
        .split("\n")
        .filter((line) => line.startsWith(`${field}=`))
        .map((line) => line.slice(field.length + 1)),
    getPublicKey: ({ certificate }) => CoseKey.fromJwk(leafJwk(certificate) as Record<string, unknown>),
    verifyCertificateChain: ({ trustedCertificates, x5chain }) => {
      const [leaf] = x5chain.map((der) => new X509Certificate(der))
      const trusted = trustedCertificates.some((der) => leaf?.verify(new X509Certificate(der).publicKey))
      if (!trusted) throw new Error("no trusted certificate signed the leaf")
    },
    getCertificateData: ({ certificate }) => {
      const read = new X509Certificate(certificate)
      return {
        issuerName: read.issuer,
        subjectName: read.subject,
        serialNumber: read.serialNumber,
        thumbprint: read.fingerprint256,
        notBefore: new Date(read.validFrom),
        notAfter: new Date(read.validTo),
        pem: read.toString(),
      }
    },
  },
}
