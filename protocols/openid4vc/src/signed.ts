import type { Trust } from "@jatidiri/credentials"
import {
  accept,
  type Jws,
  type JwsLimits,
  judge,
  type MaybePromise,
  type PublicJwk,
  parseJws,
  type Result,
  refuse,
  type Shape,
} from "@jatidiri/kernel"

export type { ClaimPath, Signer, Trust } from "@jatidiri/credentials"

/** Leaf first DER chain → the leaf's key, when the chain ends in an anchor of ours at `now`; otherwise nothing. */
export type TrustedKey = (chain: readonly Uint8Array[], now: number) => MaybePromise<PublicJwk | undefined>

/** `TrustedKey` from anchors; with `extendedKeyUsage` (dotted) only certificates for that use are believed. */
export const trustedKeyOf =
  (trust: Trust, extendedKeyUsage?: string): TrustedKey =>
  async (chain, now) => {
    const policy = { nowSeconds: now, ...(extendedKeyUsage === undefined ? {} : { extendedKeyUsage }) }
    const verified = await trust.verifyChain(chain, policy)
    return verified.ok ? verified.value.leaf.publicKey : undefined
  }

export type Kind<Payload> = JwsLimits & { readonly shape: Shape<Payload> }

/** A compact JWS whose payload fits its shape; the refusal's code is the caller's, its reason says what did not fit. */
export const parseSigned = <Payload, Code extends string>(
  kind: Kind<Payload>,
  text: string,
  refusal: Code,
): Result<Jws<Payload>, Code> => {
  const parsed = parseJws(text, kind)
  if (!parsed.ok) return refuse(refusal, parsed.refusal.code)
  const payload = judge(kind.shape, parsed.value.payload)
  return payload.ok ? accept({ ...parsed.value, payload: payload.value }) : refuse(refusal, payload.refusal.because)
}
