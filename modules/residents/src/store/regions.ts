import { statement } from "@jatidiri/database"
import type { RegionLevel } from "@jatidiri/kernel"

export const upsertRegions = statement(
  "residents.upsert-regions",
  `insert into residents.regions (code, name, level, parent_code)
   select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
   on conflict (code) do update set name = excluded.name, parent_code = excluded.parent_code
   where (regions.name, regions.parent_code) is distinct from (excluded.name, excluded.parent_code)`,
)

export type RegionRow = { readonly code: string; readonly name: string; readonly level: RegionLevel }

export const listNames = statement<{ readonly code: string; readonly name: string }>(
  "residents.list-region-names",
  "select code, name from residents.regions where code = any ($1::text[])",
)

/** The region itself first, then those right below it by name. */
export const listRegionRows = statement<RegionRow>(
  "residents.list-region",
  `select code, name, level from residents.regions where code = $1 or parent_code = $1
   order by code <> $1, name, code`,
)
