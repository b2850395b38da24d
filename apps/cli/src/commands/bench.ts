import { spawnSync } from "node:child_process"
import { join } from "node:path"
import type { Command } from "../command.ts"

const root = join(import.meta.dirname, "../../../..")

export const bench: Command = {
  name: "bench",
  summary: "measure one figure beside its physical limit",
  usage: "import|issuance|presentation",
  run: async (args) =>
    spawnSync(process.execPath, [join(root, "bench/main.ts"), ...args], { cwd: root, stdio: "inherit" }).status ?? 1,
}
