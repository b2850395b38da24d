import { expect, test } from "vitest"
import { resident } from "../../tests/people.ts"
import type { FoundInField } from "./judge-request.ts"
import { mayBeRecordedHere } from "./recording-done.ts"

const found = (recording: string, refusal: FoundInField["refusal"]): FoundInField => ({
  request: "",
  resident: { ...resident, recording },
  refusal,
})

test.each([
  ["a suspected double", "ADJUDICATE_RECORD", "not-recorded"],
  ["a double", "DUPLICATE_RECORD", "not-recorded"],
  ["a recording this device does not know", "SOMETHING_NEW", "not-recorded"],
  ["a child", "UNREGISTERED", "under-age"],
  ["who is recorded", "CARD_ISSUED", undefined],
] as const)("%s is not helped by a recording done here", (_, recording, refusal) =>
  expect(mayBeRecordedHere(found(recording, refusal))).toBe(false),
)

test.each(["UNREGISTERED", "ENROLL_FAILURE_AT_REGIONAL", "ENROLL_FAILURE_AT_CENTRAL"])(
  "who is %s may go on once he is recorded here",
  (recording) => expect(mayBeRecordedHere(found(recording, "not-recorded"))).toBe(true),
)
