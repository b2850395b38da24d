import { type ClaimPath, covers } from "@jatidiri/credentials"
import type { ShownClaim } from "../contract.ts"
import { valueAt } from "./claim-path.ts"
import type { KnownClaim } from "./known.ts"
import type { Proven } from "./proven.ts"

const isLeaf = (known: readonly KnownClaim[], path: ClaimPath): boolean =>
  !known.some((other) => other.path.length > path.length && covers(path, other.path))

/** What was shown, claim by claim with its name, in the issuer's order. */
export const shownClaims = (
  claimsOf: (credential: Proven["credential"]) => readonly KnownClaim[],
  proven: readonly Proven[],
): ShownClaim[] =>
  proven.flatMap(({ credential, claims }) => {
    const known = claimsOf(credential)
    return known.flatMap(({ path, label }) => {
      const value = isLeaf(known, path) ? valueAt(claims, path) : undefined
      return value === undefined ? [] : [{ credential, path: [...path], label, value }]
    })
  })
