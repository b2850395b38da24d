import { readFileSync } from "node:fs"
import { laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { keep, look } from "./look.ts"
import { type Office, openOffice } from "./office.ts"

let office: Office
let person: Person

/** A bank that checks every day, a hall that never did; their registration as their room keeps it. */
const parties = `
  insert into relying_parties.relying_parties values ('bank', 'Bank Nusa Contoh', now() - interval '90 days'),
    ('mal', 'Mal Pelayanan Contoh', now() - interval '90 days');
  insert into relying_parties.purposes (purpose_id, relying_party_id, name_id, name_en, justification, credentials,
    max_status_age_seconds, registered_at)
  values ('rekening', 'bank', 'Membuka rekening', 'Opening an account', 'Bank wajib mengenal nasabahnya.', '[]', 60, now() - interval '90 days'),
    ('antre', 'mal', 'Mendaftar layanan', 'Registering', 'Nama dicatat pada antrean.', '[]', 60, now() - interval '90 days');
  insert into verification.checks (relying_party_id, purpose_id, day, result, reason)
  select 'bank', 'rekening', (now() at time zone 'Asia/Jakarta')::date - ago, result, reason
  from generate_series(0, 40) as ago, (values (1, 'accept', ''), (2, 'accept', ''), (3, 'accept', ''),
    (4, 'manual', 'status-old'), (5, 'declined', ''), (6, 'unproven', 'other-request'), (7, 'reject', 'revoked'))
    as outcomes (nth, result, reason)
  where (ago + nth) % 3 > 0`

beforeAll(async () => {
  office = await openOffice()
  await office.house.base.database.raw(parties)
}, 120_000)
afterAll(() => office?.close())

const open = async (address: string): Promise<void> => {
  await person.page.goto(`${office.origin}/monev/#${address}`)
}

const devices = [
  ["phone", phone],
  ["laptop-dark", { ...laptop, dark: true }],
] as const

describe.each(devices)("on a %s", (name, device) => {
  beforeAll(async () => {
    person = await openPerson(device)
  })
  afterAll(() => person.close())

  test("anybody reads how far the country, a regency and a district have come, in tens", async () => {
    await open("/public/nation")
    await person.page.getByText("Minggu demi minggu").waitFor()
    await keep(person.page, `umum-${name}-nation`)
    await open("/public/51.71")
    await person.page.getByRole("heading", { name: "Kota Denpasar" }).waitFor()
    await look(person.page, `umum-${name}-regency`)
    const counts = await person.page.locator("td[data-label=Sedikitnya]").allTextContents()
    expect(counts.length).toBeGreaterThan(2)
    for (const count of counts) expect(count).toMatch(/^(di bawah 10|[1-9][\d.]*0)$/)
    await person.page.getByRole("link", { name: "Denpasar Selatan" }).click()
    await person.page.getByRole("heading", { name: "Denpasar Selatan" }).waitFor()
    expect(await person.page.getByRole("heading", { name: "Menurut wilayah" }).count()).toBe(0)
  })

  test("an officer sees who accepts the digital KTP, and who never asked", async () => {
    await open("/live/nation/acceptance")
    await person.page.getByRole("heading", { name: "Siapa yang menerima KTP digital" }).waitFor()
    await person.page.getByText("1 dari 2 mitra terdaftar").waitFor()
    await person.page.getByText("belum pernah").waitFor()
    await look(person.page, `penerimaan-${name}`)
  })

  test("what is under ten is said to be so, and a village's figures are nobody's business", async () => {
    await open("/public/51.03")
    await person.page.getByText("kecamatan di bawah sepuluh orang, jadi tidak disebut").waitFor()
    await look(person.page, `umum-${name}-few`)
    await open("/public/51.03.02")
    await person.page.getByText("di bawah sepuluh orang, jadi belum ada yang dapat digambar").waitFor()
    expect(await person.page.getByText("di setiap kecamatan").count()).toBe(0)
    expect(person.errors).toEqual([])
    await open("/public/51.71.01.1001")
    await person.page.getByText("Angka desa dan kelurahan tidak diumumkan").waitFor()
    await person.page.getByRole("link", { name: "Ke seluruh Indonesia" }).click()
    await person.page.getByRole("heading", { name: "Indonesia" }).waitFor()
  })
})

describe("what is taken along", () => {
  beforeAll(async () => {
    person = await openPerson(phone)
    await open("/live/51.71")
    await person.page.getByText("Unduh tabel dan laporan").click()
  })
  afterAll(() => person.close())

  test("is a table for a spreadsheet, or a report on paper", async () => {
    await look(person.page, "unduh-phone")
    const table = person.page.waitForEvent("download")
    await person.page.getByRole("button", { name: "Unduh Menurut wilayah sebagai XLSX" }).click()
    const file = await table
    expect(file.suggestedFilename()).toMatch(/^monev-live-51\.71-children-\d{4}-\d{2}-\d{2}\.xlsx$/)
    expect(readFileSync(await file.path(), "latin1").slice(0, 2)).toBe("PK")
    await person.page.getByText("Sudah diunduh.").waitFor()
    const report = person.page.waitForEvent("download")
    await person.page.getByRole("button", { name: "Untuk DPRD" }).click()
    expect((await report).suggestedFilename()).toMatch(/council.*\.pdf$/)
  })

  test("is refused in words, never saved as a broken file", async () => {
    await person.page.route("**/export/**", (route) => route.fulfill({ status: 401, body: "{}" }))
    await person.page.getByRole("button", { name: "Unduh Per hari sebagai CSV" }).click()
    await person.page.getByText("Sesi Anda sudah berakhir.").waitFor()
    await person.page.unroute("**/export/**")
    await person.page.route("**/export/**", (route) => route.abort())
    await person.page.getByRole("button", { name: "Unduh Per hari sebagai CSV" }).click()
    await person.page.getByText("Tidak ada sambungan.").first().waitFor()
  })
})
