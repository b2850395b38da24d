/** The regency whose villages are counted one by one; all others are counted in their first village. */
export const demoRegency = "51.71"

const cohorts = `(values ('pns', 'Dinas Pendidikan (rekaan)', 0.02), ('pppk', 'RSUD Contoh (rekaan)', 0.02),
  ('perangkat-desa', '', 0.01), ('pemula', '', 0.05), ('umum', '', 0.90)) as cohorts (cohort, agency, share)`

/** A number that looks drawn and is the same each time. */
const drawn = (text: string): string => `(abs(hashtext(${text})) % 1000 / 1000.0)`

const release = `insert into residents.imports (snapshot, file_bytes, state, id_offset, ended_at)
  values ('2025-S2', 0, 'finished', 0, now());`

const people = (of: string): string => `insert into residents.population
  select '2025-S2', code, cohort, agency, heads * share, heads * share * 0.72, heads * share * 0.68, heads * share * 0.6
  from (${of}) as counted, ${cohorts};`

export const peopleOfEveryRegency = `${release} ${people(
  `select min(code) as code, (60000 + 900000 * ${drawn("min(parent_code)")})::bigint as heads
   from residents.regions where level = 'village' and left(code, 5) <> '${demoRegency}' group by left(code, 5)`,
)}`

export const peopleOfVillages = people(
  `select code, (4000 + 26000 * ${drawn("code")})::bigint as heads
   from residents.regions where level = 'village' and left(code, 5) = '${demoRegency}'`,
)

const columns = `kind, about, at, recorded_at, day, first_time, region_code, service_region_code, service_point_id, channel,
  officer_id, cohort, agency, reason, people`

/** Rows of counted villages every nine days; Sundays and some regencies have none. The last day is today in Jakarta. */
export const yearsOfActs = `with places as (
    select region_code, sum(wajib_ktp) as base from residents.population group by region_code),
  days as (
    select region_code, base, step, ((now() at time zone 'Asia/Jakarta')::date - step * 9 - (8 * ${drawn("region_code")})::int) as day
    from places, generate_series(0, 121) as step
    where ${drawn("region_code")} > 0.03 and ${drawn("region_code || step")} < case when left(region_code, 5) = '${demoRegency}' then 0.5 else 0.07 end),
  acts as (
    select *, (base * ${drawn("region_code")} * ${drawn("step || region_code")} / (case when left(region_code, 5) = '${demoRegency}' then 300 else 45 end))::int as people,
      (array['pns', 'pppk', 'perangkat-desa', 'pemula', 'umum', 'umum', 'umum'])[1 + abs(hashtext(region_code || step || 'c')) % 7] as cohort,
      (array['service-point', 'field-round'])[1 + (step + length(region_code) + ascii(right(region_code, 1))) % 2] as channel
    from days where extract(dow from day) <> 0)
  insert into activation.ledger (${columns})
  select 'activation', gen_random_uuid(), day + time '10:00', day + time '10:00', day, true, region_code, region_code,
    'sp-contoh', channel, 'o-contoh', cohort, case cohort when 'pns' then 'Dinas Pendidikan (rekaan)' else '' end, '', people
  from acts where people > 0
  union all
  select 'refusal', gen_random_uuid(), day + time '11:00', day + time '11:00', day, false, region_code, region_code,
    'sp-contoh', channel, 'o-contoh', cohort, '', (array['device-unfit', 'record-wrong', 'document-missing'])[1 + step % 3],
    1 + people / 40
  from acts where people > 20
  order by 5`
