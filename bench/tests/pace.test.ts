import { expect, test } from "vitest"
import { run } from "../pace.ts"

test("an officer at the desk and in the field has his times taken", async () => {
  const lines = await run(["--residents", "1", "--slower", "1"])
  expect(lines.map(({ bench }) => bench)).toEqual(["pace-desk-1x", "pace-field-1x"])
  for (const { value } of lines) expect(value).toBeGreaterThan(0)
}, 120_000)
