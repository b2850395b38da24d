import type { Queries } from "@jatidiri/database"
import { listRegionRows, type RegionRow } from "../store/regions.ts"

export type RegionWithChildren = { readonly region: RegionRow; readonly children: readonly RegionRow[] }

/** The region with this code and those right below it; nothing where the country has none. */
export const findRegion = async (queries: Queries, code: string): Promise<RegionWithChildren | undefined> => {
  const [region, ...children] = await queries.rows(listRegionRows, code)
  return region?.code === code ? { region, children } : undefined
}
