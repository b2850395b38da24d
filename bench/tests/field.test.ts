import { expect, test } from "vitest"
import { run } from "../field.ts"

test("a tablet delivers, and a short day gets through a weak line whole", async () => {
  const args = ["--residents", "8", "--each", "3", "--kilobits", "400", "--loss", "0.05", "--officers", "1"]
  const [rate, day] = await run(args)
  expect(rate).toMatchObject({ bench: "field-rate", tablets: 1, entries: 3 })
  expect(day).toMatchObject({ bench: "field-day", residents: 8, entries: 8 })
  expect(Number(day?.["bytes"])).toBeLessThan(20_000)
}, 120_000)
