import { statement } from "@jatidiri/database"

export const upsertRegions = statement(
  "residents.upsert-regions",
  `insert into residents.regions (code, name, level, parent_code)
   select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
   on conflict (code) do update set name = excluded.name, parent_code = excluded.parent_code
   where (regions.name, regions.parent_code) is distinct from (excluded.name, excluded.parent_code)`,
)
