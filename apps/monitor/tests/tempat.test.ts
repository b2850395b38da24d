import { laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { look } from "./look.ts"
import { type Office, openOffice } from "./office.ts"

let office: Office
let person: Person

/** Two sites of the city's on the last ten days, one of them hardly used. */
const days = `
  insert into service_points.sites (site_id, name, kind, region_code, address, state, since, counters, daily_quota, minutes, walk_in_percent)
    values ('0f6b7f0e-6f0a-4a39-9b0e-3d9a51719001', 'Loket Uji', 'office', '51.71', '', 'active', now(), 2, 60, 10, 40),
           ('0f6b7f0e-6f0a-4a39-9b0e-3d9a51719002', 'Desa Uji', 'village', '51.71.04.1001', 'Jl. Uji', 'suspended', now(), 1, 20, 10, 40);
  insert into service_points.site_days (site_id, day, offered, walk_ins, served)
    select site_id, (now() at time zone 'Asia/Jakarta')::date - back, daily_quota, 5, case kind when 'office' then 41 else 3 end
    from service_points.sites, generate_series(1, 10) as back where name like '%Uji';
  insert into service_points.slots (site_id, day, opens, closes, begins_at, ends_at, capacity, taken, no_shows)
    select site_id, day, 480, 510, day + time '08:00', day + time '08:30', 40, case offered when 60 then 36 else 2 end, 4
    from service_points.site_days where site_id in (select site_id from service_points.sites where name like '%Uji')`

beforeAll(async () => {
  office = await openOffice()
  await office.house.base.database.raw(days)
}, 120_000)
afterEach(() => person?.close())
afterAll(() => office?.close())

const devices = [
  ["phone", phone],
  ["laptop-dark", { ...laptop, dark: true }],
] as const

describe.each(devices)("what was offered and used, on a %s", (name, device) => {
  test("is compared site by site, and the country leads down to them", async () => {
    person = await openPerson(device)
    const { page } = person
    await page.goto(`${office.origin}/monev/#/live/nation/offers`)
    await page.getByRole("link", { name: "Bali", exact: true }).click()
    await page.getByRole("link", { name: "Kota Denpasar" }).click()
    await page.getByText("Loket Uji").first().waitFor()
    await page.getByText("440 orang dilayani dari yang ditawarkan").waitFor()
    await look(page, `tempat-${name}`)
    expect(person.errors).toEqual([])
  })
})
