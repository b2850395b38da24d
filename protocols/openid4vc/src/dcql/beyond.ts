import type { ClaimPath } from "../signed.ts"
import type { DcqlQuery } from "./query.ts"

/** A registered path covers itself and all below it; a registered `null` covers every element. */
const covers = (registered: ClaimPath, asked: ClaimPath): boolean =>
  registered.length <= asked.length &&
  registered.every((part, at) => part === asked[at] || (part === null && typeof asked[at] === "number"))

/** Paths that the query asks for and the registration does not hold. An mdoc's are `[namespace, element]` there too. */
export const findClaimsBeyond = (query: DcqlQuery, registered: readonly ClaimPath[]): readonly ClaimPath[] =>
  query.credentials
    .flatMap(({ claims }) => claims ?? [])
    .map(({ path }) => path)
    .filter((path) => !registered.some((each) => covers(each, path)))
