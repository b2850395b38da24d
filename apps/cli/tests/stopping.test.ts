import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openTestDatabase } from "@jatidiri/testing"
import { afterEach, describe, expect, it, vi } from "vitest"
import { hearStop } from "../src/until-stopped.ts"

const bin = join(import.meta.dirname, "../bin/jatidiri.mjs")

describe("somebody interrupts the server", () => {
  it("in a script: the group and the starter both say so, and it still ends in order", async () => {
    const [town, folder] = [await openTestDatabase(), mkdtempSync(join(tmpdir(), "jatidiri-stop-"))]
    const env = { ...process.env, PORT: "0", JATIDIRI_DATA: folder, DATABASE_URL: town.url }
    const child = spawn(process.execPath, [bin, "serve"], { env, detached: true, stdio: ["ignore", "pipe", "pipe"] })
    let [said, complained] = ["", ""]
    child.stderr.on("data", (chunk: Buffer) => {
      complained += chunk.toString("utf8")
    })
    const serving = new Promise<void>((resolve) => {
      child.stdout.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8")
        if (said.includes("serving http")) resolve()
      })
    })
    const ended = once(child, "exit")
    await Promise.race([serving, ended])
    if (child.pid !== undefined) process.kill(-child.pid, "SIGINT")
    expect(await ended, complained).toEqual([0, null])
    expect(said).toContain("stopping …")
    await town.close()
    rmSync(folder, { recursive: true, force: true })
  })
})

describe("one who presses Ctrl-C", () => {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const
  const before = new Map(signals.map((signal) => [signal, process.listeners(signal)]))
  afterEach(() => {
    vi.restoreAllMocks()
    for (const signal of signals)
      for (const hear of process.listeners(signal)) if (!before.get(signal)?.includes(hear)) process.off(signal, hear)
  })

  it("once is obeyed, a second time asked for patience, a third time ended at once", async () => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true)
    let now = 0
    const exit = vi.fn()
    const stop = hearStop(() => now, exit)
    const press = (at: number): void => {
      now = at
      process.emit("SIGINT")
    }
    for (const at of [0, 10, 20]) press(at)
    await stop.asked
    press(2000)
    expect(exit).not.toHaveBeenCalled()
    press(4000)
    expect(exit).toHaveBeenCalledExactlyOnceWith(130)
  })
})
