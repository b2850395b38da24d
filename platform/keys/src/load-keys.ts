import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from "node:crypto"
import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { type PublicJwk, readPublicJwk, type Sign, thumbprintOf } from "@jatidiri/kernel"
import { nodeCrypto, signWith } from "./node-crypto.ts"
import { demoOrganisation, extendedUsages, type KeyRole, keyRoles, type SecretName, secretNames } from "./roles.ts"

/** One signing key with its chain as JOSE's `x5c` wants it: base64 DER, leaf first, without the anchor. */
export type Signer = {
  readonly sign: Sign
  readonly publicJwk: PublicJwk
  /** RFC 7638 thumbprint. */
  readonly keyId: string
  readonly x5c: readonly string[]
  readonly certificate: Uint8Array
  readonly notAfter: Date
}

export type Keys = {
  readonly anchors: readonly Uint8Array[]
  /** True when the anchor was made for the demo: every credential then carries the mark. */
  readonly demo: boolean
  signer(role: KeyRole): Signer
  secret(name: SecretName): Uint8Array
}

const othersMayRead = 0o077

const readPrivate = async (file: string): Promise<Buffer> => {
  const { mode } = await stat(file)
  if ((mode & othersMayRead) !== 0) throw new Error(`${file} can be read by others: chmod 600 it`)
  return readFile(file)
}

const secretBytes = 32

/** A short or empty secret, left by a full disk, would make what it seals forgeable. */
const readSecret = async (file: string): Promise<Uint8Array> => {
  const secret = new Uint8Array(await readPrivate(file))
  if (secret.length !== secretBytes) throw new Error(`${file} does not hold ${secretBytes} bytes`)
  return secret
}

const publicJwkOf = (key: KeyObject): PublicJwk => {
  const jwk = readPublicJwk(createPublicKey(key).export({ format: "jwk" }))
  if (jwk === undefined) throw new Error("a signing key is not on P-256")
  return jwk
}

/** Two roles' files changed about, or a certificate from elsewhere, would let one key speak for another. */
const hasUsagesOf = (role: KeyRole, certificate: X509Certificate): boolean => {
  // Node leaves this undefined where the extension is absent, though its types do not say so.
  const usages: readonly string[] = certificate.keyUsage ?? []
  return usages.length === extendedUsages[role].length && extendedUsages[role].every((usage) => usages.includes(usage))
}

const loadSigner = async (
  folder: string,
  role: KeyRole,
  root: X509Certificate,
  passphrase: string,
): Promise<Signer> => {
  const key = createPrivateKey({ key: await readPrivate(join(folder, `${role}.key.pem`)), passphrase })
  const certificate = new X509Certificate(await readFile(join(folder, `${role}.cert.pem`)))
  if (!certificate.checkPrivateKey(key)) throw new Error(`${role}: key and certificate do not belong together`)
  if (!certificate.checkIssued(root) || !certificate.verify(root.publicKey)) {
    throw new Error(`${role}: its certificate is not signed by this root`)
  }
  if (!hasUsagesOf(role, certificate)) {
    throw new Error(`${role}: its certificate is for another use; keys made before roles were parted must be made anew`)
  }
  const publicJwk = publicJwkOf(key)
  return {
    sign: signWith(key),
    publicJwk,
    keyId: await thumbprintOf(publicJwk, nodeCrypto.digest),
    x5c: [certificate.raw.toString("base64")],
    certificate: new Uint8Array(certificate.raw),
    notAfter: new Date(certificate.validTo),
  }
}

/**
 * Reads the keys that `initKeys` made. Nothing is generated: a missing or unreadable key, one that others may read, or
 * one whose certificate does not fit, is thrown and stops the start.
 */
export const loadKeys = async (folder: string, passphrase: string): Promise<Keys> => {
  const root = new X509Certificate(await readFile(join(folder, "root.cert.pem")))

  const signers = new Map<KeyRole, Signer>()
  for (const role of keyRoles) signers.set(role, await loadSigner(folder, role, root, passphrase))
  const secrets = new Map<SecretName, Uint8Array>()
  for (const name of secretNames) {
    secrets.set(name, await readSecret(join(folder, `${name}.secret`)))
  }
  const known = <Name, Value>(all: Map<Name, Value>, name: Name): Value => {
    const value = all.get(name)
    if (value === undefined) throw new Error(`no key named ${String(name)}`)
    return value
  }
  return {
    anchors: [new Uint8Array(root.raw)],
    demo: root.subject.split("\n").includes(`O=${demoOrganisation}`),
    signer: (role) => known(signers, role),
    secret: (name) => known(secrets, name),
  }
}
