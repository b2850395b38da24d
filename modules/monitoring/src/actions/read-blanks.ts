import type { Queries } from "@jatidiri/database"
import { accept, addDays, type Result } from "@jatidiri/kernel"
import { type BlankSite, type Blanks, type FactCode, mostStocks } from "../contract.ts"
import type { Needs } from "../needs.ts"
import {
  type BlankStockRow,
  blankMovesAfter,
  blankQueue,
  blankQueueAbove,
  blankQueueOfParts,
  blankStocks,
  blankUse,
  unrecordedIn,
} from "../store/blanks.ts"
import { factsOf, regionsNamed } from "../store/books.ts"
import { type AsOfAsked, atOneMoment, type DatedRegion, openRegionAsOf, shownAsOf } from "./open-region.ts"

/** Sixty working days fit into these, whatever holidays there are. */
const historyDays = 110
const provinceLength = 2
const regencyLength = 5

type Used = ReadonlyMap<string, readonly { readonly day: string; readonly pieces: number }[]>

const siteOf = (needs: Needs, row: BlankStockRow, { used, day }: { used: Used; day: string }): BlankSite => {
  const { site_id: siteId, name, region_code: regionCode, lead_days: leadDays, pieces, since } = row
  const cover = needs.coverOf({ rows: used.get(siteId) ?? [], since, day, pieces, leadDays })
  return { siteId, name, regionCode, pieces, leadDays, cover }
}

/** Who runs out first; who uses nothing last. */
const soonest = (one: BlankSite, other: BlankSite): number => {
  const low = ({ cover }: BlankSite): number => (cover.known ? cover.low : Number.POSITIVE_INFINITY)
  return low(one) === low(other) ? one.pieces - other.pieces : low(one) - low(other)
}

const usedBy = (rows: readonly { site_id: string; day: string; pieces: number }[]): Used => {
  const used = new Map<string, { day: string; pieces: number }[]>()
  for (const { site_id, day, pieces } of rows) used.set(site_id, [...(used.get(site_id) ?? []), { day, pieces }])
  return used
}

const together = (rows: readonly { day: string; pieces: number }[]) => {
  const sums = new Map<string, number>()
  for (const { day, pieces } of rows) sums.set(day, pieces + (sums.get(day) ?? 0))
  return [...sums].map(([day, pieces]) => ({ day, pieces }))
}

/** A region with how many of its sites are listed. */
type ListedRegion = DatedRegion & { readonly most: number }

type StockRow = BlankStockRow & { readonly since: string }

/** What each site had at the end of the day that is asked for. */
const readRows = async (queries: Queries, { code, asOf }: DatedRegion): Promise<readonly StockRow[]> => {
  const now = await queries.rows(blankStocks, code)
  const since = asOf.past ? await queries.rows(blankMovesAfter, code, asOf.day) : []
  const later = new Map(since.map(({ site_id, pieces }) => [site_id, pieces]))
  return now.flatMap((row) =>
    row.since === null || row.since > asOf.day
      ? []
      : [{ ...row, since: row.since, pieces: row.pieces - (later.get(row.site_id) ?? 0) }],
  )
}

/** Of an office and below: each site, and all of them as one. */
const readSites = async (needs: Needs, queries: Queries, region: ListedRegion, rows: readonly StockRow[]) => {
  const { code, asOf } = region
  const use = await queries.rows(blankUse, code, addDays(asOf.day, -historyDays), addDays(asOf.day, -1))
  const used = usedBy(use)
  const sites = rows.map((row) => siteOf(needs, row, { used, day: asOf.day })).sort(soonest)
  const since = rows.map((row) => row.since).toSorted()[0] ?? null
  const leadDays = Math.max(1, ...rows.map((row) => row.lead_days))
  const cover = needs.coverOf({ rows: together(use), since, day: asOf.day, pieces: piecesOf(rows), leadDays })
  return { cover, parts: [], sites: sites.slice(0, region.most), sitesInAll: sites.length }
}

const piecesOf = (rows: readonly StockRow[]): number => rows.reduce((sum, { pieces }) => sum + pieces, 0)

