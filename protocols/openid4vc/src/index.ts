import type { Digest, MaybePromise, PublicJwk, RandomBytes, Result, Sign, Verify } from "@jatidiri/kernel"

// ---- OpenID4VCI 1.0 ----
export type TxCode = {
  readonly input_mode?: "numeric" | "text"
  readonly length?: number
  readonly description?: string
}
export type CredentialOffer = {
  readonly credential_issuer: string
  readonly credential_configuration_ids: readonly string[]
  readonly grants?: {
    readonly "urn:ietf:params:oauth:grant-type:pre-authorized_code"?: {
      readonly "pre-authorized_code": string
      readonly tx_code?: TxCode
      readonly authorization_server?: string
    }
    readonly authorization_code?: { readonly issuer_state?: string; readonly authorization_server?: string }
  }
}
export declare const preAuthorizedCodeGrant: "urn:ietf:params:oauth:grant-type:pre-authorized_code"
/** `openid-credential-offer://?credential_offer=…`; `base` may be another address, such as a web wallet's. */
export declare const makeCredentialOfferLink: (offer: CredentialOffer, base?: string) => string
export declare const parseCredentialOffer: (json: string) => Result<CredentialOffer, "bad-offer">
/** From a scanned or opened link. */
export declare const parseCredentialOfferLink: (
  link: string,
) => Result<
  { readonly by: "value"; readonly offer: CredentialOffer } | { readonly by: "reference"; readonly uri: string },
  "bad-offer"
>

export type Display = {
  readonly name?: string
  readonly locale?: string
  readonly logo?: { readonly uri: string; readonly alt_text?: string }
  readonly background_color?: string
  readonly text_color?: string
}
export type ClaimDescription = {
  readonly path: readonly (string | number | null)[]
  readonly mandatory?: boolean
  readonly display?: readonly Display[]
}
export type CredentialConfiguration = {
  readonly format: string
  readonly scope?: string
  readonly vct?: string
  readonly doctype?: string
  readonly cryptographic_binding_methods_supported?: readonly string[]
  readonly credential_signing_alg_values_supported?: readonly (string | number)[]
  readonly proof_types_supported?: {
    readonly jwt?: { readonly proof_signing_alg_values_supported: readonly string[] }
  }
  readonly credential_metadata?: {
    readonly display?: readonly Display[]
    readonly claims?: readonly ClaimDescription[]
  }
}
export type IssuerMetadata = {
  readonly credential_issuer: string
  readonly authorization_servers?: readonly string[]
  readonly credential_endpoint: string
  readonly nonce_endpoint?: string
  readonly notification_endpoint?: string
  readonly batch_credential_issuance?: { readonly batch_size: number }
  readonly display?: readonly Display[]
  readonly credential_configurations_supported: Readonly<Record<string, CredentialConfiguration>>
}
export declare const issuerMetadataUrl: (credentialIssuer: string) => string
/** `expected`: the credential issuer identifier it was fetched for; another one inside is refused. */
export declare const parseIssuerMetadata: (
  json: string,
  expected: string,
) => Result<IssuerMetadata, "bad-metadata" | "wrong-issuer">
export type AuthorizationServerMetadata = {
  readonly issuer: string
  readonly token_endpoint: string
  readonly authorization_endpoint?: string
  readonly pushed_authorization_request_endpoint?: string
  readonly jwks_uri?: string
  readonly grant_types_supported?: readonly string[]
  readonly dpop_signing_alg_values_supported?: readonly string[]
}
export declare const authorizationServerMetadataUrl: (issuer: string) => string
export declare const parseAuthorizationServerMetadata: (
  json: string,
  expected: string,
) => Result<AuthorizationServerMetadata, "bad-metadata" | "wrong-issuer">

