import { kkVct, ktpDocType, ktpVct } from "../contract.ts"
import type { ClaimRow } from "./claim-row.ts"
import { kkClaims } from "./kk-claims.ts"
import { ktpClaims } from "./ktp-claims.ts"
import type { ListKind } from "./status-lists.ts"

/** One claim as other rooms may know it: where it stands in each format, and how people call it. */
export type DescribedClaim = {
  readonly path: readonly (string | null)[]
  readonly mdocPath?: readonly [namespace: string, element: string]
  readonly label: { readonly id: string; readonly en: string }
}

const describe = <Face>({ path, mdoc, id, en }: ClaimRow<Face>): DescribedClaim => ({
  path,
  ...(mdoc === undefined ? {} : { mdocPath: [mdoc.namespace, mdoc.element] as const }),
  label: { id, en },
})

const described: Readonly<Record<ListKind, readonly DescribedClaim[]>> = {
  ktp: ktpClaims.map(describe),
  kk: kkClaims.map(describe),
}

/** Every claim of a credential, from the one table that also issues and displays it. */
export const claimsOf = (credential: ListKind): readonly DescribedClaim[] => described[credential]

/** The names by which a request asks for a credential of the issuer at `baseUrl`. */
export const typeOf = (baseUrl: string, credential: ListKind): { readonly vct: string; readonly docType?: string } =>
  credential === "ktp" ? { vct: ktpVct(baseUrl), docType: ktpDocType } : { vct: kkVct(baseUrl) }
