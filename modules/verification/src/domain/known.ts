import type { ClaimPath } from "@jatidiri/credentials"

export type CredentialKind = "ktp" | "kk"
export type Words = { readonly id: string; readonly en: string }

/** A purpose as the relying parties' room keeps it. */
export type Purpose = {
  readonly purposeId: string
  readonly relyingParty: { readonly relyingPartyId: string; readonly name: string }
  readonly name: Words
  readonly justification: string
  readonly nikJustification?: string
  readonly credentials: readonly {
    readonly credential: CredentialKind
    readonly claims: readonly { readonly path: ClaimPath; readonly required: boolean }[]
  }[]
  readonly maxStatusAgeSeconds: number
}

export type Ask = readonly { readonly credential: CredentialKind; readonly path: ClaimPath }[]

/** One claim as its issuer describes it; `mdocPath` where the mdoc has it too. */
export type KnownClaim = {
  readonly path: ClaimPath
  readonly mdocPath?: readonly [namespace: string, element: string]
  readonly label: Words
}

/** What is known of one entry of a status list, and since when. */
export type StatusKnowledge = {
  readonly status: "valid" | "revoked" | "suspended" | "reserved"
  readonly ageSeconds: number
}
