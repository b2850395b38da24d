import type { ClaimPath } from "../signed.ts"
import { matchCredential } from "./match-credential.ts"
import type { CredentialSetQuery, DcqlQuery, HeldCredential } from "./query.ts"

export type Candidate = { readonly credentialId: string; readonly paths: readonly ClaimPath[] }

export type Want = {
  readonly required: boolean
  /** Lists of credential query ids that can be answered together, the verifier's favourite first. */
  readonly options: readonly (readonly string[])[]
}

export type DcqlMatch = {
  /** Whether everything required can be answered. */
  readonly answerable: boolean
  /** By credential query id: the held credentials that answer it and the paths to disclose. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>
  readonly wants: readonly Want[]
}

/** §6.4.2: without sets every credential is wanted, each for itself. */
export const setsOf = (query: DcqlQuery): readonly CredentialSetQuery[] =>
  query.credential_sets ?? query.credentials.map(({ id }) => ({ options: [[id]] }))

/** What of the held credentials answers the query. Pure: whether to answer is the resident's choice. */
export const matchDcql = (query: DcqlQuery, held: readonly HeldCredential[]): DcqlMatch => {
  const candidates = new Map<string, readonly Candidate[]>()
  for (const asked of query.credentials) {
    const found = held.flatMap((each) => {
      const paths = matchCredential(asked, each)
      return paths === undefined ? [] : [{ credentialId: each.id, paths }]
    })
    candidates.set(asked.id, found)
  }
  const canAnswer = (id: string): boolean => (candidates.get(id)?.length ?? 0) > 0
  const wants = setsOf(query).map(({ options, required = true }) => ({
    required,
    options: options.filter((option) => option.every(canAnswer)),
  }))
  const answerable = wants.every(({ required, options }) => !required || options.length > 0)
  return { answerable, candidates, wants }
}
