import type { Tx } from "@jatidiri/database"
import { accept, type Result } from "@jatidiri/kernel"
import type { Child, Figures } from "../contract.ts"
import { shownGroups } from "../domain/groups.ts"
import { above, nation } from "../domain/region-path.ts"
import { missingOf, peopleOfShare, ranksOf, shareOf } from "../domain/shares.ts"
import type { Needs } from "../needs.ts"
import { factsOf } from "../store/books.ts"
import type { ChildRow } from "../store/sums.ts"
import { ownTargetsOf } from "../store/targets.ts"
import {
  type AsOfAsked,
  atOneMoment,
  type DatedRegion,
  type OpenedRegion,
  openRegionAsOf,
  shownAsOf,
} from "./open-region.ts"
import { readGrowthUntil } from "./read-growth.ts"
import { type Measures, readMeasures, shownBase } from "./read-measures.ts"
import { readGroups, readParts } from "./read-sums.ts"

const readChildren = (tx: Tx, region: OpenedRegion, parent: string, measures: Measures): Promise<ChildRow[]> =>
  readParts(tx, region, parent === nation ? null : parent, measures.base?.baseId ?? null)

type TargetOf = (row: ChildRow) => number | null

/** A part's own target where it has one, as its own page shows it; else the share that holds for the whole region. */
export const readTargetOf = async (
  tx: Tx,
  { row }: OpenedRegion,
  rows: readonly ChildRow[],
  { target, standing, today }: Measures,
): Promise<TargetOf> => {
  const codes = rows.map(({ code }) => code)
  const own = new Map((await tx.rows(ownTargetsOf, row.book, codes, today)).map((one) => [one.regionCode, one]))
  return ({ code, base }) => {
    const found = own.get(code)
    if (found !== undefined && found.standing <= (standing ?? found.standing))
      return peopleOfShare(found.share, found.people)
    return target === undefined ? null : peopleOfShare(target.share, base)
  }
}

export const shownChildren = (rows: readonly ChildRow[], targetOf: TargetOf): Child[] => {
  const ranks = ranksOf(rows.map(({ activated, base }) => shareOf(activated, base)))
  return rows.map((row, index) => {
    const target = targetOf(row)
    return {
      ...row,
      target,
      ofTarget: shareOf(row.activated, target),
      ofBase: shareOf(row.activated, row.base),
      missing: missingOf(row.activated, row.base),
      rank: ranks[index] ?? null,
    }
  })
}

/** In a scenario the office spoke of its whole region only; parts that nobody counted are not shown as zeros. */
const knownChildren = (children: Child[], live: boolean): Child[] =>
  live ? children : children.filter(({ base, activated }) => base !== null || activated !== 0)

const readRank = async (tx: Tx, region: OpenedRegion, measures: Measures): Promise<Figures["rank"]> => {
  const parent = region.code === region.row.regionCode ? undefined : above(region.code)
  if (parent === undefined) return null
  const siblings = shownChildren(await readChildren(tx, region, parent, measures), () => null)
  const place = siblings.find(({ code }) => code === region.code)?.rank ?? null
  return place === null ? null : { place, of: siblings.filter(({ rank }) => rank !== null).length }
}

/** A region with how many of its groups are listed, where it is not as many as fill a screen. */
type AskedRegion = DatedRegion & { readonly most: number | undefined }

const figuresOf = async (tx: Tx, region: AskedRegion, now: Date): Promise<Figures> => {
  const measures = await readMeasures(tx, region, now)
  const { base, target, counts } = measures
  const { book, code } = { book: region.row.book, code: region.code }
  const [children, groups, growth, rank, facts] = await Promise.all([
    readChildren(tx, region, code, measures).then(async (parts) =>
      shownChildren(parts, await readTargetOf(tx, region, parts, measures)),
    ),
    readGroups(tx, region, { baseId: base?.baseId ?? null, most: region.most }),
    readGrowthUntil(tx, region, measures),
    readRank(tx, region, measures),
    code === region.row.regionCode ? tx.rows(factsOf, book) : [],
  ])
  return {
    asOf: shownAsOf(region.asOf, base),
    book: region.book,
    region: region.path.at(-1) ?? { code, name: "" },
    path: [...region.path],
    base: base === undefined ? null : shownBase(base),
    otherBases: measures.bases.filter((other) => other !== base).map(shownBase),
    growth,
    target: target ?? null,
    localTargets: [...measures.localTargets],
    counts,
    achievement: {
      ofTarget: shareOf(counts.activated, target?.people ?? null),
      ofBase: shareOf(counts.activated, base?.people ?? null),
    },
    rank,
    children: knownChildren(children, region.row.kind === "live"),
    cohorts: shownGroups(groups.cohorts, counts.activated),
    channels: shownGroups(groups.channels, counts.activated),
    agencies: shownGroups(groups.agencies, counts.activated),
    reasons: [...groups.reasons],
    facts,
  }
}

/** Everything a region's page shows, of one moment or as of one day, from kept sums. */
export const readFigures =
  (needs: Needs) =>
  (
    bookId: string,
    wireCode: string,
    { per, most }: AsOfAsked & { readonly most?: number } = {},
  ): Promise<Result<Figures, "book-unknown" | "region-unknown" | "day-wrong">> =>
    atOneMoment(needs, async (tx) => {
      const region = await openRegionAsOf(tx, { book: bookId, code: wireCode, per }, needs.now())
      return region.ok ? accept(await figuresOf(tx, { ...region.value, most }, needs.now())) : region
    })
