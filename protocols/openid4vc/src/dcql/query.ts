import type { ClaimPath } from "../signed.ts"

/** Digital Credentials Query Language, OpenID4VP 1.0 §6, for the two formats we speak. */
export type ClaimQuery = {
  readonly id?: string
  readonly path: ClaimPath
  /** The claim must have one of these values. */
  readonly values?: readonly (string | number | boolean)[]
  /** `mso_mdoc` only: the verifier says it will keep the value. */
  readonly intent_to_retain?: boolean
}

export type TrustedAuthority = { readonly type: string; readonly values: readonly string[] }

type CredentialQueryBase = {
  readonly id: string
  readonly multiple?: boolean
  readonly require_cryptographic_holder_binding?: boolean
  readonly trusted_authorities?: readonly TrustedAuthority[]
  readonly claims?: readonly ClaimQuery[]
  /** Combinations of claim ids, the one the verifier likes best first. */
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

/** A credential with its claims in clear: an object for SD-JWT, `{namespace: {element: value}}` for mdoc. */
export type HeldCredential = (
  | { readonly format: "dc+sd-jwt"; readonly vct: string }
  | { readonly format: "mso_mdoc"; readonly doctype: string }
) & {
  readonly id: string
  readonly claims: Readonly<Record<string, unknown>>
  /** base64url authority key identifiers of its chain, for `trusted_authorities` of type `aki`. */
  readonly authorityKeyIds?: readonly string[]
}
