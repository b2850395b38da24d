import { expect, test } from "vitest"
import { covers } from "./claim-path.ts"
import type { ClaimPath } from "./types.ts"

test.each<[string, ClaimPath, ClaimPath, boolean]>([
  ["a claim brings itself", ["name"], ["name"], true],
  ["a group brings what is in it", ["address"], ["address", "region"], true],
  ["a part does not bring its group", ["address", "region"], ["address"], false],
  ["every element brings each", ["members", null, "nik"], ["members", 2, "nik"], true],
  ["one element brings a part of what is said of all", ["members", 2], ["members", null, "nik"], true],
  ["another name brings nothing", ["members", null, "name"], ["members", 2, "nik"], false],
  ["a name is no element", ["members", null], ["members", "nik"], false],
])("%s", (_, asked, claim, brings) => {
  expect(covers(asked, claim)).toBe(brings)
})
