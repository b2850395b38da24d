import { parseDay, parseKkNumber, parseNik, parseRegionCode } from "@jatidiri/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { FieldKind } from "../domain/layout.ts"
import { fieldJudge, villageKey } from "./judge-field.ts"

const villages = new Set(["51.71.01.1004", "71.10.05.2001"].map(villageKey))
const reasonFor = (kind: FieldKind, text: string): string | undefined => {
  const bytes = Buffer.from(`before,${text},after`)
  return fieldJudge(kind, villages)(bytes, 7, bytes.length - 6)
}
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }): string | undefined =>
  result.ok ? undefined : result.refusal.code

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const nearly = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-zé ]{${length - 1},${length + 1}}$`))
const dayLike = fc
  .tuple(fc.integer({ min: 900, max: 9999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }))
  .map(
    ([year, month, day]) =>
      `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  )

describe("a field's bytes", () => {
  it("are a NIK exactly where the kernel reads one", () => {
    fc.assert(
      fc.property(fc.oneof(digits(16), nearly(16)), (text) => {
        expect(reasonFor({ is: "nik" }, text)).toBe(codeOf(parseNik(text)))
      }),
      { numRuns: 5000 },
    )
  })

  it("are a KK number exactly where the kernel reads one", () => {
    fc.assert(
      fc.property(fc.oneof(digits(16), nearly(16)), (text) => {
        expect(reasonFor({ is: "kk-number" }, text)).toBe(codeOf(parseKkNumber(text)))
      }),
    )
  })

  it("are a day exactly where the kernel reads one", () => {
    fc.assert(
      fc.property(fc.oneof(dayLike, nearly(10), fc.stringMatching(/^[0-9-]{10}$/)), (text) => {
        expect(reasonFor({ is: "day" }, text)).toBe(codeOf(parseDay(text)))
      }),
      { numRuns: 5000 },
    )
  })

  it("are a village only where the kernel reads one and the list has it", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[57]1[.,][71][10][.,]0[15][.,][12]00[41]$/), (text) => {
        const isKnown = parseRegionCode(text).ok && villages.has(villageKey(text))
        expect(reasonFor({ is: "village" }, text) === undefined).toBe(isKnown)
      }),
      { numRuns: 2000 },
    )
    expect(reasonFor({ is: "village" }, "71.10.05.2001")).toBeUndefined()
    expect(reasonFor({ is: "village" }, "71.1.05.02001")).toBe("not-a-village")
    expect(reasonFor({ is: "village" }, "71.10.05.2002")).toBe("unknown-region")
  })

  it("name a photo inside the folder or a drawn one, nothing else", () => {
    for (const good of ["drawn:1", "drawn:123456789012345", "file:5171-000.jpg", "file:a_b.jpeg"])
      expect(reasonFor({ is: "photo" }, good)).toBeUndefined()
    for (const bad of [
      "drawn:",
      "drawn:x1",
      "drawn:-1",
      "file:.hidden",
      "file:a/b.jpg",
      "file:..",
      "http://x/y.jpg",
      `file:${"a".repeat(200)}`,
    ])
      expect(reasonFor({ is: "photo" }, bad)).toBe("not-a-photo")
  })

  it("are a code of the table, without a leading zero", () => {
    for (const good of ["1", "9", "10", "89"]) expect(reasonFor({ is: "code", last: 89 }, good)).toBeUndefined()
    for (const bad of ["0", "01", "90", "100", "-1", "1.", "x"])
      expect(reasonFor({ is: "code", last: 89 }, bad)).toBe("unknown-code")
  })
})
