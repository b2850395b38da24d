import { existsSync, readFileSync } from "node:fs"
import { laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { keep, look } from "./look.ts"
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

const devices = [
  ["phone", phone],
  ["laptop-dark", { ...laptop, dark: true }],
  ["laptop", laptop],
] as const

describe.each(devices)("the map on a %s", (name, device) => {
  test("is readable for everybody, from the country to a village", async () => {
    await open("/live/nation/map", device)
    await person.page.getByRole("listbox").waitFor()
    await look(person.page, `peta-${name}-nation`)
    await person.page.goto(`${office.origin}/monev/#/live/51.71.01/map?wilayah=51.71.01.1001`)
    await person.page.getByRole("heading", { name: "Denpasar Selatan" }).waitFor()
    await look(person.page, `peta-${name}-district`)
    expect(person.errors).toEqual([])
  })
})
const shared = "/work/shared/data"
test.runIf(existsSync(shared))("outl", async () => {
  for (const n of ["provinces", "regencies"])
  console.log(JSON.stringify(await office.house.rooms.monitoring.addOutlines({ text: readFileSync(`${shared}/boundaries-${n}.topo.json`, "utf8"), source: "Contoh", actor: "system" })))
  await open("/live/nation/map?wilayah=51")
  await person.page.getByRole("listbox").waitFor()
  await person.page.locator(".map-drawing path").first().waitFor()
  await look(person.page, "peta-outlines-nation")
  await open("/live/33/map?wilayah=33.74", { ...laptop, dark: true })
  await person.page.locator(".map-drawing path").first().waitFor()
  await look(person.page, "peta-outlines-33")
  await open("/live/nation/map", phone)
  await person.page.locator(".map-drawing path").first().waitFor()
  await look(person.page, "peta-outlines-phone")
})
