import { statement } from "@jatidiri/database"
import type { BaseName } from "../contract.ts"

/** `PP.KK`: the smallest part of the country that an office sends a file of. */
const regencyLength = 5

export type BaseRow = {
  readonly baseId: number
  readonly name: BaseName
  readonly frozen: boolean
  readonly snapshot: string
  readonly source: string
  /** In the region asked for; null where nobody said. */
  readonly people: number | null
}

/**
 * Every base of the book with its people in the region, the one figures are shown on first. A rolling base names the
 * snapshots that the region's own number stands on; districts and villages stand on their regency's.
 */
export const basesIn = statement<BaseRow>(
  "monitoring.bases-in",
  `select bases.base_id::float8 as "baseId", name, frozen, coalesce(newest, bases.snapshot) as snapshot,
     coalesce('DKB ' || snapshots, source) as source, people::float8 as people
   from monitoring.bases
   left join monitoring.base_people
     on base_people.base_id = bases.base_id and region_code = $2 and cohort = ''
   left join lateral (
     select max(snapshot) as newest, string_agg(snapshot, ' + ' order by snapshot desc) as snapshots
     from monitoring.base_parts as parts
     where parts.base_id = bases.base_id and parts.region_code = left($2, ${regencyLength})) as parts on true
   where book = $1 order by name <> 'wajib-ktp', frozen, bases.snapshot desc`,
)

export type BasePartRow = { readonly snapshot: string; readonly people: number }

/** What a rolling base in the region is made of, the newest snapshot first. */
export const basePartsIn = statement<BasePartRow>(
  "monitoring.base-parts-in",
  `select snapshot, people::float8 as people from monitoring.base_parts
   where base_id = $1 and region_code = left($2, ${regencyLength}) order by snapshot desc`,
)

/** A base that is there already stays as it is. */
export const addBase = statement<{ baseId: number; isNew: boolean }>(
  "monitoring.add-base",
  `insert into monitoring.bases (book, name, frozen, snapshot, source) values ($1, $2, $3, $4, $5)
   on conflict (book, name, frozen, snapshot, origin) do update set book = excluded.book
   returning base_id::float8 as "baseId", xmax = 0 as "isNew"`,
)

/** The one of its name that rolls; it holds nobody until the register is looked at next. */
export const addRollingBase = statement<{ baseId: number; isNew: boolean }>(
  "monitoring.add-rolling-base",
  `insert into monitoring.bases (book, name, frozen, snapshot, source) values ('live', $1, false, '', 'register')
   on conflict (book, name) where not frozen do update set book = excluded.book
   returning base_id::float8 as "baseId", xmax = 0 as "isNew"`,
)

/** The same of a file's sums, which its source tells from the register's own. */
export const addReleaseBase = statement<{ baseId: number; isNew: boolean }>(
  "monitoring.add-release-base",
  `insert into monitoring.bases (book, name, frozen, snapshot, source, origin) values ('live', $1, true, $2, $3, $3)
   on conflict (book, name, frozen, snapshot, origin) do update set book = excluded.book
   returning base_id::float8 as "baseId", xmax = 0 as "isNew"`,
)

export const putReleasePeople = statement(
  "monitoring.put-release-people",
  `insert into monitoring.base_people (base_id, region_code, cohort, people)
   select $1, region_code, '', people from unnest($2::text[], $3::bigint[]) as told(region_code, people)`,
)

/** How many regions of that base have another number than the file, or one of them alone. */
export const countReleaseDifferences = statement<{ differences: number }>(
  "monitoring.count-release-differences",
  `select count(*)::float8 as differences
   from unnest($2::text[], $3::bigint[]) as told(region_code, people)
   full join (select region_code, people from monitoring.base_people where base_id = $1 and cohort = '') as kept
     using (region_code)
   where kept.people is distinct from told.people`,
)

export const regionTree = statement<{ code: string; parentCode: string | null }>(
  "monitoring.region-tree",
  `select code, parent_code as "parentCode" from residents.published_regions`,
)

export const putBasePeople = statement(
  "monitoring.put-base-people",
  `insert into monitoring.base_people (base_id, region_code, cohort, people)
   select $1, region, '', $3 from monitoring.regions_above($2) as region where region = $2
   on conflict (base_id, region_code, cohort) do update set people = excluded.people`,
)

const peopleNamed = (name: string): string =>
  `case ${name} when 'wajib-ktp' then wajib_ktp when 'residents' then residents
     when 'recorded' then recorded else card_holders end as people`

/** Those who belong to an agency, again by agency; of the heads that everybody is added up from. */
const sumAgencies = `agencies as (
     insert into monitoring.base_agencies (base_id, region_code, agency, people)
     select $1, region, agency, sum(people) from heads, monitoring.regions_above(region_code) as region
     where agency <> '' group by region, agency)`

const sumUpwards = `insert into monitoring.base_people (base_id, region_code, cohort, people)
   select $1, region, coalesce(cohort, ''), sum(people) from heads, monitoring.regions_above(region_code) as region
   group by grouping sets ((region, cohort), (region))`

/** Adds the register's heads of that snapshot up, for every region and cohort. `$3` is the name of the base. */
export const sumBasePeople = statement(
  "monitoring.sum-base-people",
  `with heads as materialized (
     select region_code, cohort, agency, ${peopleNamed("$3")} from residents.published_population where snapshot = $2),
   ${sumAgencies}
   ${sumUpwards}`,
)

export const dropRollingPeople = statement(
  "monitoring.drop-rolling-people",
  `with parts as (delete from monitoring.base_parts where base_id = $1),
   agencies as (delete from monitoring.base_agencies where base_id = $1)
   delete from monitoring.base_people where base_id = $1`,
)

/**
 * The same of each regency's newest snapshot, for its office may have sent the new one before its neighbours, and a
 * country of some regencies only would make every share too high. `$2` is the name of the base.
 */
export const sumRollingPeople = statement(
  "monitoring.sum-rolling-people",
  `with newest as (
     select left(region_code, ${regencyLength}) as regency, max(snapshot) as snapshot
     from residents.published_population group by 1),
   heads as materialized (
     select region_code, cohort, agency, snapshot, ${peopleNamed("$2")}
     from residents.published_population as population
     join newest using (snapshot) where newest.regency = left(region_code, ${regencyLength})),
   regencies as (
     select left(region_code, ${regencyLength}) as regency, snapshot, sum(people) as people from heads group by 1, 2),
   parts as (
     insert into monitoring.base_parts (base_id, region_code, snapshot, people)
     select $1, region, snapshot, sum(people) from regencies, monitoring.regions_above(regency) as region
     group by region, snapshot),
   ${sumAgencies}
   ${sumUpwards}`,
)

export const snapshotExists = statement<{ there: boolean }>(
  "monitoring.snapshot-exists",
  "select exists (select from residents.published_population where snapshot = $1) as there",
)

/** Rolling bases that a file of any snapshot has overtaken; with the newest snapshot and the state they should hold. */
export const staleRollingBases = statement<{ baseId: number; name: BaseName; snapshot: string; release: string }>(
  "monitoring.stale-rolling-bases",
  `with now as (select max(snapshot) as snapshot, sum(release)::bigint as release from residents.published_releases)
   select base_id::float8 as "baseId", name, now.snapshot, now.release::text
   from monitoring.bases, now
   where book = 'live' and not frozen and now.snapshot is not null and bases.release <> now.release
   for update of bases`,
)

export const moveRollingBase = statement(
  "monitoring.move-rolling-base",
  "update monitoring.bases set snapshot = $2, release = $3, source = 'DKB ' || $2 where base_id = $1",
)
