import type { Digest, Jws, PublicJwk, Verify } from "@jatidiri/kernel"
import type { DpopClaims } from "./claims.ts"

/** What the checks of a DPoP proof look at. */
export type DpopSubject = {
  readonly signed: Jws<DpopClaims>
  readonly key: PublicJwk
  readonly keyThumbprint: string
  readonly expectedThumbprint: string | undefined
  readonly method: string
  readonly url: string
  readonly now: number
  readonly maxAgeSeconds: number
  readonly accessToken?: string
  readonly nonce?: string
  readonly verify: Verify
  readonly digest: Digest
}
