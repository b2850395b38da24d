import { X509Certificate } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type CertificateRequest, makeCertificate, type Subject } from "../../tests/certificates.ts"
import { base64, crypto, type KeyPair, makeKeyPair, makeTown, root, today, trustIn } from "../../tests/town.ts"
import { certificateHash, isDemoAnchor, parseCertificate, parseCertificates } from "./certificate.ts"
import { makeTrust } from "./chain.ts"
import type { ChainPolicy } from "./types.ts"

const town = makeTown()
const leafKey = makeKeyPair()
const middleKey = makeKeyPair()
const leafName: Subject = { organisation: "Bank Contoh", commonName: "Teller" }
const middleName: Subject = { organisation: root.organisation, commonName: "Between" }
const times = { notBefore: today - 100, notAfter: today + 100 }

const leafUnder = (issuer: Subject, signer: KeyPair, changed: Partial<CertificateRequest> = {}) =>
  makeCertificate({
    ...times,
    subject: leafName,
    issuer,
    publicKey: leafKey.publicKey,
    signingKey: signer.privateKey,
    ...changed,
  })

const middleUnder = (issuer: Subject, signer: KeyPair, changed: Partial<CertificateRequest> = {}) =>
  makeCertificate({
    ...times,
    subject: middleName,
    issuer,
    publicKey: middleKey.publicKey,
    signingKey: signer.privateKey,
    authority: true,
    keyUsage: 0x06,
    ...changed,
  })

const freeRootKey = makeKeyPair()
const anchorWith = (changed: Partial<CertificateRequest>): string =>
  base64(
    middleUnder(root, freeRootKey, {
      subject: root,
      publicKey: freeRootKey.publicKey,
      signingKey: freeRootKey.privateKey,
      ...changed,
    }),
  )
const freeRoot = anchorWith({})

const judge = async (x5c: readonly Uint8Array[], anchor = town.anchor, policy: Partial<ChainPolicy> = {}) => {
  const result = await trustIn(anchor).verifyChain(x5c, { nowSeconds: today, ...policy })
  return result.ok ? "accepted" : result.refusal.code
}

const leaf = leafUnder(root, town.rootKey, { uri: "https://bank.example/a", dns: "bank.example" })

describe("a certificate", () => {
  test("is read as Node reads it", () => {
    const parsed = parseCertificate(leaf)
    const judged = new X509Certificate(leaf)
    if (!parsed.ok) throw new Error(parsed.refusal.code)
    const { publicKey, subject, issuer, notBefore, notAfter, serial, dnsNames, uris } = parsed.value
    expect(publicKey).toEqual(leafKey.jwk)
    expect(publicKey).toMatchObject({ x: judged.publicKey.export({ format: "jwk" }).x })
    expect(subject).toMatchObject({ organisation: "Bank Contoh", commonName: "Teller" })
    expect(issuer).toMatchObject(root)
    expect([notBefore, notAfter]).toEqual([Date.parse(judged.validFrom) / 1000, Date.parse(judged.validTo) / 1000])
    expect(Buffer.from(serial).toString("hex").toUpperCase()).toBe(judged.serialNumber)
    expect(judged.subjectAltName).toBe(`URI:${uris[0]}, DNS:${dnsNames[0]}`)
  })

  test("of the demo is known by its organisation, and only an anchor's own name counts", () => {
    const parsed = parseCertificates([town.anchor, base64(leaf)])
    expect(parsed.ok && parsed.value.map(isDemoAnchor)).toEqual([true, false])
  })

  test("has the hash that x509_hash names", async () => {
    const parsed = parseCertificate(leaf)
    const fingerprint = new X509Certificate(leaf).fingerprint256.replace(/:/g, "")
    const hash = parsed.ok ? await certificateHash(crypto.digest, parsed.value) : ""
    expect(Buffer.from(hash, "base64url").toString("hex").toUpperCase()).toBe(fingerprint)
  })

  test("with an unknown critical extension is refused", () => {
    const strange = leafUnder(root, town.rootKey, { unknownCritical: true })
    expect(parseCertificate(strange)).toMatchObject({ refusal: { code: "unsupported" } })
  })

  test("with any byte changed is unreadable or does not verify", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: leaf.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = leaf.slice()
        changed[at] = (changed[at] ?? 0) ^ change
        expect(await judge([changed])).not.toBe("accepted")
      }),
      { numRuns: 500 },
    )
  })

  test("of arbitrary or cut bytes is refused, never a crash", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => !parseCertificate(bytes).ok))
    for (let length = 0; length < leaf.length; length++) expect(parseCertificate(leaf.slice(0, length)).ok).toBe(false)
    expect(parseCertificate(new Uint8Array(20_000))).toMatchObject({ refusal: { code: "too-large" } })
  })
})

