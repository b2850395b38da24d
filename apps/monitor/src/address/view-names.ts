/** Every view of the figures, in the order of the menu. The name stands in the address. */
export const viewNames = [
  "overview",
  "map",
  "trend",
  "groups",
  "funnel",
  "service",
  "offers",
  "rounds",
  "blanks",
  "barriers",
  "network",
  "acceptance",
  "forecast",
  "plan",
  "voices",
] as const
export type ViewName = (typeof viewNames)[number]

export const homeView: ViewName = "overview"
