import type { Digest, RandomBytes, Sign, Verify } from "@jatidiri/kernel"

/** A key that signs and its certificates: base64 (not url) DER, leaf first, without the anchor (RFC 7515 §4.1.6). */
export type Signer = { readonly sign: Sign; readonly x5c: readonly string[] }

/** What issuing needs. Made once per document signer and kept: encoded headers are remembered per `signer`. */
export type IssuingMachinery = { readonly signer: Signer; readonly digest: Digest; readonly randomBytes: RandomBytes }

export type CheckingMachinery = { readonly digest: Digest; readonly verify: Verify }

/** Token Status List reference, the same in both formats. */
export type StatusReference = { readonly status_list: { readonly idx: number; readonly uri: string } }

/** OpenID4VP 1.0 §7: a name, an index, or `null` for every element of an array. */
export type ClaimPath = readonly (string | number | null)[]
