import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { expect, it } from "vitest"

const command = join(import.meta.dirname, "../bin/jatidiri.mjs")

it("takes its work with it when it is told to end", async () => {
  const words = ["generate", "residents", "--regency", "51.71", "--count", "100000000"]
  const child = spawn(process.execPath, [command, ...words], { stdio: ["ignore", "pipe", "inherit"] })
  await once(child.stdout, "data")
  child.stdout.resume()
  // Its output ends only when nobody is left who could write to it.
  const silence = once(child.stdout, "close", { signal: AbortSignal.timeout(20_000) })
  child.kill("SIGTERM")
  await silence
  expect(child.exitCode ?? child.signalCode).not.toBe(0)
})
