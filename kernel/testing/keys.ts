import type { Digest, PublicJwk, RandomBytes, Sign, Verify } from "../src/index.ts"

/** Machinery for tests of pure rooms: WebCrypto as Node and browsers have it, keys made for the test and gone with it. */
const { subtle } = globalThis.crypto
const es256 = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" }

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes)

export const digest: Digest = async (bytes) => new Uint8Array(await subtle.digest("SHA-256", own(bytes)))

export const randomBytes: RandomBytes = (length) => globalThis.crypto.getRandomValues(new Uint8Array(length))

export const verify: Verify = async (key, signature, bytes) => {
  try {
    const imported = await subtle.importKey("jwk", { ...key }, es256, false, ["verify"])
    return await subtle.verify(es256, imported, own(signature), own(bytes))
  } catch {
    return false
  }
}

export type TestKey = { readonly key: PublicJwk; readonly sign: Sign; readonly privateJwk: JsonWebKey }

export const makeTestKey = async (): Promise<TestKey> => {
  const pair = await subtle.generateKey(es256, true, ["sign", "verify"])
  const privateJwk = await subtle.exportKey("jwk", pair.privateKey)
  const { x = "", y = "" } = privateJwk
  const sign: Sign = async (bytes) => new Uint8Array(await subtle.sign(es256, pair.privateKey, own(bytes)))
  return { key: { kty: "EC", crv: "P-256", x, y }, sign, privateJwk }
}
