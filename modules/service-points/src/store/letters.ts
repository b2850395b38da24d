import { statement } from "@jatidiri/database"
import type { LetterKind } from "../round-contract.ts"

export type LetterRow = {
  readonly office_region: string
  readonly year: number
  readonly number: number
  readonly kind: LetterKind
  readonly version: number
  readonly made_at: Date
}

const columns = "office_region, year, number, kind, version, made_at"

export const findLetter = statement<LetterRow>(
  "service_points.find-letter",
  `select ${columns} from service_points.letters where round_id = $1 and kind = $2 and version = $3`,
)

/** The round's letters, of each kind the last. */
export const listLetters = statement<LetterRow>(
  "service_points.list-letters",
  `select distinct on (kind) ${columns} from service_points.letters where round_id = $1 order by kind, version desc`,
)

/** One office gives its numbers one after the other. */
export const lockNumbers = statement(
  "service_points.lock-letter-numbers",
  "select pg_advisory_xact_lock(hashtextextended('service_points.letters:' || $1, 0))",
)

export const insertLetter = statement<LetterRow>(
  "service_points.insert-letter",
  `insert into service_points.letters (office_region, year, number, round_id, kind, version, made_by, made_at)
   select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7
   from service_points.letters where office_region = $1 and year = $2
   returning ${columns}`,
)
