import type { Database } from "@jatidiri/database"
import type { House } from "@jatidiri/server"

/** Residents of Indonesia, and the snapshot they are counted at. */
const nationResidents = 288_000_000
export const snapshot = "2026-S1"

/** Who stands in which cohort, of a thousand; civil servants by agency. */
const shares =
  "(values ('umum', '', 820), ('pemula', '', 60), ('non-asn', '', 25), ('perangkat-desa', 'PEMERINTAH DESA', 10))"
const agencies = 40

/** Heads of every village by cohort and agency: no village as large as the next, all together the country. */
const fillPopulation = `
  insert into residents.population
  select $1, code, cohort, agency, heads, heads * 72 / 100, heads * 70 / 100, heads * 68 / 100 from (
    select code, cohort, agency, greatest(1, people * share / 1000) as heads from (
      select code, village, (($2::bigint / count(*) over ()) * (40 + village % 121) / 100)::bigint as people
      from bench.villages) as villages,
    lateral (
      select * from ${shares} as usual (cohort, agency, share)
      union all
      select cohort, 'DINAS CONTOH ' || (village * 7 + place) % ${agencies}, share
      from (values ('pns', 0, 30), ('pns', 1, 20), ('pppk', 2, 20), ('pppk', 3, 15)) as served (cohort, place, share)
    ) as groups) as heads
  on conflict (snapshot, region_code, cohort, agency) do nothing`

const release = `
  insert into residents.imports (snapshot, file_bytes, state, id_offset, ended_at) values ($1, 0, 'finished', 0, now())`

const villageTable = `
  create schema bench;
  create table bench.villages (village int primary key, code text collate "C" not null)`

const fillVillages = `
  insert into bench.villages
  select row_number() over (order by md5(code)) - 1, code from residents.regions where level = 'village'
  order by md5(code) limit $1`

/**
 * The real codes of the country's villages, or so many of them, and its people as sums, a frozen base of them and the
 * ministry's target.
 */
export const settleCountry = async (
  { rooms: { residents, monitoring }, base: { database } }: House,
  villages: number,
): Promise<void> => {
  await residents.loadRegions()
  await database.raw(villageTable)
  await database.raw(fillVillages, [villages])
  await database.raw("analyze bench.villages")
  await database.raw(fillPopulation, [snapshot, nationResidents])
  await database.raw(release, [snapshot])
  await database.raw("analyze residents.population; analyze residents.regions")
  await monitoring.refreshBases()
  const base = await monitoring.addBase({ name: "wajib-ktp", snapshot, source: `DKB ${snapshot}`, actor: "system" })
  if (!base.ok) throw new Error(base.refusal.code)
  const added = await monitoring.addTarget({
    ...{
      baseId: base.value.baseId,
      regionCode: "nation",
      scope: "ministry",
      share: 0.25,
      shareOf: "base",
      revision: 0,
    },
    ...{ period: { from: "2026-01-01", to: "2027-12-31" }, actor: "system" },
    letter: { from: "Kementerian Contoh", number: "400.8/1/Contoh", date: "2025-12-01" },
  })
  if (!added.ok) throw new Error(added.refusal.code)
}

export type Places = Readonly<Record<Level, readonly string[]>>
export const levels = ["nation", "province", "regency", "district", "village"] as const
export type Level = (typeof levels)[number]

/** Codes to ask for, drawn from the whole country. */
export const drawPlaces = async (database: Database): Promise<Places> => {
  const drawn = async (level: string) =>
    (
      await database.raw<{ code: string }>(
        "select code from residents.regions where level = $1 order by md5(code || 'draw') limit 500",
        [level],
      )
    ).map(({ code }) => code)
  const [province, regency, district, village] = [
    await drawn("province"),
    await drawn("regency"),
    await drawn("district"),
    await drawn("village"),
  ]
  return { nation: ["nation"], province, regency, district, village }
}
