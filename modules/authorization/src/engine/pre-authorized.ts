import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http"
import { parse } from "node:querystring"
import { preAuthorizedCodeGrant } from "@jatidiri/openid4vc"
import type { RedeemRefusal, redeemCode } from "../actions/redeem-code.ts"
import { authorizationPaths } from "../contract.ts"

export type RedeemCode = ReturnType<typeof redeemCode>

const formType = "application/x-www-form-urlencoded"

const isForm = (headers: IncomingHttpHeaders): boolean =>
  headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase() === formType

export type Form = Readonly<Record<string, string | string[] | undefined>>

/** The form of a token request with a pre-authorized code; nothing for any other request, which is the engine's. */
export const parsePreAuthorized = (request: IncomingMessage, path: string, body: Buffer): Form | undefined => {
  if (request.method !== "POST" || path !== authorizationPaths.token || !isForm(request.headers)) return undefined
  const form = parse(body.toString("utf8"))
  return form["grant_type"] === preAuthorizedCodeGrant ? form : undefined
}

const words: Readonly<Record<RedeemRefusal, string>> = {
  invalid_grant: "the code cannot be redeemed",
  invalid_request: "a parameter is missing, given twice, or not of this request",
  invalid_dpop_proof: "the DPoP proof is missing, not valid, or was used before",
}

const headers = {
  "content-type": "application/json; charset=utf-8",
  "cache-control": "no-store",
  "access-control-allow-origin": "*",
}

const send = (response: ServerResponse, status: number, body: object): void => {
  const text = JSON.stringify(body)
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(text) }).end(text)
}

const singleHeader = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined

/**
 * Answers the pre-authorized code grant. It is in front of the engine because it has no client (OpenID4VCI 1.0 §6.1
 * asks for none, so a `client_id` says nothing here) and because code, count, proof and token are one statement.
 */
export const preAuthorizedGrant = (issuer: string, redeem: RedeemCode) => {
  const url = `${issuer}${authorizationPaths.token}`
  return async (request: IncomingMessage, form: Form, response: ServerResponse): Promise<void> => {
    const done = await redeem({ params: form, dpop: singleHeader(request.headers["dpop"]), url })
    if (done.ok) return send(response, 200, done.value)
    const { code } = done.refusal
    send(response, 400, { error: code, error_description: words[code] })
  }
}
