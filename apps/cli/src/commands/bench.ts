import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { type Run, wronglyCalled } from "../command.ts"

const root = join(import.meta.dirname, "../../../..")
const figures = ["chaos", "field", "import", "issuance", "pace", "presentation"]

export const run: Run = async (args) => {
  const text = { type: "string" } as const
  const options = { rounds: text, seed: text, residents: text }
  const [name = "", ...more] = parseArgs({ args: [...args], allowPositionals: true, options }).positionals
  if (more.length > 0) return wronglyCalled(`one argument too many: ${more.join(" ")}`)
  if (!figures.includes(name)) return wronglyCalled(`a figure must be named: ${figures.join(", ")}`)
  const called = [join(root, "bench/main.ts"), name, ...args.filter((word) => word !== name)]
  return spawnSync(process.execPath, called, { cwd: root, stdio: "inherit" }).status ?? 1
}
