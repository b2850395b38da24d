import { migrate } from "@jatidiri/database"
import type { Call, Reply } from "@jatidiri/http"
import { openTestDatabase, outlastStrangers } from "@jatidiri/testing"
import { monitoring } from "../src/index.ts"
import type { Needs, Viewer } from "../src/needs.ts"

/** What the neighbours publish, with the columns that docs/architecture.md names. */
const neighbours = `
  create schema residents;
  create table residents.regions (code text collate "C" primary key, name text not null, level text not null, parent_code text collate "C");
  create index on residents.regions (parent_code);
  create view residents.published_regions as select code, name, level, parent_code from residents.regions;
  create table residents.population (snapshot text, region_code text collate "C", cohort text, agency text,
    residents bigint, wajib_ktp bigint, recorded bigint, card_holders bigint,
    primary key (snapshot, region_code, cohort, agency));
  create view residents.published_population as select * from residents.population;
  create table residents.imports (import_id bigint generated always as identity, snapshot text collate "C" not null);
  create view residents.published_releases as
    select snapshot, max(import_id) as release from residents.imports group by snapshot;
  create table residents.coming_of_age (snapshot text collate "C", region_code text collate "C", month date, people bigint);
  create view residents.published_coming_of_age as select * from residents.coming_of_age;
  create schema activation;
  create table activation.ledger (ledger_id bigint generated always as identity, xid xid8 not null default pg_current_xact_id(),
    at timestamptz not null, day date not null, kind text not null, first_time boolean not null, region_code text not null,
    service_region_code text not null default '', service_point_id text not null default '', channel text not null,
    officer_id text not null default '', cohort text not null, agency text not null, reason text not null, people int not null,
    recorded_day date);
  create index on activation.ledger (xid, ledger_id);
  create view activation.published_ledger as
    select ledger_id, xid, at, day, kind, first_time, region_code, service_region_code, service_point_id, channel, officer_id,
      cohort, agency, reason, people, coalesce(recorded_day, day) as recorded_day,
      coalesce(recorded_day, day)::timestamp at time zone 'Asia/Jakarta' as recorded_at from activation.ledger;
  create schema service_points;
  create table service_points.sites (site_id text primary key, name text not null, region_code text collate "C" not null default '',
    state text not null default 'active');
  create view service_points.published_sites as select site_id, name, region_code, state from service_points.sites;
  create table service_points.rounds (round_id text primary key, host_name text not null, region_code text collate "C" not null default '',
    host_kind text not null default 'village', agency text not null default '', from_day date, until_day date,
    invited int not null default 0, state text not null default 'closed', series_id text, name text not null default 'Tugas',
    officers int not null default 1, incidents int not null default 0);
  create view service_points.published_rounds as select * from service_points.rounds;
  create view service_points.published_round_incidents as select round_id, incidents from service_points.rounds;
  create schema cards;
  create table cards.stocks (site_id text, name text, region_code text collate "C", pieces int, lead_days int, since date);
  create view cards.published_stocks as select * from cards.stocks;
  create table cards.movements (site_id text, region_code text collate "C", day date, kind text, pieces bigint);
  create view cards.published_movements as select * from cards.movements;
  create table cards.queue (region_code text collate "C", reason text, people bigint);
  create view cards.published_queue as select * from cards.queue;
  create view cards.published_queue_regencies as
    select left(region_code, 5) as region_code, reason, sum(people) as people from cards.queue group by 1, 2;
  insert into residents.regions values
    ('36', 'Banten', 'province', null), ('36.74', 'Kota Tangerang Selatan', 'regency', '36'),
    ('51', 'Bali', 'province', null), ('51.71', 'Kota Denpasar', 'regency', '51'), ('51.03', 'Kabupaten Badung', 'regency', '51'),
    ('51.71.01', 'Denpasar Selatan', 'district', '51.71'), ('51.71.02', 'Denpasar Timur', 'district', '51.71'),
    ('51.71.01.1001', 'Pedungan', 'village', '51.71.01'), ('51.71.01.1002', 'Sesetan', 'village', '51.71.01'),
    ('51.71.02.1001', 'Kesiman', 'village', '51.71.02'),
    ('71', 'Sulawesi Utara', 'province', null), ('71.1', 'bukan wilayah', 'regency', null), ('71.10', 'Kabupaten Bolaang Mongondow Timur', 'regency', '71');
`

