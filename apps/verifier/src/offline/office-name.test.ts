import { expect, test } from "vitest"
import { officeName } from "./office-name.ts"

test("a regency's office is called by its name when the KTP shown tells it", () => {
  expect(officeName("51.71", "Kota Denpasar")).toBe("Kota Denpasar")
})
test("what is not told is not guessed", () => {
  expect(officeName("51.71", undefined)).toBeUndefined()
  expect(officeName("51", "Kota Denpasar")).toBeUndefined()
})
