import { expect, test } from "vitest"
import type { Purpose } from "./purpose.ts"
import { reasonNotToRegister } from "./reason-not-to-register.ts"

const label = { id: "Anggota keluarga", en: "Members" }
const sentence = "Sekolah memeriksa siapa saja yang serumah dengan murid."
const purpose: Purpose = {
  purposeId: "p",
  name: { id: "Pendaftaran murid", en: "Enrolling a pupil" },
  justification: sentence,
  credentials: [{ credential: "kk", claims: [{ path: ["members"], required: true }] }],
  maxStatusAgeSeconds: 60,
}

test("a list of relatives counts as their NIKs even where its issuer does not describe what is in it", () => {
  const claimsOf = () => [{ path: ["members"], label }]
  expect(reasonNotToRegister(claimsOf, purpose)).toBe("nik-justification-missing")
  expect(reasonNotToRegister(claimsOf, { ...purpose, nikJustification: sentence })).toBeUndefined()
})

test("their names alone do not", () => {
  const claimsOf = () =>
    [["members"], ["members", null, "name"], ["members", null, "nik"]].map((path) => ({ path, label }))
  const names = [{ credential: "kk" as const, claims: [{ path: ["members", null, "name"], required: true }] }]
  expect(reasonNotToRegister(claimsOf, { ...purpose, credentials: names })).toBeUndefined()
})
