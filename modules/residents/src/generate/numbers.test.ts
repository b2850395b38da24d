import type { Day } from "@jatidiri/kernel"
import { beforeAll, describe, expect, it } from "vitest"
import { nikDrawer } from "./numbers.ts"
import { type Places, placesOf } from "./places.ts"

describe("numbers of people who share a day of birth", () => {
  let places: Places
  beforeAll(async () => {
    places = await placesOf("51.71")
  })
  const birthday = "1985-05-05" as Day

  it("begin in their own city's districts and go on through the whole country", () => {
    const draw = nikDrawer(places, 7)
    const drawn = Array.from({ length: 400 }, () => draw(birthday, "male"))
    expect(new Set(drawn.map((each) => each.nik)).size).toBe(400)
    const home = drawn.filter((each) => each.district.startsWith("51.71."))
    expect(home).toEqual(drawn.slice(0, places.homeDistricts.length))
    expect(new Set(drawn.map((each) => each.district.slice(0, 2))).size).toBeGreaterThan(30)
    expect(drawn.every((each) => each.birthDay === birthday)).toBe(true)
  })

  it("move on to the next day when every district of the country has had one", () => {
    const draw = nikDrawer(places, 7)
    const districts = places.homeDistricts.length + places.otherDistricts.length
    const drawn = Array.from({ length: districts + 1 }, () => draw(birthday, "female"))
    expect(new Set(drawn.map((each) => each.nik)).size).toBe(districts + 1)
    expect(drawn.at(-1)?.birthDay).toBe("1985-05-06")
  })

  it("refuses a regency that is not in the list", async () => {
    await expect(placesOf("51.99")).rejects.toThrow("no such regency")
  })
})
