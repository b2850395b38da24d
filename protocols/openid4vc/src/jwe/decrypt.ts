import { accept, encodeUtf8, parseUtf8, type Result, refuse } from "@jatidiri/kernel"
import { agreeKey, ecdh, join } from "./agree-key.ts"
import { type Jwe, parseJwe } from "./parse.ts"

export type JweNeeds = {
  /** ECDH P-256, usable for `deriveBits`. */
  readonly privateKey: CryptoKey
  readonly subtle: SubtleCrypto
}

const open = async (jwe: Jwe, { subtle, privateKey }: JweNeeds): Promise<Uint8Array> => {
  const publicKey = await subtle.importKey("jwk", { ...jwe.epk }, ecdh, false, [])
  const key = await agreeKey(subtle, { privateKey, publicKey, enc: jwe.enc, apu: jwe.apu, apv: jwe.apv })
  const additionalData = join(encodeUtf8(jwe.protectedHeader))
  const algorithm = { name: "AES-GCM", iv: join(jwe.iv), additionalData, tagLength: 128 }
  return new Uint8Array(await subtle.decrypt(algorithm, key, join(jwe.ciphertext, jwe.tag)))
}

/** The text inside; one refusal for whatever was wrong, so that nobody learns from the difference. */
export const decryptJwe = async (text: string, needs: JweNeeds): Promise<Result<string, "bad-jwe">> => {
  const parsed = parseJwe(text)
  if (!parsed.ok) return parsed
  try {
    const plaintext = parseUtf8(await open(parsed.value, needs))
    return plaintext === undefined ? refuse("bad-jwe") : accept(plaintext)
  } catch {
    // WebCrypto throws alike for a point off the curve, another key and a changed text.
    return refuse("bad-jwe")
  }
}
