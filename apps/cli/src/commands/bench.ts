import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { type Run, wronglyCalled } from "../command.ts"

const root = join(import.meta.dirname, "../../../..")
const figures = ["booking", "chaos", "field", "forecast", "import", "issuance", "monev", "pace", "presentation"]

/** What follows the figure's name is the figure's own to judge. */
export const run: Run = async ([name = "", ...more]) => {
  if (!figures.includes(name)) return wronglyCalled(`a figure must be named: ${figures.join(", ")}`)
  const called = [join(root, "bench/main.ts"), name, ...more]
  return spawnSync(process.execPath, called, { cwd: root, stdio: "inherit" }).status ?? 1
}
