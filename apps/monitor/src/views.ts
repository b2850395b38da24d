import type { Figures } from "@jatidiri/monitoring/contract"
import type { ComponentType } from "preact"
import type { Address } from "./address/address.ts"
import type { ViewName } from "./address/view-names.ts"

/** What every view is given: where it stands, a way to change that, and the region's own figures. */
export type ViewProps = {
  readonly address: Address
  readonly change: (part: Partial<Address>) => void
  readonly figures: Figures
}

export type LoadedView = { readonly View: ComponentType<ViewProps> }

type Registered = {
  readonly load: () => Promise<LoadedView>
  /** An office that spoke once has no days, no places and no queue: its book shows only the views that say so. */
  readonly alsoScenarios?: true
  /** It reads records that offices keep besides the ledger: an invented book has none of them. */
  readonly liveOnly?: true
  /** Its questions take `per`, so that it can be shown as of a past day. */
  readonly asOf?: true
}

/** The views there are. Each is fetched when it is first opened; one line here, and the menu has it. */
export const views: Readonly<Partial<Record<ViewName, Registered>>> = {
  overview: { load: () => import("./overview/view.tsx"), alsoScenarios: true, asOf: true },
  map: { load: () => import("./map/view.tsx"), asOf: true },
  trend: { load: () => import("./trend/view.tsx"), asOf: true },
  groups: { load: () => import("./groups/view.tsx"), alsoScenarios: true, asOf: true },
  funnel: { load: () => import("./funnel/view.tsx"), asOf: true },
  service: { load: () => import("./service/view.tsx") },
  offers: { load: () => import("./offers/view.tsx"), liveOnly: true },
  forecast: { load: () => import("./forecast/view.tsx"), alsoScenarios: true, asOf: true },
  acceptance: { load: () => import("./acceptance/view.tsx"), liveOnly: true },
  barriers: { load: () => import("./barriers/view.tsx") },
  network: { load: () => import("./network/view.tsx"), liveOnly: true },
  blanks: { load: () => import("./blanks/view.tsx"), alsoScenarios: true, asOf: true, liveOnly: true },
  voices: { load: () => import("./voices/view.tsx"), liveOnly: true },
  rounds: { load: () => import("./rounds/view.tsx"), liveOnly: true },
  plan: { load: () => import("./plan/view.tsx") },
}
