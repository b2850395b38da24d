import { spawn, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll } from "vitest"

const main = join(import.meta.dirname, "../src/main.ts")

type Settings = Readonly<Record<string, string>>

/** The command as a process of its own, in a folder that goes with the tests around it. */
export const useCommand = () => {
  let folder = ""
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "jatidiri-cli-"))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const environment = (settings: Settings) => {
    // What the shell of the tests says of our settings is not theirs.
    const { DATABASE_URL: _, PORT: __, ...rest } = process.env
    return { ...rest, JATIDIRI_DATA: join(folder, "data"), ...settings }
  }
  const call = (words: string | readonly string[], settings: Settings = {}) => {
    const args = typeof words === "string" ? words.split(" ") : words
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
      ...{ env: environment(settings), cwd: folder, encoding: "utf8" },
    })
    return { status, said: stdout + stderr, stdout, stderr }
  }
  const begin = (words: string, settings: Settings = {}) =>
    spawn(process.execPath, [main, ...words.split(" ")], { env: environment(settings), cwd: folder })
  return { call, begin, path: (name: string) => join(folder, name) }
}
