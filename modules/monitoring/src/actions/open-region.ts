import type { Database, Queries, Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { Book, RegionName } from "../contract.ts"
import { type AsOf, asOfDay } from "../domain/as-of.ts"
import { goesOn } from "../domain/book-kind.ts"
import { liesWithin, nation, parseRegion, pathTo, wireOf } from "../domain/region-path.ts"
import { type BookRow, findBook, planOnce, type RegionRow, regionsNamed } from "../store/books.ts"

export type OpenedRegion = {
  readonly row: BookRow
  readonly book: Book
  /** The code as the sums have it. */
  readonly code: string
  readonly path: readonly RegionName[]
  /** The day the answer speaks of, where one may be asked for; otherwise it speaks of the present. */
  readonly asOf?: AsOf
}

/**
 * The book as everybody sees it; a scenario's cut-off is what the office said, not the day we read it, and a ledger that
 * was never followed to an end has none yet.
 */
export const shownBook = (row: BookRow): Book => ({
  book: row.book,
  kind: row.kind,
  regionCode: wireOf(row.regionCode),
  title: { id: row.titleId, en: row.titleEn },
  unit: row.unit,
  cutOff: goesOn(row) && row.followedAt.getTime() > 0 ? row.followedAt.toISOString() : null,
  said: row.said,
  source: row.source,
})

const namedPath = (codes: readonly string[], known: readonly RegionRow[], row: BookRow): RegionName[] | undefined => {
  const names = new Map(known.map(({ code, name }) => [code, name]))
  names.set(nation, "Indonesia")
  if (!names.has(row.regionCode)) names.set(row.regionCode, row.titleId)
  const path = codes.map((code) => ({ code: wireOf(code), name: names.get(code) ?? "" }))
  return path.at(-1)?.name === "" ? undefined : path
}

/** The book and the region of an address; refuses regions that do not exist or lie outside the book's own. */
export const openRegion = async (
  queries: Queries,
  bookId: string,
  wireCode: string,
): Promise<Result<OpenedRegion, "book-unknown" | "region-unknown">> => {
  const code = parseRegion(wireCode)
  const [row, known] = await Promise.all([
    queries.find(findBook, bookId),
    queries.rows(regionsNamed, code === undefined ? [] : pathTo(code, nation)),
  ])
  if (row === undefined) return refuse("book-unknown")
  if (code === undefined || !liesWithin(code, row.regionCode)) return refuse("region-unknown")
  const path = namedPath(pathTo(code, row.regionCode), known, row)
  return path === undefined ? refuse("region-unknown") : accept({ row, book: shownBook(row), code, path })
}

/** What is asked of which region, and as of which day. */
export type AsOfAsked = { readonly per?: string | undefined }
type Address = AsOfAsked & { readonly book: string; readonly code: string }
export type DatedRegion = OpenedRegion & { readonly asOf: AsOf }

/** The same with the day that was asked for; refuses days that do not exist or are to come. */
export const openRegionAsOf = async (
  queries: Queries,
  { book, code, per }: Address,
  now: Date,
): Promise<Result<DatedRegion, "book-unknown" | "region-unknown" | "day-wrong">> => {
  const region = await openRegion(queries, book, code)
  if (!region.ok) return region
  const asOf = asOfDay(region.value.row, per, now)
  return asOf.ok ? accept({ ...region.value, asOf: asOf.value }) : asOf
}

/**
 * How an answer says of which day it speaks. A rolling base keeps no history: what stands on it may be another number
 * tomorrow.
 */
export const shownAsOf = ({ day, final }: AsOf, base?: { readonly frozen: boolean }) => ({
  day,
  final: final && base?.frozen !== false,
})

/** The same of an answer by the day of the act: a journal that comes later changes it, but not what an office said once. */
export const shownByAct = ({ row, asOf }: DatedRegion) => ({ day: asOf.day, final: asOf.final && !goesOn(row) })

/**
 * Every number of one answer is of one moment. What is asked at the same time goes out in one packet: a page asks a dozen
 * questions, and most of its time would be spent on the way. Each question is planned once a connection, not for each
 * region anew: its plan is the same for all of them, and making it takes longer than walking it.
 */
export const atOneMoment = <Answer>(
  { database }: { readonly database: Database },
  read: (tx: Tx) => Promise<Answer>,
): Promise<Answer> =>
  database.transaction(
    async (tx) => {
      const [, answer] = await Promise.all([tx.run(planOnce), read(tx)])
      return answer
    },
    { pipelined: true, atOneMoment: true },
  )
