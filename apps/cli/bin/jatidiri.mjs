#!/usr/bin/env node
// Any Node may start the command; it runs on the pinned one, which reads TypeScript.
import { spawnSync } from "node:child_process"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..")
const main = join(root, "apps/cli/src/main.ts")
// Ctrl-C reaches the child by itself; this process waits for its clean end.
process.on("SIGINT", () => undefined)
const { status } = spawnSync(join(root, "node_modules/.bin/node"), [main, ...process.argv.slice(2)], {
  stdio: "inherit",
})
process.exit(status ?? 1)
