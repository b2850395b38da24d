import type { Audience } from "../../export-contract.ts"
import { forecastSection, planSection } from "./ahead.ts"
import { councilReport } from "./council.ts"
import type { Section } from "./facts.ts"
import {
  cohortsTable,
  groupTables,
  keyFigures,
  lettersList,
  partsChart,
  partsTable,
  reasonsChart,
  weeklyChart,
} from "./sections.ts"

const joined =
  (...sections: readonly Section[]): Section =>
  (facts) =>
    sections.flatMap((section) => section(facts))

/** What to do next comes before what was. */
const headReport = joined(
  keyFigures,
  forecastSection,
  planSection,
  weeklyChart,
  partsChart(24),
  reasonsChart,
  cohortsTable,
  lettersList,
)

/** Every part, every group. */
const ministryReport = joined(
  keyFigures,
  weeklyChart,
  partsChart(40),
  partsTable,
  groupTables,
  reasonsChart,
  lettersList,
)

export const reports: Readonly<Record<Audience, Section>> = {
  head: headReport,
  council: councilReport,
  ministry: ministryReport,
}
