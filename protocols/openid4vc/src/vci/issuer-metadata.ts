import {
  anyOf,
  listOf,
  openObject,
  optional,
  type Result,
  recordOf,
  refuse,
  type Shape,
  textOf,
  trueOrFalse,
  wholeNumber,
} from "@jatidiri/kernel"
import { address, wellKnownUrl } from "../addresses.ts"
import { claimPath } from "../claim-path.ts"
import { parseMessage } from "../messages.ts"
import type { ClaimPath } from "../signed.ts"

export type Display = {
  readonly name?: string
  readonly locale?: string
  readonly logo?: { readonly uri: string; readonly alt_text?: string }
  readonly background_color?: string
  readonly text_color?: string
}

export type ClaimDescription = {
  readonly path: ClaimPath
  readonly mandatory?: boolean
  readonly display?: readonly Display[]
}

export type CredentialConfiguration = {
  readonly format: string
  readonly scope?: string
  /** Of `dc+sd-jwt`. */
  readonly vct?: string
  /** Of `mso_mdoc`. */
  readonly doctype?: string
  readonly cryptographic_binding_methods_supported?: readonly string[]
  /** Names for `dc+sd-jwt`, COSE numbers for `mso_mdoc`. */
  readonly credential_signing_alg_values_supported?: readonly (string | number)[]
  readonly proof_types_supported?: {
    readonly jwt?: { readonly proof_signing_alg_values_supported: readonly string[] }
  }
  readonly credential_metadata?: {
    readonly display?: readonly Display[]
    readonly claims?: readonly ClaimDescription[]
  }
}

/** OpenID4VCI 1.0 §12.2.4. */
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

const words = textOf(500)
const names = listOf(words, 1, 50)
const displays: Shape<readonly Display[]> = listOf(
  openObject({
    name: optional(words),
    locale: optional(words),
    logo: optional(openObject({ uri: textOf(50_000), alt_text: optional(words) })),
    background_color: optional(words),
    text_color: optional(words),
  }),
  0,
  20,
)

const claims = listOf(
  openObject({ path: claimPath, mandatory: optional(trueOrFalse), display: optional(displays) }),
  0,
  200,
)

const configuration: Shape<CredentialConfiguration> = openObject({
  format: words,
  scope: optional(words),
  vct: optional(words),
  doctype: optional(words),
  cryptographic_binding_methods_supported: optional(names),
  credential_signing_alg_values_supported: optional(listOf(anyOf(words, wholeNumber(-70_000, 70_000)), 1, 50)),
  proof_types_supported: optional(
    openObject({ jwt: optional(openObject({ proof_signing_alg_values_supported: names })) }),
  ),
  credential_metadata: optional(openObject({ display: optional(displays), claims: optional(claims) })),
})

const metadata: Shape<IssuerMetadata> = openObject({
  credential_issuer: address,
  authorization_servers: optional(listOf(address, 1, 20)),
  credential_endpoint: address,
  nonce_endpoint: optional(address),
  notification_endpoint: optional(address),
  batch_credential_issuance: optional(openObject({ batch_size: wholeNumber(2, 10_000) })),
  display: optional(displays),
  credential_configurations_supported: recordOf(configuration, 200),
})

export const issuerMetadataUrl = (credentialIssuer: string): string =>
  wellKnownUrl(credentialIssuer, "openid-credential-issuer")

/** `expected`: the credential issuer identifier it was fetched for; metadata that names another is refused (§12.2.3). */
export const parseIssuerMetadata = (
  json: string,
  expected: string,
): Result<IssuerMetadata, "bad-metadata" | "wrong-issuer"> => {
  const parsed = parseMessage(json, { shape: metadata, max: 500_000, refusal: "bad-metadata" })
  return parsed.ok && parsed.value.credential_issuer !== expected ? refuse("wrong-issuer") : parsed
}
