import type { Crypto, PublicJwk } from "@jatidiri/kernel"

const algorithm = { name: "ECDSA", namedCurve: "P-256" } as const
const signature = { name: "ECDSA", hash: "SHA-256" } as const

const verify = async (key: PublicJwk, signed: Uint8Array, bytes: Uint8Array): Promise<boolean> => {
  try {
    const { kty, crv, x, y } = key
    const imported = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, algorithm, false, ["verify"])
    return await crypto.subtle.verify(signature, imported, new Uint8Array(signed), new Uint8Array(bytes))
  } catch {
    return false
  }
}

/** The kernel's machinery on the browser's WebCrypto. Needs a secure context (https, or localhost). */
export const webCrypto: Crypto = {
  digest: async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes))),
  verify,
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
}
