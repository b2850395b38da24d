import { makeTestKey } from "@jatidiri/kernel/testing"
import { expect, test } from "vitest"
import { mandateOf, noon } from "../tests/people.ts"
import { type Act, reasonNotToSign } from "./bounds.ts"

const { key } = await makeTestKey()
const mandate = mandateOf(key, { regions: ["51.71.03"], max_activations: 2 })
const act: Act = { power: "activate", now: noon, count: 0, regionCode: "51.71.03.2001" }

test.each<readonly [string, Partial<Act>, string | undefined]>([
  ["within everything", {}, undefined],
  ["in its first second", { now: mandate.nbf }, undefined],
  ["a second too early", { now: mandate.nbf - 1 }, "mandate-not-yet-valid"],
  ["in its last second", { now: mandate.exp - 1 }, undefined],
  ["at its end", { now: mandate.exp }, "mandate-expired"],
  ["for the last of its count", { count: 1 }, undefined],
  ["past its count", { count: 2 }, "mandate-count-reached"],
  ["to refuse past its count", { power: "refuse", count: 2 }, undefined],
  ["with a power it does not give", { power: "provisional" }, "mandate-without-power"],
  ["in the neighbouring district", { regionCode: "51.71.04.2001" }, "mandate-out-of-region"],
  ["in the region above", { regionCode: "51.71" }, "mandate-out-of-region"],
  ["in no region at all", { regionCode: "" }, "mandate-out-of-region"],
])("an officer acting %s", (_, changes, reason) => {
  expect(reasonNotToSign(mandate, { ...act, ...changes })).toBe(reason)
})
