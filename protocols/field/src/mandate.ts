import {
  accept,
  type MaybePromise,
  type PublicJwk,
  type Result,
  refuse,
  type Sign,
  type Verify,
  verifyJws,
} from "@jatidiri/kernel"
import * as shapes from "./shapes.ts"
import { type Kind, makeSigned, type ParseRefusal, parseSigned, type Signed } from "./signed.ts"
import { types } from "./types.ts"
import type { Mandate } from "./words.ts"

export const longestMandateSeconds = 14 * 86_400

const isDistinct = (items: readonly string[]): boolean => new Set(items).size === items.length

const kind: Kind<Mandate> = {
  typ: types.mandate,
  maxBytes: 8_000,
  keyMembers: ["x5c"],
  shape: shapes.mandate,
  agrees: ({ nbf, exp, regions, powers }) =>
    exp > nbf && exp - nbf <= longestMandateSeconds && isDistinct(regions) && isDistinct(powers),
}

/** The office's key with its certificates: base64 DER, the signer's first, without the anchor. */
export type MandateSigner = { readonly sign: Sign; readonly x5c: readonly string[] }

/**
 * The signer's key when its chain (DER, the signer's first) ends in an anchor believed at `now` and may sign mandates;
 * otherwise nothing.
 */
export type TrustedKey = (chain: readonly Uint8Array[], now: number) => MaybePromise<PublicJwk | undefined>

export const makeMandate = (mandate: Mandate, { sign, x5c }: MandateSigner): Promise<string> =>
  makeSigned(kind, { header: { x5c }, payload: mandate }, sign)

export const parseMandate = (text: string): Result<Signed<Mandate>, ParseRefusal> => parseSigned(kind, text)

export type MandateRefusal = "untrusted-signer" | "bad-signature"

/** The office gave it. Whether it allows an act at a time is `reasonNotToSign`'s question. */
export const verifyMandate = async (
  mandate: Signed<Mandate>,
  needs: {
    readonly verify: Verify
    readonly trustedKey: TrustedKey
    /** NumericDate seconds at which the chain must hold. */
    readonly now: number
  },
): Promise<Result<Mandate, MandateRefusal>> => {
  const key = await needs.trustedKey(mandate.chain, needs.now)
  if (key === undefined) return refuse("untrusted-signer")
  const signed = await verifyJws(mandate, key, needs.verify)
  return signed ? accept(mandate.payload) : refuse("bad-signature")
}
