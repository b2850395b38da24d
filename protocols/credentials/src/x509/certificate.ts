import {
  accept,
  type Digest,
  type PublicJwk,
  parseBase64,
  parseUtf8,
  type Result,
  refuse,
  toBase64url,
} from "@jatidiri/kernel"
import { sameBytes } from "../encoding/bytes.ts"
import {
  type DerNode,
  demand,
  expectTag,
  malformed,
  readBitString,
  readChildren,
  readOid,
  readOnly,
  readPositive,
  tags,
} from "./der.ts"
import { readExtensions } from "./extensions.ts"
import { readName } from "./names.ts"
import type { Certificate, CertificateRefusal } from "./types.ts"

const maxCertificateBytes = 16_384
const ecdsaWithSha256 = "1.2.840.10045.4.3.2"
const ecPublicKey = "1.2.840.10045.2.1"
const p256 = "1.2.840.10045.3.1.7"

/** Thrown inside, like `malformed`: well-formed, but of a kind that we do not speak. */
const unsupported = new Error("not a P-256 certificate signed with ecdsa-with-SHA256")

const utcTime = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/
const generalizedTime = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/

/** Seconds since the epoch; two-digit years from 50 are of the last century (RFC 5280 §4.1.2.5). */
const readTime = (node: DerNode | undefined): number => {
  const text = parseUtf8(node?.content ?? new Uint8Array()) ?? ""
  const match = (
    node?.tag === tags.utcTime ? utcTime : node?.tag === tags.generalizedTime ? generalizedTime : undefined
  )?.exec(text)
  if (match === null || match === undefined) throw malformed
  const [written = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number)
  const year = node?.tag === tags.utcTime ? written + (written < 50 ? 2000 : 1900) : written
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  demand(date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60)
  return date.getTime() / 1000
}

const readSignatureAlgorithm = (node: DerNode | undefined): void => {
  const parts = readChildren(expectTag(node, tags.sequence).content)
  if (readOid(parts[0]) !== ecdsaWithSha256) throw unsupported
  demand(parts.length === 1)
}

const readPublicKey = (node: DerNode | undefined): PublicJwk => {
  const [algorithm, key] = readChildren(expectTag(node, tags.sequence).content)
  const [type, curve] = readChildren(expectTag(algorithm, tags.sequence).content)
  if (readOid(type) !== ecPublicKey || readOid(curve) !== p256) throw unsupported
  const { bytes, unused } = readBitString(key)
  demand(unused === 0)
  if (bytes.length !== 65 || bytes[0] !== 4) throw unsupported
  return { kty: "EC", crv: "P-256", x: toBase64url(bytes.subarray(1, 33)), y: toBase64url(bytes.subarray(33)) }
}

/** ECDSA-Sig-Value (RFC 3279 §2.2.3) as r‖s. */
const readSignature = (node: DerNode | undefined): Uint8Array => {
  const { bytes, unused } = readBitString(node)
  const numbers = readChildren(readOnly(bytes, tags.sequence).content)
  demand(unused === 0 && numbers.length === 2)
  const raw = new Uint8Array(64)
  numbers.forEach((number, i) => {
    const value = readPositive(number)
    demand(value.length <= 32)
    raw.set(value, (i + 1) * 32 - value.length)
  })
  return raw
}

const versionTag = 0xa0
const extensionsTag = 0xa3

const readCertificate = (der: Uint8Array): Certificate => {
  const parts = readChildren(readOnly(der, tags.sequence).content)
  demand(parts.length === 3)
  const tbs = expectTag(parts[0], tags.sequence)
  const [version, serial, algorithm, issuer, validity, subject, key, ...rest] = readChildren(tbs.content)
  const wrappedVersion = readPositive(readOnly(expectTag(version, versionTag).content, tags.integer))
  if (wrappedVersion[0] !== 2 || rest.some(({ tag }) => tag !== extensionsTag)) throw unsupported
  demand(rest.length <= 1 && algorithm !== undefined && parts[1] !== undefined)
  demand(sameBytes(algorithm?.whole ?? der, parts[1]?.whole ?? der))
  readSignatureAlgorithm(algorithm)
  const { unknownCritical, ...extensions } = readExtensions(rest[0])
  if (unknownCritical) throw unsupported
  const times = readChildren(expectTag(validity, tags.sequence).content)
  return {
    der,
    tbs: tbs.whole,
    signature: readSignature(parts[2]),
    serial: readPositive(serial),
    issuer: readName(issuer),
    subject: readName(subject),
    notBefore: readTime(times[0]),
    notAfter: readTime(times[1]),
    publicKey: readPublicKey(key),
    ...extensions,
  }
}

/** Reads a v3 certificate (RFC 5280) strictly; nothing is verified. Refuses other curves, algorithms and unknown critical extensions. */
export const parseCertificate = (der: Uint8Array): Result<Certificate, CertificateRefusal> => {
  if (der.length > maxCertificateBytes) return refuse("too-large")
  try {
    return accept(readCertificate(der))
  } catch (thrown) {
    if (thrown === malformed) return refuse("malformed")
    if (thrown === unsupported) return refuse("unsupported")
    throw thrown
  }
}

/** Certificates of a JOSE `x5c` header or of a trust list: base64 DER. */
export const parseCertificates = (x5c: readonly string[]): Result<readonly Certificate[], CertificateRefusal> => {
  const certificates: Certificate[] = []
  for (const text of x5c) {
    const der = parseBase64(text)
    const parsed = der === undefined ? refuse("malformed") : parseCertificate(der)
    if (!parsed.ok) return parsed
    certificates.push(parsed.value)
  }
  return accept(certificates)
}

const demoOrganisation = "DEMO - TIDAK RESMI"

/** True for anchors made for the demo, which every app must mark and no real service may believe. */
export const isDemoAnchor = (anchor: Certificate): boolean => anchor.subject.organisation === demoOrganisation

/** OpenID4VP `x509_hash`: base64url SHA-256 of the leaf's DER. */
export const certificateHash = async (digest: Digest, certificate: Certificate): Promise<string> =>
  toBase64url(await digest(certificate.der))
