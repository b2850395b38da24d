import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { areSoundHours } from "../../domain/slots.ts"
import type { SiteSettings } from "../../site-contract.ts"
import { deleteHours, deleteSiteOfficers, insertHours, insertSiteOfficers } from "../../store/sites.ts"
import type { SiteRoom } from "./needs.ts"

type Written = Pick<SiteSettings, "hours">

export const writeHours = async (tx: Tx, siteId: string, { hours }: Written): Promise<void> => {
  await tx.run(deleteHours, siteId)
  const columns = (["weekday", "opens", "closes"] as const).map((of) => hours.map((stretch) => stretch[of]))
  await tx.run(insertHours, siteId, ...columns)
}

/** Hours and named officers of a site, in the place of those before. */
export const writeSettings = async (
  needs: Pick<SiteRoom, "findOfficerName">,
  tx: Tx,
  { siteId, settings }: { readonly siteId: string; readonly settings: SiteSettings },
): Promise<Result<null, "hours-unfit" | "no-named-officer">> => {
  if (!areSoundHours(settings.hours)) return refuse("hours-unfit")
  const names: string[] = []
  for (const officerId of settings.officers) {
    const name = await needs.findOfficerName(tx, officerId)
    if (name === undefined) return refuse("no-named-officer")
    names.push(name)
  }
  await writeHours(tx, siteId, settings)
  await tx.run(deleteSiteOfficers, siteId)
  await tx.run(insertSiteOfficers, siteId, settings.officers, names)
  return accept(null)
}
