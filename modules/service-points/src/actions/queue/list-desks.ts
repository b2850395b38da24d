import { accept, refuse } from "@jatidiri/kernel"
import type { DesksReply } from "../../site-contract.ts"
import { listServedSites } from "../../store/sites.ts"
import type { Answered, Officer, SiteRoom } from "../sites/needs.ts"

/** The desks at which an officer may work: his own service point first, then those he is named for. */
export const listDesks =
  (needs: SiteRoom) =>
  async (officer: Officer): Answered<DesksReply> => {
    if (officer === undefined) return refuse("not-signed-in")
    const rows = await needs.database.rows(listServedSites, officer.servicePoint.id, officer.officerId)
    const served = rows.filter((row) => needs.reasonNotTo(officer, "activate", row.region_code) === undefined)
    return accept({ sites: served.map(({ site_id, name }) => ({ siteId: site_id, name })) })
  }
