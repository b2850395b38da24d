import type { PublicJwk } from "@jatidiri/kernel"
import { type ContentEncryption, contentEncryptions, type EncryptionJwk, type RequestObject } from "./request-object.ts"

/** Where and how the wallet encrypts its answer. */
export type AnswerTo = { readonly key: EncryptionJwk; readonly enc: ContentEncryption }

/** The verifier's first key, and the strongest encryption that both speak; nothing when there is none (§8.3). */
export const findAnswerTo = (request: RequestObject): AnswerTo | undefined => {
  const { jwks, encrypted_response_enc_values_supported: spoken = ["A128GCM"] } = request.client_metadata
  const enc = contentEncryptions.find((each) => spoken.includes(each))
  const [key] = jwks.keys
  return key === undefined || enc === undefined ? undefined : { key, enc }
}

/** What an mdoc's session transcript is made of (OpenID4VP 1.0 §B.2.6.1). */
export type HandoverInputs = {
  readonly clientId: string
  readonly nonce: string
  readonly encryptionKey: PublicJwk
  readonly responseUri: string
}

/** For `makeSessionTranscript` of the credentials room; wallet and verifier must name the same encryption key. */
export const handoverInputs = (request: RequestObject, encryptionKey: PublicJwk): HandoverInputs => ({
  clientId: request.client_id,
  nonce: request.nonce,
  encryptionKey,
  responseUri: request.response_uri,
})
