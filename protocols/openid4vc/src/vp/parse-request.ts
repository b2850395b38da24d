import {
  accept,
  anyValue,
  base64urlOf,
  isJsonObject,
  type Jws,
  listOf,
  oneOf,
  openObject,
  optional,
  type Result,
  recordOf,
  refuse,
  type Shape,
  signJws,
  textOf,
  wholeNumber,
} from "@jatidiri/kernel"
import { address } from "../addresses.ts"
import { parseDcqlQuery } from "../dcql/parse.ts"
import { type Kind, parseSigned, type Signer } from "../signed.ts"
import { clientIdPattern } from "./client-id.ts"
import { type EncryptionJwk, type RequestObject, requestObjectType, staticDiscoveryAudience } from "./request-object.ts"

/** ASCII of URL characters (§5.2), long enough that nobody guesses it. */
const nonce = textOf(500, /^[\w.~-]{16,}$/)
const seconds = wholeNumber(0, 4_294_967_295)

const encryptionKey: Shape<EncryptionJwk> = openObject({
  kty: oneOf(["EC"]),
  crv: oneOf(["P-256"]),
  x: base64urlOf(32),
  y: base64urlOf(32),
  kid: textOf(256),
  alg: oneOf(["ECDH-ES"]),
  use: optional(oneOf(["enc"])),
})

const query: Shape<RequestObject["dcql_query"]> = (input) => {
  const parsed = parseDcqlQuery(input)
  return parsed.ok ? undefined : (parsed.refusal.because ?? "itself")
}

const clientMetadata = openObject({
  jwks: openObject({ keys: listOf(encryptionKey, 1, 10) }),
  vp_formats_supported: recordOf(anyValue, 20),
  encrypted_response_enc_values_supported: optional(listOf(textOf(50), 1, 20)),
})

const verifierInfo = openObject({
  format: textOf(100),
  data: textOf(50_000),
  credential_ids: optional(listOf(textOf(100), 1, 50)),
})

const requestObject: Shape<RequestObject> = openObject({
  client_id: textOf(60, clientIdPattern),
  response_type: oneOf(["vp_token"]),
  response_mode: oneOf(["direct_post.jwt"]),
  response_uri: address,
  aud: oneOf([staticDiscoveryAudience]),
  nonce,
  state: optional(textOf(1_000)),
  wallet_nonce: optional(textOf(500)),
  dcql_query: query,
  client_metadata: clientMetadata,
  verifier_info: optional(listOf(verifierInfo, 1, 10)),
  iat: seconds,
  exp: seconds,
})

const kind: Kind<RequestObject> = {
  typ: requestObjectType,
  maxBytes: 100_000,
  keyMembers: ["x5c"],
  otherMembers: "ignored",
  shape: requestObject,
}

/** A request whose form has been judged: `payload` says what is asked, `chain` is the signer's DER, leaf first. */
export type SignedRequest = Jws<RequestObject>

/**
 * Members that would change what an answer means, and that we do not understand: transaction data must not be ignored
 * (§8.4), a redirect has no place beside `response_uri` (§8.2), and the query comes one way only (§5.1).
 */
const forbidden = ["transaction_data", "redirect_uri", "scope", "request_uri", "request"]

export const parseRequestObject = (text: string): Result<SignedRequest, "bad-request"> => {
  const parsed = parseSigned(kind, text, "bad-request")
  if (!parsed.ok) return parsed
  const said: unknown = parsed.value.payload
  const stranger = forbidden.find((name) => isJsonObject(said) && name in said)
  return stranger === undefined ? accept(parsed.value) : refuse("bad-request", stranger)
}

/** Signs a request (JAR, RFC 9101) with the key whose certificate `client_id` is the hash of. */
export const makeRequestObject = (request: RequestObject, { sign, x5c }: Signer): Promise<string> =>
  signJws({ header: { typ: requestObjectType, x5c }, payload: request }, sign)
