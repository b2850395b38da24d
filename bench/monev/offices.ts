import type { Database } from "@jatidiri/database"
import { fieldPlaces, placesEach, stretchDays } from "./ledger.ts"

/** How many sites an office has; the first of them are the places that the ledger's counters stand at. */
const sitesEach = 14
const [daysBefore, daysAhead] = [20, 10]
const slotsADay = 6
const ticketsAVillage = 4

/** Draws below `below` that are the same for the same key. */
const drawOf = (key: string, below: number): string => `(abs(hashtextextended(${key}, 0)) % ${below})::int`

const sites = `
  insert into service_points.sites (site_id, name, kind, region_code, address, state, since, counters, daily_quota, minutes, walk_in_percent)
  select md5(office || nth)::uuid, 'Tempat Contoh ' || nth, case when nth = 0 then 'office' when nth < 10 then 'district' else 'village' end,
    case when nth = 0 then office when nth < 10 then left(code, 8) else code end, '', 'active', now(), 4, 100, 10, 40
  from (
    select left(code, 5) as office, code, row_number() over (partition by left(code, 5) order by village) - 1 as nth
    from bench.villages) as placed
  where nth < ${sitesEach}`

/** A month of working days of every site; those that are over are added up, as the job does at night. */
const siteDays = `
  insert into service_points.site_days (site_id, day, offered, walk_ins, served, last_number, folded, booked, no_shows, cancelled)
  select site_id, day, ${slotsADay * 5}, case when is_over then drawn else 0 end, case when is_over then drawn * 2 else 0 end,
    case when is_over then drawn else 0 end, is_over, case when is_over then drawn + 5 else 0 end,
    case when is_over then drawn / 4 else 0 end, case when is_over then drawn / 5 else 0 end
  from (
    select site_id, day, day < $1::date as is_over, ${drawOf("site_id::text || day::text", 20)} as drawn
    from service_points.sites, (
      select $1::date + ahead as day from generate_series(-${daysBefore}, ${daysAhead}) as ahead) as days
    where extract(isodow from day) < 7) as opened`

const slots = `
  insert into service_points.slots (site_id, day, opens, closes, begins_at, ends_at, capacity, taken, cancelled, no_shows)
  select site_id, day, 480 + 60 * nth, 540 + 60 * nth, day + make_interval(hours => 8 + nth), day + make_interval(hours => 9 + nth),
    5, drawn, drawn / 3, case when folded then 1 else 0 end
  from (select site_id, day, folded, nth, ${drawOf("site_id::text || day || nth", 6)} as drawn
    from service_points.site_days, generate_series(0, ${slotsADay - 1}) as nth) as opened`

/** Rounds of three years and of the next weeks: each office's teams are away again and again, as the ledger has it. */
const rounds = `
  insert into service_points.rounds (round_id, name, host_kind, host_name, region_code, from_at, until_at, invited_by, residents,
    max_activations, planned_by, planned_at, closed_at)
  select md5(office || place || stretch)::uuid, 'Jemput bola ' || stretch,
    (array['village', 'agency', 'school', 'banjar'])[1 + drawn % 4], 'DINAS CONTOH ' || drawn % 40, code,
    begins + interval '8 hours', begins + interval '${stretchDays} days', 'region', 100 + drawn, 1000, 'bench', begins, null
  from (
    select office, place, stretch, ($1::date - $2::int + stretch * ${stretchDays})::timestamp at time zone 'Asia/Jakarta' as begins,
      codes[1 + ${drawOf("office || place || stretch", 1000)} % cardinality(codes)] as code,
      ${drawOf("office || place || stretch", 300)} as drawn
    from (
      select left(code, 5) as office, array_agg(code order by code) as codes, least(${fieldPlaces}, ceil(count(*) / 40.0)) as teams
      from bench.villages group by 1) as offices,
      lateral generate_series(${placesEach - fieldPlaces}, ${placesEach - fieldPlaces} - 1 + teams::int) as place,
      generate_series(0, ($2::int / ${stretchDays}) + 1) as stretch) as sent`

const teams = `
  insert into service_points.teams (round_id, officer_id, name)
  select round_id, md5(round_id::text || nth)::uuid, 'Petugas Contoh' from service_points.rounds, generate_series(1, 2) as nth`

const incidents = `
  insert into service_points.incidents (incident_id, round_id, at, code, reported_by, reporter, recorded_at)
  select md5(round_id::text)::uuid, round_id, from_at, 'weather', md5(round_id::text || 1)::uuid, 'Petugas Contoh', from_at
  from service_points.rounds where ${drawOf("round_id::text", 10)} = 0`

/** Requests of three years; one in fifty is still open, some of them too long. */
const tickets = `
  insert into rights.tickets (ticket_id, number, kind, channel, resident_id, region_code, received_at, due_at, is_paused_by_waiting,
    state, settled_at, outcome, closed_at, seq, overdue_noted_at)
  select md5('ticket' || number)::uuid, lpad(number::text, 9, '0'),
    (array['access', 'correction', 'withdrawal', 'restriction', 'portability', 'complaint', 'question', 'other'])[1 + drawn % 8],
    'dompet', number, code, received, received + interval '3 days', false,
    case when is_open then 'in-progress' else 'closed' end, case when is_open then null else received + settled end,
    case when is_open then null else 'answered' end, case when is_open then null else received + settled + interval '30 days' end, 3,
    case when is_open and received < now() - interval '3 days' then received + interval '3 days' end
  from (
    select village * ${ticketsAVillage} + nth as number, code, ${drawOf("code || nth", 1000)} as drawn,
      $1::date - make_interval(days => ${drawOf("code || 'day' || nth", 1000)} * $2::int / 1000) as received,
      ${drawOf("code || 'open' || nth", 50)} = 0 as is_open, make_interval(hours => ${drawOf("code || 'settled' || nth", 80)}) as settled
    from bench.villages, generate_series(0, ${ticketsAVillage - 1}) as nth) as asked`

const seconds = (since: number): number => (performance.now() - since) / 1000

/**
 * What offices offer, send out and are asked, at the whole country's order of size: some 7,000 sites with a month of slots,
 * rounds and requests of three years. Gives how long it took.
 */
export const fillOffices = async (
  database: Database,
  { today, days }: { readonly today: string; readonly days: number },
) => {
  const began = performance.now()
  await database.transaction(async (tx) => {
    // What is filled here stands together by how it is made; checking each of a million slots would take the longest.
    await tx.raw("set local session_replication_role = replica")
    await tx.raw(sites)
    await tx.raw(siteDays, [today])
    await tx.raw(slots)
    await tx.raw(rounds, [today, days])
    await tx.raw(teams)
    await tx.raw(incidents)
    await tx.raw(tickets, [today, days])
  })
  return seconds(began)
}
