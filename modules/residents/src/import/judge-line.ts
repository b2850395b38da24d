import { type Day, type NameWarning, type NikWarning, nameWarnings } from "@jatidiri/kernel"
import { columnNames, columns } from "../domain/layout.ts"
import type { Fields, SplitRefusal } from "./fields.ts"
import { type FieldJudge, type FieldRefusal, fieldJudge, twoDigits } from "./judge-field.ts"

export type LineRefusal = FieldRefusal | SplitRefusal | "born-after-snapshot" | "not-utf8" | "line-too-long"
export type LineWarning = NikWarning | NameWarning

/** Why a line stays out; `column` is ours, and nothing of the line's content is in it. */
export type Misfit = { readonly reason: LineRefusal; readonly column?: string }

/** How many accepted lines carry which warning. */
export type WarningCounts = Partial<Record<LineWarning, number>>

export type LineJudge = {
  /** Judges fields that `splitPlain` or `splitQuoted` found; counts their warnings when they are taken. */
  judge(fields: Fields): Misfit | undefined
  readonly warnings: WarningCounts
}

const at = (name: string): number => columnNames.indexOf(name)
const nikColumn = at("nik")
const nameColumn = at("name")
const birthDayColumn = at("birth_day")
const sexColumn = at("sex")
const womenAdd = 40
const space = 0x20

const dayValue = (bytes: Uint8Array, start: number): number =>
  (twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2)) * 10_000 +
  twoDigits(bytes, start + 5) * 100 +
  twoDigits(bytes, start + 8)

/** True for the everyday name, which needs no closer look: capitals or small letters, two words, at most 60. */
const isPlainName = (bytes: Uint8Array, start: number, end: number): boolean => {
  let words = 1
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0
    if (byte === space && i > start && i < end - 1) words += 1
    else if ((byte | 0x20) < 0x61 || (byte | 0x20) > 0x7a) return false
  }
  return words >= 2 && end - start <= 60
}

export const makeLineJudge = (options: {
  readonly cutOff: Day
  readonly villages: ReadonlySet<number>
  /** The district codes of all villages as `PPKKCC` numbers. */
  readonly districts: ReadonlySet<number>
}): LineJudge => {
  const judges: readonly FieldJudge[] = columns.map((column) => fieldJudge(column.kind, options.villages))
  const required: readonly boolean[] = columns.map((column) => column.required)
  const cutOff = Number(options.cutOff.replaceAll("-", ""))
  const warnings: WarningCounts = {}
  const warn = (warning: LineWarning): void => {
    warnings[warning] = (warnings[warning] ?? 0) + 1
  }

  const countNikWarnings = (bytes: Uint8Array, nik: number, birthDay: number, sex: number): void => {
    const day = twoDigits(bytes, nik + 6)
    const district = twoDigits(bytes, nik) * 10_000 + twoDigits(bytes, nik + 2) * 100 + twoDigits(bytes, nik + 4)
    if (!options.districts.has(district)) warn("unknown-region")
    const isSameDay = day % womenAdd === twoDigits(bytes, birthDay + 8)
    const isSameMonth = twoDigits(bytes, nik + 8) === twoDigits(bytes, birthDay + 5)
    const isSameYear = twoDigits(bytes, nik + 10) === twoDigits(bytes, birthDay + 2)
    if (!(isSameDay && isSameMonth && isSameYear)) warn("birth-day-differs")
    const isWoman = bytes[sex] === 0x32
    if (day > womenAdd !== isWoman) warn("sex-differs")
  }

  const countWarnings = (fields: Fields): void => {
    const { bytes, starts, ends } = fields
    countNikWarnings(bytes, starts[nikColumn] ?? 0, starts[birthDayColumn] ?? 0, starts[sexColumn] ?? 0)
    const [nameStart, nameEnd] = [starts[nameColumn] ?? 0, ends[nameColumn] ?? 0]
    if (isPlainName(bytes, nameStart, nameEnd)) return
    const name = new TextDecoder().decode(bytes.subarray(nameStart, nameEnd))
    for (const warning of nameWarnings(name)) warn(warning)
  }

  const misfitOf = (fields: Fields): Misfit | undefined => {
    const { bytes, starts, ends } = fields
    if (fields.count !== judges.length) return { reason: "wrong-columns" }
    for (let column = 0; column < judges.length; column++) {
      const start = starts[column] ?? 0
      const end = ends[column] ?? 0
      const judge = judges[column]
      const reason =
        start < end ? judge?.(bytes, start, end) : required[column] === true ? ("missing" as const) : undefined
      if (reason !== undefined) return { reason, column: columnNames[column] ?? "" }
    }
    return dayValue(bytes, starts[birthDayColumn] ?? 0) > cutOff
      ? { reason: "born-after-snapshot", column: "birth_day" }
      : undefined
  }

  const judge = (fields: Fields): Misfit | undefined => {
    const misfit = misfitOf(fields)
    if (misfit === undefined) countWarnings(fields)
    return misfit
  }
  return { judge, warnings }
}
