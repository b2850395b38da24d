import { openPerson, type Person, phone } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { look } from "./look.ts"
import { type Office, openOffice } from "./office.ts"

let office: Office
let person: Person

beforeAll(async () => {
  office = await openOffice({ empty: true })
  person = await openPerson(phone)
  await person.page.goto(`${office.origin}/monev/#/live/51.71`)
  await person.page.getByRole("navigation", { name: "Tampilan" }).waitFor()
}, 120_000)
afterAll(async () => {
  await person?.close()
  await office?.close()
})

describe("before anybody was counted or activated", () => {
  test("the overview says what is not known, and shows no false zero per cent", async () => {
    await person.page.getByText("Belum ada target untuk wilayah ini.").waitFor()
    await person.page.getByText("Jumlah penyebut tidak disebut.").first().waitFor()
    expect(await person.page.getByText("0 %", { exact: true }).count()).toBe(0)
    await look(person.page, "kosong-overview")
  })

  test("the map has every region as unknown, and no class that it cannot have", async () => {
    await person.page.goto(`${office.origin}/monev/#/live/51.71/map`)
    const region = person.page.getByRole("option", { name: "Denpasar Selatan: tidak diketahui" })
    await region.waitFor()
    await region.click()
    await person.page.getByText("tanpa peringkat, sebab penyebutnya tidak diketahui").waitFor()
    expect(await person.page.getByText("0 wilayah").count()).toBe(0)
    await look(person.page, "kosong-map")
  })

  test("trend and groups say that nobody was activated yet", async () => {
    await person.page.goto(`${office.origin}/monev/#/live/51.71/trend`)
    await person.page.getByText("Belum ada aktivasi pada periode ini.").waitFor()
    await look(person.page, "kosong-trend")
    await person.page.goto(`${office.origin}/monev/#/live/51.71/groups`)
    await person.page.getByText("Belum ada instansi yang diketahui").waitFor()
    await look(person.page, "kosong-groups")
    expect(person.errors).toEqual([])
  })

  test("a village has no map, and says so", async () => {
    await person.page.goto(`${office.origin}/monev/#/live/51.71.01.1001/map`)
    await person.page.getByText("Tidak ada wilayah di bawah ini untuk dipetakan.").waitFor()
  })
})
