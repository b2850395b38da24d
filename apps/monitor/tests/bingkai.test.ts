import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { keep, look } from "./look.ts"
import { type Office, openOffice } from "./office.ts"

let office: Office
let person: Person

beforeAll(async () => {
  office = await openOffice({ scenarios: true })
}, 120_000)
afterEach(() => person?.close())
afterAll(() => office?.close())

const open = async (address: string, device = laptop): Promise<void> => {
  await person?.close()
  person = await openPerson(device)
  // What a worker has fetched in the background is no longer missing.
  await person.page.addInitScript("navigator.serviceWorker.register = () => new Promise(() => undefined)")
  await person.page.goto(`${office.origin}/monev/#${address}`)
  await person.page.getByRole("navigation", { name: "Tampilan" }).waitFor()
}
const view = (name: string) => person.page.getByRole("region", { name, exact: true })
const link = (name: string) => person.page.getByRole("link", { name, exact: true })
const words = (text: string | RegExp) => person.page.getByText(text).first()
const scripts = () =>
  person.page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .join(),
  )

describe("a view", () => {
  test("is a place with an address and a name; the back button leaves it, and its script comes when it is opened", async () => {
    await open("/live/51.71?hari=14")
    await view("Ringkasan").waitFor()
    const before = await scripts()
    await link("Peta").click()
    await view("Peta").waitFor()
    expect((await scripts()).length).toBeGreaterThan(before.length)
    expect(person.page.url()).toContain("#/live/51.71/map?hari=14")
    await expect.poll(() => person.page.title()).toBe("Peta · Kota Denpasar · Monev · Jatidiri")
    expect(await view("Peta").evaluate((section) => section === document.activeElement)).toBe(true)
    await person.page.goBack()
    await view("Ringkasan").waitFor()
  })

  test("that nobody knows is the overview, and a region that is none says so and leads back", async () => {
    await open("/live/51.71/besok")
    await view("Ringkasan").waitFor()
    await open("/live/99.99/map")
    await words("Wilayah ini tidak ada di buku ini.").waitFor()
    await link("Ke angka langsung").click()
    await person.page.getByRole("heading", { name: "Indonesia", level: 2 }).waitFor()
  })

  test("whose script does not come says so, and comes when asked again", async () => {
    await open("/live/51.71")
    await view("Ringkasan").waitFor()
    await person.page.route("**/assets/*.js", (route) => route.abort())
    await link("Kelompok").click()
    await words("Tampilan ini belum terambil").waitFor()
    await person.page.unroute("**/assets/*.js")
    await person.page.getByRole("button", { name: "Coba lagi" }).click()
    await view("Kelompok").getByRole("table").first().waitFor()
  })

  test("of an office's book is offered only where the book has something to show", async () => {
    await open("/denpasar/51.71/map")
    await view("Ringkasan").waitFor()
    expect(await link("Kelompok").count()).toBe(1)
    expect(await link("Peta").count()).toBe(0)
    expect(await person.page.getByLabel("Per tanggal").count()).toBe(0)
  })
})

describe("on a phone", () => {
  test("views are a menu that opens by a press, closes by Escape and by choosing", async () => {
    await open("/live/51.71", phone)
    await view("Ringkasan").waitFor()
    expect(await link("Peta").isVisible()).toBe(false)
    const menu = person.page.getByRole("button", { name: /^Tampilan/ })
    await menu.click()
    await look(person.page, "bingkai-phone-menu", false)
    await person.page.keyboard.press("Escape")
    expect(await link("Peta").isVisible()).toBe(false)
    expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true)
    await person.page.keyboard.press("Enter")
    await link("Peta").click()
    await view("Peta").waitFor()
    expect(await link("Ringkasan").isVisible()).toBe(false)
  })
})

