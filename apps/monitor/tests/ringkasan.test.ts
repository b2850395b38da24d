import { addDays, jakartaDay } from "@jatidiri/kernel"
import { laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { look } from "./look.ts"
import { type Office, openOffice } from "./office.ts"

let office: Office
let person: Person

beforeAll(async () => {
  office = await openOffice({ scenarios: true })
}, 120_000)
afterEach(() => person?.close())
afterAll(() => office?.close())

const open = async (address: string, device = laptop): Promise<void> => {
  person = await openPerson(device)
  await person.page.goto(`${office.origin}/monev/#${address}`)
}
const figure = /^\d[\d.]* dari \d/

const devices = [
  ["phone", phone],
  ["phone-dark", { ...phone, dark: true }],
  ["laptop", laptop],
  ["laptop-dark", { ...laptop, dark: true }],
] as const

describe.each(devices)("the overview on a %s", (name, device) => {
  test("is readable for everybody, of a regency and of an office's book", async () => {
    await open("/live/51.71", device)
    await person.page.getByText(figure).first().waitFor()
    await person.page.getByRole("img", { name: /Jumlah/ }).waitFor()
    await look(person.page, `ringkasan-${name}`)
    await person.page.goto(`${office.origin}/monev/#/tangsel/36.74`)
    await person.page.getByRole("heading", { name: "Hitungannya" }).waitFor()
    await look(person.page, `ringkasan-${name}-tangsel`)
    expect(person.errors).toEqual([])
  })
})

describe("the parts of a region", () => {
  test("are ranked; each leads into itself, and the way back up stands above", async () => {
    await open("/live/51")
    const first = person.page
      .getByRole("row")
      .filter({ has: person.page.getByRole("rowheader") })
      .first()
    await first.waitFor()
    expect(await first.getByRole("cell").first().innerText()).toBe("1")
    await person.page.getByRole("link", { name: "Kota Denpasar" }).click()
    await person.page.getByRole("heading", { name: "Kota Denpasar", level: 2 }).waitFor()
    await person.page.getByText(/^Peringkat \d dari 9 wilayah setingkat/).waitFor()
    await person.page.getByRole("navigation", { name: "Wilayah" }).getByRole("link", { name: "Bali" }).click()
    await person.page.getByRole("heading", { name: "Bali", level: 2 }).waitFor()
  })
})

describe("what is next", () => {
  test("stands below where a region is; the forecast asks as much of a working day", async () => {
    await open("/live/51.71")
    const said = await person.page.getByText(/^Agar target tercapai pada .+ per hari kerja/).innerText()
    await person.page.getByText(/^Paling jauh tertinggal: Denpasar /).waitFor()
    await person.page.getByRole("link", { name: "Kapan tercapai" }).click()
    const needed = person.page.getByRole("heading", { name: "Diperlukan per hari kerja" }).locator("xpath=..")
    expect(said).toContain(` ${await needed.locator(".big").innerText()} orang`)
  })

  test("of a past day leads to the forecast of that day, and to a plan of now", async () => {
    const per = addDays(jakartaDay(new Date()), -30)
    await open(`/live/51.71?per=${per}`)
    const to = (name: string) => person.page.getByRole("link", { name }).getAttribute("href")
    expect(await to("Kapan tercapai")).toBe(`#/live/51.71/forecast?per=${per}`)
    expect(await to("Ke mana regu berikutnya")).toBe("#/live/51.71/plan")
  })
})

describe("an activation", () => {
  test("moves the figure on the open screen by one, within seconds", async () => {
    await open("/live/51.71")
    const reached = person.page.getByText(figure).first()
    const read = async () => Number((await reached.innerText()).split(" ")[0]?.replaceAll(".", ""))
    const before = await read()
    await office.house.base.database.raw(`insert into activation.ledger (kind, about, at, recorded_at, day, first_time,
        region_code, service_region_code, service_point_id, channel, officer_id, cohort, agency, reason, people)
      values ('activation', gen_random_uuid(), now(), now(), (now() at time zone 'Asia/Jakarta')::date, true,
        '51.71.01.1001', '51.71.01.1001', 'sp-contoh', 'service-point', 'o-contoh', 'umum', '', '', 1)`)
    await office.refresh()
    await expect.poll(read, { timeout: 15_000 }).toBe(before + 1)
  })
})

describe("in English", () => {
  test("the overview says the same", async () => {
    await open("/live/51.71", phone)
    await person.page.getByRole("button", { name: "English" }).click()
    await person.page
      .getByText(/^\d[\d,]* of \d/)
      .first()
      .waitFor()
    await look(person.page, "ringkasan-en")
  })
})
