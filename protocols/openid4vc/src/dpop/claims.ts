import { openObject, optional, type Shape, textOf, wholeNumber } from "@jatidiri/kernel"
import type { Kind } from "../signed.ts"

export const dpopType = "dpop+jwt"

/** RFC 9449 §4.2. */
export type DpopClaims = {
  readonly jti: string
  readonly htm: string
  readonly htu: string
  readonly iat: number
  readonly ath?: string
  readonly nonce?: string
}

const claims: Shape<DpopClaims> = openObject({
  jti: textOf(128),
  htm: textOf(20),
  htu: textOf(2_048),
  iat: wholeNumber(0, 4_294_967_295),
  ath: optional(textOf(43)),
  nonce: optional(textOf(1_000)),
})

export const dpopKind: Kind<DpopClaims> = {
  typ: dpopType,
  maxBytes: 8_000,
  keyMembers: ["jwk"],
  otherMembers: "ignored",
  shape: claims,
}
