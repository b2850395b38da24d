import { mostRoundsListed, type Round } from "@jatidiri/service-points/contract"
import { expect, test } from "vitest"
import { isRoundClosed } from "./round-closed.ts"

const mine = "mine"
const others = (count: number): Pick<Round, "roundId" | "state">[] =>
  Array.from({ length: count }, (_, at) => ({ roundId: `other-${at}`, state: "open" }))

test("a round that the office says is closed is closed, one that it says is not is not", () => {
  expect(isRoundClosed([...others(2), { roundId: mine, state: "closed" }], mine)).toBe(true)
  expect(isRoundClosed([...others(2), { roundId: mine, state: "open" }], mine)).toBe(false)
})
test("an officer whom the office sends nowhere, or elsewhere only, is not sent there", () => {
  for (const count of [0, 1, mostRoundsListed - 1]) expect(isRoundClosed(others(count), mine)).toBe(true)
})
test("a full list that does not name a round may have stopped before it: nothing is erased", () =>
  expect(isRoundClosed(others(mostRoundsListed), mine)).toBe(false))
