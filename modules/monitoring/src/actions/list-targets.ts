import { accept, type Result } from "@jatidiri/kernel"
import { standingsOf } from "../domain/letter-standing.ts"
import { wireOf } from "../domain/region-path.ts"
import type { Needs } from "../needs.ts"
import type { TargetLine, TargetStanding, Targets } from "../plan-contract.ts"
import { type LetterTargetRow, letterTargets } from "../store/targets.ts"
import { type AsOfAsked, atOneMoment, openRegionAsOf } from "./open-region.ts"

const withdrawalOf = ({ withdrawnFrom, withdrawnNumber, withdrawnDate }: LetterTargetRow): TargetLine["withdrawal"] =>
  withdrawnFrom === null || withdrawnNumber === null || withdrawnDate === null
    ? null
    : { from: withdrawnFrom, number: withdrawnNumber, date: withdrawnDate }

const shownTarget = (row: LetterTargetRow, standing: TargetStanding): TargetLine => ({
  ...{ scope: row.scope, share: row.share, shareOf: row.shareOf, baseName: row.baseName, snapshot: row.snapshot },
  ...{ regionCode: wireOf(row.regionCode), period: { from: row.periodFrom, to: row.periodTo } },
  letter: { from: row.letterFrom, number: row.letterNumber, date: row.letterDate },
  ...{ revision: row.revision, note: row.note, baseSource: row.baseSource, standing, withdrawal: withdrawalOf(row) },
})

/** Every letter that set a target for the region, with how it stands on the day asked for: also those replaced, over or taken back. */
export const listTargets =
  (needs: Needs) =>
  (
    bookId: string,
    wireCode: string,
    { per }: AsOfAsked = {},
  ): Promise<Result<Targets, "book-unknown" | "region-unknown" | "day-wrong">> =>
    atOneMoment(needs, async (tx) => {
      const region = await openRegionAsOf(tx, { book: bookId, code: wireCode, per }, needs.now())
      if (!region.ok) return region
      const { row, code, book, path, asOf } = region.value
      const today = asOf.day
      const rows = await tx.rows(letterTargets, row.book, code, today)
      const standings = standingsOf(rows, today)
      return accept({
        ...{ book, region: path.at(-1) ?? { code, name: "" } },
        targets: rows.map((one, at) => shownTarget(one, standings[at] ?? "replaced")),
      })
    })
