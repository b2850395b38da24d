import type { Queries } from "@jatidiri/database"
import { listNames, listRegionRows, type RegionRow } from "../store/regions.ts"

export type RegionWithChildren = { readonly region: RegionRow; readonly children: readonly RegionRow[] }

/** The region with this code and those right below it; nothing where the country has none. */
export const findRegion = async (queries: Queries, code: string): Promise<RegionWithChildren | undefined> => {
  const [region, ...children] = await queries.rows(listRegionRows, code)
  return region?.code === code ? { region, children } : undefined
}

/** What the regions with these codes are called; a code that the country has not is left out. */
export const nameRegions = async (queries: Queries, codes: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await queries.rows(listNames, codes)).map(({ code, name }) => [code, name]))
