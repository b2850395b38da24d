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

const devices = [
  ["phone", phone],
  ["laptop-dark", { ...laptop, dark: true }],
] as const

describe.each(devices)("the forecast on a %s", (name, device) => {
  test("is readable for everybody: when, what it takes, what if, how it was computed, by which letters", async () => {
    await open("/live/51.71/forecast", device)
    await person.page.getByRole("heading", { name: "Perjalanan menuju target" }).waitFor()
    await person.page.getByText("DEMO-001").waitFor()
    await person.page.getByText("Isi jumlah loket atau regu").waitFor()
    await look(person.page, `perkiraan-${name}`)
    expect(person.errors).toEqual([])
  })
})

test("more hands, moved by keyboard, bring the day nearer; the address keeps them", async () => {
  await open("/live/51.71/forecast?loket=1&regu=0&hasil-loket=20")
  const { page } = person
  const outcome = page.getByRole("status").filter({ hasText: "per hari kerja" })
  await outcome.getByText("20 orang per hari kerja").waitFor()
  const slider = page.getByRole("slider", { name: "Loket", exact: true })
  await slider.focus()
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press("ArrowRight")
  await outcome.getByText("100 orang per hari kerja").waitFor()
  expect(page.url()).toContain("loket=5")
})

test("an office's own book divides what it said and invents no pace", async () => {
  await open("/tangsel/36.74/forecast", phone)
  await person.page.getByText("50 sehari: 4.973 hari kerja, 19,9 tahun").waitFor()
  await person.page.getByText("Kantor menyebut kuota").waitFor()
  await person.page.getByText("50 orang per hari kerja").waitFor()
  await look(person.page, "perkiraan-tangsel")
})

describe.each(devices)("the plan on a %s", (name, device) => {
  test("is readable for everybody, and asks a country to be narrowed first", async () => {
    await open("/live/51/plan", device)
    await person.page.getByRole("link", { name: "Kota Denpasar" }).click()
    await person.page.getByRole("heading", { name: "Tempat berikutnya" }).waitFor()
    await person.page.getByText("instansi", { exact: true }).first().waitFor()
    await look(person.page, `rencana-${name}`)
    expect(person.errors).toEqual([])
  })
})
