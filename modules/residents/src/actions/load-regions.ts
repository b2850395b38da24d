import type { Database } from "@jatidiri/database"
import { parseRegionCode, regionLevel, regionParent } from "@jatidiri/kernel"
import { getDistricts, getProvinces, getRegencies, getVillages } from "idn-area-data"
import { upsertRegions } from "../store/regions.ts"

type Named = { readonly code: string; readonly name: string }

/** Throws on a code that is none: then the list is not the one this was written for. */
const judged = ({ code, name }: Named) => {
  const parsed = parseRegionCode(code)
  if (!parsed.ok) throw new Error(`the region list holds ${code}, which is no region code`)
  return { code, name, level: regionLevel(parsed.value), parent: regionParent(parsed.value) ?? null }
}

/**
 * Loads every province, regency, district and village of the country, in one transaction. Repeating it changes nothing;
 * regions that a newer list no longer has stay, since people were registered there. Gives how many were new or renamed.
 */
export const loadRegions = async (database: Database): Promise<number> => {
  const lists = await Promise.all([getProvinces(), getRegencies(), getDistricts(), getVillages()])
  const regions = lists.flatMap((list: readonly Named[]) => list.map(judged))
  return database.transaction((tx) =>
    tx.run(
      upsertRegions,
      regions.map((region) => region.code),
      regions.map((region) => region.name),
      regions.map((region) => region.level),
      regions.map((region) => region.parent),
    ),
  )
}
