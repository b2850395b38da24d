import { columnNames } from "../domain/layout.ts"

const byteOrderMark = "\u{feff}"
const otherSeparators = [";", "\t", "|"] as const

const isUtf16 = (line: Buffer): boolean =>
  (line[0] === 0xff && line[1] === 0xfe) || (line[0] === 0xfe && line[1] === 0xff) || line.subarray(0, 200).includes(0)

/**
 * What is wrong with the first line, in words; nothing when it is our header. What it says instead is not repeated: it
 * may be a resident.
 */
export const headerFault = (line: Buffer): string | undefined => {
  const text = line.toString("utf8")
  const names = (text.startsWith(byteOrderMark) ? text.slice(byteOrderMark.length) : text).split(",")
  const differs = columnNames.findIndex((name, nth) => names[nth] !== name)
  if (differs < 0 && names.length === columnNames.length) return undefined
  if (isUtf16(line)) return "the file is not UTF-8"
  const separator = otherSeparators.find((letter) => names[0]?.startsWith(`${columnNames[0]}${letter}`))
  if (separator !== undefined) return "the columns are not separated by commas"
  if (differs < 0) return `the header has ${names.length} columns, not ${columnNames.length}`
  return `column ${differs + 1} of the header should be ${columnNames[differs]}`
}
