import { type Digest, toBase64url } from "@jatidiri/kernel"

/** OpenID4VP 1.0 §5.9.3: `x509_hash:` and the base64url SHA-256 of the leaf certificate's DER. */
export const clientIdOf = async (leafDer: Uint8Array, digest: Digest): Promise<string> =>
  `x509_hash:${toBase64url(await digest(leafDer))}`

export const clientIdPattern = /^x509_hash:[A-Za-z0-9_-]{43}$/
