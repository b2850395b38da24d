import { statement } from "@jatidiri/database"

export const upsertRegions = statement(
  "residents.upsert-regions",
  `insert into residents.regions (code, name, level, parent_code)
   select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
   on conflict (code) do update set name = excluded.name, parent_code = excluded.parent_code
   where (regions.name, regions.parent_code) is distinct from (excluded.name, excluded.parent_code)`,
)

export const countRegions = statement<{ level: string; regions: string }>(
  "residents.count-regions",
  "select level, count(*)::text as regions from residents.regions group by level",
)
