import type { ExportTable } from "@jatidiri/monitoring/contract"
import type { ViewName } from "../address/view-names.ts"

const tables: Readonly<Partial<Record<ViewName, readonly ExportTable[]>>> = {
  overview: ["children", "cohorts", "channels", "agencies", "reasons", "days"],
  map: ["children"],
  trend: ["days"],
  groups: ["cohorts", "agencies", "channels"],
  funnel: ["funnel"],
  service: ["service-channels", "service-parts", "service-places"],
  barriers: ["barriers", "barrier-parts"],
  network: ["network"],
  blanks: ["blanks"],
  acceptance: ["acceptance"],
  forecast: ["forecast", "letters"],
  offers: ["offers"],
  voices: ["requests"],
  plan: ["plan"],
}

/** The tables that a view shows; every view has at least its region's parts. */
export const tablesOf = (view: ViewName): readonly ExportTable[] => tables[view] ?? ["children"]
