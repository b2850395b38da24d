import type { Database } from "@jatidiri/database"

/** The ledger tells of the last three years, until yesterday. */
export const ledgerDays = 1095
const rowsAtOnce = 250_000
const writersAtOnce = 2
/** Places of an office, counters and teams; and how many of them are teams, whose rounds last so many days each. */
export const placesEach = 14
export const fieldPlaces = 4
export const stretchDays = 14
const counters = placesEach - fieldPlaces
const officersEach = 3

/** Draws below `$1` that are the same for the same row; `salt` makes another draw of it. */
const drawOf = (salt: number, below: string): string => `(abs(hashint8extended(number, ${salt})) % (${below}))`

/**
 * Rows from `$1` to below `$2` of `$3`, in the order in which they became known: of three in ten people who asked two
 * were met, and so on. A tenth comes a day or three after the act, a tenth is served by another regency's office.
 */
const fill = `
  insert into activation.ledger (kind, about, at, recorded_at, day, first_time, region_code, service_region_code,
    service_point_id, channel, officer_id, cohort, agency, reason, people)
  select kind, lpad(to_hex(number), 32, '0')::uuid, at, known, (at at time zone 'Asia/Jakarta')::date,
    kind in ('request', 'met', 'activation', 'collected'), code,
    case when kind = 'request' then '' else office end,
    case when kind = 'request' then '' when place < ${counters} then md5(office || place)::uuid::text
      else md5(office || place || ((known at time zone 'Asia/Jakarta')::date - ($4::date - ${ledgerDays})) / ${stretchDays})::uuid::text end,
    case when kind = 'request' then 'online' when place < ${counters} then 'service-point' else 'field-round' end,
    case when kind = 'request' then '' else md5(office || place || 'officer' || ${drawOf(6, String(officersEach))})::uuid::text end,
    cohort, case when cohort in ('pns', 'pppk') then 'DINAS CONTOH ' || ${drawOf(8, "40")} else '' end,
    case kind when 'refusal' then (array['face-differs', 'document-missing', 'not-recorded', 'record-wrong'])[1 + ${drawOf(9, "4")}]
      when 'barrier' then (array['no-smartphone', 'no-signal', 'not-interested'])[1 + ${drawOf(9, "3")}]
      when 'end' then 'lost' else '' end, 1
  from (
    select number, known, known - case when ${drawOf(1, "10")} = 0 then make_interval(days => 1 + ${drawOf(2, "3")}::int)
        else interval '0' end as at,
      villages.code, case when ${drawOf(4, "10")} = 0 then left(elsewhere.code, 5) else left(villages.code, 5) end as office,
      ${drawOf(5, String(placesEach))} as place,
      (array['request', 'request', 'request', 'request', 'request', 'request', 'met', 'met', 'met', 'met', 'met',
        'activation', 'activation', 'activation', 'activation', 'collected', 'collected', 'collected',
        'end', 'refusal', 'barrier'])[1 + ${drawOf(3, "21")}] as kind,
      (array['umum', 'umum', 'umum', 'umum', 'umum', 'pemula', 'non-asn', 'perangkat-desa', 'pns', 'pppk'])[1 + ${drawOf(7, "10")}]
        as cohort
    from (
      select number, ($4::date - ${ledgerDays} + (number * ${ledgerDays} / $3)::int + make_interval(hours => 8,
          secs => (number * ${ledgerDays} % $3)::double precision * 25200 / $3)) at time zone 'Asia/Jakarta' as known
      from generate_series($1::bigint, $2::bigint - 1) as number) as numbered
    join bench.villages on villages.village = ${drawOf(10, "$5::bigint")}
    join bench.villages as elsewhere on elsewhere.village = ${drawOf(11, "$5::bigint")}) as drawn`

const seconds = (since: number): number => (performance.now() - since) / 1000

const listIndexes = `
  select indexname as name, indexdef as build from pg_indexes
  where schemaname = 'activation' and tablename = 'ledger' and indexname not in (
    select conname from pg_constraint where conrelid = 'activation.ledger'::regclass)`
const listKeys = `
  select conname as name, pg_get_constraintdef(oid) as build from pg_constraint
  where conrelid = 'activation.ledger'::regclass and contype = 'u'`

type Built = { readonly name: string; readonly build: string }

/** Indexes are built when the rows are there, as whoever loads a dump does; gives what builds them. */
const dropIndexes = async (database: Database): Promise<() => Promise<void>> => {
  const indexes = await database.raw<Built>(listIndexes)
  const keys = await database.raw<Built>(listKeys)
  for (const { name } of indexes) await database.raw(`drop index activation.${name}`)
  for (const { name } of keys) await database.raw(`alter table activation.ledger drop constraint ${name}`)
  return async () => {
    for (const { name, build } of keys)
      await database.raw(`alter table activation.ledger add constraint ${name} ${build}`)
    for (const { build } of indexes) await database.raw(build)
  }
}

/** As many rows as an `insert … select` writes, in the order of three years; gives how long it took. */
export const fillLedger = async (
  database: Database,
  { rows, today }: { readonly rows: number; readonly today: string },
): Promise<number> => {
  const began = performance.now()
  const [counted] = await database.raw<{ villages: number }>("select count(*)::int as villages from bench.villages")
  const buildIndexes = await dropIndexes(database)
  let next = 0
  const write = async (): Promise<void> => {
    while (next < rows) {
      const first = next
      next += rowsAtOnce
      await database.raw(fill, [first, Math.min(rows, first + rowsAtOnce), rows, today, counted?.villages])
      if (first % (20 * rowsAtOnce) === 0)
        console.error(`ledger: ${first} of ${rows} rows, ${seconds(began).toFixed(0)} s`)
    }
  }
  await Promise.all(Array.from({ length: writersAtOnce }, write))
  console.error(`ledger: its indexes, ${seconds(began).toFixed(0)} s`)
  await buildIndexes()
  return seconds(began)
}

/** What one more activation at an office writes, as the room of activation does. */
export const activateOne = `
  insert into activation.ledger (kind, about, at, recorded_at, day, first_time, region_code, service_region_code,
    service_point_id, channel, officer_id, cohort, agency, reason, people)
  values ('activation', gen_random_uuid(), now(), now(), (now() at time zone 'Asia/Jakarta')::date, true, $1, left($1, 5),
    md5(left($1, 5) || 1)::uuid::text, 'service-point', md5(left($1, 5) || 'officer')::uuid::text, 'umum', '', '', 1)`
