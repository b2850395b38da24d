import type { ShownClaim } from "@jatidiri/verification/contract"
import { formats } from "@jatidiri/web"
import { describe, expect, test } from "vitest"
import { addressOf, findText, isPicture, shownValue } from "./claim-value.ts"

const claim = (path: (string | null)[], value: unknown): ShownClaim => ({
  credential: "ktp",
  path,
  label: { id: "", en: "" },
  value,
})
const show = (shown: ShownClaim) => shownValue(shown, "id", formats("id"), { yes: "ya", no: "tidak" })

describe("a teller reads what was shared", () => {
  test.each([
    ["a yes", claim(["age_over_17"], true), "ya"],
    ["a day", claim(["birthdate"], "1995-08-17"), "17 Agu 1995"],
    ["a word that is no day", claim(["valid_until"], "SEUMUR HIDUP"), "SEUMUR HIDUP"],
    ["a sex", claim(["gender"], "female"), "Perempuan"],
    ["the names of a family", claim(["members", null, "name"], ["Made", "Putu"]), "Made · Putu"],
    ["nothing where the value is no word", claim(["x"], { a: 1 }), ""],
  ])("%s", (_what, shown, words) => expect(show(shown)).toBe(words))

  test("and sees a picture only when it is one", () => {
    expect(isPicture(claim(["picture"], "data:image/jpeg;base64,AAAA"))).toBe(true)
    expect(isPicture(claim(["picture"], "data:image/svg+xml;base64,AAAA"))).toBe(false)
    expect(isPicture(claim(["picture"], "https://example.org/a.jpg"))).toBe(false)
  })

  test("and the holder's name is not a relative's", () => {
    expect(findText([claim(["members", null, "name"], ["Made"]), claim(["name"], "Sari")], "name")).toBe("Sari")
    expect(findText([claim(["members", null, "name"], ["Made"])], "name")).toBeUndefined()
  })

  test("and the address on one line, without what was not shared", () => {
    const address = (name: string, value: string) => claim(["address", name], value)
    expect(
      addressOf([
        address("rt", "003"),
        address("rw", "001"),
        address("street_address", "Jl. Contoh 1"),
        address("region", "Bali"),
      ]),
    ).toBe("Jl. Contoh 1, RT 003/RW 001, Bali")
    expect(addressOf([claim(["name"], "Sari")])).toBeUndefined()
  })
})
