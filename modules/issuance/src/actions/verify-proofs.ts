import { accept, type PublicJwk, type Result, refuse } from "@jatidiri/kernel"
import { verifyProof } from "@jatidiri/openid4vc"
import type { Needs } from "../needs.ts"
import type { Nonces } from "./nonces.ts"

export type Holders = {
  /** One credential each, in the order of the proofs. */
  readonly keys: readonly PublicJwk[]
  /** What is spent of their one nonce. */
  readonly nonceId: Uint8Array
}

const proofMaxAgeSeconds = 300

/**
 * Judges the proofs of one request (OpenID4VCI 1.0 §8.2, appendix F.1): each signed by a key of its own, for us, now,
 * over one and the same nonce of ours. Whether that nonce was spent is for the database to say.
 */
export const verifyProofs =
  (needs: Needs, nonces: Nonces) =>
  async (proofs: readonly string[]): Promise<Result<Holders, "invalid_proof" | "invalid_nonce">> => {
    const now = needs.now()
    const keys = new Map<string, PublicJwk>()
    const seen = new Set<string>()
    for (const proof of proofs) {
      const proven = await verifyProof(proof, {
        audience: needs.baseUrl,
        now: Math.floor(now.getTime() / 1000),
        maxAgeSeconds: proofMaxAgeSeconds,
        isNonceGood: (nonce) => nonces.read(nonce, now) !== undefined,
        verify: needs.crypto.verify,
      })
      if (!proven.ok) return proven
      keys.set(`${proven.value.key.x}.${proven.value.key.y}`, proven.value.key)
      seen.add(proven.value.nonce)
    }
    const [nonce] = seen
    const nonceId = nonce === undefined ? undefined : nonces.read(nonce, now)
    if (nonceId === undefined || seen.size !== 1) return refuse("invalid_nonce", "the proofs carry different nonces")
    if (keys.size !== proofs.length) return refuse("invalid_proof", "two proofs are of one key")
    return accept({ keys: [...keys.values()], nonceId })
  }
