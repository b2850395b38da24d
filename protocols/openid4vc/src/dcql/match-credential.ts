import { select } from "../claim-path.ts"
import type { ClaimPath } from "../signed.ts"
import type { ClaimQuery, CredentialQuery, HeldCredential } from "./query.ts"

const isOfType = (query: CredentialQuery, held: HeldCredential): boolean => {
  if (query.format === "dc+sd-jwt") return held.format === query.format && query.meta.vct_values.includes(held.vct)
  return held.format === query.format && held.doctype === query.meta.doctype_value
}

/** §6.1.1: at least one of the authorities; of the types we know `aki` alone, the others match nothing. */
const isByAuthority = (query: CredentialQuery, held: HeldCredential): boolean =>
  query.trusted_authorities === undefined ||
  query.trusted_authorities.some(
    ({ type, values }) => type === "aki" && values.some((value) => held.authorityKeyIds?.includes(value) ?? false),
  )

const hasClaim = (claim: ClaimQuery, held: HeldCredential): boolean => {
  const found = select(claim.path, held.claims)
  if (claim.values === undefined) return found.length > 0
  const wanted: readonly unknown[] = claim.values
  return found.some((value) => wanted.includes(value))
}

/** §6.4.1: all claims, or those of the first claim set that the credential can answer; nothing when it cannot. */
const findClaims = (query: CredentialQuery, held: HeldCredential): readonly ClaimQuery[] | undefined => {
  const claims = query.claims ?? []
  const sets = query.claim_sets?.map((set) => claims.filter(({ id }) => id !== undefined && set.includes(id)))
  return (sets ?? [claims]).find((set) => set.every((claim) => hasClaim(claim, held)))
}

/** The paths to disclose so that the credential answers the query; nothing when it does not answer. */
export const matchCredential = (query: CredentialQuery, held: HeldCredential): readonly ClaimPath[] | undefined =>
  isOfType(query, held) && isByAuthority(query, held) ? findClaims(query, held)?.map((claim) => claim.path) : undefined
