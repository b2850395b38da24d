import { statement } from "@jatidiri/database"
import type { BaseName, Scope } from "../contract.ts"

export type BaseRow = {
  readonly baseId: number
  readonly name: BaseName
  readonly frozen: boolean
  readonly snapshot: string
  readonly source: string
  /** In the region asked for; null where nobody said. */
  readonly people: number | null
}

/** Every base of the book with its people in the region, the one figures are shown on first. */
export const basesIn = statement<BaseRow>(
  "monitoring.bases-in",
  `select bases.base_id::float8 as "baseId", name, frozen, snapshot, source, people::float8 as people
   from monitoring.bases left join monitoring.base_people
     on base_people.base_id = bases.base_id and region_code = $2 and cohort = ''
   where book = $1 order by name <> 'wajib-ktp', frozen, snapshot desc`,
)

/** A base that is there already stays as it is. */
export const addBase = statement<{ baseId: number; isNew: boolean }>(
  "monitoring.add-base",
  `insert into monitoring.bases (book, name, frozen, snapshot, source) values ($1, $2, $3, $4, $5)
   on conflict (book, name, frozen, snapshot) do update set book = excluded.book
   returning base_id::float8 as "baseId", xmax = 0 as "isNew"`,
)

export const putBasePeople = statement(
  "monitoring.put-base-people",
  `insert into monitoring.base_people (base_id, region_code, cohort, people)
   select $1, region, '', $3 from monitoring.regions_above($2) as region where region = $2
   on conflict (base_id, region_code, cohort) do update set people = excluded.people`,
)

export const dropBasePeople = statement(
  "monitoring.drop-base-people",
  "delete from monitoring.base_people where base_id = $1",
)

/** Adds the register's heads of that snapshot up, for every region and cohort. `$3` is the name of the base. */
export const sumBasePeople = statement(
  "monitoring.sum-base-people",
  `insert into monitoring.base_people (base_id, region_code, cohort, people)
   select $1, region, coalesce(cohort, ''), sum(people) from (
     select region_code, cohort, case $3 when 'wajib-ktp' then wajib_ktp when 'residents' then residents
       when 'recorded' then recorded else card_holders end as people
     from residents.published_population where snapshot = $2) as heads,
     monitoring.regions_above(region_code) as region
   group by grouping sets ((region, cohort), (region))`,
)

export const snapshotExists = statement<{ there: boolean }>(
  "monitoring.snapshot-exists",
  "select exists (select from residents.published_population where snapshot = $1) as there",
)

/** Rolling bases that the newest snapshot, or one more file of it, has overtaken; with what they should hold. */
export const staleRollingBases = statement<{ baseId: number; name: BaseName; snapshot: string; release: string }>(
  "monitoring.stale-rolling-bases",
  `with newest as (select snapshot, release from residents.published_releases order by snapshot desc limit 1)
   select base_id::float8 as "baseId", name, newest.snapshot, newest.release::text
   from monitoring.bases, newest
   where book = 'live' and not frozen and (bases.snapshot <> newest.snapshot or bases.release < newest.release)
   for update of bases`,
)

export const moveRollingBase = statement(
  "monitoring.move-rolling-base",
  "update monitoring.bases set snapshot = $2, release = $3, source = 'DKB ' || $2 where base_id = $1",
)

export type TargetRow = {
  readonly targetId: number
  readonly baseId: number
  readonly regionCode: string
  readonly scope: Scope
  readonly share: number
  readonly shareOf: "base" | "target"
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly letterFrom: string
  readonly letterNumber: string
  readonly letterDate: string | null
  readonly revision: number
  readonly note: string
  readonly standing: number
}

/** 0 while the period holds the day, also where none was said; 1 when it is over; 2 before it begins. */
const standingOn = (day: string): string =>
  `case when period_from > ${day}::date then 2 when period_to < ${day}::date then 1 else 0 end`

/**
 * Targets of the region or of any region above it, on day `$3`: those whose period it is in come first, and of each kind
 * only the nearest region's newest revision counts.
 */
export const targetsFor = statement<TargetRow>(
  "monitoring.targets-for",
  `select target_id::float8 as "targetId", base_id::float8 as "baseId", region_code as "regionCode", scope,
     share::float8 as share, share_of as "shareOf", period_from::text as "periodFrom", period_to::text as "periodTo",
     letter_from as "letterFrom", letter_number as "letterNumber", letter_date::text as "letterDate", revision, note,
     ${standingOn("$3")} as standing
   from monitoring.targets where book = $1 and region_code in (select monitoring.regions_above($2))
   order by scope <> 'ministry', standing, length(region_code) desc, period_to desc nulls last, revision desc, share`,
)

export type OwnTargetRow = {
  readonly regionCode: string
  readonly share: number
  /** Of the target's own base in that region. */
  readonly people: number | null
  readonly standing: number
}

/** The ministry's own target of each of the regions that has one, chosen as `targetsFor` does. */
export const ownTargetsOf = statement<OwnTargetRow>(
  "monitoring.own-targets-of",
  `select distinct on (region_code) region_code as "regionCode", share::float8 as share, people::float8 as people,
     ${standingOn("$3")} as standing
   from monitoring.targets
   left join (select base_id, region_code, people from monitoring.base_people where cohort = '') as heads
     using (base_id, region_code)
   where book = $1 and region_code = any($2) and scope = 'ministry'
   order by region_code, standing, period_to desc nulls last, revision desc, share`,
)

export const addTarget = statement(
  "monitoring.add-target",
  `insert into monitoring.targets (book, base_id, region_code, scope, share, share_of, period_from, period_to,
     letter_from, letter_number, letter_date, revision, note)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
)