describe("a past day", () => {
  test("is chosen beside the book, stands in the address, and goes along to views that know it", async () => {
    await open("/live/51.71")
    const reached = words(/^\d[\d.]* dari \d/)
    const now = await reached.innerText()
    await person.page.getByLabel("Per tanggal").fill("2025-06-30")
    await words("per akhir 30 Jun 2025").waitFor()
    await expect.poll(() => reached.innerText()).not.toBe(now)
    expect(person.page.url()).toContain("per=2025-06-30")
    await link("Kelompok").click()
    await view("Kelompok").waitFor()
    expect(person.page.url()).toContain("per=2025-06-30")
    expect(await link("Perkiraan").getAttribute("href")).toContain("per=2025-06-30")
    expect(await link("Hambatan").getAttribute("href")).not.toContain("per=")
    await person.page.getByLabel("Per tanggal").fill("")
    await words(/^sampai \d/).waitFor()
  })
})

describe("without a server", () => {
  test("what was known stays with the time it was known, and is renewed by itself", async () => {
    await open("/live/51.71")
    await view("Ringkasan").waitFor()
    await person.context.setOffline(true)
    await words(/Tidak ada sambungan. Yang tampak adalah angka pukul/).waitFor()
    expect(await view("Ringkasan").isVisible()).toBe(true)
    await person.context.setOffline(false)
    await words(/Tidak ada sambungan/).waitFor({ state: "detached" })
  })

  test("a server that breaks is said without a code, and asked again", async () => {
    await open("/live/51.71")
    await view("Ringkasan").waitFor()
    await person.page.route("**/api/monitoring/**", (route) => route.fulfill({ status: 500, body: "boom" }))
    await words("Server belum dapat menjawab").waitFor()
    await person.page.unroute("**/api/monitoring/**")
    await words("Server belum dapat menjawab").waitFor({ state: "detached" })
  })
})

describe.each(["light", "dark"] as const)("on paper, by a screen that is %s,", (scheme) => {
  test("every view fits the width of A4 and shows nothing to press", async () => {
    await open("/live/51.71", { ...laptop, dark: scheme === "dark" })
    const addresses = await person.page
      .getByRole("navigation", { name: "Tampilan" })
      .getByRole("link")
      .evaluateAll((links) => links.map((one) => [one.textContent ?? "", one.getAttribute("href") ?? ""]))
    expect(addresses.length).toBeGreaterThan(3)
    await person.page.setViewportSize({ width: 718, height: 1000 })
    await person.page.emulateMedia({ media: "print" })
    for (const [name = "", address = ""] of addresses) {
      await person.page.evaluate((hash) => location.assign(hash), address)
      await view(name).waitFor()
      await person.page.getByRole("progressbar").first().waitFor({ state: "detached" })
      await keep(person.page, `cetak-${scheme}-${address.split("/").at(-1)}`, true)
      const [inner, outer] = await person.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect(inner, name).toBeLessThanOrEqual(outer ?? 0)
      for (const kind of ["select", "input", ".button"])
        expect(await person.page.locator(`main ${kind}:visible`).count(), `${name}: ${kind}`).toBe(0)
    }
  })
})

test("the first load is under 200 kB compressed", () => {
  const page = readFileSync(join(office.dist, "index.html"), "utf8")
  const named = [...page.matchAll(/assets\/[^"]+/g)].map(([name]) => name)
  const scriptsOf = readdirSync(join(office.dist, "assets")).filter((name) => /^app-.*\.js$/.test(name))
  const overview = readdirSync(join(office.dist, "assets")).filter((name) => /^view-.*\.js$/.test(name))
  const sizeOf = (name: string): number => gzipSync(readFileSync(join(office.dist, name))).length
  // Whichever of the views is the largest: any of them may be the first that is opened.
  const largest = Math.max(...overview.map((name) => sizeOf(`assets/${name}`)))
  const files = new Set(["index.html", ...named, ...scriptsOf.map((name) => `assets/${name}`)])
  expect(scriptsOf.length).toBeGreaterThan(0)
  expect([...files].reduce((sum, name) => sum + sizeOf(name), largest)).toBeLessThan(200 * 1024)
})
