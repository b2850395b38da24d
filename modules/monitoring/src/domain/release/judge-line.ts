import { parseRegion } from "../region-path.ts"

/** The figures of a release, as its header names them. */
export const releaseColumns = ["residents", "wajib_ktp", "recorded", "card_holders"] as const
export type ReleaseColumn = (typeof releaseColumns)[number]

/** Why a line, or one figure of it, is not believed. */
export const releaseReasons = [
  "cells-missing",
  "region-wrong",
  "region-unknown",
  "region-twice",
  "number-wrong",
  "more-than-residents",
  "nothing-said",
  "parts-differ",
] as const
export type ReleaseReason = (typeof releaseReasons)[number]

/** `column` is empty where the whole line is meant; `parts` is what the parts add up to. */
export type RejectedLine = {
  readonly line: number
  readonly column: ReleaseColumn | "region" | ""
  readonly reason: ReleaseReason
  readonly parts?: number
}

/** What one line says; a figure that an office did not say is not there. */
export type ReleaseLine = {
  readonly line: number
  /** As the sums have it: empty for the nation. */
  readonly region: string
  readonly people: ReadonlyMap<ReleaseColumn, number>
}

/** Which cell holds which column. */
export type Header = {
  readonly region: number
  readonly columns: ReadonlyMap<ReleaseColumn, number>
  readonly cells: number
}

/** Digits and nothing else: `136.500` might be either of two numbers. */
const plainNumber = /^[0-9]{1,10}$/

export const judgeHeader = (cells: readonly string[]): Header | undefined => {
  const region = cells.indexOf("region")
  const columns = new Map(releaseColumns.flatMap((name) => (cells.includes(name) ? [[name, cells.indexOf(name)]] : [])))
  const known = [...columns.keys(), "region"]
  const isEachKnownOnce = cells.length === known.length && cells.every((cell) => known.includes(cell))
  return region >= 0 && columns.size > 0 && isEachKnownOnce ? { region, columns, cells: cells.length } : undefined
}

const overResidents = (people: ReadonlyMap<ReleaseColumn, number>): ReleaseColumn | undefined => {
  const residents = people.get("residents")
  return residents === undefined
    ? undefined
    : releaseColumns.find((name) => name !== "residents" && (people.get(name) ?? 0) > residents)
}

/** One line by itself: the region exists, each figure is a number, and nobody is more than the residents. */
export const judgeLine = (
  cells: readonly string[],
  line: number,
  { header, knows }: { readonly header: Header; readonly knows: (region: string) => boolean },
): ReleaseLine | RejectedLine => {
  if (cells.length !== header.cells) return { line, column: "", reason: "cells-missing" }
  const region = parseRegion(cells[header.region] ?? "")
  if (region === undefined) return { line, column: "region", reason: "region-wrong" }
  if (!knows(region)) return { line, column: "region", reason: "region-unknown" }
  const people = new Map<ReleaseColumn, number>()
  for (const [column, at] of header.columns) {
    const text = cells[at] ?? ""
    if (text !== "" && !plainNumber.test(text)) return { line, column, reason: "number-wrong" }
    if (text !== "") people.set(column, Number(text))
  }
  if (people.size === 0) return { line, column: "", reason: "nothing-said" }
  const over = overResidents(people)
  return over === undefined ? { line, region, people } : { line, column: over, reason: "more-than-residents" }
}
