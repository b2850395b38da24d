import { listOf, openObject, optional, type Result, refuse, type Shape, textOf } from "@jatidiri/kernel"
import { address, wellKnownUrl } from "../addresses.ts"
import { parseMessage } from "../messages.ts"

/** RFC 8414, the members that we read. */
export type AuthorizationServerMetadata = {
  readonly issuer: string
  readonly token_endpoint: string
  readonly authorization_endpoint?: string
  readonly pushed_authorization_request_endpoint?: string
  readonly jwks_uri?: string
  readonly grant_types_supported?: readonly string[]
  readonly dpop_signing_alg_values_supported?: readonly string[]
}

const names = listOf(textOf(200), 0, 100)

const metadata: Shape<AuthorizationServerMetadata> = openObject({
  issuer: address,
  token_endpoint: address,
  authorization_endpoint: optional(address),
  pushed_authorization_request_endpoint: optional(address),
  jwks_uri: optional(address),
  grant_types_supported: optional(names),
  dpop_signing_alg_values_supported: optional(names),
})

export const authorizationServerMetadataUrl = (issuer: string): string =>
  wellKnownUrl(issuer, "oauth-authorization-server")

/** `expected`: the issuer it was fetched for; metadata that names another is refused (RFC 8414 §3.3). */
export const parseAuthorizationServerMetadata = (
  json: string,
  expected: string,
): Result<AuthorizationServerMetadata, "bad-metadata" | "wrong-issuer"> => {
  const parsed = parseMessage(json, { shape: metadata, max: 200_000, refusal: "bad-metadata" })
  return parsed.ok && parsed.value.issuer !== expected ? refuse("wrong-issuer") : parsed
}