/** `application/x-www-form-urlencoded` body of the token request. */
export declare const makeTokenRequest: (request: {
  readonly preAuthorizedCode: string
  readonly txCode?: string
  readonly clientId?: string
}) => string
export type TokenReply = {
  readonly access_token: string
  readonly token_type: string
  readonly expires_in?: number
  readonly refresh_token?: string
  readonly authorization_details?: readonly {
    readonly type: "openid_credential"
    readonly credential_configuration_id: string
    readonly credential_identifiers: readonly string[]
  }[]
}
export declare const parseTokenReply: (json: string) => Result<TokenReply, "bad-reply">
/** OAuth's and OpenID4VCI's error body; nothing when it is not one. */
export declare const parseErrorReply: (json: string) => { readonly error: string } | undefined
export declare const parseNonceReply: (json: string) => Result<{ readonly c_nonce: string }, "bad-reply">

export type CredentialRequest = (
  | { readonly credential_configuration_id: string }
  | { readonly credential_identifier: string }
) & { readonly proofs: { readonly jwt: readonly string[] } }
/** OpenID4VCI 1.0 §8.3.1.2. */
export type CredentialErrorCode =
  | "invalid_credential_request"
  | "unknown_credential_configuration"
  | "unknown_credential_identifier"
  | "invalid_proof"
  | "invalid_nonce"
  | "invalid_encryption_parameters"
  | "credential_request_denied"
/** Takes the parsed JSON body; `maxProofs` is the batch size. A request for encryption of the reply is refused, never ignored. */
export declare const parseCredentialRequest: (
  body: unknown,
  limits: { readonly maxProofs: number },
) => Result<CredentialRequest, "invalid_credential_request" | "invalid_proof" | "invalid_encryption_parameters">
export type CredentialReply = {
  readonly credentials: readonly { readonly credential: string }[]
  readonly notification_id?: string
}
export declare const parseCredentialReply: (json: string) => Result<CredentialReply, "bad-reply">
export type Notification = {
  readonly notification_id: string
  readonly event: "credential_accepted" | "credential_failure" | "credential_deleted"
  readonly event_description?: string
}
export declare const parseNotification: (body: unknown) => Result<Notification, "invalid_notification_request">

/** Proof of possession (`openid4vci-proof+jwt`). */
export declare const makeProof: (
  proof: {
    readonly key: PublicJwk
    readonly audience: string
    readonly nonce?: string
    readonly now: number
    readonly clientId?: string
  },
  sign: Sign,
) => Promise<string>
/** What it says; the nonce is spent by the caller. */
export type Proven = { readonly key: PublicJwk; readonly nonce: string; readonly issuedAt: number }
export declare const verifyProof: (
  proof: string,
  needs: {
    readonly audience: string
    readonly now: number
    readonly maxAgeSeconds?: number
    /** Whether this nonce is ours, unspent and unexpired. */
    readonly isNonceGood: (nonce: string) => MaybePromise<boolean>
    readonly verify: Verify
  },
) => Promise<Result<Proven, "invalid_proof" | "invalid_nonce">>

// ---- DPoP, RFC 9449 ----
export declare const makeDpopProof: (
  proof: {
    readonly key: PublicJwk
    readonly method: string
    readonly url: string
    readonly jti: string
    readonly now: number
    readonly accessToken?: string
    readonly nonce?: string
  },
  needs: { readonly sign: Sign; readonly digest: Digest },
) => Promise<string>
export type DpopProven = {
  readonly jti: string
  readonly key: PublicJwk
  readonly keyThumbprint: string
  readonly issuedAt: number
  readonly nonce?: string
}
export declare const verifyDpopProof: (
  proof: string,
  needs: {
    readonly method: string
    readonly url: string
    readonly now: number
    /** Default 60, either way. */
    readonly maxAgeSeconds?: number
    readonly accessToken?: string
    readonly keyThumbprint?: string
    readonly nonce?: string
    readonly verify: Verify
    readonly digest: Digest
  },
) => Promise<Result<DpopProven, "invalid_dpop_proof" | "use_dpop_nonce">>

