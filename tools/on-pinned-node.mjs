// Runs on any Node from 20 on, before anything is installed; what it starts runs on the pinned Node.
import { spawn, spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { constants } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const node = join(root, "node_modules/.bin/node")

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), "utf8")).packages

/** npm writes down what it installed: nothing is done again after an `npm ci` of somebody else. */
const isInstalled = () => {
  const noted = "node_modules/.package-lock.json"
  if (!existsSync(node) || !existsSync(join(root, noted))) return false
  const there = packagesOf(noted)
  return Object.entries(packagesOf("package-lock.json"))
    .filter(([place, { optional }]) => place.startsWith("node_modules/") && optional !== true)
    .every(([place, { version }]) => there[place] !== undefined && there[place].version === version)
}

/** Speaks on standard error only: standard output may be a file of residents. */
export const ensureInstalled = () => {
  if (isInstalled()) return
  console.error("Installing packages (the first time takes a minute or two) …")
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["inherit", 2, 2],
  })
  if (status === 0 && existsSync(node)) return
  console.error("The packages could not be installed. Check the network and run the same command again.")
  process.exit(1)
}

/** Gives the exit code. What is sent to this process alone is handed on, and the child's clean end is waited for. */
export const runOnPinnedNode = (args, cwd = process.cwd()) =>
  new Promise((resolve) => {
    const child = spawn(node, args, { cwd, stdio: "inherit" })
    const handOn = (signal) => () => {
      // A terminal's Ctrl-C reaches the child by itself.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal)
    }
    const heard = ["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => [signal, handOn(signal)])
    for (const [signal, hear] of heard) process.on(signal, hear)
    const end = (code) => {
      for (const [signal, hear] of heard) process.off(signal, hear)
      resolve(code)
    }
    child.once("error", ({ message }) => {
      console.error(message)
      end(1)
    })
    // As a shell says it of a program that a signal ended.
    child.once("exit", (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
