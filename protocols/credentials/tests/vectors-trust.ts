import { issueStatusListToken, type Json, makeStatusList, type Signer, writeStatus } from "../src/index.ts"
import { type CertificateRequest, makeCertificate } from "./certificates.ts"
import { forgeJws } from "./forge.ts"
import { base64, deflate, makeKeyPair, makeTown, root, type Town, today } from "./town.ts"

export type StatusVector = {
  readonly name: string
  readonly expect: string
  readonly token: string
  readonly uri: string
  readonly nowSeconds: number
}

const uri = "https://jatidiri.example/status/1"

/** Good and bad status list tokens; in the good one entry 5 is revoked and entry 6 suspended. */
export const makeStatusVectors = async (town: Town): Promise<readonly StatusVector[]> => {
  const list = makeStatusList(1000)
  writeStatus(list, 5, "revoked")
  writeStatus(list, 6, "suspended")
  const content = { uri, list, issuedAtSeconds: today, expiresAtSeconds: today + 86_400, ttlSeconds: 300 }
  const issue = (changed: Partial<typeof content>, signer: Signer = town.statusSigner) =>
    issueStatusListToken({ signer, deflate }, { ...content, ...changed })
  const lst = Buffer.from(deflate(list.bytes) as Uint8Array).toString("base64url") // synchronous in tests
  const forge = (header: { [name: string]: Json }, payload: { [name: string]: Json }) =>
    forgeJws(
      town.statusSigner.sign,
      { alg: "ES256", typ: "statuslist+jwt", x5c: town.statusSigner.x5c, ...header },
      { sub: uri, iat: today, exp: today + 100, status_list: { bits: 2, lst }, ...payload },
    )
  const bomb = makeStatusList(4 * 64 * 1_048_576)
  const named: readonly (readonly [string, string, string])[] = [
    ["honest", "accepted", await issue({})],
    ["expired", "expired", await issue({ expiresAtSeconds: today })],
    ["another list", "wrong-uri", await issue({ uri: `${uri}0` })],
    ["signed by a signer of credentials", "untrusted", await issue({}, town.sdJwtSigner)],
    ["signed by a stranger", "untrusted", await issue({}, makeTown().statusSigner)],
    ["64 MiB of nothing in 64 KiB", "unpacks-too-large", await issue({ list: bomb })],
    ["not compressed", "unpacks-too-large", await forge({}, { status_list: { bits: 2, lst: "AAAA" } })],
    ["one bit an entry", "malformed", await forge({}, { status_list: { bits: 1, lst } })],
    ["no list", "malformed", await forge({}, { status_list: null })],
    ["ttl of nothing", "malformed", await forge({}, { ttl: 0 })],
    ["alg none", "wrong-algorithm", await forge({ alg: "none" }, {})],
    ["typ JWT", "wrong-type", await forge({ typ: "JWT" }, {})],
    ["no chain", "untrusted", await forge({ x5c: [] }, {})],
  ]
  return named.map(([name, expect, token]) => ({ name, expect, token, uri, nowSeconds: today }))
}

export type X509Vector = {
  readonly name: string
  readonly expect: string
  /** Base64 DER, leaf first. */
  readonly x5c: readonly string[]
  readonly nowSeconds: number
  readonly extendedKeyUsage?: string
}

/** Good and bad chains under the one anchor, whose path length is 0. */
export const makeX509Vectors = (town: Town): readonly X509Vector[] => {
  const pair = makeKeyPair()
  const leafName = { organisation: "Bank Contoh", commonName: "Teller" }
  const make = (changed: Partial<CertificateRequest> = {}): string =>
    base64(
      makeCertificate({
        subject: leafName,
        issuer: root,
        publicKey: pair.publicKey,
        signingKey: town.rootKey.privateKey,
        notBefore: today - 100,
        notAfter: today + 100,
        ...changed,
      }),
    )
  const middleKey = makeKeyPair()
  const middleName = { organisation: root.organisation, commonName: "Between" }
  const middle = { subject: middleName, publicKey: middleKey.publicKey, authority: true, keyUsage: 0x06 }
  const under = { issuer: middleName, signingKey: middleKey.privateKey }
  const reader = ["1.0.18013.5.1.6"]
  const usage = { extendedKeyUsage: "1.0.18013.5.1.6" }
  const named: readonly (readonly [string, string, readonly string[], { readonly extendedKeyUsage?: string }?])[] = [
    ["leaf under the root", "accepted", [make()]],
    ["leaf for asking, asked for that", "accepted", [make({ extendedKeyUsages: reader })], usage],
    ["leaf for asking, used otherwise", "wrong-extended-key-usage", [make({ extendedKeyUsages: reader })]],
    ["leaf for nothing special, asked for a use", "wrong-extended-key-usage", [make()], usage],
    ["no certificate", "empty-chain", []],
    ["anchor sent along", "anchor-in-chain", [make(), town.anchor]],
    ["self-signed", "leaf-self-signed", [make({ issuer: leafName, signingKey: pair.privateKey })]],
    ["root's name, another key", "wrong-signature", [make({ signingKey: pair.privateKey })]],
    ["unknown issuer", "unknown-anchor", [make({ issuer: leafName, subject: middleName })]],
    ["leaf is an authority", "leaf-is-authority", [make({ authority: true, keyUsage: 0x06 })]],
    ["leaf may not sign", "wrong-key-usage", [make({ keyUsage: 0x06 })]],
    ["authority between, which the root forbids", "path-too-long", [make(under), make(middle)]],
    ["between is no authority", "not-an-authority", [make(under), make({ ...middle, authority: false })]],
    ["between may not certify", "wrong-key-usage", [make(under), make({ ...middle, keyUsage: 0x80 })]],
    ["expired", "expired", [make({ notAfter: today - 1 })]],
    ["not yet valid", "not-yet-valid", [make({ notBefore: today + 1 })]],
    ["unknown critical extension", "malformed", [make({ unknownCritical: true })]],
    ["not DER", "malformed", ["AAAA"]],
    ["five certificates", "chain-too-long", Array.from({ length: 5 }, () => make())],
  ]
  return named.map(([name, expect, x5c, policy]) => ({ name, expect, x5c, nowSeconds: today, ...policy }))
}
