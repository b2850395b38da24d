import { type ClaimPath, covers } from "@jatidiri/credentials"
import type { CredentialKind } from "../contract.ts"
import { isSamePath } from "./claim-path.ts"

export type Words = { readonly id: string; readonly en: string }

/** One claim that the house issues, as its issuer describes it. */
export type KnownClaim = {
  /** In the SD-JWT VC; `null` stands for each element. */
  readonly path: ClaimPath
  /** In the mdoc, where it is there too: namespace and element. */
  readonly mdocPath?: readonly [namespace: string, element: string]
  readonly label: Words
}

/** Every claim of a credential, down to the leaves. */
export type ClaimsOf = (credential: CredentialKind) => readonly KnownClaim[]

const covered = (claimsOf: ClaimsOf, credential: CredentialKind, path: ClaimPath): readonly KnownClaim[] =>
  claimsOf(credential).filter((known) => covers(path, known.path))

/** The same data in the mdoc; nothing when any part of it is not there. */
export const mdocPathsOf = (
  claimsOf: ClaimsOf,
  credential: CredentialKind,
  path: ClaimPath,
): readonly (readonly [string, string])[] => {
  const known = covered(claimsOf, credential, path)
  const paths = known.flatMap(({ mdocPath }) => (mdocPath === undefined ? [] : [mdocPath]))
  return paths.length === known.length ? paths : []
}

/** Groups that people know by a name of their own. */
const groups: Readonly<Record<string, Words>> = {
  address: { id: "Alamat", en: "Address" },
  members: { id: "Anggota keluarga", en: "Family members" },
}

/** How a path is called; a group without a name of its own is called by its parts. */
export const labelOf = (claimsOf: ClaimsOf, credential: CredentialKind, path: ClaimPath): Words => {
  const known = covered(claimsOf, credential, path)
  const exact = known.find((claim) => isSamePath(claim.path, path))
  const group = path.length === 1 ? groups[String(path[0])] : undefined
  const parts = {
    id: known.map(({ label }) => label.id).join(", "),
    en: known.map(({ label }) => label.en).join(", "),
  }
  return exact?.label ?? group ?? parts
}
