import { expect, test } from "vitest"
import { run } from "../field.ts"

test("tablets deliver at once, and a short day gets through a weak line whole", async () => {
  const args = ["--residents", "8", "--each", "3", "--kilobits", "400", "--loss", "0.05"]
  const [rate, day] = await run(args)
  expect(rate).toMatchObject({ bench: "field-rate", tablets: 7, entries: 21 })
  expect(day).toMatchObject({ bench: "field-day", residents: 8, entries: 8 })
  expect(Number(day?.["bytes"])).toBeLessThan(20_000)
}, 120_000)
