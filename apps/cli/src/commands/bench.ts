import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { type Run, wronglyCalled } from "../command.ts"

const root = join(import.meta.dirname, "../../../..")
const figures = ["import", "issuance", "presentation"]

export const run: Run = async (args) => {
  const [name = "", ...more] = parseArgs({ args: [...args], allowPositionals: true }).positionals
  if (more.length > 0) return wronglyCalled(`one argument too many: ${more.join(" ")}`)
  if (!figures.includes(name)) return wronglyCalled(`a figure must be named: ${figures.join(", ")}`)
  return spawnSync(process.execPath, [join(root, "bench/main.ts"), name], { cwd: root, stdio: "inherit" }).status ?? 1
}
