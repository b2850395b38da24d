import { parseBase64url } from "./base64url.ts"
import type { PublicJwk } from "./crypto.ts"
import { closedObject, oneOf, type Shape, textThat } from "./shape.ts"
import { isJsonObject } from "./strict-json.ts"

/** base64url of exactly `length` bytes. */
export const base64urlOf = (length: number): Shape<string> =>
  textThat((text) => text.length <= length * 2 && parseBase64url(text)?.length === length)

/** A public P-256 key and nothing else. Whether the point lies on the curve is judged by whoever verifies with it. */
export const publicJwk: Shape<PublicJwk> = closedObject({
  kty: oneOf(["EC"]),
  crv: oneOf(["P-256"]),
  x: base64urlOf(32),
  y: base64urlOf(32),
})

/** The four members of a stranger's JWK, who may add `kid`, `use` or `alg`; nothing when a private member shows. */
export const readPublicJwk = (input: unknown): PublicJwk | undefined => {
  if (!isJsonObject(input) || "d" in input) return undefined
  const { kty, crv, x, y } = input
  const key = { kty, crv, x, y }
  // The shape has judged all four members.
  return publicJwk(key) === undefined ? (key as PublicJwk) : undefined
}
