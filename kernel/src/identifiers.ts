import type { Branded } from "./brand.ts"
import { accept, type Result, refuse } from "./result.ts"

/** A UUID (RFC 9562) in its one lower-case spelling. */
export type Uuid = Branded<"Uuid">

/** The register's own number of a person: a positive bigint as text, without leading zeros; never a NIK. */
export type ResidentId = Branded<"ResidentId">

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const residentIdShape = /^[1-9]\d{0,18}$/
/** The largest bigint; compared as text of one length, since browsers of 2018 know no bigints. */
const largest = "9223372036854775807"

export const parseUuid = (text: string): Result<Uuid, "not-a-uuid"> =>
  uuidShape.test(text) ? accept(text as Uuid) : refuse("not-a-uuid")

export const parseResidentId = (text: string): Result<ResidentId, "not-a-resident-id"> =>
  residentIdShape.test(text) && (text.length < largest.length || text <= largest)
    ? accept(text as ResidentId)
    : refuse("not-a-resident-id")
