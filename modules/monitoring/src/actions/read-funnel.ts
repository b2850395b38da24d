import type { Tx } from "@jatidiri/database"
import { accept, type Result } from "@jatidiri/kernel"
import { goesOn } from "../domain/book-kind.ts"
import { funnelOf } from "../domain/funnel.ts"
import type { Needs } from "../needs.ts"
import type { Funnel } from "../step-contract.ts"
import { type AsOfAsked, atOneMoment, type DatedRegion, openRegionAsOf, shownAsOf } from "./open-region.ts"
import { readMeasures, shownBase } from "./read-measures.ts"
import { readTotals } from "./read-sums.ts"

const funnelIn = async (tx: Tx, region: DatedRegion, now: Date): Promise<Funnel> => {
  const [{ base, counts }, totals] = await Promise.all([readMeasures(tx, region, now), readTotals(tx, region)])
  /** An office's own statement of nobody is no statement. */
  const known = (people = 0): number | null => (people === 0 && !goesOn(region.row) ? null : people)
  const [requested, met, collected] = [known(totals?.requested), known(totals?.met), known(totals?.collected)]
  const people = { requested, met, activated: counts.activated, collected, active: counts.active }
  return {
    asOf: shownAsOf(region.asOf, base),
    book: region.book,
    region: region.path.at(-1) ?? { code: region.code, name: "" },
    base: base === undefined ? null : shownBase(base),
    steps: funnelOf(people, base?.people ?? null),
  }
}

/** How many residents of the region came how far. */
export const readFunnel =
  (needs: Needs) =>
  (
    bookId: string,
    wireCode: string,
    { per }: AsOfAsked = {},
  ): Promise<Result<Funnel, "book-unknown" | "region-unknown" | "day-wrong">> =>
    atOneMoment(needs, async (tx) => {
      const region = await openRegionAsOf(tx, { book: bookId, code: wireCode, per }, needs.now())
      return region.ok ? accept(await funnelIn(tx, region.value, needs.now())) : region
    })
