import { expect, test } from "vitest"
import { columnNames, headerLine } from "../domain/layout.ts"
import { headerFault } from "./judge-header.ts"

test.each([headerLine, `\u{feff}${headerLine}`])("a header is one, also behind a byte order mark", (line) => {
  expect(headerFault(Buffer.from(line))).toBeUndefined()
})

const resident = "5171015007900000,5171010101200001,NI MADE"
const wrong: readonly (readonly [string, string | Buffer, string])[] = [
  ["a resident in its place", resident, "column 1 of the header should be nik"],
  ["two names exchanged", headerLine.replace("nik,kk_number", "kk_number,nik"), "column 1 of the header should be nik"],
  [
    "a name in another spelling",
    headerLine.replace("birth_day", "birthday"),
    "column 5 of the header should be birth_day",
  ],
  ["a name too few", columnNames.slice(0, -1).join(","), "column 35 of the header should be register_status_day"],
  ["a name too many", `${headerLine},remarks`, "the header has 36 columns, not 35"],
  ["semicolons", headerLine.replaceAll(",", ";"), "the columns are not separated by commas"],
  ["tabs", headerLine.replaceAll(",", "\t"), "the columns are not separated by commas"],
  ["UTF-16", Buffer.from(`\u{feff}${headerLine}`, "utf16le"), "the file is not UTF-8"],
  ["zeros", Buffer.alloc(300), "the file is not UTF-8"],
]

test.each(wrong)("%s is named without repeating what stands there", (_what, line, words) => {
  expect(headerFault(Buffer.from(line as string))).toBe(words)
})
