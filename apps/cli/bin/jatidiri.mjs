#!/usr/bin/env node
// Any Node may start the command; it runs on the pinned one, which reads TypeScript.
import { spawn } from "node:child_process"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..")
const main = join(root, "apps/cli/src/main.ts")
const child = spawn(join(root, "node_modules/.bin/node"), [main, ...process.argv.slice(2)], { stdio: "inherit" })
// Ctrl-C reaches the child by itself; what is sent to this process alone is handed on. Either way its clean end is waited for.
process.on("SIGINT", () => undefined)
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
child.once("error", ({ message }) => {
  process.stderr.write(`${message}\n`)
  process.exit(1)
})
child.once("exit", (code) => process.exit(code ?? 1))
