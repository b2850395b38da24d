import { expect, test } from "vitest"
import { extendedKeyUsages, mandateUsageUuid } from "./key-usages.ts"

test("the mandate usage is its UUID under 2.25, as ITU-T X.667 writes it", () => {
  const number = BigInt(`0x${mandateUsageUuid.replaceAll("-", "")}`)
  expect(extendedKeyUsages.mandateSigner).toBe(`2.25.${number}`)
})

test("no two roles share a usage", () => {
  const usages = Object.values(extendedKeyUsages)
  expect(new Set(usages).size).toBe(usages.length)
})
