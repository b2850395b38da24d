import {
  accept,
  isJsonObject,
  type JsonObject,
  listOf,
  oneOf,
  openObject,
  optional,
  type Result,
  refuse,
  type Shape,
  textOf,
} from "@jatidiri/kernel"
import { judgeMessage, parseMessage } from "../messages.ts"

export type CredentialRequest = (
  | { readonly credential_configuration_id: string }
  | { readonly credential_identifier: string }
) & { readonly proofs: { readonly jwt: readonly string[] } }

/** OpenID4VCI 1.0 §8.3.1.2. */
export type CredentialErrorCode =
  | "invalid_credential_request"
  | "unknown_credential_configuration"
  | "unknown_credential_identifier"
  | "invalid_proof"
  | "invalid_nonce"
  | "invalid_encryption_parameters"
  | "credential_request_denied"

type Asked = { readonly credential_configuration_id: string } | { readonly credential_identifier: string }

const identifier = textOf(500)

const parseAsked = (body: JsonObject): Asked | undefined => {
  const { credential_configuration_id, credential_identifier } = body
  if ((credential_configuration_id === undefined) === (credential_identifier === undefined)) return undefined
  if (typeof credential_configuration_id === "string" && identifier(credential_configuration_id) === undefined)
    return { credential_configuration_id }
  if (typeof credential_identifier === "string" && identifier(credential_identifier) === undefined)
    return { credential_identifier }
  return undefined
}

const isDistinct = (items: readonly string[]): boolean => new Set(items).size === items.length

const parseProofs = (input: unknown, maxProofs: number): CredentialRequest["proofs"] | undefined => {
  // §8.2: exactly one proof type a request
  if (!isJsonObject(input) || Object.keys(input).length !== 1) return undefined
  const judged = judgeMessage(input, { shape: openObject({ jwt: listOf(textOf(8_000), 1, maxProofs) }), refusal: "no" })
  return judged.ok && isDistinct(judged.value.jwt) ? judged.value : undefined
}

/**
 * Takes the parsed JSON body; `maxProofs` is the batch size. Unknown members are ignored (§8.2), but a wish for an
 * encrypted reply is refused: it must not be answered in clear.
 */
export const parseCredentialRequest = (
  body: unknown,
  limits: { readonly maxProofs: number },
): Result<CredentialRequest, "invalid_credential_request" | "invalid_proof" | "invalid_encryption_parameters"> => {
  if (!isJsonObject(body)) return refuse("invalid_credential_request")
  const asked = parseAsked(body)
  if (asked === undefined) return refuse("invalid_credential_request", "what is asked")
  if ("credential_response_encryption" in body) return refuse("invalid_encryption_parameters")
  const { proofs: given } = body
  const proofs = parseProofs(given, limits.maxProofs)
  return proofs === undefined ? refuse("invalid_proof", "proofs") : accept({ ...asked, proofs })
}

/** OpenID4VCI 1.0 §8.3. An mdoc is base64url of its `IssuerSigned`. */
export type CredentialReply = {
  readonly credentials: readonly { readonly credential: string }[]
  readonly notification_id?: string
}

const reply: Shape<CredentialReply> = openObject({
  credentials: listOf(openObject({ credential: textOf(500_000) }), 1, 10_000),
  notification_id: optional(textOf(500)),
})

export const parseCredentialReply = (json: string): Result<CredentialReply, "bad-reply"> =>
  parseMessage(json, { shape: reply, max: 5_000_000, refusal: "bad-reply" })

/** OpenID4VCI 1.0 §11.1. */
export type Notification = {
  readonly notification_id: string
  readonly event: "credential_accepted" | "credential_failure" | "credential_deleted"
  readonly event_description?: string
}

const notification: Shape<Notification> = openObject({
  notification_id: textOf(500),
  event: oneOf(["credential_accepted", "credential_failure", "credential_deleted"]),
  event_description: optional(textOf(1_000)),
})

export const parseNotification = (body: unknown): Result<Notification, "invalid_notification_request"> =>
  judgeMessage(body, { shape: notification, refusal: "invalid_notification_request" })
