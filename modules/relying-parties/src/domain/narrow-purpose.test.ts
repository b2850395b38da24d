import { describe, expect, test } from "vitest"
import { narrowPurpose } from "./narrow-purpose.ts"
import type { Purpose } from "./purpose.ts"

const purpose: Purpose = {
  purposeId: "p",
  name: { id: "n", en: "n" },
  justification: "j",
  credentials: [
    {
      credential: "ktp",
      claims: [
        { path: ["name"], required: true },
        { path: ["address", "locality"], required: false },
      ],
    },
  ],
  maxStatusAgeSeconds: 60,
}
const ktp = (...paths: string[][]) => paths.map((path) => ({ credential: "ktp" as const, path }))

describe("a desk asks", () => {
  test("all of its purpose when it names nothing", () => {
    expect(narrowPurpose(purpose, undefined)).toEqual({ ok: true, value: purpose })
  })

  test("less than its purpose when less will do", () => {
    const narrowed = narrowPurpose(purpose, ktp(["name"]))
    expect(narrowed).toMatchObject({ value: { credentials: [{ claims: [{ path: ["name"] }] }] } })
  })

  test.each([
    ["a claim that is not registered", ktp(["name"], ["nik"])],
    ["the whole where only a part is registered", ktp(["name"], ["address"])],
    ["a part of a registered part", ktp(["name"], ["address", "locality", "x"])],
    ["another credential", [...ktp(["name"]), { credential: "kk" as const, path: ["name"] }]],
    ["the same claim twice", ktp(["name"], ["name"])],
  ])("and is refused %s", (_what, wish) => {
    expect(narrowPurpose(purpose, wish)).toMatchObject({ refusal: { code: "asks-too-much" } })
  })

  test("and is refused when it leaves out what the purpose cannot do without", () => {
    expect(narrowPurpose(purpose, ktp(["address", "locality"]))).toMatchObject({ refusal: { code: "asks-too-little" } })
  })
})
