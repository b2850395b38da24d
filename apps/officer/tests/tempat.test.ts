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
    await words("Pilih dahulu alasannya").waitFor()
    await box("Alasan").selectOption({ label: "Perbaikan" })
    expect(await person.page.getByText("Pilih dahulu alasannya").count()).toBe(0)
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
  /** The office did it; the line broke before it could say so. */
  const loseAnswer = (path: string) =>
    person.page.route(
      path,
      async (route) => {
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
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

  /** Everything from there on, by others. */
  const bookAll = async (day: string, from: number): Promise<void> => {
    const { servicePoints } = office.house.rooms
    const seen = await servicePoints.readOffice(desk)
    const slots = seen.ok ? seen.value.days.find((each) => each.day === day)?.slots : undefined
    for (const { opens, free } of slots ?? [])
      if (opens >= from && free > 0)
        await office.house.base.database.transaction((tx) =>
          servicePoints.bookFor(
            tx,
            { siteId: desk, day, opens, heads: free },
            { actor: "system", commandId: randomUUID() },
          ),
        )
  }

  test("gives numbers to who comes, calls them one by one, and counts the day", async () => {
    person = await enterAs(office, { name: counter, sees: "Antrean hari ini" })
    await person.page.getByRole("link", { name: "Antrean dan janji", exact: true }).click()
    await words("Belum ada yang mengambil nomor").waitFor()
    await button("Panggil berikutnya").click()
    await words("Tidak ada yang menunggu").waitFor()
    // The number was given, its answer is lost: pressed again it is the same one, and the old desk stays in sight.
    await loseAnswer("**/walk-ins")
    await button(/Beri nomor: tanpa janji/).click()
    await words("Tanpa jaringan").waitFor()
    await loseAnswer("**/desk")
    await button(/Beri nomor: tanpa janji/).click()
    await words("Yang terlihat dari pukul").waitFor()
    await words("Nomor antreannya 1").waitFor()
    await look(person.page, "antrean-lama")
    await button("Coba lagi").click()
    await words("Yang terlihat dari pukul").waitFor({ state: "detached" })
    await box("Kode janji").fill("AAAA-AAAA")
    await button("Beri nomor").first().click()
    await words("Janji dengan kode ini tidak ditemukan").waitFor()
    expect(await person.page.getByText("Nomor antreannya").count()).toBe(0)
    const code = (await bookToday()).toLowerCase()
    await box("Kode janji").fill(code)
    await loseAnswer("**/arrivals")
    await button("Beri nomor").first().click()
    await words("Tanpa jaringan").waitFor()
    expect(await box("Kode janji").inputValue()).toBe(code)
    await button("Beri nomor").first().click()
    await words("Nomor antreannya 2").waitFor()
    await person.page.getByRole("checkbox", { name: /Didahulukan/ }).check()
    await button(/Beri nomor: tanpa janji/).click()
    await words("Nomor antreannya 3").waitFor()
    await look(person.page, "antrean")
    const served: string[] = []
    const { keyboard } = person.page
    // An Enter that is held down or too many ends no number: it takes another key.
    const enter = async (): Promise<void> => {
      for (let held = 0; held < 4; held += 1) await keyboard.down("Enter")
      await keyboard.up("Enter")
      await person.page.locator(".queue-number:focus").waitFor()
      await keyboard.press("Enter")
    }
    const tabAndEnter = async (): Promise<void> => {
      await expect.poll(() => button("Sudah dilayani").isEnabled()).toBe(true)
      await keyboard.press("Tab")
      await keyboard.press("Enter")
    }
    // F9 asks: it lies beside F8.
    const askAndServe = async (): Promise<void> => {
      await keyboard.press("F9")
      await words("Nomor 2 tidak ada orangnya?").waitFor()
      await look(person.page, "antrean-tidak-ada")
      await keyboard.press("Escape")
      await keyboard.press("F8")
    }
    // By hand, then by the keys alone, then by Enter where the focus was left.
    const ways = [
      [() => button("Panggil berikutnya").click(), () => button("Sudah dilayani").click()],
      [() => keyboard.press("F2"), askAndServe],
      [enter, tabAndEnter],
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
    await box("Hari").selectOption({ index: 1 })
    const day = await box("Hari").inputValue()
    const lastTime = async () => (await box("Jam mulai").locator("option").count()) - 1
    await box("Jam mulai").selectOption({ index: await lastTime() })
    await look(person.page, "antrean-pesan")
    // More people than may begin so late: no other time takes its place unseen.
    await box("Berapa orang (1–60)").fill("20")
    await words("Jam yang dipilih tidak cukup untuk 20 orang").waitFor()
    expect([await box("Hari").inputValue(), await box("Jam mulai").inputValue()]).toEqual([day, ""])
    await look(person.page, "antrean-pesan-jam")
    await button("Pesan").click()
    await box("Berapa orang (1–60)").fill("12")
    // Somebody is faster: what is free is read anew.
    await box("Jam mulai").selectOption({ index: await lastTime() })
    await bookAll(day, Number(await box("Jam mulai").inputValue()))
    await button("Pesan").click()
    await words("Jam yang dipilih tidak cukup untuk 12 orang").waitFor()
    await look(person.page, "antrean-pesan-penuh")
    await box("Jam mulai").selectOption({ index: 1 })
    await button("Pesan").click()
    await words("Tuliskan kode ini").waitFor()
    await look(person.page, "antrean-dipesan")
    expect(await raw("select 1 from service_points.bookings where heads = 12 and state = 'booked'")).toHaveLength(1)
  })
})
