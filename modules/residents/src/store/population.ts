import type { Day, RegionCode, SnapshotId } from "@jatidiri/kernel"

const sums = (day: Day, table: string, where: string): string => `
  create temporary table population_sums on commit drop as
  select region_code, cohort, coalesce(agency, '') as agency, count(*) as residents,
    count(*) filter (where residents.is_wajib_ktp(birth_day, nationality, stay_permit_number, marital_status, date '${day}')) as wajib_ktp,
    count(*) filter (where residents.is_recorded(recording_status)) as recorded,
    count(*) filter (where card_status = 'held') as card_holders
  from ${table} where register_status = 'active' and ${where}
  group by 1, 2, 3`

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
  removeRegencies: (regencies: readonly RegionCode[]): string =>
    `delete from residents.population where snapshot = ${text(snapshot)}
     and left(region_code, 5) in (${regencies.map(text).join(", ")})`,
  keep: `insert into residents.population (snapshot, region_code, cohort, agency, residents, wajib_ktp, recorded, card_holders)
    select ${text(snapshot)}, region_code, cohort, agency, residents, wajib_ktp, recorded, card_holders from population_sums`,
})
