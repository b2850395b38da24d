import { formats } from "@jatidiri/web"
import { describe, expect, test } from "vitest"
import { namesOf, shownClaims, shownField, shownValue } from "./labels.ts"

const both = (id: string, en: string) => [
  { name: id, locale: "id-ID" },
  { name: en, locale: "en" },
]
const descriptions = [
  { path: ["name"], display: both("Nama", "Name") },
  { path: ["birthdate"], display: both("Tanggal lahir", "Date of birth") },
  { path: ["address", "street_address"], display: both("Alamat", "Street") },
  { path: ["address", "rt"], display: both("RT", "RT") },
  { path: ["members", null, "name"], display: both("Nama", "Name") },
  { path: ["picture"], display: both("Foto", "Photo") },
]
const id = formats("id")

describe("what a claim is called", () => {
  test("by the issuer's own words", () => expect(namesOf(descriptions, ["birthdate"]).id).toBe("Tanggal lahir"))
  test("a member's claim by any of its numbers", () =>
    expect(namesOf(descriptions, ["members", 2, "name"]).en).toBe("Name"))
  test("a whole group by everyday words", () => expect(namesOf(descriptions, ["address"]).id).toBe("Alamat lengkap"))
  test("a claim that nobody described is shown, not hidden", () =>
    expect(namesOf(descriptions, ["secret", "thing"]).id).toBe("secret › thing"))
})

describe("what a claim says", () => {
  test("days, sex and yes or no in the reader's language", () => {
    expect(shownValue("1995-08-17", "id", id)).toBe("17 Agu 1995")
    expect(shownValue("female", "id", id)).toBe("Perempuan")
    expect(shownValue(true, "en", formats("en"))).toBe("Yes")
  })
  test("an address in one line, in the issuer's order, its numbers with their names", () =>
    expect(
      shownField({ address: { rt: "004", street_address: "Jl. Melati 3" } }, ["address"], descriptions, {
        language: "id",
        formats: id,
      }),
    ).toBe("Jl. Melati 3, RT 004"))
  test("a part that nobody described is shown with its group, since it would be shared with it", () =>
    expect(
      shownField({ address: { gate: "hijau", street_address: "Jl. Melati 3" } }, ["address"], descriptions, {
        language: "id",
        formats: id,
      }),
    ).toBe("Jl. Melati 3, hijau"))
  test("a group of which nothing can be read out has no line", () =>
    expect(shownField({ members: [] }, ["members"], descriptions, { language: "id", formats: id })).toBeUndefined())
  test("numbers of sixteen digits in fours", () =>
    expect(shownValue("5171040101150000", "id", id)).toBe("5171 0401 0115 0000"))
  test("a picture is not read out as text", () =>
    expect(shownValue("data:image/webp;base64,AAAA", "id", id)).toBeUndefined())
  test("only what the card holds is listed, in the issuer's order", () =>
    expect(
      shownClaims({ birthdate: "1995-08-17", name: "Ni Luh Sari", picture: "data:image/webp;base64,A" }, descriptions, {
        language: "id",
        formats: id,
      }).map(({ value }) => value),
    ).toEqual(["Ni Luh Sari", "17 Agu 1995"]))
})
