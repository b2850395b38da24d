import type { Wordings } from "@jatidiri/http"
import type { SiteDoorRefusal } from "../actions/sites/needs.ts"
import { siteWordings } from "./site-wordings.ts"
import { wordings } from "./wordings.ts"

/** What every door of this room says, and what only sites, bookings and queues do. */
export const siteDoorWordings: Wordings<SiteDoorRefusal> = {
  "not-signed-in": wordings["not-signed-in"],
  "officer-ended": wordings["officer-ended"],
  "power-missing": wordings["power-missing"],
  "outside-region": wordings["outside-region"],
  "command-differs": wordings["command-differs"],
  ...siteWordings,
}
