import { expect, test } from "vitest"
import { run } from "../forecast.ts"

test("forecasts are measured on invented histories, beside what chance alone makes wrong", async () => {
  const line = await run(["--seeds", "8"])
  expect(line).toMatchObject({ bench: "forecast", trials: 64 })
  expect(line.value).toBeGreaterThan(line.limit)
  const { coveragePercent } = line
  expect(coveragePercent).toBeGreaterThan(50)
})
