import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Booking, sitePaths } from "../src/contract.ts"
import { bookingSteps } from "./booking-steps.ts"
import { at, bringRequest, bringSite, dayFrom, type Site } from "./site-steps.ts"
import { bringMember, command, openTown, type Town, type TownOfficer } from "./town.ts"

describe("an appointment", () => {
  let town: Town
  let site: Site
  beforeAll(async () => {
    town = await openTown()
    site = await bringSite(town)
  })
  afterAll(() => town?.close())

  const { officeOf, wish, book, find, freeAt } = bookingSteps(() => ({ town, site }))
  const forOthers = (officer: TownOfficer | undefined, body: object, siteId = site.siteId) =>
    town.call(at(sitePaths.siteBookings, siteId), { ...command(), ...body }, officer)
  const decide = (path: string, given: object, siteId = site.siteId) =>
    town.call(at(path, siteId), { ...command(), ...given }, site.head)

  it("is given to nobody without a request that waits", async () => {
    for (const standing of ["approved", "refused", "expired", "moved"])
      expect(await book(wish({ requestId: bringRequest(town, standing) }))).toMatchObject({
        ...{ status: 409, body: { code: "request-not-open" } },
      })
    expect(await book(wish({ requestId: "nobody-knows-this-one" }))).toMatchObject({ status: 409 })
    expect(await town.database.raw("select 1 from service_points.site_days")).toEqual([])
  })

  it("is refused in the past, too far ahead, at an odd minute, for too many, and where nobody is served", async () => {
    const refused: [object, string][] = [
      [{ day: dayFrom(town, -1) }, "day-unfit"],
      [{ day: dayFrom(town, 22) }, "day-unfit"],
      [{ day: "2027-02-30" }, "invalid-input"],
      [{ opens: 485 }, "slot-unknown"],
      [{ opens: 1200 }, "slot-unknown"],
      [{ siteId: randomUUID() }, "site-unknown"],
    ]
    for (const [changes, code] of refused)
      expect((await book(wish(changes))).body, JSON.stringify(changes)).toMatchObject({ code })
    for (const changes of [{ heads: 0 }, { heads: 11 }, { opens: -1 }, { requestId: "x" }, { nik: "1" }])
      expect((await book(wish(changes))).status, JSON.stringify(changes)).toBe(400)
  })

  it("shows free days and times, closed ones with their reason, and reading writes nothing down", async () => {
    const { siteId, head } = await bringSite(town)
    const days = [dayFrom(town, 2)]
    await town.call(at(sitePaths.siteClosures, siteId), { ...command(), days, reason: "holiday" }, head)
    const office = await officeOf(siteId)
    expect(office.open).toBe(true)
    expect(office.days).toHaveLength(22)
    const [, tomorrow, closed] = office.days
    expect(closed).toEqual({ day: days[0], closed: "holiday", slots: [] })
    expect(tomorrow?.slots.map(({ opens }) => opens)).toEqual([480, 510, 540, 570, 600, 630, 660, 690])
    expect(tomorrow?.slots.reduce((sum, { free }) => sum + free, 0)).toBe(30)
    expect(tomorrow?.slots[0]?.beginsAt).toBe(`${tomorrow?.day}T00:00:00.000Z`)
    expect(await town.database.raw("select 1 from service_points.site_days where site_id = $1", [siteId])).toEqual([])
  })

  it("is made once, however often and at once the command comes, and a request has one at a time", async () => {
    const body = wish({ heads: 2 })
    const answers = await Promise.all(Array.from({ length: 6 }, () => book(body)))
    expect(answers.map(({ status, text }) => `${status} ${text}`)).toEqual(Array(6).fill(`200 ${answers[0]?.text}`))
    const booking = answers[0]?.body["booking"] as Booking
    expect(booking).toMatchObject({ day: body.day, opens: 480, closes: 510, heads: 2, state: "booked" })
    expect(booking.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(await find(body.requestId)).toEqual(booking)
    for (const other of [{ heads: 3 }, { opens: 600 }, { day: dayFrom(town, 4) }])
      expect(await book({ ...body, ...other })).toMatchObject({ status: 409, body: { code: "command-differs" } })
    const again = { ...body, ...command(), opens: 600 }
    expect(await book(again)).toMatchObject({ status: 409, body: { code: "already-booked" } })
    const rows = await town.database.raw<{ row: string }>("select b::text as row from service_points.bookings b")
    for (const { row } of rows) expect(row).not.toContain(body.requestId)
  })

  it("of a household too large for what is left goes on into the time after it, all of them or nobody", async () => {
    const day = dayFrom(town, 5)
    const answer = (await book(wish({ day, opens: 660, heads: 7 }))).body as { booking: Booking }
    expect(answer.booking).toMatchObject({ opens: 660, closes: 720, heads: 7 })
    expect(await book(wish({ day, opens: 660, heads: 2 }))).toMatchObject({ body: { code: "slot-full" } })
    expect(await freeAt(day, 690)).toBe(
      ((await freeAt(dayFrom(town, 9), 660 + 30)) ?? 0) + ((await freeAt(dayFrom(town, 9), 660)) ?? 0) - 7,
    )
  })

  it("moves to another time, day or site with its code, once a command, and stays where it was when it cannot", async () => {
    const other = await bringSite(town)
    const body = wish({ day: dayFrom(town, 6), heads: 3 })
    const { booking } = (await book(body)).body as { booking: Booking }
    const asked = { requestId: body.requestId, code: booking.code.toLowerCase(), siteId: site.siteId, day: body.day }
    const move = (to: object) => town.call(sitePaths.bookingMove, { ...command(), ...asked, opens: 480, ...to })
    expect(await move({ opens: 485 })).toMatchObject({ body: { code: "slot-unknown" } })
    expect(await move({ requestId: bringRequest(town) })).toMatchObject({ body: { code: "booking-unknown" } })
    expect(await find(body.requestId)).toEqual(booking)
    const first = { ...command(), opens: 600 }
    expect((await move(first)).body).toMatchObject({ booking: { opens: 600, code: booking.code } })
    expect((await move({ siteId: other.siteId, day: dayFrom(town, 7) })).body).toMatchObject({
      booking: { site: { siteId: other.siteId }, day: dayFrom(town, 7), opens: 480 },
    })
    // A first answer that was lost on the way is asked for again: nothing moves back.
    expect((await move(first)).body).toMatchObject({ booking: { site: { siteId: other.siteId } } })
    expect((await book(body)).body).toMatchObject({ booking: { site: { siteId: other.siteId } } })
    expect(await move({ ...first, opens: 630 })).toMatchObject({ body: { code: "command-differs" } })
    expect(await freeAt(body.day, 480)).toBe(await freeAt(dayFrom(town, 9), 480))
    expect(await freeAt(body.day, 600)).toBe(await freeAt(dayFrom(town, 9), 600))
  })

  it("is cancelled by its own phone or at the desk, and somebody else may have its place", async () => {
    const day = dayFrom(town, 8)
    const body = wish({ day, heads: 3 })
    const before = await freeAt(day, 480)
    const { booking } = (await book(body)).body as { booking: Booking }
    const cancel = () =>
      town.call(sitePaths.bookingCancel, { ...command(), requestId: body.requestId, code: booking.code })
    expect((await cancel()).body).toMatchObject({ booking: { state: "cancelled" } })
    expect(await cancel()).toMatchObject({ status: 409, body: { code: "booking-over" } })
    expect(await freeAt(day, 480)).toBe(before)
    const again = (await book({ ...body, ...command() })).body as { booking: Booking }
    const path = at(sitePaths.siteBookingCancel, site.siteId).replace(":bookingId", again.booking.bookingId)
    expect((await town.call(path, command(), bringMember(town, { regions: ["71.10"] }))).status).toBe(403)
    expect((await town.call(path, command(), site.village)).status).toBe(204)
    expect(await find(body.requestId)).toMatchObject({ state: "cancelled" })
    expect(await town.acts("booking.cancelled")).toHaveLength(1)
  })

  it("of a group is made by an officer over the times that follow one another, or not at all", async () => {
    const day = dayFrom(town, 10)
    expect(await forOthers(undefined, { day, opens: 480, heads: 12 })).toMatchObject({ status: 401 })
    expect(await forOthers(bringMember(town, { regions: ["71.10"] }), { day, opens: 480, heads: 12 })).toMatchObject({
      body: { code: "outside-region" },
    })
    expect(await forOthers(site.village, { day, opens: 480, heads: 31 })).toMatchObject({ body: { code: "slot-full" } })
    expect((await forOthers(site.village, { day, opens: 480, heads: 61 })).status).toBe(400)
    expect(await town.database.raw("select 1 from service_points.site_days where day = $1", [day])).toEqual([])
    const { booking } = (await forOthers(site.village, { day, opens: 480, heads: 22 })).body as { booking: Booking }
    expect(booking).toMatchObject({ opens: 480, closes: 660, heads: 22 })
    expect(await forOthers(site.village, { day, opens: 480, heads: 9 })).toMatchObject({ body: { code: "slot-full" } })
    expect((await forOthers(site.village, { day, opens: 660, heads: 8 })).status).toBe(200)
    expect(await town.acts("booking.made")).toContainEqual(
      expect.objectContaining({ subject: `site:${site.siteId}`, detail: { heads: 22, day } }),
    )
  })

  it("is told when the office closes its day or suspends its site, and stands again when that is over", async () => {
    const mine = await bringSite(town)
    const day = dayFrom(town, 3)
    const body = wish({ siteId: mine.siteId, day })
    await book(body)
    const told = async () => (await find(body.requestId))?.notice
    expect(await told()).toBeUndefined()
    await decide(sitePaths.siteClosures, { days: [day], reason: "repair" }, mine.siteId)
    expect(await told()).toMatchObject({ notice: "day-closed", reason: "repair" })
    expect(await book(wish({ siteId: mine.siteId, day }))).toMatchObject({ body: { code: "day-closed" } })
    await decide(sitePaths.siteClosures, { days: [day] }, mine.siteId)
    await decide(sitePaths.siteSteps, { step: "suspend", reason: "power-out" }, mine.siteId)
    expect(await told()).toMatchObject({ notice: "site-suspended", reason: "power-out" })
    expect(await book(wish({ siteId: mine.siteId, day }))).toMatchObject({ body: { code: "site-not-active" } })
    expect(await officeOf(mine.siteId)).toMatchObject({ open: false, days: [] })
    await decide(sitePaths.siteSteps, { step: "activate" }, mine.siteId)
    expect(await told()).toBeUndefined()
  })

  it("stays as promised when the hours change, while days that nobody has booked follow the new ones", async () => {
    const mine = await bringSite(town)
    const [booked, free] = [dayFrom(town, 3), dayFrom(town, 4)]
    const body = wish({ siteId: mine.siteId, day: booked, opens: 690 })
    await book(body)
    const { kind, regionCode, ...settings } = mine.body
    const hours = settings.hours.map((stretch) => ({ ...stretch, closes: 600 }))
    const changed = await town.call(at(sitePaths.site, mine.siteId), { ...settings, ...command(), hours }, mine.head)
    expect(changed.body).toMatchObject({ keptDays: 1 })
    const { days } = await officeOf(mine.siteId)
    const lastOf = (day: string) => days.find((one) => one.day === day)?.slots.at(-1)?.closes
    expect([lastOf(booked), lastOf(free)]).toEqual([720, 600])
    expect(await find(body.requestId)).toMatchObject({ opens: 690, state: "booked" })
  })

  it("is found by whoever looks in its district or its province, and nowhere else", async () => {
    const look = async (region?: string) =>
      (await town.call(region === undefined ? sitePaths.offices : `${sitePaths.offices}?region=${region}`)).body
    const { sites, children } = (await look("51.71.04")) as { sites: { siteId: string }[]; children: object[] }
    expect(sites.map(({ siteId }) => siteId)).toContain(site.siteId)
    expect(children).toHaveLength(1)
    expect(await look("99")).toMatchObject({ code: "region-of-site-unknown" })
    expect((await town.call(`${sitePaths.offices}?region=x`)).status).toBe(400)
  })
})
