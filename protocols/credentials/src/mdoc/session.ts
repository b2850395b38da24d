import { type Digest, digestOfKey, type PublicJwk } from "@jatidiri/kernel"
import { parseCbor } from "../cbor/decode.ts"
import { encodeCbor, wrapCbor } from "../cbor/encode.ts"
import type { CborValue } from "./types.ts"

export type SessionRequest = {
  readonly clientId: string
  readonly nonce: string
  /** The key that the response is encrypted to, when it is (`direct_post.jwt`). */
  readonly encryptionKey?: PublicJwk
  readonly responseUri: string
}

/** SessionTranscript of OpenID4VP 1.0 §B.2.6.1: what ties an answer to one question of one asker. */
export const makeSessionTranscript = async (digest: Digest, request: SessionRequest): Promise<Uint8Array> => {
  const { clientId, nonce, encryptionKey, responseUri } = request
  const keyThumbprint = encryptionKey === undefined ? null : await digestOfKey(encryptionKey, digest)
  const info = encodeCbor([clientId, nonce, keyThumbprint, responseUri])
  return encodeCbor([null, null, ["OpenID4VPHandover", await digest(info)]])
}

/** The holder adds no elements of his own. */
export const noDeviceNamespaces: CborValue = wrapCbor(encodeCbor(new Map()))

/**
 * DeviceAuthenticationBytes (ISO/IEC 18013-5 §9.1.3.4): what the device key signs. Nothing when the transcript is not CBOR.
 */
export const makeDeviceAuthentication = (
  sessionTranscript: Uint8Array,
  docType: string,
  deviceNamespaces: CborValue,
): Uint8Array | undefined => {
  const transcript = parseCbor(sessionTranscript)
  if (transcript === undefined) return undefined
  return encodeCbor(wrapCbor(encodeCbor(["DeviceAuthentication", transcript, docType, deviceNamespaces])))
}
