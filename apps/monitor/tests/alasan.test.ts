import type { EarlierMovement } from "@jatidiri/cards"
import { laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { look } from "./look.ts"
import { type Office, openOffice } from "./office.ts"

let office: Office
let person: Person

const sites = [
  { id: "0f6b7f0e-6f0a-4a39-9b0e-3d9a51710011", name: "Loket Dinas Contoh", kind: "office", regionCode: "51.71" },
  { id: "0f6b7f0e-6f0a-4a39-9b0e-3d9a51710012", name: "Kecamatan Contoh", kind: "district", regionCode: "51.71.01" },
] as const

const day = 86_400_000
const earlier = (delivered: number, used: number): EarlierMovement[] => [
  { kind: "in", pieces: delivered, at: new Date(Date.now() - 70 * day), letter: "BAST-CONTOH" },
  ...Array.from({ length: 68 }, (_, n): EarlierMovement => {
    const pieces = -(used + (n % 5))
    return { kind: "out", pieces, at: new Date(Date.now() - (69 - n) * day) }
  }),
]

const attempts = `insert into monitoring.attempts (region_code, day, outcome, tries, here)
  select above, (now() at time zone 'Asia/Jakarta')::date - 1, outcome, sum(tries), coalesce(sum(tries) filter (where above = place), 0)
  from (values ('51.71.01.1004', 'none', 60), ('51.71.01.1004', 'ok', 12), ('51.71.02.1005', 'ok', 340),
    ('51.71.02.1005', 'weak', 44), ('51.71.02.1005', 'none', 3), ('51.71.03.1001', 'none', 4)) as given (place, outcome, tries),
    monitoring.regions_above(place) as above group by 1, 2, 3`

const barriers = `insert into activation.ledger (kind, about, at, recorded_at, day, first_time, region_code, service_region_code,
    service_point_id, channel, officer_id, cohort, agency, reason, people)
  select 'barrier', gen_random_uuid(), now(), now(), (now() at time zone 'Asia/Jakarta')::date, false, '', '51.71',
    '${sites[1].id}', 'service-point', 'o-contoh', '', '', reason, people
  from (values ('no-smartphone', 41), ('no-signal', 17), ('vpn-down', 29)) as given (reason, people)`

beforeAll(async () => {
  office = await openOffice({ scenarios: true })
  const { base, rooms } = office.house
  await base.database.transaction(async (tx) => {
    for (const site of sites) await rooms.officers.addServicePoint(tx, { ...site, dailyQuota: 20 })
    await rooms.cards.adoptLedger(tx, "system", { site: sites[0], movements: earlier(6000, 40) })
    await rooms.cards.adoptLedger(tx, "system", { site: sites[1], movements: earlier(400, 2) })
  })
  await base.database.raw(barriers)
  await base.database.raw(attempts)
  await office.refresh()
  await rooms.monitoring.refreshReasons()
}, 180_000)
afterEach(() => person?.close())
afterAll(() => office?.close())

const words = (text: string | RegExp) => person.page.getByText(text).first()
const open = async (address: string, device = laptop): Promise<void> => {
  person = await openPerson(device)
  await person.page.goto(`${office.origin}/monev/#${address}`)
}
const devices = [
  ["phone", phone],
  ["laptop-dark", { ...laptop, dark: true }],
] as const

describe.each(devices)("on a %s", (name, device) => {
  test("the stock, how long it lasts with its interval, and where to order again, are there for everybody", async () => {
    await open("/live/51.71/blanks", device)
    await words("Loket Dinas Contoh").waitFor()
    await words(/hari kerja terakhir/).waitFor()
    await look(person.page, `blangko-${name}`)
    expect(person.errors).toEqual([])
  })

  test("why people are not reached: who is exempt is said to be no minus", async () => {
    await open("/live/51.71/barriers", device)
    await words("tanpa ponsel pintar").waitFor()
    await words("dikecualikan").waitFor()
    await words("tidak mengurangi capaian").waitFor()
    await look(person.page, `hambatan-${name}`)
    expect(person.errors).toEqual([])
  })

  test("where the network fails: a place of few tries is no blank spot", async () => {
    await open("/live/51.71/network", device)
    await words("Titik tanpa jaringan").waitFor()
    const spots = person.page.getByRole("table", { name: "Titik tanpa jaringan" })
    expect(await spots.getByRole("row").count()).toBe(2)
    await words("percobaan masih sedikit").waitFor()
    await look(person.page, `jaringan-${name}`)
    expect(person.errors).toEqual([])
  })
})

test("Denpasar's own book says at least 9,638 short; a country has no list of blank spots", async () => {
  await open("/denpasar/51.71/blanks", phone)
  await words("≥ 9.638").waitFor()
  await words("sekitar 13.000").waitFor()
  await look(person.page, "blangko-denpasar")
  await person.page.goto(`${office.origin}/monev/#/live/nation/network`)
  await words("Pilih kabupaten atau kota").waitFor()
  await person.page.goto(`${office.origin}/monev/#/live/51/blanks`)
  await words("Stok menurut wilayah").waitFor()
  await person.page.getByRole("link", { name: "Kota Denpasar" }).waitFor()
  await look(person.page, "blangko-provinsi")
  await person.page.goto(`${office.origin}/monev/#/live/71.10/barriers`)
  await words("Belum ada hambatan").waitFor()
})

test("of a past day the stock is that of its end, and who waits is not said", async () => {
  const past = new Date(Date.now() - 30 * day).toISOString().slice(0, 10)
  await open(`/live/51.71/blanks?per=${past}`)
  await words("Hanya diketahui untuk hari ini").waitFor()
})
