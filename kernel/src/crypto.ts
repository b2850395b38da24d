/** The machinery that protocols are given, so that the same code runs on node:crypto and on WebCrypto. */
export type MaybePromise<Value> = Value | Promise<Value>

/** A public P-256 key as JWK (RFC 7518 §6.2.1), only the members that count for its thumbprint. */
export type PublicJwk = { readonly kty: "EC"; readonly crv: "P-256"; readonly x: string; readonly y: string }

/** SHA-256 of the bytes, 32 bytes. */
export type Digest = (bytes: Uint8Array) => MaybePromise<Uint8Array>

/** ES256: ECDSA P-256 with SHA-256, the signature as 64 raw bytes r‖s (RFC 7518 §3.4). */
export type Sign = (bytes: Uint8Array) => MaybePromise<Uint8Array>

/** True only when the 64 raw bytes are the key's ES256 signature of the bytes; never throws on bad input. */
export type Verify = (key: PublicJwk, signature: Uint8Array, bytes: Uint8Array) => MaybePromise<boolean>

/** Unpredictable bytes. */
export type RandomBytes = (length: number) => Uint8Array

export type Crypto = { readonly digest: Digest; readonly verify: Verify; readonly randomBytes: RandomBytes }
