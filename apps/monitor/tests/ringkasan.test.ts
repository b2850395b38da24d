import { laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { look } from "./look.ts"
import { type Office, openOffice } from "./office.ts"

let office: Office
let person: Person

beforeAll(async () => {
  const began = Date.now()
  office = await openOffice({ scenarios: true })
  console.log("open", Date.now() - began)
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
  ["laptop", laptop],
  ["phone-dark", { ...phone, dark: true }],
] as const

describe.each(devices)("the overview on a %s", (name, device) => {
  test("is readable for everybody, from the country to a village", async () => {
    await open("/live/nation", device)
    await person.page.getByText("Capaian terhadap target").first().waitFor()
    await look(person.page, `ringkasan-${name}-nation`)
    await person.page.goto(`${office.origin}/monev/#/live/51.71`)
    await person.page.getByRole("heading", { name: "Kota Denpasar" }).waitFor()
    await look(person.page, `ringkasan-${name}-regency`)
    expect(person.errors).toEqual([])
  })
})
