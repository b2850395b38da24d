import { expect, test } from "vitest"
import { run } from "../chaos.ts"

test("three rounds of killed servers, databases, browsers and lines lose and double nothing", async () => {
  const line = await run(["--rounds", "3", "--seed", "20260601"])
  expect(line).toMatchObject({ value: 3, limit: 3, lost: 0, doubled: 0, broken: 0, figuresAgree: 1 })
  expect(line["approvals"]).toBeGreaterThan(0)
}, 120_000)
