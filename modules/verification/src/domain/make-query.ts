import { covers } from "@jatidiri/credentials"
import type { CredentialQuery, CredentialSetQuery, DcqlQuery } from "@jatidiri/openid4vc"
import type { CredentialKind, KnownClaim, Purpose } from "./known.ts"

export type Catalogue = {
  readonly claimsOf: (credential: CredentialKind) => readonly KnownClaim[]
  readonly typeOf: (credential: CredentialKind) => { readonly vct: string; readonly docType?: string }
}

type Asked = Purpose["credentials"][number]
type Group = { readonly ids: readonly string[]; readonly required: boolean }
type MdocClaim = { readonly path: readonly [string, string]; readonly required: boolean; readonly of: number }

/** The query's id of a credential in one format; answers come back under it. */
export const queryIdOf = (credential: CredentialKind, format: "dc+sd-jwt" | "mso_mdoc"): string =>
  format === "mso_mdoc" ? `${credential}-mdoc` : credential

/** Every choice of optional claims, the fullest first; nothing when all is required (OpenID4VP 1.0 §6.4.1). */
const claimSets = (groups: readonly Group[]): string[][] | undefined => {
  const optional = groups.filter(({ required }) => !required)
  if (optional.length === 0) return undefined
  const choices = Array.from({ length: 2 ** optional.length }, (_, bits) =>
    groups.filter((group) => group.required || (bits & (1 << optional.indexOf(group))) !== 0),
  )
  return choices.sort((a, b) => b.length - a.length).map((chosen) => chosen.flatMap(({ ids }) => [...ids]))
}

const sdJwtQuery = (catalogue: Catalogue, { credential, claims }: Asked): CredentialQuery => {
  const sets = claimSets(claims.map(({ required }, i) => ({ ids: [`c${i}`], required })))
  return {
    id: queryIdOf(credential, "dc+sd-jwt"),
    format: "dc+sd-jwt",
    meta: { vct_values: [catalogue.typeOf(credential).vct] },
    claims: claims.map(({ path }, i) => (sets === undefined ? { path } : { id: `c${i}`, path })),
    ...(sets === undefined ? {} : { claim_sets: sets }),
  }
}

/** The same claims as mdoc elements; nothing when any of them is not in the mdoc. */
const mdocClaims = (catalogue: Catalogue, { credential, claims }: Asked): readonly MdocClaim[] | undefined => {
  const known = catalogue.claimsOf(credential)
  const found = claims.flatMap(({ path, required }, of) =>
    known.filter((claim) => covers(path, claim.path)).map(({ mdocPath }) => ({ path: mdocPath, required, of })),
  )
  return found.every((claim): claim is MdocClaim => claim.path !== undefined) ? found : undefined
}

const mdocQuery = (catalogue: Catalogue, asked: Asked): CredentialQuery | undefined => {
  const { docType } = catalogue.typeOf(asked.credential)
  const claims = mdocClaims(catalogue, asked)
  if (docType === undefined || claims === undefined) return undefined
  const groups = asked.claims.map(({ required }, of) => ({
    ids: claims.flatMap((claim, i) => (claim.of === of ? [`e${i}`] : [])),
    required,
  }))
  const sets = claimSets(groups)
  return {
    id: queryIdOf(asked.credential, "mso_mdoc"),
    format: "mso_mdoc",
    meta: { doctype_value: docType },
    claims: claims.map(({ path }, i) => (sets === undefined ? { path } : { id: `e${i}`, path })),
    ...(sets === undefined ? {} : { claim_sets: sets }),
  }
}

/** What a purpose asks, as DCQL: each credential as SD-JWT VC, or as mdoc where it holds all of it. */
export const makeQuery = (catalogue: Catalogue, purpose: Pick<Purpose, "credentials">): DcqlQuery => {
  const credentials: CredentialQuery[] = []
  const sets: CredentialSetQuery[] = []
  for (const asked of purpose.credentials.filter(({ claims }) => claims.length > 0)) {
    const formats = [sdJwtQuery(catalogue, asked), mdocQuery(catalogue, asked)].filter((query) => query !== undefined)
    credentials.push(...formats)
    sets.push({ options: formats.map(({ id }) => [id]) })
  }
  const hasChoice = credentials.length > sets.length
  return { credentials, ...(hasChoice ? { credential_sets: sets } : {}) }
}
