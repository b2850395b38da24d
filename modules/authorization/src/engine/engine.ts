import type { IncomingMessage, ServerResponse } from "node:http"
import { preAuthorizedCodeGrant } from "@jatidiri/openid4vc"
import { InvalidRequest } from "oidc-provider/lib/helpers/errors.js"
import { Provider } from "oidc-provider/lib/provider.js"
import { authorizationPaths } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { configurationOf } from "./configuration.ts"
import { parsePreAuthorized, preAuthorizedGrant, type RedeemCode } from "./pre-authorized.ts"
import { readBody, rereadable } from "./requests.ts"

const makeProvider = (needs: Needs): Provider => {
  const provider = new Provider(needs.issuer, configurationOf(needs))
  // `rereadable` says host and scheme in the forwarding headers, from the configuration.
  provider.proxy = true
  // Named in the metadata; answered before the engine sees it.
  provider.registerGrantType(preAuthorizedCodeGrant, () => {
    throw new InvalidRequest("this grant takes no client")
  })
  provider.on("server_error", (_context, error) => needs.onBroken(error))
  return provider
}

const refuseTooLarge = (response: ServerResponse): void => {
  response.writeHead(413, { "content-type": "application/json", connection: "close" })
  response.end(JSON.stringify({ error: "invalid_request", error_description: "the body is too large" }))
}

const refuseBroken = (response: ServerResponse): void => {
  if (!response.headersSent) response.writeHead(500, { "content-type": "application/json" })
  response.end(JSON.stringify({ error: "server_error" }))
}

/** oidc-provider with our grant, adapter and addresses: `owns` says which paths are its, `handle` answers them. */
export const makeEngine = (needs: Needs, redeem: RedeemCode) => {
  const answer = makeProvider(needs).callback()
  const answerGrant = preAuthorizedGrant(needs.issuer, redeem)
  const issuer = new URL(needs.issuer)
  const owned = new Set<string>(Object.values(authorizationPaths))

  const answerOne = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/"
    const body = await readBody(request)
    if (body === "gone") return
    if (body === "too-large") return refuseTooLarge(response)
    const form = parsePreAuthorized(request, path, body)
    if (form !== undefined) return answerGrant(request, form, response)
    await answer(rereadable(request, issuer, body), response)
  }

  return {
    /** Paths of the OAuth server: `/oauth/…` and the two well-known documents. */
    owns: (path: string): boolean => owned.has(path) || path.startsWith("/oauth/"),
    /** Answers one request as received, its body unread. Never throws. */
    handle: (request: IncomingMessage, response: ServerResponse): void => {
      answerOne(request, response).catch((error: unknown) => {
        needs.onBroken(error)
        refuseBroken(response)
      })
    },
  }
}
