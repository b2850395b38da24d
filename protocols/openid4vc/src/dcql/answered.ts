import { setsOf } from "./match.ts"
import { matchCredential } from "./match-credential.ts"
import type { DcqlQuery, HeldCredential } from "./query.ts"

export type NotAnswered = "unknown-query" | "too-many" | "query-unmet" | "set-unmet"

const reasonNotFor = (
  query: DcqlQuery,
  id: string,
  shown: readonly HeldCredential[],
): Exclude<NotAnswered, "set-unmet"> | undefined => {
  const asked = query.credentials.find((each) => each.id === id)
  if (asked === undefined) return "unknown-query"
  if (shown.length > 1 && asked.multiple !== true) return "too-many"
  if (shown.length === 0 || shown.some((each) => matchCredential(asked, each) === undefined)) return "query-unmet"
  return undefined
}

/** For the verifier: why what was shown, by credential query id and verified, does not answer the query; or nothing. */
export const reasonNotAnswered = (
  query: DcqlQuery,
  shown: ReadonlyMap<string, readonly HeldCredential[]>,
): NotAnswered | undefined => {
  for (const [id, credentials] of shown) {
    const reason = reasonNotFor(query, id, credentials)
    if (reason !== undefined) return reason
  }
  const isMet = setsOf(query).every(
    ({ options, required = true }) => !required || options.some((option) => option.every((id) => shown.has(id))),
  )
  return isMet ? undefined : "set-unmet"
}
