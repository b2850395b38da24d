import type { PublicJwk } from "@jatidiri/kernel"
import type { DcqlQuery } from "../dcql/query.ts"

export const requestObjectType = "oauth-authz-req+jwt"
export const staticDiscoveryAudience = "https://self-issued.me/v2" as const

/** A P-256 key that a response is encrypted to. */
export type EncryptionJwk = PublicJwk & { readonly kid: string; readonly alg: "ECDH-ES"; readonly use?: "enc" }
export const contentEncryptions = ["A256GCM", "A128GCM"] as const
export type ContentEncryption = (typeof contentEncryptions)[number]

/** An attestation about the verifier (§5.11); ours is a registration statement with format `jwt`. */
export type VerifierInfo = {
  readonly format: string
  readonly data: string
  readonly credential_ids?: readonly string[]
}

/** Payload of a signed request (OpenID4VP 1.0 §5, JAR) as our profile has it: `x509_hash`, `direct_post.jwt`, DCQL. */
export type RequestObject = {
  readonly client_id: string
  readonly response_type: "vp_token"
  readonly response_mode: "direct_post.jwt"
  readonly response_uri: string
  readonly aud: typeof staticDiscoveryAudience
  readonly nonce: string
  readonly state?: string
  readonly wallet_nonce?: string
  readonly dcql_query: DcqlQuery
  readonly client_metadata: {
    readonly jwks: { readonly keys: readonly EncryptionJwk[] }
    readonly vp_formats_supported: Readonly<Record<string, unknown>>
    /** `A128GCM` when left out (§5.1). */
    readonly encrypted_response_enc_values_supported?: readonly string[]
  }
  readonly verifier_info?: readonly VerifierInfo[]
  readonly iat: number
  readonly exp: number
}
