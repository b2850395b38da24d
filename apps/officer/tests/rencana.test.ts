import { laptop, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { dayOf } from "../src/office/moments.ts"
import { look } from "./look.ts"
import { counter, enlarge, enterAs, free, openRealOffice, type RealOffice } from "./real-office.ts"

let office: RealOffice
let person: Person
let niks: string[] = []

beforeAll(async () => {
  office = await openRealOffice()
  const { rooms, base } = office.house
  niks = (await rooms.residents.sampleEligible(base.database, 5, "51.71.04")).map(({ nik }) => nik)
}, 180_000)
afterEach(() => person?.close())
afterAll(() => office?.close())

const button = (name: string) => person.page.getByRole("button", { name, exact: true })
const box = (name: string) => person.page.getByLabel(name, { exact: true })
const words = (text: string | RegExp) => person.page.getByText(text).first()
const raw = <Row extends object>(text: string) => office.house.base.database.raw<Row>(text)
const countRounds = async () => (await raw("select 1 from service_points.rounds")).length

const openList = async (device = laptop): Promise<void> => {
  person = await enterAs(office, { device })
  await person.page.getByRole("link", { name: "Rencana tugas lapangan" }).click()
  await words("warga diundang").waitFor()
}
const openForm = async (device = laptop): Promise<void> => {
  await openList(device)
  await person.page.getByRole("link", { name: "Rencanakan tugas baru" }).click()
  await box("Kecamatan").waitFor()
}
/** The field officer who is in no round yet; each plan has a day of its own, so that she is in one place at a time. */
let day = 0
const nextDay = (): string => {
  day += 1
  return dayOf(new Date(Date.now() + day * 86_400_000))
}
const fillIn = async (name: string, list: string): Promise<void> => {
  await box("Nama tuan rumah").fill("SMA Negeri Contoh 2")
  await box("Nama tugas").fill(name)
  await box("Kecamatan").selectOption({ label: "Denpasar Utara" })
  await box("Daftar NIK").last().fill(list)
  await person.page.getByRole("checkbox", { name: free }).check()
  const visit = nextDay()
  await box("Regu berangkat, tanggal").fill(visit)
  const looked = person.page.waitForResponse("**/rounds/preview")
  await box("Selesai, tanggal").fill(visit)
  await looked
  await agreeToLeave()
}
/** Where she answers for a counter, it may go without her. */
const agreeToLeave = async (): Promise<void> => {
  await person.page.getByText("Pusat memeriksa …").waitFor({ state: "detached" })
  const leave = person.page.getByRole("checkbox", { name: "Loketnya boleh ditinggalkan" })
  if ((await leave.count()) > 0) await leave.check()
}

describe("who may not plan", () => {
  test("an officer of the counter sees no way there, and by its address is told so", async () => {
    person = await enterAs(office, { name: counter, sees: "Antrean hari ini" })
    expect(await person.page.getByRole("link", { name: "Rencana tugas lapangan" }).count()).toBe(0)
    await person.page.goto(`${office.origin}/petugas/#/rencana/baru`)
    await words("Bukan wewenang Anda").waitFor()
    await person.page.getByRole("link", { name: "Ke halaman depan" }).click()
    await person.page.getByRole("heading", { name: "Antrean hari ini" }).waitFor()
  })

  test("a session that is over leads to the sign-in screen, and says why", async () => {
    await openList()
    await person.context.clearCookies()
    await person.page.getByRole("link", { name: "Rencanakan tugas baru" }).click()
    await words("Sesi berakhir").waitFor()
  })
})

describe("a plan that is not right yet", () => {
  test("is not sent; every trouble is named and the first has the focus", async () => {
    await openForm()
    const before = await countRounds()
    await box("Daftar NIK").last().fill("bukan angka\n517104")
    await words("2 baris tidak dikirim").waitFor()
    await words("Baris 1: tidak ada NIK").waitFor()
    await box("Nama tuan rumah").focus()
    await person.page.keyboard.press("Enter")
    await words("4 isian perlu diperbaiki").waitFor()
    expect(await person.page.evaluate(() => document.activeElement?.getAttribute("aria-invalid"))).toBe("true")
    await box("Nama tuan rumah").fill("SMA Contoh")
    await words("3 isian perlu diperbaiki").waitFor()
    expect(await countRounds()).toBe(before)
  })

  test("that invites nobody of the region says what to look at, and keeps what was filled in", async () => {
    await openForm()
    await fillIn("Salah wilayah", "5171014107900000")
    await button("Rencanakan").click()
    await words("Tidak ada warga wilayah ini yang dapat diundang").waitFor()
    expect(await box("Nama tugas").inputValue()).toBe("Salah wilayah")
  })

  test("is still there after a session that ended meanwhile, for the same officer", async () => {
    await openForm()
    await fillIn("Sesi habis", niks[0] ?? "")
    await person.context.clearCookies()
    await button("Rencanakan").click()
    await words("Sesi berakhir").waitFor()
    await button("Masuk dengan kunci masuk").click()
    await box("Kecamatan").waitFor()
    expect(await box("Nama tugas").inputValue()).toBe("Sesi habis")
    expect(await box("Daftar NIK").last().inputValue()).toBe(niks[0])
  })

  test("cannot send an officer where he does not serve", async () => {
    await openForm()
    const member = person.page.getByRole("checkbox", { name: free })
    expect(await member.isDisabled()).toBe(true)
    await words("wilayah tugasnya lain").waitFor()
    await box("Kecamatan").selectOption({ label: "Denpasar Utara" })
    await member.check()
    await words("1 dipilih").waitFor()
    await box("Kecamatan").selectOption({ label: "Denpasar Barat" })
    await words("0 dipilih").waitFor()
  })

  test("without network waits for it; sent twice, it is planned once, and no address holds a NIK", async () => {
    await openForm()
    const addresses: string[] = []
    person.page.on("request", (request) => void addresses.push(request.url()))
    const before = await countRounds()
    await fillIn("Dua kali dikirim", niks.join("\n"))
    await person.context.setOffline(true)
    await button("Rencanakan").click()
    await words("Tanpa jaringan").waitFor()
    await person.context.setOffline(false)
    // The answer is lost on its way, the plan is not.
    await person.page.route("**/api/service-points/rounds", async (route) => {
      await route.fetch()
      await route.abort()
    })
    await button("Rencanakan").click()
    await expect.poll(countRounds).toBe(before + 1)
    await words("Tanpa jaringan").waitFor()
    await person.page.unroute("**/api/service-points/rounds")
    await button("Rencanakan").click()
    await words("5 warga ditemukan").waitFor()
    expect(await countRounds()).toBe(before + 1)
    for (const nik of niks) expect(addresses.join()).not.toContain(nik)
  })
})

describe("a round", () => {
  test("is planned from a file; who was not in the register is counted, and the team sees it", async () => {
    await openForm()
    await fillIn("SMA Contoh 2, hari 1", "")
    await box("Tempat (boleh kosong)").fill("Aula")
    await box("Perlengkapan (boleh kosong)").fill("Tablet 4\nLampu")
    const table = ["No;NIK;Nama", ...niks.map((nik, at) => `${at};${nik};X`), "9;5171012203100000;Y", ";;kosong"]
    const buffer = Buffer.from(table.join("\r\n"))
    await person.page.setInputFiles("input[type=file]", { name: "kelas.csv", mimeType: "text/csv", buffer })
    await words("6 NIK akan dikirim").waitFor()
    await words("1 baris tidak dikirim").waitFor()
    await button("Rencanakan").click()
    await words("5 warga ditemukan").waitFor()
    await words("1 NIK tidak ada di wilayah ini").waitFor()
    await person.page.getByRole("link", { name: "Ke daftar tugas" }).click()
    await person.page.getByRole("heading", { name: "SMA Contoh 2, hari 1" }).waitFor()
    await words("Tablet 4, Lampu").waitFor()
    await person.close()
    person = await enterAs(office, { name: free, sees: "Antrean hari ini" })
    await person.page.goto(`${office.origin}/petugas/#/lapangan/tugas`)
    await person.page.getByRole("heading", { name: "SMA Contoh 2, hari 1" }).waitFor()
  })

  test("is planned for a whole region, village by name, with the keyboard alone", async () => {
    await openForm()
    await fillIn("Banjar tanpa daftar", "")
    await box("Desa/kelurahan").waitFor()
    await person.page.getByRole("radio", { name: /Semua warga wilayah itu/ }).focus()
    await person.page.keyboard.press("Space")
    await box("Nama tugas").focus()
    await person.page.keyboard.press("Enter")
    await words("warga ditemukan dan diundang").waitFor()
    expect(await person.page.evaluate(() => document.activeElement?.id)).toBe("planned")
  })

  test("is closed only after the question, and then stands among those that are over", async () => {
    await openList()
    const card = person.page.locator("li.card", { hasText: "SMA Contoh Denpasar Utara" })
    await card.getByRole("button", { name: "Tutup tugas" }).click()
    await person.page.getByRole("dialog").waitFor()
    await person.page.keyboard.press("Escape")
    expect(await raw("select 1 from service_points.rounds where closed_at is not null")).toEqual([])
    await card.getByRole("button", { name: "Tutup tugas" }).click()
    await look(person.page, "rencana-close")
    await person.page.getByRole("dialog").getByRole("button", { name: "Tutup tugas" }).click()
    await words("“SMA Contoh Denpasar Utara” sudah ditutup").waitFor()
    await person.page.getByRole("heading", { name: /^Selesai/ }).waitFor()
    expect(await raw("select 1 from service_points.rounds where closed_at is not null")).toHaveLength(1)
  })
})

const devices = [
  ["phone", phone],
  ["phone-dark", { ...phone, dark: true }],
  ["laptop", laptop],
  ["laptop-dark", { ...laptop, dark: true }],
] as const

describe.each(devices)("planning on a %s", (name, device) => {
  test("is readable for everybody from the front page to the form, also at twice the size", async () => {
    person = await enterAs(office, { device })
    await look(person.page, `rencana-${name}-0-home`)
    await person.page.getByRole("link", { name: "Rencana tugas lapangan" }).click()
    await words("warga diundang").waitFor()
    await look(person.page, `rencana-${name}-1-list`)
    await enlarge(person)
    await look(person.page, `rencana-${name}-1-list-200`)
    await person.page.getByRole("link", { name: "Rencanakan tugas baru" }).click()
    await box("Kecamatan").waitFor()
    await fillIn("Tampak", `${niks.join("\n")}\nsalah\n5,17E+15`)
    await look(person.page, `rencana-${name}-2-form-200`)
    await person.page.evaluate(() => document.documentElement.style.removeProperty("font-size"))
    await button("Rencanakan").scrollIntoViewIfNeeded()
    await look(person.page, `rencana-${name}-3-form`)
  })
})

test("in English the office is as readable", async () => {
  person = await enterAs(office, { device: phone })
  const { page } = person
  await button("English").click()
  await look(page, "rencana-en-0-home")
  await page.getByRole("link", { name: "Plan field rounds" }).click()
  await words("residents invited").waitFor()
  await look(page, "rencana-en-1-list")
  await page.getByRole("link", { name: "Plan a new round" }).click()
  await box("District").waitFor()
  await button("Plan the round").click()
  await words("entries need mending").waitFor()
  await look(page, "rencana-en-2-form")
  for (const name of ["Reviews", "Officers' devices"]) {
    await page.goto(`${office.origin}/petugas/#/`)
    await page.getByRole("link", { name }).click()
    await page.getByRole("heading", { level: 1, name }).waitFor()
    await words(/Nothing to review|revoked here, once/).waitFor()
    await look(page, `rencana-en-${name}`)
  }
})

test("a hundred rounds are looked at a few at a time", async () => {
  const columns = "name, host_kind, host_name, region_code, from_at, until_at, invited_by, residents, max_activations"
  await raw(`with planned as (insert into service_points.rounds (round_id, ${columns}, planned_by, planned_at)
      select gen_random_uuid(), 'Tugas ' || n, 'banjar', 'Banjar Contoh ' || n, '51.71', now() + interval '20 days',
        now() + interval '21 days', 'region', 5, 10, 'system', now() from generate_series(1, 110) n returning round_id)
    insert into service_points.teams select round_id, round_id, 'Putu Contoh' from planned`)
  await openList()
  const group = person.page.getByRole("region", { name: "Akan datang" })
  expect(await group.getByRole("listitem").count()).toBe(6)
  await group.getByRole("button", { name: "Tampilkan semua (100)" }).click()
  expect(await group.getByRole("listitem").count()).toBe(100)
  await look(person.page, "rencana-hundred")
})