export type Act = {
  readonly kind?: string
  readonly region?: string
  readonly day?: string
  readonly channel?: string
  readonly cohort?: string
  readonly agency?: string
  readonly reason?: string
  readonly firstTime?: boolean
  readonly people?: number
  /** The day it became known; the day it was done unless said. */
  readonly known?: string
  /** Hour of the clock in Jakarta at which it was done. */
  readonly hour?: number
  readonly office?: string
  readonly place?: string
  readonly officer?: string
}

export const today = "2026-11-22"

/** The monitoring room with its neighbours, in a database of its own; the clock stands still until it is turned. */
export const openTown = async () => {
  const { database, url, close } = await openTestDatabase()
  await database.raw(neighbours)
  const scene: { open: boolean; viewer: Viewer | undefined } = { open: true, viewer: undefined }
  const audited: string[] = []
  const clock = { seconds: 0 }
  const places = new Map<string, string>()
  const needs: Needs = {
    database,
    now: () => new Date(Date.parse(`${today}T03:00:00Z`) + clock.seconds * 1000),
    identifyOfficer: async () => scene.viewer && { ...scene.viewer, officerId: "o1" },
    isOpenToRead: () => scene.open,
    recordAudit: async (_tx, { action }) => void audited.push(action),
    regionOfPlace: async (_queries, _kind, id) => places.get(id),
    listVoices: async () => ({ voices: [], counts: [] }),
    coverOf: ({ rows }) => ({
      known: false,
      why: rows.length === 0 ? "nothing-used" : "history-too-short",
      over: rows.length,
    }),
  }
  const built = monitoring(needs)
  await migrate(database, [built.migrations])
  const refresh = async (portion?: number) => {
    await outlastStrangers(database)
    return built.refresh(portion)
  }
  const loadScenarios = async () => {
    const loaded = await built.loadScenarios()
    await refresh()
    return loaded
  }
  const room = { ...built, refresh, loadScenarios }

  const addResidents = async (snapshot: string, region: string, cohort: string, people: number, agency = "") => {
    await database.raw("insert into residents.imports (snapshot) values ($1)", [snapshot])
    await database.raw(`insert into residents.population values ($1, $2, $3, $4, $5, $6, $7, $8)`, [
      snapshot,
      region,
      cohort,
      agency,
      people,
      Math.round(people * 0.8),
      Math.round(people * 0.7),
      Math.round(people * 0.6),
    ])
  }
  const actSql = `insert into activation.ledger
      (at, day, kind, first_time, region_code, channel, cohort, agency, reason, people, recorded_day, service_region_code,
       service_point_id, officer_id)
      values (($1::date + make_interval(hours => $11)) at time zone 'Asia/Jakarta', $1::date, $2, $3, $4, $5, $6, $7, $8, $9,
        $10, $12, $13, $14)`
  const valuesOf = (act: Act) => [
    act.day ?? today,
    act.kind ?? "activation",
    act.firstTime ?? ["activation", "request", "met", "collected"].includes(act.kind ?? "activation"),
    act.region ?? "51.71.01.1001",
    act.channel ?? "service-point",
    act.cohort ?? "umum",
    act.agency ?? "",
    act.reason ?? "",
    act.people ?? 1,
    act.known ?? act.day ?? today,
    act.hour ?? 0,
    act.office ?? "",
    act.place ?? "",
    act.officer ?? "",
  ]
  const act = (one: Act = {}) => database.raw(actSql, valuesOf(one))

  /** As the front door does: the pattern's parameters and the query, judged before. */
  const get = async (pattern: string, params: Record<string, string> = {}, query: Record<string, string> = {}) => {
    const found = room.routes.find((route) => route.path === pattern)
    if (found === undefined) throw new Error(`no route ${pattern}`)
    const call: Call = { body: undefined, params, query, headers: {}, cookies: {}, method: "GET", path: pattern }
    return (await found.handle(call)) as Reply & { body: unknown }
  }
  return { clock, places, database, url, close, room, needs, scene, audited, addResidents, act, actSql, valuesOf, get }
}

export type Town = Awaited<ReturnType<typeof openTown>>
