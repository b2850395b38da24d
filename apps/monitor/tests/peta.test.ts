import { laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { keep, keepAsSeenBy, look } from "./look.ts"
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
  await person.page.getByRole("listbox").waitFor()
}
const region = (name: string) => person.page.getByRole("option", { name: new RegExp(`^${name}:`) })
const regions = () => person.page.getByRole("listbox").getByRole("option")
const chosenOne = () => person.page.getByRole("listbox").getByRole("option", { selected: true })

const focused = () => person.page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "")

/** An invented outline: a square of half a degree with a crooked edge. */
const square = (kode: string, east: number, north: number) => {
  const corners = [
    [east, north],
    [east + 0.2, north + 0.03],
    [east + 0.5, north],
    [east + 0.5, north + 0.5],
    [east, north + 0.5],
    [east, north],
  ]
  return { type: "Feature", properties: { kode }, geometry: { type: "Polygon", coordinates: [corners] } }
}

const devices = [
  ["phone", phone],
  ["laptop-dark", { ...laptop, dark: true }],
  ["laptop", laptop],
] as const

describe.each(devices)("the map on a %s", (name, device) => {
  test("is readable for everybody, from the country to a district", async () => {
    await open("/live/nation/map?wilayah=51", device)
    await region("Aceh").waitFor()
    await look(person.page, `peta-${name}-nation`)
    await keepAsSeenBy(person.page, `peta-${name}`)
    await person.page.goto(`${office.origin}/monev/#/live/51.71.01/map`)
    await region("Serangan").waitFor()
    await look(person.page, `peta-${name}-district`)
    expect(person.errors).toEqual([])
  })
})

describe("with the keyboard alone", () => {
  test("arrows lead to the neighbour, Enter into the region, and the back button to where one was", async () => {
    await open("/live/nation/map")
    await region("Aceh").focus()
    await expect.poll(() => chosenOne().getAttribute("aria-label")).toMatch(/^Aceh: .+ %, kelas \d$/)
    await person.page.keyboard.press("ArrowDown")
    await expect.poll(focused).toMatch(/^Sumatera Utara/)
    expect(await chosenOne().getAttribute("aria-label")).toBe(await focused())
    expect(person.page.url()).toContain("wilayah=12")
    await person.page.keyboard.press("End")
    await expect.poll(focused).toMatch(/^Papua Barat Daya/)
    await person.page.keyboard.press("Enter")
    await person.page.getByRole("heading", { name: "Papua Barat Daya", level: 2 }).waitFor()
    await person.page.goBack()
    await expect.poll(() => chosenOne().getAttribute("aria-label")).toMatch(/^Papua Barat Daya/)
  })
})

describe("the table beside the map", () => {
  test("chooses what the map shows, and the map what the table shows", async () => {
    await open("/live/51/map")
    await person.page.getByRole("button", { name: "Kabupaten Badung" }).click()
    await expect.poll(() => chosenOne().getAttribute("aria-label")).toMatch(/^Kabupaten Badung/)
    await region("Kota Denpasar").click()
    const row = person.page.locator("tr[aria-current]")
    await expect.poll(() => row.innerText()).toContain("Kota Denpasar")
    await person.page.getByRole("link", { name: "Buka Kota Denpasar" }).click()
    await region("Denpasar Selatan").waitFor()
  })

  test("has all 514 regencies of the country a hundred at a time, each a tile on the map", async () => {
    await open("/live/nation/map?rincian=regency")
    await expect.poll(() => regions().count()).toBe(514)
    const rows = person.page.getByRole("table").getByRole("row")
    expect(await rows.count()).toBe(101)
    await person.page.getByRole("button", { name: "Tampilkan 100 lagi (tersisa 414)" }).click()
    expect(await rows.count()).toBe(201)
    await keep(person.page, "peta-regencies")
  })
})

describe("boundaries of the office's own", () => {
  test("are drawn where there are some; who has none is named, and tiles are a choice away", async () => {
    const features = [square("51.71", 115.2, -8.7), square("51.03", 115, -8.2), square("51.01", 114.5, -8.3)]
    const text = JSON.stringify({ type: "FeatureCollection", features })
    await office.house.rooms.monitoring.addOutlines({ text, source: "Peta Contoh", actor: "system" })
    await open("/live/51/map?wilayah=51.03", { ...laptop, dark: true })
    await person.page.getByText("Batas wilayah: Peta Contoh.").waitFor()
    expect(await regions().count()).toBe(3)
    await person.page.getByText(/Tidak ada di gambar batas: .*Bangli/).waitFor()
    await look(person.page, "peta-outlines")
    await person.page.getByLabel("Gambar", { exact: true }).selectOption({ label: "petak" })
    await region("Kabupaten Bangli").waitFor()
    expect(await chosenOne().getAttribute("aria-label")).toMatch(/^Kabupaten Badung/)
  })
})
