import { statement } from "@jatidiri/database"
import type { SuketReason } from "../contract.ts"

/** The next number of a regency and year; the row is held until the transaction is over, so that none is left out. */
export const nextNumber = statement<{ readonly last: number }>(
  "cards.next-suket-number",
  `insert into cards.suket_numbers as kept (regency, year, last) values ($1, $2, 1)
   on conflict (regency, year) do update set last = kept.last + 1 returning last`,
)

export const insertSuket = statement(
  "cards.insert-suket",
  `insert into cards.sukets (suket_id, number, resident_id, region_code, reason, issued_day, until_day, officer_id, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

export type SuketRow = {
  readonly suket_id: string
  readonly number: string
  readonly resident_id: string
  readonly region_code: string
  readonly reason: SuketReason
  readonly issued_day: string
  readonly until_day: string
  readonly at: Date
}

const columns = "suket_id, number, resident_id::text, region_code, reason, issued_day::text, until_day::text, at"

export const findSuket = statement<SuketRow>(
  "cards.find-suket",
  `select ${columns} from cards.sukets where suket_id = $1`,
)

/** Two counters must not write a letter for one person at once: held by his number until the transaction is over. */
export const holdResident = statement(
  "cards.hold-suket-resident",
  "select pg_advisory_xact_lock(hashtextextended('cards.suket:' || $1, 0))",
)

/** One that is still good after a day. */
export const findSuketAfter = statement<{ readonly suket_id: string }>(
  "cards.find-suket-after",
  "select suket_id from cards.sukets where resident_id = $1 and until_day > $2 order by sukets.until_day desc limit 1",
)

/** The latest letter of each person in regions like one of these that ends up to a day, the earliest end first. */
export const listSuketsEnding = statement<SuketRow>(
  "cards.list-sukets-ending",
  `select ${columns} from cards.sukets s
   where region_code like any ($1::text[]) and until_day between $2 and $3
     and not exists (select from cards.sukets later where later.resident_id = s.resident_id and later.until_day > s.until_day)
   order by s.until_day, s.suket_id limit $4`,
)
