import type { PublicJwk } from "@jatidiri/kernel"
import type { Json, JsonObject } from "../json.ts"
import type { ClaimPath, StatusReference } from "../types.ts"
import type { Certificate } from "../x509/types.ts"

/** What one SD-JWT VC says. Times in seconds; `claims` are selectively disclosable, each by itself. */
export type SdJwtContent = {
  readonly vct: string
  readonly iss?: string
  readonly cnf: { readonly jwk: PublicJwk }
  readonly status?: StatusReference
  readonly iat?: number
  readonly nbf?: number
  readonly exp?: number
  readonly claims: JsonObject
  /**
   * Objects and arrays whose members are separately disclosable too (recursively, RFC 9901 §6.3), such as
   * `[["address"], ["members"], ["members", null]]`: the parts of the address, every member, every claim of each member.
   */
  readonly separate?: readonly ClaimPath[]
}

/** `["salt", "name", value]` of an object's member, `["salt", value]` of an array's (RFC 9901 §4.2). */
export type Disclosure = {
  readonly encoded: string
  readonly salt: string
  readonly name?: string
  readonly value: Json
}

export type SdJwt = {
  readonly header: JsonObject
  readonly payload: JsonObject
  readonly issuerJwt: string
  readonly disclosures: readonly Disclosure[]
  /** The compact key binding JWT, when the text carried one. */
  readonly keyBindingJwt?: string
}

export type SdJwtRefusal =
  | "malformed"
  | "too-large"
  | "wrong-type"
  | "wrong-algorithm"
  | "untrusted"
  | "wrong-signature"
  | "not-yet-valid"
  | "expired"
  | "wrong-vct"
  | "duplicate-digest"
  | "unused-disclosure"
  | "claim-collision"
  | "key-binding-missing"
  | "key-binding-unexpected"
  | "key-binding-wrong-signature"
  | "wrong-nonce"
  | "wrong-audience"
  | "wrong-sd-hash"
  | "key-binding-stale"

/** Who may have asked: what the key binding JWT must say. */
export type KeyBindingExpected = {
  readonly nonce: string
  readonly audience: string
  /** How old, or how far ahead of us, the holder's clock may be. */
  readonly maxAgeSeconds: number
}

export type VerifiedSdJwt = {
  readonly vct: string
  /** The payload with the disclosed claims put in their places, without `_sd`, `_sd_alg` and `...`. */
  readonly claims: JsonObject
  readonly holderKey: PublicJwk
  readonly status?: StatusReference
  /** Whose key signed. */
  readonly issuer: Certificate
  /** Who vouches for that. */
  readonly anchor: Certificate
}
