import type { Tx } from "@jatidiri/database"
import { accept, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import { blankSpotShare, leastTries, mostBlankSpots, type Network, type NetworkPart } from "../contract.ts"
import { type Period, periodOf } from "../domain/period.ts"
import { nation, wireOf } from "../domain/region-path.ts"
import type { Needs } from "../needs.ts"
import { blankSpotsIn, type TriesRow, triesOf, triesOfParts } from "../store/attempts.ts"
import { atOneMoment, openRegion } from "./open-region.ts"

const regencyLength = 5

const countsOf = (rows: readonly Pick<TriesRow, "outcome" | "tries">[]) => {
  const of = (outcome: TriesRow["outcome"]) => rows.find((row) => row.outcome === outcome)?.tries ?? 0
  return { ok: of("ok"), weak: of("weak"), none: of("none") }
}

const partsOf = (rows: readonly TriesRow[]): NetworkPart[] =>
  [...new Set(rows.map(({ code }) => code))].map((code) => {
    const own = rows.filter((row) => row.code === code)
    return { code: wireOf(code), name: own[0]?.name ?? "", ...countsOf(own) }
  })

const read = async (tx: Tx, code: string, { from, to }: Period): Promise<Network> => {
  const rows = await tx.rows(triesOf, code, from, to)
  const parts = await tx.rows(triesOfParts, code === nation ? null : code, from, to)
  const limits = [leastTries, blankSpotShare, mostBlankSpots]
  // Of a province or the nation it would be a list of hundreds that nobody acts on.
  const spots = code.length < regencyLength ? null : await tx.rows(blankSpotsIn, code, from, to, ...limits)
  return { from, to, ...countsOf(rows), leastTries, share: blankSpotShare, parts: partsOf(parts), blankSpots: spots }
}

const nothing = ({ from, to }: Period): Network => ({
  ...{ from, to, ok: 0, weak: 0, none: 0, leastTries, share: blankSpotShare, parts: [], blankSpots: null },
})

/** How officers' devices reached the office, by the place where they tried; an office's own book has none. */
export const readNetwork =
  (needs: Needs) =>
  (
    bookId: string,
    wireCode: string,
    asked: { readonly from?: string; readonly to?: string },
  ): Promise<Result<Network, "book-unknown" | "region-unknown" | "period-wrong">> =>
    atOneMoment(needs, async (tx) => {
      const region = await openRegion(tx, bookId, wireCode)
      if (!region.ok) return region
      const period = periodOf(asked, jakartaDay(needs.now()))
      if (period === undefined) return refuse("period-wrong")
      const { row, code } = region.value
      return accept(row.kind === "live" ? await read(tx, code, period) : nothing(period))
    })
