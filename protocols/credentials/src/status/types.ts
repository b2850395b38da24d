import type { MaybePromise } from "@jatidiri/kernel"

/** zlib (RFC 1950) at the best level. */
export type Deflate = (bytes: Uint8Array) => MaybePromise<Uint8Array>

/** Unpacks zlib, or gives nothing when the data is broken or would unpack to more than `maxBytes`. Never throws. */
export type Inflate = (bytes: Uint8Array, maxBytes: number) => MaybePromise<Uint8Array | undefined>

export type Status = "valid" | "revoked" | "suspended" | "reserved"

/** Two bits an entry, the first entry in the lowest bits of the first byte. */
export type StatusList = { readonly bits: 2; readonly bytes: Uint8Array }

export type StatusListContent = {
  readonly uri: string
  readonly list: StatusList
  readonly issuedAtSeconds: number
  readonly expiresAtSeconds?: number
  readonly ttlSeconds?: number
}

export type StatusListRefusal =
  | "malformed"
  | "too-large"
  | "wrong-type"
  | "wrong-algorithm"
  | "untrusted"
  | "wrong-signature"
  | "wrong-uri"
  | "not-yet-valid"
  | "expired"
  | "unpacks-too-large"
