import { readFileSync } from "node:fs"
import { laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { look } from "./look.ts"
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
afterEach(() => person?.close())
afterAll(() => office?.close())

const open = async (address: string, device = laptop): Promise<void> => {
  person = await openPerson(device)
  await person.page.goto(`${office.origin}/monev/#${address}`)
}

const devices = [
  ["phone", phone],
  ["laptop-dark", { ...laptop, dark: true }],
] as const

describe.each(devices)("on a %s", (name, device) => {
  test("anybody reads how far the country, a regency and a district have come, in tens", async () => {
    await open("/public/nation", device)
    await person.page.getByText("Minggu demi minggu").waitFor()
    await look(person.page, `umum-${name}-nation`)
    await person.page.goto(`${office.origin}/monev/#/public/51.71`)
    await person.page.getByRole("heading", { name: "Kota Denpasar" }).waitFor()
    await look(person.page, `umum-${name}-regency`)
    const counts = await person.page.locator("td[data-label=Sedikitnya]").allTextContents()
    expect(counts.length).toBeGreaterThan(2)
    for (const count of counts) expect(count).toMatch(/^(di bawah 10|[1-9][\d.]*0)$/)
    await person.page.getByRole("link", { name: "Denpasar Selatan" }).click()
    await person.page.getByRole("heading", { name: "Denpasar Selatan" }).waitFor()
    expect(await person.page.getByRole("heading", { name: "Menurut wilayah" }).count()).toBe(0)
    expect(person.errors).toEqual([])
  })

  test("an officer sees who accepts the digital KTP, and who never asked", async () => {
    await open("/live/nation/acceptance", device)
    await person.page.getByRole("heading", { name: "Siapa yang menerima KTP digital" }).waitFor()
    await person.page.getByText("1 dari 2 mitra terdaftar").waitFor()
    await person.page.getByText("belum pernah").waitFor()
    await look(person.page, `penerimaan-${name}`)
    expect(person.errors).toEqual([])
  })

  test("tables and reports are taken along, and refusals are said", async () => {
    await open("/live/51.71", device)
    await person.page.getByText("Unduh tabel dan laporan").click()
    await look(person.page, `unduh-${name}`)
    const download = person.page.waitForEvent("download")
    await person.page.getByRole("button", { name: "Unduh Menurut wilayah sebagai XLSX" }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^monev-live-51\.71-children-\d{4}-\d{2}-\d{2}\.xlsx$/)
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK")
    await person.page.getByText("Sudah diunduh.").waitFor()
    const report = person.page.waitForEvent("download")
    await person.page.getByRole("button", { name: "Untuk DPRD" }).click()
    expect((await report).suggestedFilename()).toMatch(/council.*\.pdf$/)
    await person.page.route("**/export/**", (route) => route.fulfill({ status: 401, body: "{}" }))
    await person.page.getByRole("button", { name: "Unduh Per hari sebagai CSV" }).click()
    await person.page.getByText("Sesi Anda sudah berakhir.").waitFor()
  })
})

test("a village's figures are nobody's business: the way to its district is shown", async () => {
  await open("/public/51.71.01.1001", phone)
  await person.page.getByText("Angka desa dan kelurahan tidak diumumkan").waitFor()
  await person.page.getByRole("link", { name: "Ke seluruh Indonesia" }).click()
  await person.page.getByRole("heading", { name: "Indonesia" }).waitFor()
})
