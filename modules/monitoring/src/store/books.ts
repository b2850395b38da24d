import { statement } from "@jatidiri/database"
import type { BookKind, FactCode, Qualifier, Unit } from "../contract.ts"

export type BookRow = {
  readonly book: string
  readonly kind: BookKind
  readonly regionCode: string
  readonly titleId: string
  readonly titleEn: string
  readonly unit: Unit
  readonly said: string
  readonly nominalDay: string | null
  /** The last day of a practice book that is filled and added up. */
  readonly filledUntil: string | null
  readonly source: string
  /** Until when the ledger and its corrections were read, and a practice book filled. */
  readonly followedAt: Date
}

const columns = `book, kind, region_code as "regionCode", title_id as "titleId", title_en as "titleEn", unit, said,
  nominal_day::text as "nominalDay", filled_until::text as "filledUntil", books.source,
  least(followed.at, (filled_until + 1)::timestamp at time zone 'Asia/Jakarta', corrected.at) as "followedAt"`
const withPlace = `monitoring.books join monitoring.followed
  on followed.source = case books.kind when 'live' then 'live' else 'scenario' end
  left join monitoring.followed as corrected on corrected.source = 'correction' and books.kind = 'live'`

/** For this transaction: each question is planned once a connection. */
export const planOnce = statement("monitoring.plan-once", "set local plan_cache_mode = force_generic_plan")

export const allBooks = statement<BookRow>(
  "monitoring.all-books",
  `select ${columns} from ${withPlace} order by kind, region_code`,
)

export const findBook = statement<BookRow>(
  "monitoring.find-book",
  `select ${columns} from ${withPlace} where book = $1`,
)

export const putBook = statement(
  "monitoring.put-book",
  `insert into monitoring.books (book, kind, region_code, title_id, title_en, unit, said, nominal_day, source)
   values ($1, 'scenario', $2, $3, $4, $5, $6, $7, $8)
   on conflict (book) do update set region_code = excluded.region_code, title_id = excluded.title_id,
     title_en = excluded.title_en, unit = excluded.unit, said = excluded.said, nominal_day = excluded.nominal_day,
     source = excluded.source`,
)

export const putFact = statement(
  "monitoring.put-fact",
  `insert into monitoring.facts (book, fact, place, value, qualifier, source) values ($1, $2, $3, $4, $5, $6)
   on conflict (book, fact, place) do update set value = excluded.value, qualifier = excluded.qualifier,
     source = excluded.source`,
)

export type FactRow = {
  readonly fact: FactCode
  readonly value: number | null
  readonly qualifier: Qualifier
  readonly source: string
}

export const factsOf = statement<FactRow>(
  "monitoring.facts-of",
  "select fact, value::float8 as value, qualifier, source from monitoring.facts where book = $1 order by place",
)

/** Harmless when repeated: the entry's own key is unique in its book. */
export const addScenarioEntry = statement(
  "monitoring.add-scenario-entry",
  `insert into monitoring.scenario_ledger
     (book, entry_key, at, day, recorded_day, kind, first_time, region_code, channel, cohort, agency, reason, people)
   values ($1, $2, $3::date::timestamptz, $3, $3, $4, true, $5, $6, $7, '', '', $8)
   on conflict (book, entry_key) do nothing`,
)

export type RegionRow = { readonly code: string; readonly name: string; readonly level: string }

/** Names come from the register's published view. */
export const regionsNamed = statement<RegionRow>(
  "monitoring.regions-named",
  "select code, name, level from residents.published_regions where code = any($1) order by length(code)",
)
