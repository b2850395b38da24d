// Runs on any Node from 20 on, before anything is installed; from there on everything runs on the pinned Node.
import { spawn, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const stamp = join(root, "node_modules/.jatidiri-installed")
const node = join(root, "node_modules/.bin/node")

const lockHash = () =>
  createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex")

const isInstalled = () => existsSync(node) && existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash()

const install = () => {
  console.log("Installing packages (the first time takes a minute or two) …")
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
  })
  if (status !== 0 || !existsSync(node)) {
    console.error("The packages could not be installed. Check the network and run the same command again.")
    process.exit(1)
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, lockHash())
}

const commands = {
  start: [["tools/build.ts"], ["apps/cli/src/main.ts", "demo"]],
  test: [["tools/test.ts"]],
}

const runStep = (step) =>
  new Promise((resolve) => {
    const child = spawn(node, [...step, ...process.argv.slice(3)], { cwd: root, stdio: "inherit" })
    // The child gets the terminal's Ctrl-C itself; this process only waits for its clean end.
    const pass = (signal) => () =>
      process.platform === "win32" || !process.stdin.isTTY ? child.kill(signal) : undefined
    const [onInterrupt, onTerminate] = [pass("SIGINT"), () => child.kill("SIGTERM")]
    process.on("SIGINT", onInterrupt)
    process.on("SIGTERM", onTerminate)
    child.once("exit", (code) => {
      process.off("SIGINT", onInterrupt)
      process.off("SIGTERM", onTerminate)
      resolve(code ?? 1)
    })
  })

const steps = commands[process.argv[2]]
if (steps === undefined) {
  console.error("usage: bootstrap.mjs start|test")
  process.exit(2)
}
if (!isInstalled()) install()
for (const step of steps) {
  const code = await runStep(step)
  if (code !== 0) process.exit(code)
}
