import type { JsonObject, StatusReference } from "@jatidiri/credentials"
import type { HeldCredential } from "@jatidiri/openid4vc"
import type { CredentialKind } from "./known.ts"

/** One credential whose issuer, holder and freshness are proven. */
export type Proven = {
  readonly credential: CredentialKind
  /** As the query sees it. */
  readonly shown: HeldCredential
  /** The claims shown, in the shape of the SD-JWT VC whatever the format was. */
  readonly claims: JsonObject
  readonly validityCertain: boolean
  readonly clockOffSeconds?: number
  readonly status?: StatusReference
  /** True when the issuer's key was made for the demo. */
  readonly demo: boolean
}

/** What a presentation must be bound to. */
export type Binding = { readonly clientId: string; readonly nonce: string; readonly responseUri: string }
