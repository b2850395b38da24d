import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { expect, test } from "vitest"

const engine = join(import.meta.dirname, "../src/engine/engine.ts")

test("an operator who starts the office on the Node it ships with reads no warning about it", () => {
  const { status, stderr } = spawnSync(process.execPath, ["-e", `import(${JSON.stringify(engine)})`], {
    encoding: "utf8",
  })
  expect(stderr).toBe("")
  expect(status).toBe(0)
})
