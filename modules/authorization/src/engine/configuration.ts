import type { Configuration } from "oidc-provider"
import { authorizationPaths } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { makeAdapter } from "./adapter.ts"

const hour = 3600

/** Only what this house serves; everything else of the engine stays off. */
export const configurationOf = (needs: Needs): Configuration => ({
  adapter: makeAdapter(needs),
  clientAuthMethods: ["none"],
  clientBasedCORS: () => true,
  clientDefaults: { dpop_bound_access_tokens: true },
  cookies: { keys: [...needs.cookieKeys] },
  discovery: { "pre-authorized_grant_anonymous_access_supported": true },
  enabledJWA: { dPoPSigningAlgValues: ["ES256"] },
  features: {
    devInteractions: { enabled: false },
    dPoP: { enabled: true },
    pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
    rpInitiatedLogout: { enabled: false },
    userinfo: { enabled: false },
  },
  findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  // It signs nothing yet: access tokens are opaque and nobody signs in with an ID token.
  jwks: { keys: [] },
  // A page of ours would show the engine's words in no better way: errors are JSON.
  renderError: (context, out) => {
    context.type = "json"
    context.body = out
  },
  responseTypes: ["code"],
  routes: {
    authorization: authorizationPaths.authorize,
    jwks: authorizationPaths.keys,
    pushed_authorization_request: authorizationPaths.pushedRequest,
    token: authorizationPaths.token,
  },
  ttl: { AccessToken: hour, AuthorizationCode: 60, Grant: hour, IdToken: hour, Interaction: hour, Session: hour },
})
