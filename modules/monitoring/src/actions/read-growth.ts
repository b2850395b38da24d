import type { Queries } from "@jatidiri/database"
import type { Day } from "@jatidiri/kernel"
import type { Figures } from "../contract.ts"
import { isCommonKnowledge } from "../domain/region-path.ts"
import type { BaseRow } from "../store/bases.ts"
import { type GrowthRow, growthIn, growthInSmall } from "../store/growth.ts"
import type { OpenedRegion } from "./open-region.ts"
import type { Measures } from "./read-measures.ts"

/** Who joins the base by turning 17, month by month until that day; a frozen base, or one of others, does not grow. */
export const readGrowth = (
  queries: Queries,
  { code }: OpenedRegion,
  base: BaseRow | undefined,
  until: Day | null,
): Promise<GrowthRow[]> => {
  if (base === undefined || base.frozen || base.name !== "wajib-ktp" || until === null) return Promise.resolve([])
  return queries.rows(isCommonKnowledge(code) ? growthIn : growthInSmall, base.baseId, code, until)
}

/** The same in one number, until the period of the region's target ends. */
export const readGrowthUntil = async (
  queries: Queries,
  region: OpenedRegion,
  { base, target }: Measures,
): Promise<Figures["growth"]> => {
  const until = (target?.period.to ?? null) as Day | null
  const months = await readGrowth(queries, region, base, until)
  return until === null || months.length === 0
    ? null
    : { until, people: months.reduce((sum, one) => sum + one.people, 0) }
}
