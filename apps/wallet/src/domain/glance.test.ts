import { describe, expect, test } from "vitest"
import { fieldAt, isShownAtFirst, offeredOf } from "./glance.ts"

const ktp = {
  ...{ vct: "https://contoh.test/vct/ktp/1", nik: "5171010107000000", name: "I Wayan Contoh", religion: "Hindu" },
  ...{ small_picture: "data:image/jpeg;base64,AAAA", picture: "data:image/jpeg;base64,AAAA", age_over_18: false },
  address: { street_address: "Jalan Contoh 3", locality: "Kota Denpasar" },
}

describe("a look at the full KTP", () => {
  test("is offered photo, name, ages and regency, and never number, street, religion or the large photo", () => {
    const offered = offeredOf(ktp).map((path) => path.join("."))
    expect(offered).toEqual(["small_picture", "name", "age_over_18", "address.locality"])
  })
  test("gets photo and name unless the person says more", () => {
    const fields = offeredOf(ktp).map(fieldAt)
    expect(fields.filter(isShownAtFirst).map(({ id }) => id)).toEqual(["Foto", "Nama"])
    expect(fields.at(-1)).toEqual({ path: ["address", "locality"], id: "Kabupaten/kota", en: "Regency or city" })
    expect(fieldAt(["lain"])).toMatchObject({ id: "lain", en: "lain" })
  })
})
