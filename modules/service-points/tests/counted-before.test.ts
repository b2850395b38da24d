import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { migrate } from "@jatidiri/database"
import { openTestDatabase } from "@jatidiri/testing"
import { afterAll, expect, it } from "vitest"

const whole = join(import.meta.dirname, "../migrations")
const before = mkdtempSync(join(tmpdir(), "migrations-"))
for (const file of readdirSync(whole)) if (file < "030") copyFileSync(join(whole, file), join(before, file))
afterAll(() => rmSync(before, { recursive: true }))

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`

it("whoever came late before late was counted, and whoever called two numbers at once, is put right by the new version", async () => {
  const { database, close } = await openTestDatabase([{ module: "service_points", folder: before }])
  await database.raw(
    `insert into service_points.sites values ($1, 'Contoh', 'office', '51.71', '', 'active', null, now(), 2, 40, 10, 25)`,
    [id(1)],
  )
  // Three had booked, did not come in time, and came; two came without. Two numbers are called by one officer.
  for (const [day, folded] of [
    ["2026-01-05", true],
    ["2026-01-06", false],
  ] as const) {
    const n = folded ? 10 : 20
    await database.raw(
      `insert into service_points.site_days (site_id, day, offered, walk_ins, last_number, folded, booked, no_shows)
       values ($1, $2, 40, 5, 3, $3, $4, $4)`,
      [id(1), day, folded, folded ? 3 : 0],
    )
    await database.raw(
      `insert into service_points.slots (slot_id, site_id, day, opens, closes, begins_at, ends_at, capacity, no_shows)
       values ($1, $2, $3::date, 480, 510, $3::date, $3::date + 1, 6, 3)`,
      [id(n), id(1), day],
    )
    await database.raw(
      `insert into service_points.bookings values ($1, 'AAAA1111', $2, $3::date, $3::date, $3::date + 1, 480, 510, 3, 'served', null, $1, 'system', now())`,
      [id(n + 1), id(1), day],
    )
    await database.raw("insert into service_points.booking_slots values ($1, $2, 3)", [id(n + 1), id(n)])
    await database.raw(
      `insert into service_points.tickets (ticket_id, site_id, day, number, booking_id, heads, priority, taken_at, state, called_at, called_by)
       values ($1, $2, $3, 1, $4, 3, false, now(), 'served', now(), $5), ($6, $2, $3, 2, null, 1, false, now(), 'called', now(), $5),
         ($7, $2, $3, 3, null, 1, false, now(), 'called', now(), $5)`,
      [id(n + 2), id(1), day, id(n + 1), id(9), id(n + 3), id(n + 4)],
    )
  }
  await migrate(database, [{ module: "service_points", folder: whole }])
  const days = await database.raw(
    "select day::text, booked, walk_ins, no_shows, late from service_points.published_slots order by day",
  )
  const right = { booked: 3, walk_ins: 2, no_shows: 0, late: 3 }
  expect(days).toEqual([
    { day: "2026-01-05", ...right },
    { day: "2026-01-06", ...right },
  ])
  expect(await database.raw("select distinct number from service_points.tickets where state = 'called'")).toEqual([
    { number: 2 },
  ])
  await close()
})
