import { encodeUtf8 } from "@jatidiri/kernel"
import type { ContentEncryption } from "../vp/request-object.ts"

export const ecdh = { name: "ECDH", namedCurve: "P-256" }

const keyBits: Readonly<Record<ContentEncryption, number>> = { A256GCM: 256, A128GCM: 128 }

const uint32 = (value: number): Uint8Array =>
  Uint8Array.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255])

const withLength = (bytes: Uint8Array): readonly Uint8Array[] => [uint32(bytes.length), bytes]

/** One run of bytes in memory of its own, as WebCrypto asks for. */
export const join = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

export type Agreement = {
  readonly privateKey: CryptoKey
  readonly publicKey: CryptoKey
  readonly enc: ContentEncryption
  readonly apu: Uint8Array
  readonly apv: Uint8Array
}

/**
 * ECDH-ES direct key agreement (RFC 7518 §4.6.2): the first round of the Concat KDF is enough for 256 bits.
 * Written on the plainest calls of WebCrypto: Chromium 70 fails where the key is derived in one step.
 */
export const agreeKey = async (subtle: SubtleCrypto, agreement: Agreement): Promise<CryptoKey> => {
  const { privateKey, publicKey, enc, apu, apv } = agreement
  const secret = new Uint8Array(await subtle.deriveBits({ name: "ECDH", public: publicKey }, privateKey, 256))
  const bits = keyBits[enc]
  const otherInfo = [encodeUtf8(enc), apu, apv].flatMap(withLength)
  const hash = await subtle.digest("SHA-256", join(uint32(1), secret, ...otherInfo, uint32(bits)))
  return subtle.importKey("raw", hash.slice(0, bits / 8), "AES-GCM", false, ["encrypt", "decrypt"])
}
