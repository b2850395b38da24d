import type { Day, RegionCode, SnapshotId } from "@jatidiri/kernel"

const sums = (day: Day, table: string, where: string): string => `
  create temporary table population_sums on commit drop as
  select region_code, cohort, coalesce(agency, '') as agency,
    residents.month_of_majority(birth_day, nationality, stay_permit_number, marital_status, date '${day}') as month,
    count(*) as residents,
    count(*) filter (where residents.is_wajib_ktp(birth_day, nationality, stay_permit_number, marital_status, date '${day}')) as wajib_ktp,
    count(*) filter (where residents.is_recorded(recording_status)) as recorded,
    count(*) filter (where card_status = 'held') as card_holders
  from ${table} where register_status = 'active' and ${where}
  group by 1, 2, 3, 4`

const text = (value: SnapshotId | RegionCode): string => `'${value}'`

/**
 * Statements that sum active people at a snapshot's cut-off. Made of judged words only. The sums go through a table of
 * their own because PostgreSQL reads with several processes for such a table and not for an insert.
 */
export const populationOf = (snapshot: SnapshotId, cutOff: Day) => ({
  /** Of a whole staging table. */
  sumStaging: (table: string): string => sums(cutOff, table, "true"),
  /** Of those regencies in the register, as far as this snapshot speaks of them. */
  sumRegencies: (regencies: readonly RegionCode[]): string =>
    sums(
      cutOff,
      "residents.residents",
      `snapshot = ${text(snapshot)} and left(region_code, 5) in (${regencies.map(text).join(", ")})`,
    ),
  removeRegencies: (regencies: readonly RegionCode[]): string => {
    const theirs = `snapshot = ${text(snapshot)} and left(region_code, 5) in (${regencies.map(text).join(", ")})`
    return `with coming as (delete from residents.coming_of_age where ${theirs})
      delete from residents.population where ${theirs}`
  },
  keep: `with coming as (
      insert into residents.coming_of_age (snapshot, region_code, month, people)
      select ${text(snapshot)}, region_code, month, sum(residents)::bigint from population_sums
      where month is not null group by region_code, month)
    insert into residents.population (snapshot, region_code, cohort, agency, residents, wajib_ktp, recorded, card_holders)
    select ${text(snapshot)}, region_code, cohort, agency, sum(residents)::bigint, sum(wajib_ktp)::bigint,
      sum(recorded)::bigint, sum(card_holders)::bigint
    from population_sums group by region_code, cohort, agency`,
})
