import {
  accept,
  listOf,
  oneOf,
  openObject,
  optional,
  type Result,
  refuse,
  type Shape,
  textOf,
  wholeNumber,
} from "@jatidiri/kernel"
import { address } from "../addresses.ts"
import { parseMessage, parseQuery } from "../messages.ts"

export const preAuthorizedCodeGrant = "urn:ietf:params:oauth:grant-type:pre-authorized_code" as const

export type TxCode = {
  readonly input_mode?: "numeric" | "text"
  readonly length?: number
  readonly description?: string
}

/** OpenID4VCI 1.0 §4.1.1. */
export type CredentialOffer = {
  readonly credential_issuer: string
  readonly credential_configuration_ids: readonly string[]
  readonly grants?: {
    readonly [preAuthorizedCodeGrant]?: {
      readonly "pre-authorized_code": string
      readonly tx_code?: TxCode
      readonly authorization_server?: string
    }
    readonly authorization_code?: { readonly issuer_state?: string; readonly authorization_server?: string }
  }
}

const txCode = openObject({
  input_mode: optional(oneOf(["numeric", "text"])),
  length: optional(wholeNumber(1, 64)),
  description: optional(textOf(300)),
})

const offer: Shape<CredentialOffer> = openObject({
  credential_issuer: address,
  credential_configuration_ids: listOf(textOf(200), 1, 20),
  grants: optional(
    openObject({
      [preAuthorizedCodeGrant]: optional(
        openObject({
          "pre-authorized_code": textOf(2_000),
          tx_code: optional(txCode),
          authorization_server: optional(address),
        }),
      ),
      authorization_code: optional(
        openObject({ issuer_state: optional(textOf(2_000)), authorization_server: optional(address) }),
      ),
    }),
  ),
})

const expected = { shape: offer, max: 8_000, refusal: "bad-offer" } as const

export const parseCredentialOffer = (json: string): Result<CredentialOffer, "bad-offer"> => parseMessage(json, expected)

/** `openid-credential-offer://?credential_offer=…`; `base` may be another address, such as a web wallet's. */
export const makeCredentialOfferLink = (given: CredentialOffer, base = "openid-credential-offer://"): string =>
  `${base}?${new URLSearchParams({ credential_offer: JSON.stringify(given) }).toString()}`

export type OfferLink =
  | { readonly by: "value"; readonly offer: CredentialOffer }
  | { readonly by: "reference"; readonly uri: string }

/** A scanned or opened link: the offer itself, or where to fetch it. Both at once is refused (§4.1). */
export const parseCredentialOfferLink = (link: string): Result<OfferLink, "bad-offer"> => {
  const query = parseQuery(link)
  const value = query?.get("credential_offer")
  const uri = query?.get("credential_offer_uri")
  if (value !== undefined && uri === undefined) {
    const parsed = parseCredentialOffer(value)
    return parsed.ok ? accept({ by: "value", offer: parsed.value }) : parsed
  }
  if (uri !== undefined && value === undefined && address(uri) === undefined) return accept({ by: "reference", uri })
  return refuse("bad-offer", "link")
}
