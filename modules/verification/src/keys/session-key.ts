import { generateKeyPairSync, webcrypto } from "node:crypto"
import type { EncryptionJwk } from "@jatidiri/openid4vc"

const algorithm = { name: "ECDH", namedCurve: "P-256" } as const

export type SessionKey = { readonly encryptionKey: EncryptionJwk; readonly privateBytes: Uint8Array }

/**
 * A fresh ECDH key for one session, so that answers stay closed to whoever learns another session's key. `kid` names
 * the session; the private half is PKCS #8.
 */
export const makeSessionKey = (sessionId: string): SessionKey => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const { x, y } = publicKey.export({ format: "jwk" })
  if (x === undefined || y === undefined) throw new Error("no P-256 key was made")
  return {
    encryptionKey: { kty: "EC", crv: "P-256", x, y, kid: sessionId, use: "enc", alg: "ECDH-ES" },
    privateBytes: privateKey.export({ format: "der", type: "pkcs8" }),
  }
}

/** node:crypto's, typed as the browser's, which it is. */
export const subtle = webcrypto.subtle as unknown as SubtleCrypto

export const importPrivateKey = (privateBytes: Uint8Array): Promise<CryptoKey> =>
  subtle.importKey("pkcs8", privateBytes as Uint8Array<ArrayBuffer>, algorithm, false, ["deriveBits"])
