import { statement } from "@jatidiri/database"
import type { VisitRow } from "./candidates.ts"
import type { ReasonRow } from "./reasons.ts"

export const regionsBelow = statement<{ code: string; name: string; level: string }>(
  "monitoring.regions-below",
  `select code, name, level from residents.published_regions
   where code collate "C" > $1 || '.' and code collate "C" < $1 || '/' order by code collate "C"`,
)

/** Begins the day before its first; a book that is there already stays as it is. */
export const addPracticeBook = statement(
  "monitoring.add-practice-book",
  `insert into monitoring.books (book, kind, region_code, title_id, title_en, unit, source, filled_until)
   values ($1, 'practice', $2, $3, $4, 'people', $5, $6::date - 1) on conflict (book) do nothing`,
)

/** Heads are given by village, cohort and agency, and added up for every region from the book's own downwards. */
export const putPracticeBase = statement(
  "monitoring.put-practice-base",
  `with heads as materialized (
     select region_code, cohort, agency, people
     from unnest($2::text[], $3::text[], $4::text[], $5::bigint[]) as given (region_code, cohort, agency, people)),
   agencies as (
     insert into monitoring.base_agencies (base_id, region_code, agency, people)
     select $1, region, agency, sum(people) from heads, monitoring.regions_above(region_code) as region
     where agency <> '' and region <> '' group by region, agency on conflict do nothing)
   insert into monitoring.base_people (base_id, region_code, cohort, people)
   select $1, region, coalesce(cohort, ''), sum(people) from heads, monitoring.regions_above(region_code) as region
   where region <> '' group by grouping sets ((region, cohort), (region)) on conflict do nothing`,
)

export const filledUntil = statement<{ day: string }>(
  "monitoring.filled-until",
  "select filled_until::text as day from monitoring.books where book = $1 and kind = 'practice'",
)

/** Harmless when repeated: each row has its own key, and what is there stays. */
export const addPracticeRows = statement(
  "monitoring.add-practice-rows",
  `insert into monitoring.scenario_ledger (book, entry_key, at, day, recorded_day, kind, first_time, region_code,
     service_region_code, service_point_id, officer_id, channel, cohort, agency, reason, people)
   select $1, entry_key, (day + make_interval(hours => hour)) at time zone 'Asia/Jakarta', day, recorded_day, kind,
     kind in ('request', 'met', 'activation', 'collected'), region_code, office, place_id, officer, channel, cohort, agency,
     reason, people
   from unnest($2::text[], $3::date[], $4::date[], $5::int[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
     $11::text[], $12::text[], $13::text[], $14::text[], $15::int[]) with ordinality
     as given (entry_key, day, recorded_day, hour, kind, region_code, office, place_id, officer, channel, cohort, agency,
       reason, people, nth)
   order by nth on conflict (book, entry_key) do nothing`,
)

export const addPracticePlaces = statement(
  "monitoring.add-practice-places",
  `insert into monitoring.practice_places (book, place_id, name, channel, region_code, host_kind, agency, day, invited)
   select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[], $9::int[])
   on conflict (book, place_id) do nothing`,
)

/** Moves only when the sums hold every row of the book, so that a day which is called filled is told in full. */
export const moveFilledDay = statement(
  "monitoring.move-filled-day",
  `update monitoring.books set filled_until = $2::date
   where book = $1 and filled_until < $2::date and not exists (
     select from monitoring.scenario_ledger as ledger, monitoring.followed
     where followed.source = 'scenario' and ledger.book = $1
       and (ledger.xid, ledger.ledger_id) > (followed.xid, followed.ledger_id))`,
)

/** What is on its way is not told yet. */
const filled = "(select filled_until from monitoring.books where book = $1)"
const within = (column: string, region: string): string =>
  `(${column} = ${region} or (${column} collate "C" >= ${region} || '.' and ${column} collate "C" < ${region} || '/'))`

/** What a practice book calls its places. */
export const practicePlaceNames = statement<{ placeId: string; name: string }>(
  "monitoring.practice-place-names",
  `select place_id as "placeId", name from monitoring.practice_places where book = $1 and place_id = any($2)`,
)

/** Rounds of a practice book in the region `$2` from that day on, with what came of each. */
export const practiceVisits = statement<VisitRow>(
  "monitoring.practice-visits",
  `select host_kind as "hostKind", name as "hostName", agency, region_code as "regionCode", day::text as "fromDay",
     day::text as "untilDay", 'closed' as state, invited::float8 as invited, coalesce(worked.activated, 0)::float8 as activated,
     coalesce(worked.days, 0)::float8 as "teamDays"
   from monitoring.practice_places as places left join lateral (
     select sum(kept.activated) as activated, count(distinct kept.day) as days from monitoring.places as kept
     where kept.book = $1 and kept.region_code = left(places.region_code, 5) and kept.day = places.day
       and kept.place_id = places.place_id) as worked on true
   where book = $1 and ${within("region_code", "$2")} and day >= $3 and day <= ${filled}`,
)

/** Districts of a practice book in which an office has a counter. */
export const practiceDistricts = statement<{ district: string }>(
  "monitoring.practice-districts",
  `select distinct left(region_code, 8) as district from monitoring.practice_places
   where book = $1 and channel = 'service-point'`,
)

const hindered = `monitoring.scenario_ledger as rows
   join monitoring.practice_places as places on places.book = rows.book and place_id = service_point_id
   where rows.book = $1 and kind in ('refusal', 'barrier') and rows.day between $3 and $4
     and rows.recorded_day <= ${filled}`

/** Refusals and barriers of a practice book by region of the place, as \`reasonsIn\` has those of the live one. */
export const practiceReasonsIn = statement<ReasonRow>(
  "monitoring.practice-reasons-in",
  `select kind, reason, cohort, sum(people)::float8 as people from ${hindered} and ${within("places.region_code", "$2")}
   group by 1, 2, 3`,
)

export const practiceReasonsOfParts = statement<
  Omit<ReasonRow, "cohort"> & { readonly code: string; readonly name: string }
>(
  "monitoring.practice-reasons-of-parts",
  `select regions.code, regions.name, kind, reason, sum(people)::float8 as people
   from residents.published_regions as regions, lateral (select kind, reason, people from ${hindered}
     and ${within("places.region_code", "regions.code")}) as noted
   where regions.parent_code = $2 group by 1, 2, 3, 4 order by regions.code`,
)
