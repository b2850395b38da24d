// What npm's scripts start: installs what is missing, then does the steps, each on the pinned Node.
import { ensureInstalled, root, runOnPinnedNode } from "./on-pinned-node.mjs"

const build = ["tools/build.ts"]
const commands = {
  start: [build, ["apps/cli/src/main.ts", "demo"]],
  test: [["tools/test.ts"]],
  check: [["tools/check.ts"]],
  bench: [["bench/main.ts"]],
  build: [build],
}

const [name = "", ...args] = process.argv.slice(2)
const steps = commands[name]
if (steps === undefined) {
  console.error(`usage: bootstrap.mjs ${Object.keys(commands).join("|")}`)
  process.exit(2)
}
ensureInstalled()
for (const step of steps) {
  // What was said after the script's name is for its last step.
  const code = await runOnPinnedNode(step === steps.at(-1) ? [...step, ...args] : step, root)
  if (code !== 0) process.exit(code)
}
