import { expect, test } from "vitest"
import { type HeldPack, isOver, megabytesOf, parsePart } from "./shapes.ts"

const sari = {
  ...{ residentId: "1", nik: "5171015708950000", name: "NI LUH SARI", birthDay: "1995-08-17", birthPlace: "DENPASAR" },
  ...{
    sex: "female",
    address: "JL. MERPATI",
    regionCode: "51.71.01.1001",
    regency: "Kota Denpasar",
    recording: "CARD_ISSUED",
    cohort: "umum",
  },
}
const { nik: _nik, ...nameless } = sari

test.each(["", "null", "[]", "{}", '{"residents":{}}', JSON.stringify({ residents: [sari, nameless] })])(
  "%s is no part of a pack",
  (text) => expect(parsePart(text)).toBeUndefined(),
)

test("a part gives its residents, with and without photo", () =>
  expect(parsePart(JSON.stringify({ residents: [sari, { ...sari, photo: "AAAA" }] }))).toHaveLength(2))

const held = (expiresAt: string) => ({ pack: { expiresAt } }) as HeldPack

test("a pack whose end has come, or cannot be read, is over", () => {
  const end = Date.parse("2026-11-22T10:00:00Z")
  expect(isOver(held("2026-11-22T10:00:00Z"), end - 1)).toBe(false)
  expect(isOver(held("2026-11-22T10:00:00Z"), end)).toBe(true)
  expect(isOver(held("soon"), 0)).toBe(true)
})

test("the smallest pack is a tenth of a megabyte to the eye", () =>
  expect([10, 2_500_000].map((bytes) => megabytesOf({ bytes } as HeldPack["pack"]))).toEqual([0.1, 2.5]))
