import { spawn } from "node:child_process"
import { delimiter, join } from "node:path"

export const root = join(import.meta.dirname, "..")

/** A program of node_modules/.bin. */
export const bin = (name: string): string => join(root, "node_modules/.bin", name)

/** The pinned Node comes first also for the programs that are started by their own first line. */
const path = `${join(root, "node_modules/.bin")}${delimiter}${process.env["PATH"] ?? ""}`

/** Runs a command with its output shown; gives its exit code (1 when it was ended by a signal). */
export const run = (command: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, PATH: path, ...environment },
    })
    child.once("error", reject)
    child.once("exit", (code) => resolve(code ?? 1))
  })

export type Step = { readonly sentence: string; readonly run: () => Promise<boolean> }

/** Runs every step, so that one mistake does not hide the next, and says each outcome in one line. */
export const runSteps = async (steps: readonly Step[]): Promise<boolean> => {
  let whole = true
  for (const { sentence, run: runStep } of steps) {
    const started = Date.now()
    const good = await runStep()
    console.log(`${good ? "ok  " : "FAIL"} ${sentence} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
    whole &&= good
  }
  return whole
}
