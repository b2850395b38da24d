import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sitePaths } from "@jatidiri/service-points/contract"
import { type Person, readCode } from "@jatidiri/testing"
import { build } from "vite"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { handsOf, look } from "./look.ts"
import { openRealOffice, type RealOffice } from "./real-office.ts"
import { askForKtp, openPhone, opensAgain } from "./real-resident.ts"

const app = join(import.meta.dirname, "..")

describe("an appointment from a phone", () => {
  const dist = mkdtempSync(join(tmpdir(), "dompet-dist-"))
  let office: RealOffice
  let person: Person
  let code: string

  beforeAll(async () => {
    await build({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir: dist } })
    office = await openRealOffice(dist)
    person = await openPhone(office)
    await askForKtp(person, office.residents[0]?.nik ?? "")
  }, 120_000)
  afterAll(async () => {
    await person?.close()
    await office?.close()
    rmSync(dist, { recursive: true, force: true })
  })

  const slots = () => person.page.locator(".booking-slot:not([disabled])")
  const bookedCode = () => person.page.locator("b.code").innerText()
  const states = () =>
    office.database.raw<{ state: string; heads: number }>(
      "select state, heads from service_points.bookings where made_by = 'resident' order by made_at",
    )

  test("is made in three taps near where the NIK is from, and its code and QR are shown", async () => {
    const { follows, press, sees } = handsOf(person)
    await follows("Buat janji datang")
    await sees("Loket Disdukcapil Contoh")
    await look(person, "janji-tempat")
    await press(/Loket Disdukcapil Contoh/)
    await sees("Pilih hari dan jam")
    await look(person, "janji-jam")
    await slots().nth(2).click()
    await sees("Pastikan janji")
    await person.page.getByLabel("Berapa orang").selectOption("2")
    await look(person, "janji-pastikan")
    await press("Pesan")
    await sees("Janji sudah dipesan")
    await sees("Kode janji")
    await look(person, "janji")
    code = await bookedCode()
    const shown = await readCode(person.page.getByRole("img", { name: "Kode QR janji Anda" }))
    expect(shown).toBe(`JATIDIRI-JANJI:${code.replace("-", "")}`)
    expect(await states()).toEqual([{ state: "booked", heads: 2 }])
  })

  test("gives a calendar file that the phone makes itself", async () => {
    const saving = person.page.waitForEvent("download")
    const asked = office.asked.length
    await handsOf(person).press("Ingatkan saya")
    const file = readFileSync(await (await saving).path(), "utf8")
    expect(file.replace(/\r\n /g, "")).toContain(code)
    expect(file.match(/BEGIN:VALARM/g)).toHaveLength(2)
    expect(office.asked.slice(asked).filter((line) => line.includes("service-points"))).toEqual([])
  })

  test("is there without any network, in sight on opening", async () => {
    const { follows, goes, sees } = handsOf(person)
    await goes("#/")
    await person.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await person.context.setOffline(true)
    await opensAgain(person)
    await follows(/Janji Anda:/)
    await sees("Tersimpan di ponsel ini")
    expect(await bookedCode()).toBe(code)
    await look(person, "janji-luring")
    await handsOf(person).press("Batalkan janji")
    await handsOf(person).press("Ya, batalkan")
    await sees("Belum ada jaringan")
    await handsOf(person).press("Kembali")
    await person.context.setOffline(false)
  })

  test("says what the office has changed, moves, and is cancelled", async () => {
    const { follows, goes, press, sees } = handsOf(person)
    await office.database.raw(
      "update service_points.sites set state = 'suspended', reason = 'power-out' where name like 'Loket%'",
    )
    await goes("#/")
    await sees("Kantor mengubah sesuatu")
    await follows(/Janji Anda:/)
    await sees("Tempat ini berhenti melayani untuk sementara")
    await look(person, "janji-berubah")
    await press("Ubah jam atau tempat")
    await sees("Tetap berlaku sampai Anda menekan")
    await look(person, "janji-pindah")
    await press("Tidak jadi pindah")
    await press("Ubah jam atau tempat")
    await press(/Kantor Kecamatan Contoh Utara/)
    await slots().nth(1).click()
    await sees("2 orang")
    const line = Promise.withResolvers<void>()
    await person.page.route(`**${sitePaths.bookingMove}`, async (route) => {
      await line.promise
      await route.continue()
    })
    await press("Pindahkan janji")
    const stay = person.page.getByRole("button", { name: "Tidak jadi pindah" })
    await expect.poll(() => stay.isDisabled()).toBe(true)
    line.resolve()
    await sees("Janji sudah dipindahkan")
    await sees("Kantor Kecamatan Contoh Utara")
    expect(await bookedCode()).toBe(code)
    await press("Batalkan janji")
    await press("Ya, batalkan")
    await sees("Janji sudah dibatalkan. Permohonan Anda tetap berlaku")
    await sees("Tempat layanan untuk")
    expect(await states()).toEqual([{ state: "cancelled", heads: 2 }])
    await press("Wilayah lain")
    await sees("Pilih provinsi")
    await look(person, "janji-provinsi")
  })
})
