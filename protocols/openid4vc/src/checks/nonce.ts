import type { MaybePromise } from "@jatidiri/kernel"

export const hasNonce = (subject: { readonly signed: { readonly payload: { readonly nonce?: string } } }): boolean =>
  subject.signed.payload.nonce !== undefined

/** The nonce is one of the issuer's own that may still be spent. */
export const isNonceGood = (subject: {
  readonly signed: { readonly payload: { readonly nonce?: string } }
  readonly isNonceGood: (nonce: string) => MaybePromise<boolean>
}): MaybePromise<boolean> => subject.isNonceGood(subject.signed.payload.nonce ?? "")