describe("a chain is believed", () => {
  test("when the root signed the leaf, or an authority between them did", async () => {
    expect(await judge([leaf])).toBe("accepted")
    const middle = middleUnder(root, freeRootKey)
    expect(await judge([leafUnder(middleName, middleKey), middle], freeRoot)).toBe("accepted")
  })

  test("once its signatures were checked, without checking them again, but times are judged every time", async () => {
    let checks = 0
    const anchors = trustIn(town.anchor).anchors
    const trust = makeTrust((...parts) => {
      checks++
      return crypto.verify(...parts)
    }, anchors)
    expect(await trust.verifyChain([leaf], { nowSeconds: today })).toMatchObject({ ok: true })
    expect(await trust.verifyChain([leaf], { nowSeconds: today })).toMatchObject({ ok: true })
    expect(checks).toBe(1)
    expect(await trust.verifyChain([leaf], { nowSeconds: today + 101 })).toMatchObject({ refusal: { code: "expired" } })
  })
})

describe("a chain is refused", () => {
  test("when it is empty, too long, or brings the anchor along", async () => {
    expect(await judge([])).toBe("empty-chain")
    expect(await judge([leaf, leaf, leaf, leaf, leaf])).toBe("chain-too-long")
    expect(await judge([leaf, new Uint8Array(Buffer.from(town.anchor, "base64"))])).toBe("anchor-in-chain")
  })

  test("when the leaf signed itself, is an authority, or may not sign", async () => {
    expect(await judge([leafUnder(leafName, leafKey)])).toBe("leaf-self-signed")
    expect(await judge([leafUnder(root, town.rootKey, { authority: true })])).toBe("leaf-is-authority")
    expect(await judge([leafUnder(root, town.rootKey, { keyUsage: 0x06 })])).toBe("wrong-key-usage")
  })

  test("when its issuer is unknown, only bears the root's name, or is no authority", async () => {
    expect(await judge([leafUnder(middleName, middleKey)])).toBe("unknown-anchor")
    expect(await judge([leafUnder(root, makeKeyPair())])).toBe("wrong-signature")
    const middle = middleUnder(root, freeRootKey, { authority: false })
    expect(await judge([leafUnder(middleName, middleKey), middle], freeRoot)).toBe("not-an-authority")
    const powerless = middleUnder(root, freeRootKey, { keyUsage: 0x80 })
    expect(await judge([leafUnder(middleName, middleKey), powerless], freeRoot)).toBe("wrong-key-usage")
    expect(await judge([leafUnder(middleName, makeKeyPair()), middleUnder(root, freeRootKey)], freeRoot)).toBe(
      "wrong-signature",
    )
  })

  test("when there are more authorities between than the root allows", async () => {
    const middle = middleUnder(root, freeRootKey)
    const chain = [leafUnder(middleName, middleKey), middle]
    expect(await judge(chain, anchorWith({ pathLength: 0 }))).toBe("path-too-long")
    expect(await judge(chain, anchorWith({ pathLength: 1 }))).toBe("accepted")
  })

  test("when it is too early or too late, for the leaf or for the root", async () => {
    expect(await judge([leaf], town.anchor, { nowSeconds: today - 101 })).toBe("not-yet-valid")
    expect(await judge([leaf], town.anchor, { nowSeconds: today + 101 })).toBe("expired")
    const old = anchorWith({ notAfter: today - 1 })
    expect(await judge([leafUnder(root, freeRootKey)], old)).toBe("expired")
  })

  test("when the leaf was certified for another use", async () => {
    const reader = leafUnder(root, town.rootKey, { extendedKeyUsages: ["1.0.18013.5.1.6"] })
    expect(await judge([reader])).toBe("wrong-extended-key-usage")
    expect(await judge([leaf], town.anchor, { extendedKeyUsage: "1.0.18013.5.1.6" })).toBe("wrong-extended-key-usage")
    expect(await judge([reader], town.anchor, { extendedKeyUsage: "1.0.18013.5.1.6" })).toBe("accepted")
  })
})
