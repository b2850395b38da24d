import { type Day, jakartaDay } from "@jatidiri/kernel"
import type { Figures } from "../../contract.ts"
import { goesOn } from "../../domain/book-kind.ts"
import { type Period, periodAsOf, periodOf } from "../../domain/period.ts"
import type { ExportTable } from "../../export-contract.ts"
import type { TableQuery } from "./table.ts"

/** Of what a table's rows are: of a day that may be past, of the days of a period, of a period as of a day, or of now. */
type Dates = "day" | "period" | "period-as-of" | "now"

const datesOf: Readonly<Record<ExportTable, Dates>> = {
  ...{ children: "day", cohorts: "day", agencies: "day", channels: "day", reasons: "day", funnel: "day" },
  ...{ blanks: "day", forecast: "day", letters: "day", plan: "now" },
  ...{ days: "period-as-of", "service-channels": "period-as-of" },
  ...{ "service-parts": "period-as-of", "service-places": "period-as-of" },
  ...{ barriers: "period", "barrier-parts": "period", network: "period", acceptance: "period" },
  ...{ offers: "period", requests: "period", rounds: "period" },
}

/** What a table cannot be asked is left away, so that its file does not claim it either. */
export const askedOf = (table: ExportTable, { per, from, to, ...query }: TableQuery): TableQuery => {
  const dates = datesOf[table]
  const ofDay = dates === "day" || dates === "period-as-of"
  const ofPeriod = dates === "period" || dates === "period-as-of"
  return {
    ...query,
    ...(ofDay && per !== undefined ? { per } : {}),
    ...(ofPeriod && from !== undefined ? { from } : {}),
    ...(ofPeriod && to !== undefined ? { to } : {}),
  }
}

type Dated = { readonly table: ExportTable; readonly query: TableQuery; readonly figures: Figures }

/** The days that a table's rows are of, as its view chooses them; nothing where they are of one day. */
const periodFor = ({ table, query, figures: { asOf, book } }: Dated, today: Day): Period | undefined => {
  if (datesOf[table] === "period") return periodOf(query, today)
  if (datesOf[table] !== "period-as-of") return undefined
  const day = asOf.day as Day
  return periodAsOf(query, { ...asOf, day, past: goesOn(book) && day < today })
}

/** The day in the file's name, and the days on its cover. */
export const datedFile = (dated: Dated, now: Date) => {
  const today = jakartaDay(now)
  const period = periodFor(dated, today)
  return { period, day: period?.to ?? (datesOf[dated.table] === "now" ? today : dated.figures.asOf.day) }
}
