import type { Tx } from "@jatidiri/database"
import { accept, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import type { MonitoringRefusal } from "../contract.ts"
import { type Period, periodOf } from "../domain/period.ts"
import { nation } from "../domain/region-path.ts"
import type { Needs } from "../needs.ts"
import { regionsNamed } from "../store/books.ts"
import { type RequestRow, requestsOf, requestsOfNation } from "../store/requests.ts"
import type { RequestsSeen } from "../voice-contract.ts"
import { atOneMoment, openRegion } from "./open-region.ts"

type Sums = Pick<RequestRow, "open" | "overdue" | "answered" | "onTime">

const none: Sums = { open: 0, overdue: 0, answered: 0, onTime: 0 }
const sumOf = (rows: readonly Sums[]): Sums =>
  rows.reduce(
    (sum, { open, overdue, answered, onTime }) => ({
      open: sum.open + open,
      overdue: sum.overdue + overdue,
      answered: sum.answered + answered,
      onTime: sum.onTime + onTime,
    }),
    none,
  )

const sumsBy = (rows: readonly RequestRow[], key: "kind" | "part"): [string, Sums][] => {
  const names = [...new Set(rows.map((row) => row[key]))]
  return names.map((name) => [name, sumOf(rows.filter((row) => row[key] === name))])
}

/** Codes of provinces, regencies, districts and villages; a village is its own only part. */
const lengths = [2, 5, 8, 13]
const lengthBelow = (code: string): number => lengths.find((length) => length > code.length) ?? 13

type Seen = Omit<RequestsSeen, "region" | "from" | "to">

const nothing: Seen = { ...none, kinds: [], parts: [] }

const seenIn = async (tx: Tx, code: string, { from, to }: Period): Promise<Seen> => {
  const rows = await (code === nation
    ? tx.rows(requestsOfNation, from, to)
    : tx.rows(requestsOf, code, lengthBelow(code), from, to))
  const parts = sumsBy(rows, "part")
  const known = await tx.rows(
    regionsNamed,
    parts.map(([part]) => part),
  )
  const names = new Map(known.map((region) => [region.code, region.name]))
  return {
    ...sumOf(rows),
    kinds: sumsBy(rows, "kind").map(([kind, sums]) => ({ kind, ...sums })),
    parts: parts
      .map(([part, sums]) => ({ code: part, name: names.get(part) ?? part, ...sums }))
      .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open || a.code.localeCompare(b.code)),
  }
}

type Asked = { readonly from?: string; readonly to?: string }

/** Whether the office answers what residents ask, and in time: the part with the most overdue first; nothing in an office's own book. */
export const readRequests =
  (needs: Needs) =>
  (book: string, wireCode: string, asked: Asked): Promise<Result<RequestsSeen, MonitoringRefusal>> =>
    atOneMoment(needs, async (tx) => {
      const opened = await openRegion(tx, book, wireCode)
      if (!opened.ok) return opened
      const { row, code, path } = opened.value
      const period = periodOf(asked, jakartaDay(needs.now()))
      if (period === undefined) return refuse("period-wrong")
      const region = path.at(-1) ?? { code: wireCode, name: "" }
      return accept({ region, ...period, ...(row.kind === "live" ? await seenIn(tx, code, period) : nothing) })
    })
