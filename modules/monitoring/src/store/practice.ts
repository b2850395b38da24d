import { statement } from "@jatidiri/database"

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
