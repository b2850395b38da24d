import { createECDH, type ECDH } from "node:crypto"
import { toBase64url } from "@jatidiri/kernel"
import type { EncryptionJwk } from "@jatidiri/openid4vc"

const curve = "prime256v1"
const coordinateBytes = 32

export type SessionKey = {
  readonly encryptionKey: EncryptionJwk
  readonly privateBytes: Uint8Array
  readonly pair: ECDH
}

/**
 * A fresh ECDH key for one session, so that answers stay closed to whoever learns another session's key. `kid` names
 * the session; the private half is the scalar.
 */
export const makeSessionKey = (sessionId: string): SessionKey => {
  const pair = createECDH(curve)
  // 0x04, x, y (SEC 1 §2.3.3).
  const point = pair.generateKeys()
  const x = toBase64url(point.subarray(1, 1 + coordinateBytes))
  const y = toBase64url(point.subarray(1 + coordinateBytes))
  return {
    encryptionKey: { kty: "EC", crv: "P-256", x, y, kid: sessionId, use: "enc", alg: "ECDH-ES" },
    privateBytes: pair.getPrivateKey(),
    pair,
  }
}

export const importPrivateKey = (privateBytes: Uint8Array): ECDH => {
  const pair = createECDH(curve)
  pair.setPrivateKey(privateBytes)
  return pair
}
