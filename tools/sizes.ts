import { readFileSync } from "node:fs"
import { join } from "node:path"
import { findSources } from "./fences/rooms.ts"
import { root } from "./steps.ts"

const longest = 300

const linesOf = (file: string): number => readFileSync(join(root, file), "utf8").split("\n").length - 1

/** Files over the house's limit, with their length; the median of all is printed. */
export const findTooLong = (): string[] => {
  const sizes = findSources(root)
    .filter((file) => !file.endsWith(".sql"))
    .map((file) => ({ file, lines: linesOf(file) }))
    .sort((a, b) => a.lines - b.lines)
  const median = sizes[Math.floor(sizes.length / 2)]?.lines ?? 0
  console.log(`     ${sizes.length} files, median ${median} lines`)
  return sizes.filter(({ lines }) => lines > longest).map(({ file, lines }) => `${file} (${lines})`)
}
