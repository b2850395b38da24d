import { expect, test } from "vitest"
import { run } from "../monev.ts"

test("every view of the whole country is asked while activations are written, and the sums agree", async () => {
  const line = await run(["--rows", "3000", "--villages", "1000", "--questions", "16", "--lags", "1", "--writes", "5"])
  expect(line).toMatchObject({ bench: "monev", ledgerRows: 3000 })
  for (const name of [
    "figuresNationP99",
    "asOfP99",
    "funnelP99",
    "serviceP99",
    "offersP99",
    "roundsP99",
    "requestsP99",
    "reportHeadP99",
    "refreshLagSeconds",
  ])
    expect(line[name]).toBeGreaterThan(0)
}, 240_000)
