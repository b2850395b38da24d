import {
  anyOf,
  listOf,
  oneOf,
  openObject,
  optional,
  type Result,
  refuse,
  type Shape,
  textOf,
  trueOrFalse,
  wholeNumber,
} from "@jatidiri/kernel"
import { claimPath } from "../claim-path.ts"
import { judgeMessage } from "../messages.ts"
import type { ClaimQuery, CredentialQuery, DcqlQuery } from "./query.ts"

const id = textOf(100, /^[\w-]+$/)
const ids = listOf(id, 1, 50)
const integer = wholeNumber(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)

const claim: Shape<ClaimQuery> = openObject({
  id: optional(id),
  path: claimPath,
  values: optional(listOf(anyOf(textOf(1_000), integer, trueOrFalse), 1, 100)),
  intent_to_retain: optional(trueOrFalse),
})

const base = {
  id,
  multiple: optional(trueOrFalse),
  require_cryptographic_holder_binding: optional(trueOrFalse),
  trusted_authorities: optional(
    listOf(openObject({ type: textOf(100), values: listOf(textOf(2_048), 1, 100) }), 1, 20),
  ),
  claims: optional(listOf(claim, 1, 100)),
  claim_sets: optional(listOf(ids, 1, 20)),
}

const credential: Shape<CredentialQuery> = anyOf(
  openObject({
    ...base,
    format: oneOf(["dc+sd-jwt"]),
    meta: openObject({ vct_values: listOf(textOf(2_048), 1, 20) }),
  }),
  openObject({ ...base, format: oneOf(["mso_mdoc"]), meta: openObject({ doctype_value: textOf(500) }) }),
)

export const dcqlQuery: Shape<DcqlQuery> = openObject({
  credentials: listOf(credential, 1, 20),
  credential_sets: optional(
    listOf(openObject({ options: listOf(ids, 1, 20), required: optional(trueOrFalse) }), 1, 20),
  ),
})

const isDistinct = (items: readonly string[]): boolean => new Set(items).size === items.length
const isNameAndElement = ({ path }: ClaimQuery): boolean =>
  path.length === 2 && path.every((part) => typeof part === "string")

/** Claim sets name claims that are there (§6.3), and an mdoc's path is namespace and element (§7.2). */
const agrees = (query: CredentialQuery): boolean => {
  const claims = query.claims ?? []
  const named = claims.flatMap((each) => each.id ?? [])
  if (!isDistinct(named)) return false
  if (query.format === "mso_mdoc" && !claims.every(isNameAndElement)) return false
  return (query.claim_sets ?? []).every((set) => set.every((each) => named.includes(each)))
}

const hangsTogether = (query: DcqlQuery): boolean => {
  const known = query.credentials.map((each) => each.id)
  const options = (query.credential_sets ?? []).flatMap((set) => set.options)
  return (
    isDistinct(known) &&
    options.every((option) => option.every((each) => known.includes(each))) &&
    query.credentials.every(agrees)
  )
}

/** Judges a query as a stranger sent it; formats we do not speak are refused with the whole query. */
export const parseDcqlQuery = (input: unknown): Result<DcqlQuery, "bad-query"> => {
  const judged = judgeMessage(input, { shape: dcqlQuery, refusal: "bad-query" })
  return judged.ok && !hangsTogether(judged.value) ? refuse("bad-query", "references") : judged
}
