import { hash } from "node:crypto"
import { accept, type Result } from "@jatidiri/kernel"
import { type DpopProven, verifyDpopProof } from "@jatidiri/openid4vc"
import { after, proofSeconds } from "../domain/lifetimes.ts"
import type { Needs } from "../needs.ts"

export type ProvenKey = {
  readonly keyThumbprint: string
  /** What is spent: one key's `jti`. */
  readonly proofHash: Uint8Array
  readonly proofExpiresAt: Date
}

const spendable = (proven: DpopProven): ProvenKey => ({
  keyThumbprint: proven.keyThumbprint,
  proofHash: hash("sha256", `${proven.keyThumbprint}.${proven.jti}`, "buffer"),
  // A proof from a fast clock is taken until `iat` plus the window; it must be remembered at least as long.
  proofExpiresAt: after(new Date(proven.issuedAt * 1000), 2 * proofSeconds),
})

/** Judges a DPoP proof (RFC 9449 §4.3) for one request; that it was not used before is for the database to say. */
export const verifyDpop = async (
  needs: Needs,
  request: {
    readonly dpop: string | undefined
    readonly method: string
    readonly url: string
    readonly accessToken?: string
  },
): Promise<Result<ProvenKey, "invalid_dpop_proof">> => {
  const { method, url, accessToken } = request
  const proven = await verifyDpopProof(request.dpop ?? "", {
    method,
    url,
    now: Math.floor(needs.now().getTime() / 1000),
    maxAgeSeconds: proofSeconds,
    verify: needs.crypto.verify,
    digest: needs.crypto.digest,
    ...(accessToken === undefined ? {} : { accessToken }),
  })
  if (proven.ok) return accept(spendable(proven.value))
  return { ok: false, refusal: { ...proven.refusal, code: "invalid_dpop_proof" } }
}
