import { join } from "node:path"
import { forgetExpired } from "./actions/forget-expired.ts"
import { makeOffer } from "./actions/make-offer.ts"
import { redeemCode } from "./actions/redeem-code.ts"
import { sealedTokens } from "./actions/sealed-tokens.ts"
import { verifyAccess } from "./actions/verify-access.ts"
import { makeEngine } from "./engine/engine.ts"
import type { Needs } from "./needs.ts"

export type { OfferFor } from "./actions/make-offer.ts"
export type { Access, AccessRefusal, AccessRequest, ProvenAccess } from "./actions/verify-access.ts"
export type { AuditEntry, Needs } from "./needs.ts"

const forgetEveryMilliseconds = 60_000

/** The OAuth server: offers of pre-authorized codes, tokens bound to keys, and the check of both. */
export const authorization = (needs: Needs) => {
  const tokens = sealedTokens(needs.tokenKey, needs.crypto.randomBytes)
  const engine = makeEngine(needs, redeemCode(needs, tokens))
  return {
    routes: [],
    migrations: { module: "authorization", folder: join(import.meta.dirname, "../migrations") },
    jobs: [
      { name: "authorization.forget-expired", everyMilliseconds: forgetEveryMilliseconds, run: forgetExpired(needs) },
    ],
    /** Give it to `serve` as one of its engines. */
    owns: engine.owns,
    handle: engine.handle,
    makeOffer: makeOffer(needs),
    verifyAccess: verifyAccess(needs, tokens),
  }
}
