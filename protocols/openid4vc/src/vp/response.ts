import { accept, listOf, openObject, optional, type Result, recordOf, refuse, textOf } from "@jatidiri/kernel"
import { parseMessage } from "../messages.ts"

/** By credential query id: SD-JWT presentations, or base64url of an mdoc's `DeviceResponse`. */
export type VpToken = ReadonlyMap<string, readonly string[]>

/** OpenID4VP 1.0 §8.1 and §8.5. */
export type AuthorizationResponse =
  | { readonly is: "answer"; readonly vpToken: VpToken; readonly state?: string }
  | { readonly is: "error"; readonly error: string; readonly state?: string }

/** The JSON that goes into the JWE. */
export const makeAuthorizationResponse = (response: AuthorizationResponse): string => {
  const { state } = response
  return response.is === "answer"
    ? JSON.stringify({ vp_token: Object.fromEntries(response.vpToken), state })
    : JSON.stringify({ error: response.error, state })
}

const vpToken = recordOf(listOf(textOf(400_000), 1, 20), 20)
const message = openObject({
  vp_token: optional(vpToken),
  error: optional(textOf(100, /^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/)),
  state: optional(textOf(1_000)),
})

/** The decrypted response: an answer or an error, never both. */
export const parseAuthorizationResponse = (json: string): Result<AuthorizationResponse, "bad-response"> => {
  const parsed = parseMessage(json, { shape: message, max: 600_000, refusal: "bad-response" })
  if (!parsed.ok) return parsed
  const { vp_token: token, error, state } = parsed.value
  const rest = state === undefined ? {} : { state }
  if (token !== undefined && error === undefined)
    return accept({ is: "answer", vpToken: new Map(Object.entries(token)), ...rest })
  if (error !== undefined && token === undefined) return accept({ is: "error", error, ...rest })
  return refuse("bad-response", "vp_token or error")
}
