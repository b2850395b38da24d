import { laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { look } from "./look.ts"
import { type Office, openOffice } from "./office.ts"

let office: Office
let person: Person

/** Thirty visits of the last weeks, one of them cancelled, each with a day of work; a dead line and an empty generator. */
const visits = `
  insert into service_points.rounds (round_id, name, host_kind, host_name, region_code, from_at, until_at, invited_by, residents,
      max_activations, planned_by, planned_at, closed_at)
    select ('0f6b7f0e-6f0a-4a39-9b0e-' || lpad(n::text, 12, '0'))::uuid, 'Kunjungan ' || n, (array['school', 'agency', 'banjar'])[1 + n % 3],
      'Tuan Rumah Rekaan ' || n, '51.71.04', now() - n * interval '1 day' - interval '6 hours', now() - n * interval '1 day', 'region', 40 + n,
      100, 'system', now() - interval '60 days', case n when 3 then now() - interval '10 days' end
    from generate_series(1, 30) as n;
  insert into service_points.teams select round_id, gen_random_uuid(), 'Putu Contoh' from service_points.rounds;
  insert into service_points.incidents select gen_random_uuid(), round_id, from_at, 'power-out', null, gen_random_uuid(), 'Putu Contoh', now()
    from service_points.rounds where name in ('Kunjungan 5', 'Kunjungan 9');
  insert into activation.ledger (kind, about, at, recorded_at, day, first_time, region_code, service_region_code, service_point_id,
      channel, officer_id, cohort, agency, reason, people)
    select kind, gen_random_uuid(), until_at - interval '1 hour', now(), (until_at at time zone 'Asia/Jakarta')::date, kind = 'activation',
      '51.71.04.1001', '51.71', round_id::text, 'field-round', 'o-uji', 'umum', '', reason, people
    from service_points.rounds, (values ('activation', '', 21), ('barrier', 'vpn-down', 4)) as acts (kind, reason, people)
    where name not in ('Kunjungan 3', 'Kunjungan 4') and (kind = 'activation' or name = 'Kunjungan 5')`

beforeAll(async () => {
  office = await openOffice()
  await office.house.base.database.raw(visits)
}, 120_000)
afterEach(() => person?.close())
afterAll(() => office?.close())

const devices = [
  ["phone", phone],
  ["laptop", laptop],
  ["laptop-dark", { ...laptop, dark: true }],
] as const

describe.each(devices)("field rounds on a %s", (name, device) => {
  test("are compared by time and by yield, and the country leads down to them", async () => {
    person = await openPerson(device)
    const { page } = person
    await page.goto(`${office.origin}/monev/#/live/nation/rounds`)
    await page.getByRole("link", { name: "Bali", exact: true }).click()
    await page.getByRole("link", { name: "Kota Denpasar" }).click()
    await page.getByText("29", { exact: true }).first().waitFor()
    await page.getByText("1 dibatalkan").waitFor()
    await page.getByRole("heading", { name: "Kunjungan 5", exact: true }).waitFor()
    await page.getByText("2 kejadian").first().waitFor()
    await page.getByRole("button", { name: "Tampilkan semua (30)" }).click()
    await page.getByRole("heading", { name: "Kunjungan 30", exact: true }).waitFor()
    await page.getByRole("button", { name: /Kejadian/ }).click()
    const table = page.getByRole("table", { name: "Tugas menurut hasil" })
    expect(await table.getByRole("row").nth(1).innerText()).toContain("Kunjungan 5")
    await look(page, `jemput-bola-${name}`)
    expect(person.errors).toEqual([])
  })
})

test("where nobody went it says so, and where rounds are planned", async () => {
  person = await openPerson(laptop)
  await person.page.goto(`${office.origin}/monev/#/live/36.74/rounds`)
  await person.page.getByText("Tidak ada tugas jemput bola pada waktu ini").waitFor()
  await look(person.page, "jemput-bola-kosong")
})
