/** Where tables are taken along, and where a report is made. */
export const exportPaths = {
  export: "/api/monitoring/books/:book/regions/:code/export/:table",
  report: "/api/monitoring/books/:book/regions/:code/report",
} as const

/** Every table of a view that can be taken along. */
export const exportTables = [
  "children",
  "days",
  "cohorts",
  "agencies",
  "channels",
  "reasons",
  "funnel",
  "service-channels",
  "service-parts",
  "service-places",
  "barriers",
  "barrier-parts",
  "network",
  "blanks",
  "acceptance",
  "forecast",
  "plan",
  "offers",
  "letters",
  "requests",
  "rounds",
] as const
export type ExportTable = (typeof exportTables)[number]

export const exportFormats = ["csv", "xlsx"] as const
export type ExportFormat = (typeof exportFormats)[number]

export const languages = ["id", "en"] as const

/** For whom a report is: other depth, other words, the same figures. */
export const audiences = ["head", "council", "ministry"] as const
export type Audience = (typeof audiences)[number]
