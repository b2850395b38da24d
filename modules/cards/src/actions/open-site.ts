import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { Needs, PermissionRefusal, SignedInOfficer, Site } from "../needs.ts"
import { holdStocks, openStock, type StockRow } from "../store/movements.ts"

export type OpenRefusal = PermissionRefusal | "site-unknown"
type Permission = { readonly officer: SignedInOfficer; readonly power: "activate" | "supervise" }

/** The sites' stocks, held until the transaction is over, for an officer who may there; in the order asked for. */
export const openStocks = async (
  needs: Needs,
  tx: Tx,
  { officer, power, siteIds }: Permission & { readonly siteIds: readonly string[] },
): Promise<Result<readonly StockRow[], OpenRefusal>> => {
  const sites: Site[] = []
  for (const siteId of siteIds) {
    const site = await needs.findSite(tx, siteId)
    if (site === undefined) return refuse("site-unknown")
    const refusal = needs.reasonNotTo(officer, power, site.regionCode)
    if (refusal !== undefined) return refuse(refusal)
    sites.push(site)
  }
  return accept(await holdSites(needs, tx, sites))
}

/** The same for sites that the room itself asks for. Rows are made in the order of their ids, as they are held. */
export const holdSites = async (needs: Needs, tx: Tx, sites: readonly Site[]): Promise<readonly StockRow[]> => {
  for (const { id, name, regionCode } of sites.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
    await tx.run(openStock, id, name, regionCode, needs.now())
  const ids = sites.map(({ id }) => id)
  const rows = new Map((await tx.rows(holdStocks, ids)).map((row) => [row.site_id, row]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}
