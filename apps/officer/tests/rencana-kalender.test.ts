import { type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { dayOf } from "../src/office/moments.ts"
import { dayAfter, monthAfter, weeksOf } from "../src/planning/calendar-days.ts"
import { look } from "./look.ts"
import { enlarge, enterAs, field, free, openRealOffice, type RealOffice } from "./real-office.ts"

let office: RealOffice
let head: Person
let other: Person | undefined

beforeAll(async () => {
  office = await openRealOffice()
  head = await enterAs(office)
  head.page.setDefaultTimeout(6000)
}, 180_000)
afterEach(async () => {
  await other?.close()
  other = undefined
})
afterAll(async () => {
  await head?.close()
  await office?.close()
})

const button = (name: string) => head.page.getByRole("button", { name, exact: true })
const box = (name: string) => head.page.getByLabel(name, { exact: true })
const words = (text: string | RegExp) => head.page.getByText(text).first()
const open = (path: string) => head.page.goto(`${office.origin}/petugas/#${path}`)
const raw = <Row extends object>(text: string) => office.house.base.database.raw<Row>(text)

/** The Monday after next: far enough from today that a week lies whole in what is to come. */
const monday = dayAfter(weeksOf("minggu", dayOf(new Date()))[0]?.[0] ?? "", 14)
const nameOfDay = (day: string): string => String(Number(day.slice(8)))

const openForm = async (day = monday): Promise<void> => {
  await open(`/rencana/baru?hari=${day}`)
  await box("Kecamatan").selectOption({ label: "Denpasar Utara" })
  await box("Nama tuan rumah").fill("Dinas Contoh")
}
/** What the office says after the last change. */
const looked = async (change: () => Promise<unknown>): Promise<void> => {
  const answer = head.page.waitForResponse("**/rounds/preview")
  await change()
  await answer
}
const leaveCounters = async (): Promise<void> => {
  await words(/Tidak ada bentrok|Berjaga di loket/).waitFor()
  const leave = head.page.getByRole("checkbox", { name: "Loketnya boleh ditinggalkan" })
  if ((await leave.count()) > 0) await leave.check()
}

describe("things of the office", () => {
  test("are put into the register once, and what is broken is not offered to a round", async () => {
    await open("/rencana/alat")
    await words("Tablet 1").waitFor()
    await button("Tambahkan").click()
    await words("Isi namanya dahulu").waitFor()
    for (const name of ["Tablet 3", "Genset 2"]) {
      await box("Nama alat").fill(name)
      await button("Tambahkan").click()
      await words(`“${name}” sudah ada di daftar.`).waitFor()
    }
    await box("Nama alat").fill("Genset 2")
    await button("Tambahkan").click()
    await words("Nama ini sudah dipakai alat lain").waitFor()
    await head.page.locator("li.card", { hasText: "Genset 2" }).getByRole("button", { name: "Tandai rusak" }).click()
    await words("Rusak").waitFor()
    await look(head.page, "kalender-alat")
    await openForm()
    await head.page.getByRole("checkbox", { name: /Tablet 3/ }).waitFor()
    expect(await head.page.getByRole("checkbox", { name: /Genset 2/ }).count()).toBe(0)
  })
})

describe("a plan before it is saved", () => {
  test("says who is in another round then, and the office refuses it", async () => {
    await openForm(dayAfter(dayOf(new Date()), 1))
    await box("Nama tugas").fill("Bentrok")
    await head.page.getByRole("radio", { name: /Satu kelompok/ }).check()
    await looked(() => head.page.getByRole("checkbox", { name: field }).check())
    await head.page.locator("li", { hasText: `${field}: SMA Contoh Denpasar Utara` }).waitFor()
    await look(head.page, "kalender-bentrok")
    await button("Rencanakan").click()
    await words("Seorang petugas sudah bertugas di tempat lain").waitFor()
  })

  test("says how many of a group it invites and how many not, and nobody's name", async () => {
    await openForm()
    await head.page.getByRole("radio", { name: /Satu kelompok/ }).check()
    await looked(() => box("Kelompok").selectOption("umum"))
    await words(/[\d.]+ warga akan diundang/).waitFor()
    await words(/Tidak ikut: [\d.]+ sudah aktif, [\d.]+ belum dapat diaktifkan/).waitFor()
    await head.page.getByRole("radio", { name: /Satu RW atau RT/ }).check()
    await words("Pilih dahulu satu desa/kelurahan").waitFor()
    const [one] = await raw<{ name: string }>(
      "select name from residents.residents where region_code like '51.71.04%' limit 1",
    )
    expect(await head.page.content()).not.toContain(one?.name)
  })

  test("takes the days off by decree from the office's calendar, below those written by hand", async () => {
    await openForm()
    await head.page.getByRole("checkbox", { name: /Ulangi tugas ini/ }).check()
    await words("Isi dahulu tanggal berangkat").waitFor()
    await box("Hari libur yang dilewati (boleh kosong)").fill(`${monday} Libur contoh`)
    await box("Sampai tanggal").fill(dayAfter(monday, 380))
    await button("Isi hari libur nasional").click()
    await words(/hari libur pada hari kerja; diketahui sampai/).waitFor()
    expect(await box("Hari libur yang dilewati (boleh kosong)").inputValue()).toContain(`${monday} Libur contoh`)
  })

  test("of every Monday and Wednesday is shown with its days, without the holidays; each becomes a round", async () => {
    await openForm()
    await box("Nama tugas").fill("Dinas Contoh, rutin")
    await head.page.getByRole("radio", { name: /Semua warga wilayah itu/ }).check()
    await head.page.getByRole("checkbox", { name: free }).check()
    await head.page.getByRole("checkbox", { name: /Tablet 3/ }).check()
    await head.page.getByRole("checkbox", { name: /Ulangi tugas ini/ }).check()
    await button("Rencanakan").click()
    await words("Pilih sedikitnya satu hari.").waitFor()
    for (const day of ["Senin", "Rabu"]) await head.page.getByRole("checkbox", { name: day }).check()
    await box("Hari libur yang dilewati (boleh kosong)").fill(`${dayAfter(monday, 2)} Libur contoh`)
    await looked(() => box("Sampai tanggal").fill(dayAfter(monday, 13)))
    await words("3 tugas:").waitFor()
    await words("Dilewati:").waitFor()
    await leaveCounters()
    await look(head.page, "kalender-berulang")
    await button("Rencanakan").click()
    await words("Dinas Contoh, rutin · 3 tugas").waitFor()
    expect(await raw("select 1 from service_points.rounds where series_id is not null")).toHaveLength(3)
  })
})

describe("the calendar", () => {
  test("shows the series by month and week, and its days by the arrow keys", async () => {
    await open(`/rencana/kalender?hari=${monday}`)
    const links = head.page.getByRole("link", { name: /Dinas Contoh, rutin/ })
    await links.first().waitFor()
    await look(head.page, "kalender-bulan")
    const at = (day: string) => head.page.locator(`[data-day="${day}"]`)
    await at(monday).focus()
    for (const [key, to] of [
      ["ArrowRight", dayAfter(monday, 1)],
      ["ArrowDown", dayAfter(monday, 8)],
      ["PageDown", monthAfter(dayAfter(monday, 8), 1)],
      ["PageUp", dayAfter(monday, 8)],
    ] as const) {
      await head.page.keyboard.press(key)
      await head.page.locator(`[data-day="${to}"]:focus`).waitFor()
    }
    await head.page.getByRole("link", { name: "Minggu", exact: true }).click()
    await words(/ sampai /).waitFor()
    // A decree's day off, by its name; the day before it is an ordinary one.
    await open("/rencana/kalender?hari=2026-08-17")
    await head.page.getByRole("link", { name: /Rencanakan tugas 17 Agu 2026.*, libur$/ }).waitFor()
    expect(await head.page.getByRole("link", { name: /Rencanakan tugas 18 Agu 2026.*, libur$/ }).count()).toBe(0)
    await open(`/rencana/kalender?tampil=minggu&hari=${monday}`)
    await head.page.getByRole("link", { name: new RegExp(`Rencanakan tugas ${nameOfDay(monday)} `) }).waitFor()
    await links.first().waitFor()
    expect(await links.count()).toBe(1)
    await look(head.page, "kalender-minggu")
  })

  test("on a phone is a list of days that have something, in the dark and at twice the size", async () => {
    other = await enterAs(office, { device: { ...phone, dark: true } })
    await other.page.goto(`${office.origin}/petugas/#/rencana/kalender?hari=${monday}`)
    await other.page
      .getByRole("link", { name: /Dinas Contoh, rutin/ })
      .first()
      .waitFor()
    await look(other.page, "kalender-telepon")
    await enlarge(other)
    await look(other.page, "kalender-telepon-200")
    await other.page
      .getByRole("link", { name: /Dinas Contoh, rutin/ })
      .first()
      .click()
    await other.page.getByRole("heading", { name: "Kehadiran dan hasil" }).waitFor()
    await look(other.page, "tugas-telepon-200")
  })
})

describe("one round of a series", () => {
  const openFirst = async (): Promise<void> => {
    await open(`/rencana/kalender?tampil=minggu&hari=${monday}`)
    await head.page
      .getByRole("link", { name: /Dinas Contoh, rutin/ })
      .first()
      .click()
    await words("Bagian dari tugas berulang").waitFor()
  }

  test("is moved alone, and its people stay", async () => {
    await openFirst()
    await look(head.page, "tugas-laptop")
    await head.page.getByRole("link", { name: "Ubah tugas" }).click()
    await box("Regu berangkat, jam").waitFor()
    await box("Tempat (boleh kosong)").fill("Ruang rapat")
    await looked(() => box("Regu berangkat, jam").fill("10:00"))
    await leaveCounters()
    await look(head.page, "ubah-laptop")
    await button("Simpan perubahan").click()
    await words("Perubahan disimpan").waitFor()
    const places = await raw<{ place: string | null; version: number }>(
      "select place, version from service_points.rounds where series_id is not null order by from_at",
    )
    expect(places.map(({ place, version }) => [place, version])).toEqual([
      ["Ruang rapat", 2],
      [null, 1],
      [null, 1],
    ])
  })

  test("has its letters as PDF, with a number", async () => {
    await openFirst()
    for (const name of ["Unduh surat tugas", "Unduh surat ke tuan rumah"]) {
      const download = head.page.waitForEvent("download")
      await button(name).click()
      expect((await download).suggestedFilename()).toMatch(/^\d{3}-JB-IKD-20\d\d\.pdf$/)
    }
    await words(/Nomor 00\d\/JB-IKD/).waitFor()
  })

  test("is cancelled alone, and the calendar says so", async () => {
    await openFirst()
    await button("Batalkan tugas").click()
    await head.page.getByRole("dialog").getByRole("button", { name: "Batalkan tugas" }).click()
    await head.page.locator(".badge", { hasText: "Dibatalkan" }).waitFor()
    expect(
      await raw("select 1 from service_points.rounds where series_id is not null and closed_at is null"),
    ).toHaveLength(2)
    await open(`/rencana/kalender?tampil=minggu&hari=${monday}`)
    await words("(batal)").waitFor()
  })
})

test("an incident is written down by the team where it is, and the planner sees it", async () => {
  other = await enterAs(office, { name: field, device: phone, sees: "Antrean hari ini" })
  const { page } = other
  await page.goto(`${office.origin}/petugas/#/lapangan/tugas`)
  await page.getByRole("button", { name: "Catat kejadian" }).click()
  await page.getByLabel("Apa yang terjadi").selectOption("power-out")
  await page.getByLabel("Catatan (boleh kosong)").fill("NIK 5171040101900000")
  // The form counts in minutes: in a round that began with a second of this minute nothing could be written down yet.
  const begun = await raw("select from service_points.rounds where from_at <> date_trunc('minute', from_at)")
  expect(begun).toHaveLength(0)
  const refused = page.waitForResponse("**/incidents")
  await page.getByRole("button", { name: "Simpan kejadian" }).click()
  expect(await (await refused).json()).toMatchObject({ code: "note-holds-number" })
  await page.getByText("Catatan tidak boleh memuat NIK").waitFor()
  await look(page, "kejadian-telepon")
  await page.getByLabel("Catatan (boleh kosong)").fill("Genset dipinjam dari desa")
  await page.getByRole("button", { name: "Simpan kejadian" }).click()
  await page.getByText("Kejadian dicatat.").waitFor()
  await open("/rencana")
  await head.page.getByRole("link", { name: "SMA Contoh Denpasar Utara" }).click()
  await words("Genset dipinjam dari desa").waitFor()
  await words("Listrik padam").waitFor()
  await look(head.page, "kejadian-laptop")
})

test("in English the calendar, a round and the form are as readable", async () => {
  await open(`/rencana/kalender?hari=${monday}`)
  await button("English").click()
  await words("Calendar of field rounds").waitFor()
  await look(head.page, "calendar-en")
  await head.page
    .getByRole("link", { name: /Dinas Contoh, rutin/ })
    .first()
    .click()
  await words("Attendance and yield").waitFor()
  await look(head.page, "round-en")
})
