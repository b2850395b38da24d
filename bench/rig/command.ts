import { spawn } from "node:child_process"
import { join } from "node:path"

const main = join(import.meta.dirname, "../../apps/cli/src/main.ts")

/** The command `jatidiri` as a process of its own. */
export type Command = {
  /** All that it wrote so far, standard output and standard error. */
  said(): string
  /** Resolves once it has written these words; rejects when it ends before. */
  until(words: string): Promise<void>
  /** Exit code, or nothing when a signal ended it. */
  readonly ended: Promise<number | undefined>
  end(signal: "SIGKILL" | "SIGTERM"): Promise<void>
}

export const command = (args: readonly string[], settings: Readonly<Record<string, string>>): Command => {
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...settings } })
  let text = ""
  const waiting = new Set<() => void>()
  const hear = (chunk: Buffer): void => {
    text += chunk.toString("utf8")
    for (const look of waiting) look()
  }
  child.stdout.on("data", hear)
  child.stderr.on("data", hear)
  const ended = new Promise<number | undefined>((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (code) => resolve(code ?? undefined))
  })
  const until = (words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!text.includes(words)) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      ended.then(() => reject(new Error(`it ended without saying "${words}":\n${text}`)), reject)
      look()
    })
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    child.kill(signal)
    await ended
  }
  return { said: () => text, until, ended, end }
}

/** Runs it to its end. */
export const runCommand = async (args: readonly string[], settings: Readonly<Record<string, string>>) => {
  const running = command(args, settings)
  return { code: await running.ended, said: running.said() }
}
