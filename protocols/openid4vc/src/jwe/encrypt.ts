import { encodeUtf8, type RandomBytes, readPublicJwk, toBase64url } from "@jatidiri/kernel"
import type { AnswerTo } from "../vp/answer-to.ts"
import { agreeKey, ecdh, join } from "./agree-key.ts"

const ivBytes = 12
const tagBytes = 16
const none = new Uint8Array(0)

/** A compact JWE (RFC 7516) with ECDH-ES and AES-GCM, from a key made for this one message. */
export const encryptJwe = async (
  plaintext: string,
  to: AnswerTo,
  needs: { readonly subtle: SubtleCrypto; readonly randomBytes: RandomBytes },
): Promise<string> => {
  const { subtle, randomBytes } = needs
  const { kty, crv, x, y, kid } = to.key
  const publicKey = await subtle.importKey("jwk", { kty, crv, x, y }, ecdh, false, [])
  const own = await subtle.generateKey(ecdh, true, ["deriveBits"])
  const epk = readPublicJwk(await subtle.exportKey("jwk", own.publicKey))
  const key = await agreeKey(subtle, { privateKey: own.privateKey, publicKey, enc: to.enc, apu: none, apv: none })
  const header = toBase64url(encodeUtf8(JSON.stringify({ alg: "ECDH-ES", enc: to.enc, kid, epk })))
  const iv = join(randomBytes(ivBytes))
  const algorithm = { name: "AES-GCM", iv, additionalData: join(encodeUtf8(header)), tagLength: tagBytes * 8 }
  const sealed = new Uint8Array(await subtle.encrypt(algorithm, key, join(encodeUtf8(plaintext))))
  const end = sealed.length - tagBytes
  // Direct agreement has no encrypted key: the second part is empty.
  return [header, "", toBase64url(iv), toBase64url(sealed.subarray(0, end)), toBase64url(sealed.subarray(end))].join(
    ".",
  )
}
