import { expect, test } from "vitest"
import { doubledOf, lostOf } from "../chaos/compare.ts"
import { makeMemory } from "../chaos/memory.ts"

const entry = (seq: number) => ({ jti: `j${seq}`, seq, kind: "refusal", compact: "" })
const row = (seq: number, state: string) => ({ jti: `j${seq}`, seq, kind: "refusal", state })

test("what was acknowledged and is not with the office is lost", () => {
  const memory = makeMemory()
  memory.look([row(1, "acknowledged"), row(2, "acknowledged")])
  expect(lostOf(memory, [entry(1)])).toEqual(["entry 2, acknowledged on the device, is not with the office"])
  expect(lostOf(memory, [entry(1), entry(2)])).toEqual([])
})

test("a device may not forget, nor take an acknowledgement back", () => {
  const memory = makeMemory()
  memory.look([row(1, "stored"), row(2, "acknowledged")])
  memory.look([row(2, "sent")])
  expect(memory.faults).toEqual(["entry 1 is gone from the device", "entry 2 was acknowledged and is sent"])
})

test("a code that was shown must be one that the office knows, and the only one for its request", () => {
  const memory = makeMemory()
  memory.show({ requestHash: "r", residentId: "7", txCode: "111111" })
  expect(lostOf(memory, [])).toEqual(["resident 7 was shown a code that the office does not know"])
  memory.show({ requestHash: "r", residentId: "7", txCode: "222222" })
  expect(memory.faults).toEqual(["one request was shown two codes"])
})

test("a number twice in the chain is a double", () => {
  expect(doubledOf([entry(1), entry(2), { ...entry(2), jti: "other" }])).toEqual(["two entries are number 2"])
})
