import { columnAssignments, columnList, columnListOf } from "./columns.ts"

/**
 * Statements on one import's staging table, whose name is in the text; they cannot be prepared once for all. A staging
 * table bears the import's number, so that a leftover is known for what it is.
 */
export type Staging = ReturnType<typeof stagingOf>

const identical = (a: string, b: string): string => `(${columnListOf(a)}) is not distinct from (${columnListOf(b)})`

/** Under the names that `residents.adopt_staging` expects. */
const indexesOn = (table: string) => ({
  indexByNik: `create unique index staging_by_nik on ${table} (nik)`,
  indexByRegion: `create index staging_by_region on ${table} (region_code)`,
  indexByKkNumber: `create index staging_by_kk_number on ${table} (kk_number)`,
  indexByResident: `create unique index staging_pkey on ${table} (resident_id)`,
})

export const stagingOf = (importId: string) => {
  if (!/^\d+$/.test(importId)) throw new Error("an import's id is a number")
  const table = `residents.staging_${importId}`
  const rebuilt = `residents.rebuilt_${importId}`
  return {
    table,
    drop: `drop table if exists ${table}`,
    exists: `select to_regclass('${table}') is not null as exists`,
    count: `select count(*)::text as rows from ${table}`,
    /** Only a logged table survives a crash, so only such a one may become the register. */
    isLogged: `select relpersistence = 'p' as logged from pg_class where oid = '${table}'::regclass`,
    /** A first load's staging becomes the register itself, so it must survive a crash; another's is only passed through. */
    create: (isLogged: boolean): string =>
      `create ${isLogged ? "" : "unlogged "}table ${table} (like residents.residents including defaults including comments)`,
    setSnapshot: (snapshot: string): string => {
      if (!/^\d{4}-S[12]$/.test(snapshot)) throw new Error("not a snapshot")
      return `alter table ${table} alter column snapshot set default '${snapshot}'`
    },
    copy: `copy ${table} (resident_id, ${columnList}) from stdin with (format text, delimiter ',', null '', freeze)`,
    ...indexesOn(table),
    /** What an interrupted merge may have finished. */
    dropIndexes: ["by_nik", "by_region", "by_kk_number", "pkey"].map(
      (name) => `drop index if exists residents.staging_${name}`,
    ),
    adopt: `select residents.adopt_staging('${table}')`,
    /** Everybody once more, in a table that takes the register's place: what the file says before what was known. */
    rebuilt: {
      table: rebuilt,
      drop: `drop table if exists ${rebuilt}`,
      keepWritersOut: "lock table residents.residents in share row exclusive mode",
      create: `create table ${rebuilt} (like residents.residents including defaults including comments)`,
      /** How many of the file are new, and of how many it says something else. */
      count: `
        select count(*) filter (where r.nik is null)::text as inserted,
          count(*) filter (where r.nik is not null and not (r.snapshot = s.snapshot and ${identical("r", "s")}))::text as updated
        from ${table} s left join residents.residents r on r.nik = s.nik`,
      fill: `
        insert into ${rebuilt} (resident_id, ${columnList}, snapshot)
        select coalesce(r.resident_id, s.resident_id), ${columnListOf("s")}, s.snapshot
        from ${table} s left join residents.residents r on r.nik = s.nik
        union all
        select r.resident_id, ${columnListOf("r")}, r.snapshot from residents.residents r
        where not exists (select from ${table} s where s.nik = r.nik)`,
      index: Object.values(indexesOn(rebuilt)),
      adopt: `select residents.adopt_staging('${rebuilt}')`,
    },
    /**
     * One person is one line and is on one card. Lines that say exactly the same count once; where lines of one NIK
     * differ nobody may guess which is true, so all of them stay out. $1 import, $2 what numbers add to lines.
     */
    rejectRepeated: `
      with twice as (select nik from ${table} group by nik having count(*) > 1),
      told as (
        select s.resident_id, s.nik, s.kk_number, md5((to_jsonb(s) - 'resident_id')::text) as said
        from ${table} s join twice using (nik)),
      judged as (
        select resident_id, row_number() over (partition by nik order by resident_id) as place,
          min(said) over same = max(said) over same as is_same,
          min(kk_number) over same <> max(kk_number) over same as has_two_cards
        from told window same as (partition by nik)),
      removed as (
        delete from ${table} s using judged j
        where s.resident_id = j.resident_id and not (j.is_same and j.place = 1)
        returning s.resident_id,
          case when j.is_same then 'repeated-line' when j.has_two_cards then 'two-family-cards' else 'nik-twice' end as reason)
      insert into residents.import_rejections (import_id, line, column_name, reason)
      select $1, resident_id - $2, 'nik', reason from removed`,
    /** What a newer release said of somebody is not overwritten by an older one. $3 the snapshot. */
    rejectOlder: `
      with removed as (
        delete from ${table} s using residents.residents r where r.nik = s.nik and r.snapshot > $3
        returning s.resident_id)
      insert into residents.import_rejections (import_id, line, column_name, reason)
      select $1, resident_id - $2, null, 'newer-in-register' from removed`,
    update: `
      update residents.residents r set ${columnAssignments}, snapshot = s.snapshot
      from ${table} s where s.nik = r.nik
      and not (r.snapshot = s.snapshot and ${identical("r", "s")})`,
    insert: `
      insert into residents.residents (${columnList}, snapshot)
      select ${columnListOf("s")}, s.snapshot from ${table} s
      where not exists (select from residents.residents r where r.nik = s.nik)
      order by s.resident_id`,
    /** Regencies that somebody of the file lives in, or lived in until now. */
    touchedRegencies: `
      select distinct left(region_code, 5) as regency from ${table}
      union
      select distinct left(r.region_code, 5) from residents.residents r join ${table} s on s.nik = r.nik`,
  }
}