// ---- DCQL ----
export type ClaimPath = readonly (string | number | null)[]
export type ClaimQuery = {
  readonly id?: string
  readonly path: ClaimPath
  readonly values?: readonly (string | number | boolean)[]
  readonly intent_to_retain?: boolean
}
export type TrustedAuthority = { readonly type: string; readonly values: readonly string[] }
type CredentialQueryBase = {
  readonly id: string
  readonly multiple?: boolean
  readonly require_cryptographic_holder_binding?: boolean
  readonly trusted_authorities?: readonly TrustedAuthority[]
  readonly claims?: readonly ClaimQuery[]
  readonly claim_sets?: readonly (readonly string[])[]
}
export type CredentialQuery =
  | (CredentialQueryBase & { readonly format: "dc+sd-jwt"; readonly meta: { readonly vct_values: readonly string[] } })
  | (CredentialQueryBase & { readonly format: "mso_mdoc"; readonly meta: { readonly doctype_value: string } })
export type CredentialSetQuery = { readonly options: readonly (readonly string[])[]; readonly required?: boolean }
export type DcqlQuery = {
  readonly credentials: readonly CredentialQuery[]
  readonly credential_sets?: readonly CredentialSetQuery[]
}
/** A credential with all its claims in clear: an object for SD-JWT, `{namespace: {element: value}}` for mdoc. */
export type HeldCredential = (
  | { readonly format: "dc+sd-jwt"; readonly vct: string }
  | { readonly format: "mso_mdoc"; readonly doctype: string }
) & {
  readonly id: string
  readonly claims: Readonly<Record<string, unknown>>
  /** base64url authority key identifiers of its chain, for `trusted_authorities` of type `aki`. */
  readonly authorityKeyIds?: readonly string[]
}
export type Candidate = { readonly credentialId: string; readonly paths: readonly ClaimPath[] }
export type DcqlMatch = {
  readonly answerable: boolean
  /** By credential query id: the held credentials that answer it and the paths to disclose. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>
  /** What is asked together; `options` are lists of credential query ids that can be answered, best first. */
  readonly wants: readonly { readonly required: boolean; readonly options: readonly (readonly string[])[] }[]
}
export declare const parseDcqlQuery: (input: unknown) => Result<DcqlQuery, "bad-query">
export declare const matchDcql: (query: DcqlQuery, held: readonly HeldCredential[]) => DcqlMatch
/** For the verifier: what was shown, by credential query id, answers the query. */
export declare const reasonNotAnswered: (
  query: DcqlQuery,
  shown: ReadonlyMap<string, readonly HeldCredential[]>,
) => "unknown-query" | "too-many" | "query-unmet" | "set-unmet" | undefined

// ---- OpenID4VP 1.0 ----
export type EncryptionJwk = PublicJwk & { readonly kid: string; readonly use: "enc"; readonly alg: "ECDH-ES" }
export type ContentEncryption = "A256GCM" | "A128GCM"
export type VerifierInfo = {
  readonly format: string
  readonly data: string
  readonly credential_ids?: readonly string[]
}
export type RequestObject = {
  readonly client_id: string
  readonly response_type: "vp_token"
  readonly response_mode: "direct_post.jwt"
  readonly response_uri: string
  readonly aud: "https://self-issued.me/v2"
  readonly nonce: string
  readonly state?: string
  readonly wallet_nonce?: string
  readonly dcql_query: DcqlQuery
  readonly client_metadata: {
    readonly jwks: { readonly keys: readonly EncryptionJwk[] }
    readonly vp_formats_supported: Readonly<Record<string, unknown>>
    readonly encrypted_response_enc_values_supported?: readonly ContentEncryption[]
  }
  readonly verifier_info?: readonly VerifierInfo[]
  readonly iat: number
  readonly exp: number
}
export type Signer = { readonly sign: Sign; readonly x5c: readonly string[] }
/** Leaf first DER chain → the leaf's key, when the chain ends in an anchor of ours at `now`; otherwise nothing. */
export type TrustedKey = (chain: readonly Uint8Array[], now: number) => MaybePromise<PublicJwk | undefined>
export type SignedRequest = {
  readonly compact: string
  readonly payload: RequestObject
  readonly chain: readonly Uint8Array[]
}
export declare const clientIdOf: (leafDer: Uint8Array, digest: Digest) => Promise<string>
export declare const makeRequestObject: (request: RequestObject, signer: Signer) => Promise<string>
export declare const parseRequestObject: (text: string) => Result<SignedRequest, "bad-request">
export declare const verifyRequestObject: (
  request: SignedRequest,
  needs: {
    readonly clientId: string
    readonly walletNonce?: string
    readonly now: number
    readonly trustedKey: TrustedKey
    readonly verify: Verify
    readonly digest: Digest
  },
) => Promise<
  Result<
    RequestObject,
    "wrong-client" | "wrong-certificate" | "untrusted" | "bad-signature" | "expired" | "wrong-wallet-nonce"
  >
