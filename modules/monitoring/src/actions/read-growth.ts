import type { Queries } from "@jatidiri/database"
import type { Day } from "@jatidiri/kernel"
import { isCommonKnowledge } from "../domain/region-path.ts"
import type { BaseRow } from "../store/bases.ts"
import { type GrowthRow, growthIn, growthInSmall } from "../store/growth.ts"
import type { OpenedRegion } from "./open-region.ts"

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
