import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { sitePaths } from "../src/contract.ts"
import { bookingSteps } from "./booking-steps.ts"
import { bringRequest, bringSite, dayFrom, type Site } from "./site-steps.ts"
import { command, openTown, type Town } from "./town.ts"

describe("a place", () => {
  let town: Town
  let site: Site
  beforeAll(async () => {
    town = await openTown()
    site = await bringSite(town)
  })
  // Fails when two ever waited for each other: that is a breakdown and no refusal.
  afterAll(() => town?.close())

  const { wish, book, find, freeAt } = bookingSteps(() => ({ town, site }))

  it("is never sold twice, whoever races, also for a day that nobody has asked for before", async () => {
    const day = dayFrom(town, 4)
    const untouched = dayFrom(town, 9)
    const bodies = Array.from({ length: 40 }, () => wish({ day, opens: 540 }))
    const answers = await Promise.all(bodies.map(book))
    const capacity = Number(await freeAt(untouched, 540))
    expect(capacity).toBeGreaterThan(0)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(capacity)
    for (const { status, body } of answers) if (status !== 200) expect(body).toMatchObject({ code: "slot-full" })
    expect(await freeAt(day, 540)).toBe(0)
    const days = await town.database.raw("select 1 from service_points.site_days where day = $1", [day])
    expect(days).toHaveLength(1)
  })

  it("whatever is booked, moved and cancelled at once, what is taken is what is held and never more than there is", async () => {
    const mine = await bringSite(town)
    const day = dayFrom(town, 12)
    const opens = fc.constantFrom(480, 510, 540)
    const act = fc.record({ who: fc.nat(5), opens, heads: fc.integer({ min: 1, max: 5 }), what: fc.nat(2) })
    const phones = Array.from({ length: 6 }, () => bringRequest(town))
    const run = async ({ who, opens, heads, what }: { who: number; opens: number; heads: number; what: number }) => {
      const requestId = phones[who] ?? ""
      const where = { ...command(), requestId, siteId: mine.siteId, day, opens }
      if (what === 0) return book({ ...where, heads })
      const code = (await find(requestId))?.code ?? "AAAA-AAAA"
      if (what === 1) return town.call(sitePaths.bookingMove, { ...where, code })
      return town.call(sitePaths.bookingCancel, { ...command(), requestId, code })
    }
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 12 }), async (acts) => {
        for (const { status } of await Promise.all(acts.map(run))) expect([200, 404, 409]).toContain(status)
        const wrong = await town.database.raw(
          `select s.opens, s.taken, s.capacity, coalesce(sum(h.heads), 0)::integer as held from service_points.slots s
           left join (select bs.slot_id, bs.heads from service_points.booking_slots bs join service_points.bookings b using (booking_id)
             where b.state = 'booked') h using (slot_id)
           where s.site_id = $1 group by s.slot_id having s.taken <> coalesce(sum(h.heads), 0) or s.taken > s.capacity`,
          [mine.siteId],
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: 6 },
    )
  })
})
