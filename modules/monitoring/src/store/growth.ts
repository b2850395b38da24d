import { statement } from "@jatidiri/database"

/** `PP.KK`: larger regions have their sums, smaller ones are added up. */
const regencyLength = 5

export const dropGrowth = statement("monitoring.drop-growth", "delete from monitoring.base_growth where base_id = $1")

/** Of each regency the people who turn 17 after its newest snapshot, and of all regions above it. */
export const sumGrowth = statement(
  "monitoring.sum-growth",
  `with newest as (
     select left(region_code, ${regencyLength}) as regency, max(snapshot) as snapshot
     from residents.published_population group by 1),
   regencies as (
     select regency, month, sum(people) as people
     from residents.published_coming_of_age as coming join newest using (snapshot)
     where regency = left(region_code, ${regencyLength}) group by 1, 2)
   insert into monitoring.base_growth (base_id, region_code, month, people)
   select $1, region, month, sum(people) from regencies, monitoring.regions_above(regency) as region group by 2, 3`,
)

export type GrowthRow = { readonly month: string; readonly people: number }

export const growthIn = statement<GrowthRow>(
  "monitoring.growth-in",
  `select to_char(month, 'YYYY-MM') as month, people::float8 as people from monitoring.base_growth
   where base_id = $1 and region_code = $2 and month <= $3 order by 1`,
)

export const growthInSmall = statement<GrowthRow>(
  "monitoring.growth-in-small",
  `select to_char(month, 'YYYY-MM') as month, sum(people)::float8 as people
   from residents.published_coming_of_age
   where snapshot = (select max(snapshot) from monitoring.base_parts
       where base_id = $1 and region_code = left($2, ${regencyLength}))
     and (region_code = $2 or (region_code >= $2 || '.' and region_code < $2 || '/')) and month <= $3
   group by 1 order by 1`,
)
