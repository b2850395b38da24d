import { readFileSync } from "node:fs"
import { join } from "node:path"

/** The columns of every value in `vectors/words/<name>.txt`. */
export const readVectors = (name: string): string[][] => {
  const file = join(import.meta.dirname, "../../vectors/words", `${name}.txt`)
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1)
  const values = lines.filter((line) => !line.startsWith("# ")).map((line) => line.split("\t"))
  if (values.length === 0) throw new Error(`${name} has no vectors`)
  return values
}
