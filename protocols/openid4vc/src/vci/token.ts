import { listOf, oneOf, openObject, optional, type Result, type Shape, textOf, wholeNumber } from "@jatidiri/kernel"
import { parseMessage } from "../messages.ts"
import { preAuthorizedCodeGrant } from "./offer.ts"

/** Body of the token request (`application/x-www-form-urlencoded`), OpenID4VCI 1.0 §6.1. */
export const makeTokenRequest = (request: {
  readonly preAuthorizedCode: string
  readonly txCode?: string
  readonly clientId?: string
}): string => {
  const form = new URLSearchParams({
    grant_type: preAuthorizedCodeGrant,
    "pre-authorized_code": request.preAuthorizedCode,
  })
  if (request.txCode !== undefined) form.set("tx_code", request.txCode)
  if (request.clientId !== undefined) form.set("client_id", request.clientId)
  return form.toString()
}

/** OpenID4VCI 1.0 §6.2. */
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

const reply: Shape<TokenReply> = openObject({
  access_token: textOf(8_000),
  token_type: textOf(20),
  expires_in: optional(wholeNumber(0, 4_294_967_295)),
  refresh_token: optional(textOf(8_000)),
  authorization_details: optional(
    listOf(
      openObject({
        type: oneOf(["openid_credential"]),
        credential_configuration_id: textOf(200),
        credential_identifiers: listOf(textOf(500), 1, 100),
      }),
      1,
      50,
    ),
  ),
})

export const parseTokenReply = (json: string): Result<TokenReply, "bad-reply"> =>
  parseMessage(json, { shape: reply, max: 50_000, refusal: "bad-reply" })

/** RFC 6749 §4.1.2.1: the characters an error code may have. */
const errorReply = openObject({ error: textOf(100, /^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/) })

/** The error code of an OAuth or OpenID4VC reply; nothing when it is not one. */
export const parseErrorReply = (json: string): { readonly error: string } | undefined => {
  const parsed = parseMessage(json, { shape: errorReply, max: 10_000, refusal: "bad-reply" })
  return parsed.ok ? { error: parsed.value.error } : undefined
}

const nonceReply = openObject({ c_nonce: textOf(1_000) })

/** OpenID4VCI 1.0 §7.2. */
export const parseNonceReply = (json: string): Result<{ readonly c_nonce: string }, "bad-reply"> =>
  parseMessage(json, { shape: nonceReply, max: 5_000, refusal: "bad-reply" })
