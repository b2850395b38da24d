import { laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { look } from "./look.ts"
import { type Office, openOffice } from "./office.ts"

let office: Office
let person: Person

/** Steps of residents of Pedungan, at a counter and in a round of the city's office, on each of the last ten days. */
const steps = `insert into activation.ledger (kind, about, at, recorded_at, day, first_time, region_code, service_region_code,
    service_point_id, channel, officer_id, cohort, agency, reason, people)
  select kind, gen_random_uuid(), day + make_interval(hours => 8 + number % 6), day + time '20:00', day, true, '51.71.01.1001',
    '51.71', case number % 3 when 0 then 'regu-contoh' else 'loket-contoh' end,
    case number % 3 when 0 then 'field-round' else 'service-point' end, 'petugas-' || number % 2, 'umum', '', '', people
  from generate_series(1, 9) as number,
    (select ((now() at time zone 'Asia/Jakarta')::date - back) as day from generate_series(0, 9) as back) as days,
    (values ('request', 500), ('met', 400), ('activation', 12), ('collected', 330)) as counted (kind, people)`

beforeAll(async () => {
  office = await openOffice()
  await office.house.base.database.raw(steps)
  await office.refresh()
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

describe.each(devices)("how far residents came, on a %s", (name, device) => {
  test("is readable for everybody, and says where most are left behind", async () => {
    await open("/live/51.71/funnel", device)
    const { page } = person
    await page.getByRole("heading", { name: "Tahapan warga" }).waitFor()
    await page.getByText("dari yang mengajukan").waitFor()
    await page.getByText("orang sudah “", { exact: false }).waitFor()
    await look(page, `tahapan-${name}`)
    expect(person.errors).toEqual([])
  })

  test("and who served them is compared by channel and place, with what an officer's hour brought", async () => {
    await open("/live/51.71/service", device)
    const { page } = person
    await page.getByText("Tempat dengan aktivasi terbanyak").first().waitFor()
    await page.getByText("tempat loket-co").waitFor()
    await look(page, `pelayanan-${name}`)
    expect(person.errors).toEqual([])
  })
})

test("the country is compared office by office, and each leads to its own page", async () => {
  await open("/live/nation/service")
  const { page } = person
  await page.getByRole("link", { name: "Bali", exact: true }).click()
  await page.getByRole("link", { name: "Kota Denpasar" }).click()
  await page.getByText("Tempat dengan aktivasi terbanyak").first().waitFor()
})

test("as of a day before anybody asked, nobody had", async () => {
  await open("/live/51.71/funnel?per=2019-01-01", phone)
  await person.page.getByText("Belum ada warga yang mengajukan permohonan").waitFor()
  await look(person.page, "tahapan-kosong")
})
