import { accept, type Result } from "@jatidiri/kernel"
import { nationCode } from "../contract.ts"
import type { Regencies } from "../map-contract.ts"
import type { Needs } from "../needs.ts"
import { everyRegency } from "../store/sums.ts"
import { type AsOfAsked, atOneMoment, openRegionAsOf, shownAsOf } from "./open-region.ts"
import { readTargetOf, shownChildren } from "./read-figures.ts"
import { readMeasures } from "./read-measures.ts"
import { readParts } from "./read-sums.ts"

/** All regencies and cities of the country beside one another, with their places among all; of the live book. */
export const readRegencies =
  (needs: Needs) =>
  ({ per }: AsOfAsked = {}): Promise<Result<Regencies, "book-unknown" | "region-unknown" | "day-wrong">> =>
    atOneMoment(needs, async (tx) => {
      const opened = await openRegionAsOf(tx, { book: "live", code: nationCode, per }, needs.now())
      if (!opened.ok) return opened
      const measures = await readMeasures(tx, opened.value, needs.now())
      const rows = await readParts(tx, opened.value, everyRegency, measures.base?.baseId ?? null)
      const regencies = shownChildren(rows, await readTargetOf(tx, opened.value, rows, measures))
      return accept({ asOf: shownAsOf(opened.value.asOf, measures.base), regencies })
    })
