import { addDays, jakartaDay } from "@jatidiri/kernel"
import { laptop, openPerson, outlastStrangers, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { look } from "./look.ts"
import { type Office, openOffice } from "./office.ts"

let office: Office
let person: Person

/** Whatever others on the same PostgreSQL have under way delays the sums, and the book waits for them. */
const fill = async (): Promise<void> => {
  const { database } = office.house.base
  const isFilled = async () => {
    const yesterday = addDays(jakartaDay(new Date()), -1)
    return (await database.raw("select from monitoring.books where filled_until >= $1::date", [yesterday])).length > 0
  }
  do {
    await outlastStrangers(database)
    await office.house.rooms.monitoring.fillPracticeBook()
  } while (!(await isFilled()))
}

beforeAll(async () => {
  office = await openOffice({ empty: true, scenarios: true })
  await fill()
}, 120_000)
afterEach(() => person?.close())
afterAll(() => office?.close())

const open = async (address: string, device: Parameters<typeof openPerson>[0] = laptop): Promise<void> => {
  person = await openPerson(device)
  await person.page.goto(`${office.origin}/monev/#${address}`)
  await person.page.getByRole("navigation", { name: "Tampilan" }).waitFor()
}
const link = (name: string) => person.page.getByRole("link", { name, exact: true })
const words = (text: string | RegExp) => person.page.getByText(text).first()

describe("the invented book", () => {
  test("is offered at first glance while nobody in the country is activated, for the same view, and says what it is", async () => {
    await open("/live/nation/funnel")
    await words("Buku langsung masih kosong").waitFor()
    await link("Buka buku latihan").click()
    await words("Buku latihan: semua angka di sini rekaan").waitFor()
    expect(person.page.url()).toContain("#/latihan/51/funnel")
    await person.page.getByRole("heading", { name: "Tahapan warga" }).waitFor()
    const chosen = person.page.getByLabel("Buku angka").locator("option:checked")
    expect(await chosen.textContent()).toBe("Buku latihan Bali (rekaan)")
    await look(person.page, "latihan-tahapan")
    await link("Ke angka langsung").click()
    await words("Belum ada warga yang mengajukan permohonan di wilayah ini").waitFor()
    expect(await words("Buku langsung masih kosong").count()).toBe(0)
  })

  test("is not offered in an office's own book, nor to an office that has nothing yet, nor of a past day", async () => {
    await open("/denpasar/51.71")
    await words("Yang dikatakan kantor").waitFor()
    expect(await words("Buku langsung masih kosong").count()).toBe(0)
    for (const address of ["/live/36.74/funnel", "/live/nation/funnel?per=2019-01-01"]) {
      await person.close()
      await open(address)
      await words("Belum ada warga yang mengajukan permohonan di wilayah ini").waitFor()
      expect(await link("Buka buku latihan").count()).toBe(0)
    }
  })

  test("says of a view that needs an office's own records that only the live book has it", async () => {
    await open("/latihan/51/offers", { ...phone, dark: true })
    await words("Antrean: hanya ada di buku langsung").waitFor()
    expect(await person.page.getByLabel("Per tanggal").count()).toBe(0)
    await look(person.page, "latihan-hanya-langsung")
    await link("Lihat di angka langsung").click()
    await expect.poll(() => person.page.url()).toContain("#/live/51/offers")
  })

  test("has a course, parts and groups to look at, also on a phone", async () => {
    await open("/latihan/51", phone)
    await words("Kabupaten Gianyar").waitFor()
    await words(/^Aktivasi \d/).waitFor()
    await person.page.locator("svg rect.tone-0").first().waitFor()
    await look(person.page, "latihan-ringkasan")
  })
})