/** Blanks of one office do not help another: above it nothing is said to last, and each part is shown by itself. */
const readParts = async (queries: Queries, { code, asOf }: DatedRegion, rows: readonly StockRow[]) => {
  const length = code.length === 0 ? provinceLength : regencyLength
  const waiting = asOf.past ? [] : await queries.rows(blankQueueOfParts, code, length)
  const people = new Map(waiting.map((row) => [row.code, row.people]))
  const pieces = new Map<string, number>()
  for (const row of rows) {
    const part = row.region_code.slice(0, length)
    pieces.set(part, row.pieces + (pieces.get(part) ?? 0))
  }
  const codes = [...new Set([...pieces.keys(), ...people.keys()])].filter((part) => part.length === length)
  const named = await queries.rows(regionsNamed, codes)
  const ordered = named.toSorted((one, other) => (one.code < other.code ? -1 : 1))
  const parts = ordered.map((region) => ({
    ...{ code: region.code, name: region.name, pieces: pieces.get(region.code) ?? 0 },
    printReady: asOf.past ? null : (people.get(region.code) ?? 0),
  }))
  return { cover: { known: false, why: "by-regency", over: 0 } as const, parts, sites: [], sitesInAll: rows.length }
}

const readStock = async (needs: Needs, queries: Queries, region: ListedRegion) => {
  const rows = await readRows(queries, region)
  const stock = rows.length === 0 ? null : { value: piecesOf(rows), qualifier: "exact" as const }
  const isAbove = region.code.length < regencyLength
  return {
    stock,
    ...(isAbove ? await readParts(queries, region, rows) : await readSites(needs, queries, region, rows)),
  }
}

/** The register counts who is not recorded, a regency at a time. */
const readUnrecorded = async (queries: Queries, code: string): Promise<number | null> => {
  if (code.length < regencyLength) return null
  const { people, known } = await queries.get(unrecordedIn, code)
  return known ? people : null
}

const readDemand = async (queries: Queries, { code, asOf }: DatedRegion, pieces: number) => {
  if (asOf.past) return { queue: null, printReady: null, unrecorded: null, short: null }
  const queue = await queries.rows(code.length < regencyLength ? blankQueueAbove : blankQueue, code)
  const printReady = queue.reduce((sum, { people }) => sum + people, 0)
  const unrecorded = await readUnrecorded(queries, code)
  return {
    ...{
      queue,
      printReady,
      unrecorded: unrecorded === null ? null : { value: unrecorded, qualifier: "at-least" as const },
    },
    short: unrecorded === null ? null : Math.max(0, printReady + unrecorded - pieces),
  }
}

const readLive = async (needs: Needs, queries: Queries, region: ListedRegion): Promise<Blanks> => {
  const stock = await readStock(needs, queries, region)
  const demand = await readDemand(queries, region, stock.stock?.value ?? 0)
  return { asOf: shownAsOf(region.asOf), ...stock, ...demand, source: "" }
}

/** An office that said what was left and who was not recorded; how fast it prints it did not say. */
const readSaid = async (queries: Queries, region: DatedRegion): Promise<Blanks> => {
  const facts = await queries.rows(factsOf, region.row.book)
  const named = (fact: FactCode) => {
    const found = facts.find((one) => one.fact === fact)
    return found === undefined || found.value === null ? null : { value: found.value, qualifier: found.qualifier }
  }
  const [stock, unrecorded] = [named("blanks-left"), named("not-recorded")]
  const short = stock === null || unrecorded === null ? null : Math.max(0, unrecorded.value - stock.value)
  const cover = { known: false, why: "not-said", over: 0 } as const
  const source = facts.find(({ fact }) => fact === "blanks-left")?.source ?? ""
  const none = { queue: null, printReady: null, parts: [], sites: [], sitesInAll: 0 }
  return { asOf: shownAsOf(region.asOf), stock, cover, unrecorded, short, source, ...none }
}

/** Card blanks of a region: what is there, how long it lasts, who needs one, and at least how many are short. */
export const readBlanks =
  (needs: Needs) =>
  (
    bookId: string,
    wireCode: string,
    asked: AsOfAsked,
    most = mostStocks,
  ): Promise<Result<Blanks, "book-unknown" | "region-unknown" | "day-wrong">> =>
    atOneMoment(needs, async (tx) => {
      const region = await openRegionAsOf(tx, { book: bookId, code: wireCode, per: asked.per }, needs.now())
      if (!region.ok) return region
      const { row } = region.value
      return accept(
        row.kind === "live" ? await readLive(needs, tx, { ...region.value, most }) : await readSaid(tx, region.value),
      )
    })
