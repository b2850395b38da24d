import type { Queries } from "@jatidiri/database"
import { findRegionOfRound, findRegionOfSite } from "../store/sites.ts"

/** Where a mandate's place is; nothing for a place that this room does not know. */
export const regionOfPlace = async (queries: Queries, kind: string, id: string): Promise<string | undefined> => {
  const found = await queries.find(kind === "field-round" ? findRegionOfRound : findRegionOfSite, id)
  return found?.region_code
}
