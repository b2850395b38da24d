import { expect, test } from "vitest"
import type { Purpose } from "../src/domain/purpose.ts"
import { reasonNotToRegister } from "../src/domain/reason-not-to-register.ts"

const claimsOf = () => [{ path: ["name"], label: { id: "Nama", en: "Name" } }]
const purpose = (name: string): Purpose => ({
  purposeId: "open-account",
  name: { id: name, en: "Open an account" },
  justification: "The bank must know its customer by law.",
  credentials: [{ credential: "ktp", claims: [{ path: ["name"], required: true }] }],
  maxStatusAgeSeconds: 3600,
})

test.each([
  ["letters that turn what is read", "Bank \u202eKTP"],
  ["letters nobody sees", "Bank\u200b"],
  ["a line break", "Bank\nDukcapil"],
  ["a zero byte", "Bank\u0000"],
])("a purpose whose name holds %s is not registered: every wallet would refuse the statement", (_, name) => {
  expect(reasonNotToRegister(claimsOf, purpose("Buka rekening"))).toBeUndefined()
  expect(reasonNotToRegister(claimsOf, purpose(name))).toBe("bad-name")
})
