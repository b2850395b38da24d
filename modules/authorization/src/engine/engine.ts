import type { IncomingMessage, ServerResponse } from "node:http"
import { preAuthorizedCodeGrant } from "@jatidiri/openid4vc"
import Provider, { errors } from "oidc-provider"
import { type RedeemRefusal, redeemCode } from "../actions/redeem-code.ts"
import { authorizationPaths } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { configurationOf } from "./configuration.ts"
import { asAnonymous, readBody, rereadable } from "./requests.ts"

type GrantParams = { readonly "pre-authorized_code"?: string; readonly tx_code?: string }

const thrown: Readonly<Record<RedeemRefusal, () => Error>> = {
  invalid_grant: () => new errors.InvalidGrant(),
  invalid_request: () => new errors.InvalidRequest("the request is not one for a pre-authorized code"),
  invalid_dpop_proof: () => new errors.InvalidDpopProof("the DPoP proof is missing, not valid, or was used before"),
}

const registerPreAuthorizedCode = (provider: Provider, needs: Needs): void => {
  const redeem = redeemCode(needs)
  const url = `${needs.issuer}${authorizationPaths.token}`
  provider.registerGrantType<GrantParams>(
    preAuthorizedCodeGrant,
    async (context) => {
      const done = await redeem({ params: context.oidc.params, dpop: context.get("DPoP"), url })
      if (!done.ok) throw thrown[done.refusal.code]()
      context.body = done.value
    },
    ["pre-authorized_code", "tx_code"],
  )
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
export const makeEngine = (needs: Needs) => {
  const provider = new Provider(needs.issuer, configurationOf(needs))
  // `rereadable` says host and scheme in the forwarding headers, from the configuration.
  provider.proxy = true
  registerPreAuthorizedCode(provider, needs)
  provider.on("server_error", (_context, error) => needs.onBroken(error))
  const answer = provider.callback()
  const issuer = new URL(needs.issuer)
  const owned = new Set<string>(Object.values(authorizationPaths))

  const answerOne = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request)
    if (body === undefined) return refuseTooLarge(response)
    const asked = asAnonymous(request.headers, body)
    await answer(rereadable(request, issuer, asked.headers, asked.body), response)
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
