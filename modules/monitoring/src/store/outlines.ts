import { statement } from "@jatidiri/database"
import type { RegionLevel } from "@jatidiri/kernel"

export type ShapeRow = { readonly code: string; readonly path: string; readonly x: number; readonly y: number }

export type OutlinesRow = {
  readonly width: number
  readonly height: number
  readonly source: string
  readonly shapes: readonly ShapeRow[]
}

export const findOutlines = statement<OutlinesRow>(
  "monitoring.find-outlines",
  "select width, height, source, shapes from monitoring.outlines where parent_code = $1 and level = $2",
)

/** Takes the place of an older map; with `$9`, only of one that has no more regions than this. */
export const putOutlines = statement<{ level: RegionLevel }>(
  "monitoring.put-outlines",
  `insert into monitoring.outlines as kept (parent_code, level, width, height, regions, source, added_at, shapes)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (parent_code, level) do update set width = excluded.width, height = excluded.height,
     regions = excluded.regions, source = excluded.source, added_at = excluded.added_at, shapes = excluded.shapes
   where not $9 or kept.regions <= excluded.regions
   returning level`,
)
