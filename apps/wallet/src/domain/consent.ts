import type { ClaimPath, CredentialQuery, DcqlQuery } from "@jatidiri/openid4vc"

/** One field of a request, as the resident decides on it. */
export type AskedField = {
  readonly queryId: string
  readonly path: ClaimPath
  /** Without it there is no answer. */
  readonly required: boolean
  /** The registration of who asks does not hold it. */
  readonly beyond: boolean
  /** Numbers that follow a person everywhere. */
  readonly privileged: boolean
}

const privilegedNames = ["nik", "family_card_number"]

export const isSamePath = (a: ClaimPath, b: ClaimPath): boolean =>
  a.length === b.length && a.every((part, at) => part === b[at])

const isPrivileged = (path: ClaimPath): boolean => privilegedNames.includes(String(path[path.length - 1]))

const pathsOfSet = (query: CredentialQuery, set: readonly string[]): readonly ClaimPath[] =>
  (query.claims ?? []).filter(({ id }) => id !== undefined && set.includes(id)).map(({ path }) => path)

/** Combinations that answer the query; all claims together where it names none (OpenID4VP 1.0 §6.4.1). */
const combinations = (query: CredentialQuery): readonly (readonly ClaimPath[])[] =>
  query.claim_sets === undefined
    ? [(query.claims ?? []).map(({ path }) => path)]
    : query.claim_sets.map((set) => pathsOfSet(query, set))

const includesPath = (paths: readonly ClaimPath[], path: ClaimPath): boolean =>
  paths.some((other) => isSamePath(other, path))

/**
 * The fields of one credential query. `held` are the paths that this phone can show; a combination with anything else
 * counts for nothing, and required is what stands in every combination that is left.
 */
export const fieldsOf = (
  query: CredentialQuery,
  held: readonly ClaimPath[],
  beyond: readonly ClaimPath[],
): readonly AskedField[] => {
  const possible = combinations(query).filter((paths) => paths.every((path) => includesPath(held, path)))
  const asked = (query.claims ?? []).map(({ path }) => path).filter((path) => includesPath(held, path))
  return asked.map((path) => ({
    queryId: query.id,
    path,
    required: possible.every((paths) => includesPath(paths, path)),
    beyond: includesPath(beyond, path),
    privileged: isPrivileged(path),
  }))
}

/** Whether exactly these fields answer the query. */
export const isAnswered = (query: CredentialQuery, chosen: readonly ClaimPath[]): boolean =>
  combinations(query).some(
    (paths) => paths.length === chosen.length && paths.every((path) => includesPath(chosen, path)),
  )

/** Which of the alternatives this phone answers: the first of every required set that it can answer whole. */
export const chosenQueries = (query: DcqlQuery, answerable: readonly string[]): readonly string[] => {
  const sets = query.credential_sets ?? [{ options: [query.credentials.map(({ id }) => id)] }]
  const chosen = sets
    .filter(({ required }) => required !== false)
    .flatMap(({ options }) => options.find((option) => option.every((id) => answerable.includes(id))) ?? [])
  return [...new Set(chosen)]
}
