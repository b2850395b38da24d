import { laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { look } from "./look.ts"
import { type Office, openOffice } from "./office.ts"

let office: Office
let person: Person

beforeAll(async () => {
  office = await openOffice()
}, 120_000)
afterEach(() => person?.close())
afterAll(() => office?.close())

const open = async (address: string, device = laptop): Promise<void> => {
  person = await openPerson(device)
  await person.page.goto(`${office.origin}/monev/#${address}`)
}
const chart = (name: RegExp) => person.page.getByRole("img", { name })
const box = (name: string) => person.page.getByLabel(name, { exact: true })

const devices = [
  ["phone", { ...phone, dark: true }],
  ["laptop", laptop],
] as const

describe.each(devices)("trend and groups on a %s", (name, device) => {
  test("are readable for everybody", async () => {
    await open("/live/51.71/trend", device)
    await chart(/Jumlah .* orang; terbanyak/).waitFor()
    await chart(/menjadi/).waitFor()
    await look(person.page, `perkembangan-${name}`)
    await person.page.goto(`${office.origin}/monev/#/live/51.71/groups`)
    await person.page.getByRole("table", { name: "Menurut instansi" }).waitFor()
    await look(person.page, `kelompok-${name}`)
    expect(person.errors).toEqual([])
  })
})

describe("the trend", () => {
  test("of three years comes by month, and every choice stands in the address", async () => {
    await open("/live/nation/trend?hari=1095")
    await person.page.getByRole("heading", { name: "Aktivasi per bulan menurut saluran" }).waitFor()
    expect(
      await chart(/Jumlah/)
        .locator("rect")
        .count(),
    ).toBeLessThan(80)
    await box("Satuan").selectOption({ label: "minggu" })
    await person.page.getByRole("heading", { name: "Aktivasi per minggu menurut saluran" }).waitFor()
    expect(person.page.url()).toContain("satuan=week")
    await box("Saluran").selectOption({ label: "jemput bola" })
    await person.page.getByText("perlu").waitFor({ state: "detached" })
    expect(person.page.url()).toContain("saluran=field-round")
  })

  test("says in words when a period cannot be", async () => {
    await open("/live/51/trend?dari=2026-05-05&sampai=2026-01-01")
    await person.page.getByText("Periode tidak dapat dipakai").waitFor()
    await open("/live/51/trend?dari=2026-05-05&sampai=2026-06-30")
    await person.page.getByRole("heading", { name: "Aktivasi per hari menurut saluran" }).waitFor()
    expect(await box("Dari").inputValue()).toBe("2026-05-05")
  })
})

describe("groups", () => {
  test("say of each list how many are missing, and no name", async () => {
    await open("/live/51.71/groups")
    const row = person.page.getByRole("row", { name: /pemula/ })
    await row.waitFor()
    const [activated = 0, missing = 0, base = 0] = (await row.getByRole("cell").allInnerTexts())
      .slice(1)
      .map((text) => Number(text.replaceAll(".", "")))
    expect(base).toBeGreaterThan(0)
    expect(missing).toBe(Math.max(0, base - activated))
    await person.page
      .getByRole("button", { name: /^Belum/ })
      .first()
      .press("Enter")
    const columns = person.page.getByRole("table", { name: "Menurut kelompok" }).getByRole("columnheader")
    expect(await columns.nth(3).getAttribute("aria-sort")).toBe("ascending")
  })
})
