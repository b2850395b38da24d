import { describe, expect, test } from "vitest"
import type { FullLook, Look } from "./look.ts"
import { pictureOf, weighLook } from "./weigh.ts"

const photo = "data:image/webp;base64,AAAA"
const shown = { until: 0, boundAt: 0 }
const provisional = (claims: Look["claims"]): Look => ({
  ...shown,
  ktp: "provisional",
  office: "",
  place: "",
  placeKind: "service-point",
  claims,
})
const full = (claims: Look["claims"], status: FullLook["status"]): Look => ({ ...shown, ktp: "full", claims, status })

describe("a look is worth", () => {
  test("no more than its photo, whichever KTP it is", () => {
    const valid = { is: "valid", asOf: 0, old: false } as const
    for (const claims of [{}, { small_picture: "" }, { picture: "https://contoh.test/foto" }, { small_picture: 7 }]) {
      expect(weighLook(provisional(claims))).toBe("no-photo")
      expect(weighLook(full(claims, valid))).toBe("no-photo")
    }
  })

  test("a yes with a photo, by either name for it, and by a list of today", () => {
    for (const claims of [{ small_picture: photo }, { picture: photo }, { small_picture: "", picture: photo }]) {
      expect(pictureOf(provisional(claims))).toBe(photo)
      expect(weighLook(provisional(claims))).toBe("provisional")
      expect(weighLook(full(claims, { is: "valid", asOf: 0, old: false }))).toBe("valid")
      expect(weighLook(full(claims, { is: "valid", asOf: 0, old: true }))).toBe("status-old")
      expect(weighLook(full(claims, { is: "unknown" }))).toBe("status-unknown")
    }
  })
})
