import { randomUUID } from "node:crypto"
import { type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { look } from "./look.ts"
import { counter, enlarge, enterAs, field, openRealOffice, type RealOffice } from "./real-office.ts"

const desk = "0f6b7f0e-6f0a-4a39-9b0e-3d9a51710001"

let office: RealOffice
let person: Person

beforeAll(async () => {
  office = await openRealOffice()
  // Open around the clock, so that it does not matter when this runs.
  await raw("delete from service_points.site_hours")
  await raw(
    `insert into service_points.site_hours select site_id, weekday, 0, 1440
     from service_points.sites, generate_series(1, 7) as weekday`,
  )
  await raw("update service_points.sites set daily_quota = 900, counters = 4")
}, 180_000)
afterEach(() => person?.close())
afterAll(() => office?.close())

const raw = <Row extends object>(text: string, values: unknown[] = []) =>
  office.house.base.database.raw<Row>(text, values)
const button = (name: string | RegExp) => person.page.getByRole("button", { name })
const box = (name: string) => person.page.getByLabel(name, { exact: true })
const link = (name: string | RegExp) => person.page.getByRole("link", { name })
const words = (text: string | RegExp) => person.page.getByText(text).first()
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

describe("a service point", () => {
  test("is asked for by an officer of the district and checked on the spot; what is missing is named", async () => {
    person = await enterAs(office, { name: field, sees: "Antrean hari ini" })
    await link("Tempat layanan").click()
    await words("Kantor Kecamatan Contoh Utara").waitFor()
    await look(person.page, "tempat-daftar")
    await link("Ajukan tempat baru").click()
    await box("Desa/kelurahan").waitFor()
    await button("Ajukan").click()
    await words("Isi dahulu bagian ini").waitFor()
    await box("Nama tempat").fill("Kantor Desa Contoh")
    await box("Alamat, seperti diberitahukan kepada warga").fill("Jl. Contoh 1")
    await box("Senin").fill("8-12")
    await button("Ajukan").click()
    await words("Tulis seperti").waitFor()
    await look(person.page, "tempat-baru")
    await box("Senin").fill("08.00-12.00")
    await button("Ajukan").click()
    await words("Pemeriksaan di lokasi").waitFor()
    await button("Ukur jaringan di sini").click()
    await words(/Pusat menjawab dalam/).waitFor()
    for (const item of await person.page.getByRole("checkbox").all()) await item.check()
    await person.page.getByRole("checkbox", { name: "Tempat menunggu" }).uncheck()
    await button("Catat hasil pemeriksaan").click()
    await words("Sudah dicatat").waitFor()
    expect(await button("Setujui").count()).toBe(0)
    await person.page.getByRole("checkbox", { name: "Tempat menunggu" }).check()
    await button("Catat hasil pemeriksaan").click()
    await person.page.getByText("Diperiksa").nth(1).waitFor()
  })

  test("is approved, serves, is suspended and closed for a day by the head, and its history tells it all", async () => {
    person = await enterAs(office)
    await link("Tempat layanan").click()
    await link(/Kantor Desa Contoh/).click()
    await look(person.page, "tempat-diperiksa")
    for (const step of ["Setujui", "Mulai melayani"]) {
      await button(step).click()
      await person.page.getByRole("dialog").getByRole("button", { name: step }).click()
      await person.page.getByRole("dialog").waitFor({ state: "detached" })
    }
    await words("melayani").waitFor()
    await button("Hentikan sementara").click()
    await person.page.getByRole("dialog").getByRole("button", { name: "Hentikan sementara" }).click()
    await words("Pilih dahulu alasannya").waitFor()
    await person.page.getByRole("dialog").getByLabel("Alasan").selectOption({ label: "Listrik padam" })
    await look(person.page, "tempat-henti")
    await person.page.getByRole("dialog").getByRole("button", { name: "Hentikan sementara" }).click()
    await button("Melayani lagi").click()
    await person.page.getByRole("dialog").getByRole("button", { name: "Melayani lagi" }).click()
    await button("Tutup tanggal ini").click()
    await person.page.getByRole("dialog").getByRole("button", { name: "Tutup tanggal ini" }).click()
    await words(/Hari ditutup/).waitFor()
    await look(person.page, "tempat-melayani")
    const history = await person.page.getByRole("region", { name: "Riwayat" }).innerText()
    for (const step of ["Diajukan", "Diperiksa", "Disetujui", "Dihentikan sementara: Listrik padam", "Hari ditutup"])
      expect(history).toContain(step)
    await link("Ubah jam, kuota, petugas").click()
    await box("Kuota orang sehari").fill("45")
    await button("Simpan").click()
    await words("Tersimpan").waitFor()
    expect(
      await raw("select 1 from officers.service_points where name = 'Kantor Desa Contoh' and daily_quota = 45"),
    ).toHaveLength(1)
  })

  test("has a desk for whoever is named for it beside his own; the device keeps which he chose", async () => {
    person = await enterAs(office, { name: field, sees: "Antrean hari ini" })
    await person.page.getByRole("link", { name: "Antrean dan janji", exact: true }).click()
    await person.page.getByRole("heading", { name: "Kantor Kecamatan Contoh Utara" }).waitFor()
    await box("Tempat Anda melayani").selectOption({ label: "Kantor Desa Contoh" })
    await person.page.getByRole("heading", { name: "Kantor Desa Contoh" }).waitFor()
    await look(person.page, "antrean-tempat")
    await link("Pesankan untuk warga atau rombongan").click()
    expect(await box("Tempat Anda melayani").locator("option:checked").innerText()).toBe("Kantor Desa Contoh")
  })

  test("is read and decided on a phone, with large letters", async () => {
    person = await enterAs(office, { device: phone })
    await link(/Tempat layanan/).click()
    await look(person.page, "tempat-ponsel")
    await link(/Kantor Desa Contoh/).click()
    await words("Riwayat").waitFor()
    await look(person.page, "tempat-ponsel-satu")
    await enlarge(person)
    await look(person.page, "tempat-ponsel-besar")
  })
})

describe("the day's queue", () => {
  const bookToday = async (): Promise<string> => {
    const { servicePoints } = office.house.rooms
    const seen = await servicePoints.readOffice(desk)
    const later = seen.ok ? seen.value.days.at(-1) : undefined
    const wanted = { siteId: desk, day: later?.day ?? "", opens: 600, heads: 2 }
    const made = await office.house.base.database.transaction((tx) =>
      servicePoints.bookFor(tx, wanted, { actor: "system", commandId: randomUUID() }),
    )
    if (!made.ok) throw new Error(made.refusal.code)
    await raw("update service_points.bookings set day = $2, begins_at = now(), ends_at = now() where booking_id = $1", [
      made.value.booking.bookingId,
      today(),
    ])
    return made.value.booking.code
  }

  test("gives numbers to who comes, calls them one by one, and counts the day", async () => {
    person = await enterAs(office, { name: counter, sees: "Antrean hari ini" })
    await person.page.getByRole("link", { name: "Antrean dan janji", exact: true }).click()
    await words("Belum ada yang mengambil nomor").waitFor()
    await button("Panggil berikutnya").click()
    await words("Tidak ada yang menunggu").waitFor()
    await button(/Beri nomor: tanpa janji/).click()
    await words("Nomor antreannya 1").waitFor()
    await box("Kode janji").fill("AAAA-AAAA")
    await button("Beri nomor").first().click()
    await words("Janji dengan kode ini tidak ditemukan").waitFor()
    await box("Kode janji").fill((await bookToday()).toLowerCase())
    await button("Beri nomor").first().click()
    await words("Nomor antreannya 2").waitFor()
    await person.page.getByRole("checkbox", { name: /Didahulukan/ }).check()
    await button(/Beri nomor: tanpa janji/).click()
    await words("Nomor antreannya 3").waitFor()
    await look(person.page, "antrean")
    const served: string[] = []
    // By hand, then by the keys alone, then by Enter where the focus was left.
    const ways = [
      [() => button("Panggil berikutnya").click(), () => button("Sudah dilayani").click()],
      [() => person.page.keyboard.press("F2"), () => person.page.keyboard.press("F8")],
      [() => person.page.keyboard.press("Enter"), () => person.page.keyboard.press("Enter")],
    ] as const
    for (const [nth, [call, finish]] of ways.entries()) {
      await call()
      served.push(await person.page.locator(".queue-number").innerText())
      if (nth === 0) await look(person.page, "antrean-panggil")
      await finish()
      await button("Panggil berikutnya").and(person.page.locator(":focus")).waitFor()
    }
    expect(served).toEqual(["Nomor 3", "Nomor 2", "Nomor 1"])
    const counted = await raw<{ served: number; walk_ins: number }>(
      "select served, walk_ins from service_points.published_slots where site_id = $1 and day = $2",
      [desk, today()],
    )
    expect(counted).toEqual([{ served: 4, walk_ins: 2 }])
  })

  test("books for a group of twelve and says the code; on a phone as well", async () => {
    person = await enterAs(office, { name: counter, device: phone, sees: "Antrean hari ini" })
    await person.page.goto(`${office.origin}/petugas/#/antrean`)
    await words("ditawarkan").waitFor()
    await look(person.page, "antrean-ponsel")
    await link("Pesankan untuk warga atau rombongan").click()
    await box("Berapa orang (1–60)").fill("99")
    await button("Pesan").click()
    await words("Isi angka 1 sampai 60").waitFor()
    await box("Berapa orang (1–60)").fill("12")
    await look(person.page, "antrean-pesan")
    await button("Pesan").click()
    await words("Tuliskan kode ini").waitFor()
    await look(person.page, "antrean-dipesan")
    expect(await raw("select 1 from service_points.bookings where heads = 12 and state = 'booked'")).toHaveLength(1)
  })
})
