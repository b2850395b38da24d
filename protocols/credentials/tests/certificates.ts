import { type KeyObject, sign } from "node:crypto"

/** A small DER writer, so that tests can also make the certificates that no honest tool makes. */
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  const { length } = content
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...head]), content])
}

const oid = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number)
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc & 0x7f]
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) groups.unshift((left & 0x7f) | 0x80)
    return groups
  })
  return der(0x06, Buffer.from(bytes))
}

const text = (value: string): Buffer => der(0x0c, Buffer.from(value))
const integer = (...bytes: number[]): Buffer => der(0x02, Buffer.from(bytes))
const bits = (unused: number, bytes: Uint8Array): Buffer => der(0x03, Buffer.from([unused]), bytes)
const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts)

const name = ({ organisation, commonName }: Subject): Buffer =>
  sequence(
    der(0x31, sequence(oid("2.5.4.6"), der(0x13, Buffer.from("ID")))),
    der(0x31, sequence(oid("2.5.4.10"), text(organisation))),
    der(0x31, sequence(oid("2.5.4.3"), text(commonName))),
  )

const time = (seconds: number): Buffer => {
  const digits = new Date(seconds * 1000).toISOString().replace(/[-:T]/g, "").slice(0, 14)
  return der(0x18, Buffer.from(`${digits}Z`))
}

const extension = (id: string, critical: boolean, value: Uint8Array): Buffer =>
  sequence(oid(id), ...(critical ? [der(0x01, Buffer.from([0xff]))] : []), der(0x04, value))

export type Subject = { readonly organisation: string; readonly commonName: string }

export type CertificateRequest = {
  readonly subject: Subject
  readonly issuer: Subject
  readonly publicKey: KeyObject
  readonly signingKey: KeyObject
  readonly notBefore: number
  readonly notAfter: number
  readonly authority?: boolean
  readonly pathLength?: number
  /** First byte of the key usage bits: 0x80 signs, 0x06 certifies. */
  readonly keyUsage?: number
  readonly extendedKeyUsages?: readonly string[]
  readonly uri?: string
  readonly dns?: string
  /** An extension of an invented kind, marked critical. */
  readonly unknownCritical?: boolean
}

const makeExtensions = (request: CertificateRequest): Buffer => {
  const { authority = false, pathLength, keyUsage = 0x80, extendedKeyUsages = [], uri, dns } = request
  const constraints = [
    ...(authority ? [der(0x01, Buffer.from([0xff]))] : []),
    ...(pathLength === undefined ? [] : [integer(pathLength)]),
  ]
  const names = [
    ...(uri === undefined ? [] : [der(0x86, Buffer.from(uri))]),
    ...(dns === undefined ? [] : [der(0x82, Buffer.from(dns))]),
  ]
  return sequence(
    extension("2.5.29.19", true, sequence(...constraints)),
    extension("2.5.29.15", true, bits(keyUsage === 0x80 ? 7 : 1, Buffer.from([keyUsage]))),
    ...(extendedKeyUsages.length === 0 ? [] : [extension("2.5.29.37", false, sequence(...extendedKeyUsages.map(oid)))]),
    ...(names.length === 0 ? [] : [extension("2.5.29.17", false, sequence(...names))]),
    ...(request.unknownCritical === true ? [extension("1.2.3.4.5", true, sequence())] : []),
  )
}

const ecdsaWithSha256 = sequence(oid("1.2.840.10045.4.3.2"))

/** A v3 certificate as DER, signed with `signingKey`, whoever `issuer` says it is. */
export const makeCertificate = (request: CertificateRequest): Uint8Array => {
  const tbs = sequence(
    der(0xa0, integer(2)),
    integer(0x42, 0x17, 0x71),
    ecdsaWithSha256,
    name(request.issuer),
    sequence(time(request.notBefore), time(request.notAfter)),
    name(request.subject),
    request.publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, makeExtensions(request)),
  )
  const signature = sign("sha256", tbs, { key: request.signingKey, dsaEncoding: "der" })
  return new Uint8Array(sequence(tbs, ecdsaWithSha256, bits(0, signature)))
}
