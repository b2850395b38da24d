import { nation } from "../region-path.ts"
import {
  type Header,
  judgeHeader,
  judgeLine,
  type RejectedLine,
  type ReleaseColumn,
  type ReleaseLine,
  releaseColumns,
} from "./judge-line.ts"

/** A region and what lies right above it; the nation has no row. */
export type RegionTree = readonly { readonly code: string; readonly parentCode: string | null }[]

export type JudgedRelease = {
  readonly lines: number
  readonly rejected: readonly RejectedLine[]
  /** Of each column the people of every region that was said, or whose parts all were. */
  readonly people: Readonly<Record<ReleaseColumn, ReadonlyMap<string, number>>>
}

type Parts = ReadonlyMap<string, readonly string[]>

const partsOf = (tree: RegionTree): Parts => {
  const parts = new Map<string, string[]>()
  for (const { code, parentCode } of tree) {
    const above = parentCode ?? nation
    parts.set(above, [...(parts.get(above) ?? []), code])
  }
  return parts
}

const cellsOf = (text: string): string[] =>
  text.split(text.includes(";") ? ";" : ",").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"))

const isRejected = (line: ReleaseLine | RejectedLine): line is RejectedLine => "reason" in line

type Kept = { readonly told: ReadonlyMap<string, ReleaseLine>; readonly rejected: RejectedLine[] }

const readLines = (texts: readonly string[], header: Header, tree: RegionTree): Kept => {
  const known = new Set([nation, ...tree.map(({ code }) => code)])
  const [told, rejected] = [new Map<string, ReleaseLine>(), [] as RejectedLine[]]
  texts.forEach((text, at) => {
    if (text.trim() === "") return
    const line = judgeLine(cellsOf(text), at + 2, { header, knows: (region) => known.has(region) })
    if (isRejected(line)) rejected.push(line)
    else if (told.has(line.region)) rejected.push({ line: line.line, column: "region", reason: "region-twice" })
    else told.set(line.region, line)
  })
  return { told, rejected }
}

type Summed = { readonly people: Map<string, number>; readonly rejected: RejectedLine[] }

/**
 * One column from the villages up. What a line says must be what its parts add up to where all parts are known, and no
 * less than those that are; else nobody can say which is right, and the line is not believed. Where a region has no line
 * and all its parts are known, it is their sum.
 */
const sumColumn = (column: ReleaseColumn, told: Kept["told"], parts: Parts): Summed => {
  const [people, rejected] = [new Map<string, number>(), [] as RejectedLine[]]
  for (const region of [...parts.keys(), ...told.keys()].toSorted((a, b) => b.length - a.length)) {
    const line = told.get(region)
    const said = line?.people.get(column)
    const below = parts.get(region) ?? []
    const known = below.flatMap((part) => people.get(part) ?? [])
    const sum = known.reduce((all, one) => all + one, 0)
    const isWhole = below.length > 0 && known.length === below.length
    if (said === undefined) {
      if (isWhole) people.set(region, sum)
    } else if (line !== undefined && (isWhole ? sum !== said : sum > said))
      rejected.push({ line: line.line, column, reason: "parts-differ", parts: sum })
    else people.set(region, said)
  }
  return { people, rejected: [...new Map(rejected.map((one) => [one.line, one])).values()] }
}

/** Nothing where the first line does not name its columns. */
export const judgeRelease = (text: string, tree: RegionTree): JudgedRelease | undefined => {
  const [first = "", ...texts] = text.replace(/^\uFEFF/, "").split(/\r?\n/)
  const header = judgeHeader(cellsOf(first))
  if (header === undefined) return undefined
  const { told, rejected } = readLines(texts, header, tree)
  const parts = partsOf(tree)
  const sums = releaseColumns.map((column) => [column, sumColumn(column, told, parts)] as const)
  const of = (name: ReleaseColumn) => sums.find(([column]) => column === name)?.[1].people ?? new Map<string, number>()
  return {
    lines: texts.filter((one) => one.trim() !== "").length,
    rejected: [...rejected, ...sums.flatMap(([, summed]) => summed.rejected)].toSorted((a, b) => a.line - b.line),
    people: {
      residents: of("residents"),
      wajib_ktp: of("wajib_ktp"),
      recorded: of("recorded"),
      card_holders: of("card_holders"),
    },
  }
}
