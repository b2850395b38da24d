import { expect, test } from "vitest"
import { run } from "../booking.ts"

test("a crowd that races for the last places never gets one too many", async () => {
  const line = await run(["--people", "40", "--races", "3", "--bookings", "60"])
  expect(line).toMatchObject({ bench: "booking", races: 3, overbooked: 0, unsold: 0 })
  expect(line.value).toBeGreaterThan(0)
}, 120_000)
