/** Where the OAuth server answers; both well-known addresses give the same document. */
export const authorizationPaths = {
  metadata: "/.well-known/oauth-authorization-server",
  openidMetadata: "/.well-known/openid-configuration",
  token: "/oauth/token",
  pushedRequest: "/oauth/par",
  authorize: "/oauth/authorize",
  keys: "/oauth/jwks",
} as const