>
export type RequestLink = {
  readonly clientId: string
  readonly requestUri: string
  readonly requestUriMethod?: "get" | "post"
}
/** `base` such as `openid4vp://` or a web wallet's address ending where the query starts. */
export declare const makeRequestLink: (link: RequestLink, base?: string) => string
export declare const parseRequestLink: (text: string) => Result<RequestLink, "bad-link">

/** What the registry of relying parties vouches for (`relying-party-registration+jwt`), carried in `verifier_info` with format `jwt`. */
export type RegistrationStatement = {
  readonly iss: string
  readonly sub: string
  readonly client_id: string
  readonly name: string
  readonly purpose: { readonly id: string; readonly name: string }
  readonly claims: readonly ClaimPath[]
  readonly required: readonly ClaimPath[]
  readonly iat: number
  readonly exp: number
}
export declare const makeRegistrationStatement: (statement: RegistrationStatement, signer: Signer) => Promise<string>
/** Parse and verify: chain, signature, time, and that it speaks of `clientId`. */
export declare const verifyRegistrationStatement: (
  text: string,
  needs: {
    readonly clientId: string
    readonly now: number
    readonly trustedKey: TrustedKey
    readonly verify: Verify
  },
) => Promise<
  Result<RegistrationStatement, "bad-statement" | "wrong-client" | "untrusted" | "bad-signature" | "expired">
>
/** Paths asked for in the query that the registration does not hold. */
export declare const findClaimsBeyond: (query: DcqlQuery, registered: readonly ClaimPath[]) => readonly ClaimPath[]

export type VpToken = ReadonlyMap<string, readonly string[]>
export type AuthorizationResponse =
  | { readonly is: "answer"; readonly vpToken: VpToken; readonly state?: string }
  | { readonly is: "error"; readonly error: string; readonly state?: string }
/** JSON that goes into the JWE. */
export declare const makeAuthorizationResponse: (response: AuthorizationResponse) => string
export declare const parseAuthorizationResponse: (json: string) => Result<AuthorizationResponse, "bad-response">

/** `apu` and `apv` are left out, as OpenID4VP 1.0 needs neither. */
export declare const encryptJwe: (
  plaintext: string,
  to: { readonly key: EncryptionJwk; readonly enc: ContentEncryption },
  needs: { readonly subtle: SubtleCrypto; readonly randomBytes: RandomBytes },
) => Promise<string>
export type ParsedJwe = { readonly kid: string | undefined; readonly enc: ContentEncryption }
export declare const parseJwe: (text: string) => Result<ParsedJwe, "bad-jwe">
export declare const decryptJwe: (
  text: string,
  needs: { readonly privateKey: CryptoKey; readonly subtle: SubtleCrypto },
) => Promise<Result<string, "bad-jwe">>

/** CBOR of `SessionTranscript` = [null, null, OpenID4VPHandover] (OpenID4VP 1.0 B.2.6.1). */
export declare const makeSessionTranscript: (
  inputs: {
    readonly clientId: string
    readonly nonce: string
    readonly encryptionKey: PublicJwk | undefined
    readonly responseUri: string
  },
  digest: Digest,
) => Promise<Uint8Array>
