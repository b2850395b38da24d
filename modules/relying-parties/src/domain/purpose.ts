import type { ClaimPath } from "@jatidiri/credentials"
import type { CredentialKind } from "../contract.ts"
import type { Words } from "./known-claims.ts"

export type AllowedClaim = { readonly path: ClaimPath; readonly required: boolean }

export type AllowedCredential = { readonly credential: CredentialKind; readonly claims: readonly AllowedClaim[] }

/** What one relying party may ask for one reason. */
export type Purpose = {
  readonly purposeId: string
  readonly name: Words
  /** Why the data is needed, in the relying party's words (UU 27/2022 Pasal 27–28: limited, for a stated purpose). */
  readonly justification: string
  readonly nikJustification?: string
  readonly credentials: readonly AllowedCredential[]
  /** Knowledge about revocation older than this makes the verdict manual. */
  readonly maxStatusAgeSeconds: number
}

/** A purpose together with whose it is. */
export type RegisteredPurpose = Purpose & {
  readonly relyingParty: { readonly relyingPartyId: string; readonly name: string }
}

/** The claims a desk wants this time; what is left out is not asked. */
export type Ask = readonly { readonly credential: CredentialKind; readonly path: ClaimPath }[]
