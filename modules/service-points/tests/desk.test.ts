import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Booking, type Desk, graceMinutes, sitePaths, type Ticket } from "../src/contract.ts"
import { at, bringRequest, bringSite, dayFrom, type Site, turnTo } from "./site-steps.ts"
import { bringMember, command, openTown, type Town, type TownOfficer } from "./town.ts"

const minute = 60_000

describe("the day at a desk", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town?.close())

  /** A site just before it opens, with one who serves there. */
  const openSite = async (): Promise<Site> => {
    const site = await bringSite(town)
    turnTo(town, 470)
    return site
  }
  const book = async ({ siteId }: Site, opens: number, heads = 1): Promise<Booking> => {
    const wanted = { ...command(), requestId: bringRequest(town), siteId, day: dayFrom(town, 0), opens, heads }
    return (await town.call(sitePaths.bookings, wanted)).body["booking"] as Booking
  }
  const say = (path: string, site: Site, body: object, officer: TownOfficer = site.village) =>
    town.call(at(path, site.siteId), { ...command(), ...body }, officer)
  const arrive = (site: Site, code: string, priority = false) => say(sitePaths.deskArrivals, site, { code, priority })
  const walkIn = (site: Site, heads = 1, priority = false) => say(sitePaths.deskWalkIns, site, { heads, priority })
  const callNext = async (site: Site, officer?: TownOfficer) =>
    (await say(sitePaths.deskCalls, site, {}, officer)).body["ticket"] as Ticket | undefined
  const end = (site: Site, ticket: Ticket | undefined, outcome: string) =>
    say(sitePaths.deskTicket.replace(":ticketId", ticket?.ticketId ?? ""), site, { outcome })
  const deskOf = async (site: Site) =>
    (await town.call(at(sitePaths.desk, site.siteId), undefined, site.village)).body as unknown as Desk
  const serveAll = async (site: Site): Promise<number[]> => {
    const ticket = await callNext(site)
    if (ticket === undefined) return []
    await end(site, ticket, "served")
    return [ticket.number, ...(await serveAll(site))]
  }

  it("is nothing for who does not serve there, and gives no number for a code that is not for here and today", async () => {
    const [site, other] = [await openSite(), await openSite()]
    const stranger = bringMember(town)
    for (const path of [sitePaths.deskCalls, sitePaths.deskWalkIns])
      expect(
        await say(path, site, path === sitePaths.deskCalls ? {} : { heads: 1, priority: false }, stranger),
      ).toMatchObject({
        ...{ status: 403, body: { code: "not-at-site" } },
      })
    expect((await town.call(at(sitePaths.desk, site.siteId))).status).toBe(401)
    const elsewhere = await book(other, 480)
    const refused: [string, string][] = [
      ["AAAA-AAAA", "booking-unknown"],
      ["ÄÖÜ-1234-1", "booking-unknown"],
      [elsewhere.code, "booking-elsewhere"],
    ]
    for (const [code, why] of refused) expect(await arrive(site, code)).toMatchObject({ body: { code: why } })
    const tomorrow = { ...command(), requestId: bringRequest(town), siteId: site.siteId, day: dayFrom(town, 1) }
    const later = await town.call(sitePaths.bookings, { ...tomorrow, opens: 480, heads: 1 })
    const { code } = later.body["booking"] as Booking
    expect(await arrive(site, code)).toMatchObject({ body: { code: "booking-other-day" } })
    const mine = await book(site, 510)
    expect((await arrive(site, mine.code)).status).toBe(200)
    expect(await arrive(site, mine.code)).toMatchObject({ body: { code: "booking-over" } })
  })

  it("is where an officer has his service point or is named, once it has opened; his own comes first", async () => {
    const [site, own] = [await openSite(), await openSite()]
    const desks = async (officer?: TownOfficer) => (await town.call(sitePaths.desks, undefined, officer)).body["sites"]
    expect((await town.call(sitePaths.desks)).status).toBe(401)
    expect(await desks(bringMember(town))).toEqual([])
    const named = { siteId: site.siteId, name: site.body.name }
    expect(await desks(site.village)).toEqual([named])
    expect(await desks(bringMember(town, { servicePoint: { id: own.siteId } }))).toMatchObject([{ siteId: own.siteId }])
    const both = { ...site.village, servicePoint: { id: own.siteId } }
    town.officers.set(both.officerId, both)
    expect(await desks(both)).toMatchObject([{ siteId: own.siteId }, { siteId: site.siteId }])
    await say(sitePaths.siteSteps, site, { step: "end", reason: "moved" }, site.head)
    expect(await desks(site.village)).toMatchObject([{ siteId: own.siteId }])
  })

  it("calls whom the officer marked first, then whose time has begun, then who came without, then who is early", async () => {
    const site = await openSite()
    const [early, due] = [await book(site, 600), await book(site, 480)]
    const numbers = []
    for (const answer of [
      await arrive(site, early.code),
      await walkIn(site),
      await arrive(site, due.code),
      await walkIn(site, 1, true),
    ])
      numbers.push((answer.body["ticket"] as Ticket).number)
    expect(numbers).toEqual([1, 2, 3, 4])
    town.pass(15 * minute)
    expect((await deskOf(site)).waiting.map(({ number }) => number)).toEqual([4, 3, 2, 1])
    expect(await serveAll(site)).toEqual([4, 3, 2, 1])
    expect(await deskOf(site)).toMatchObject({ served: 4, booked: 2, walkIns: 2, noShows: 0, waiting: [], called: [] })
  })

  it("gives two officers who call at once never the same number, and one officer the one he has until he says what became of it", async () => {
    const site = await openSite()
    const officers = Array.from({ length: 6 }, () => bringMember(town, { servicePoint: { id: site.siteId } }))
    for (let n = 0; n < 6; n++) await walkIn(site)
    const called = await Promise.all(officers.map((officer) => callNext(site, officer)))
    expect(called.map((ticket) => ticket?.number).sort()).toEqual([1, 2, 3, 4, 5, 6])
    expect(await callNext(site, officers[0])).toEqual(called[0])
    expect(await callNext(site)).toBeUndefined()
    expect((await deskOf(site)).called).toHaveLength(6)
    expect((await end(site, called[0], "gone")).status).toBe(200)
    expect(await end(site, called[0], "served")).toMatchObject({ status: 409, body: { code: "ticket-over" } })
    expect(await callNext(site, officers[0])).toBeUndefined()
  })

  it("takes no word on a number of the day before yesterday: what that day offered is summed for good", async () => {
    const site = await openSite()
    await walkIn(site)
    await walkIn(site)
    const first = await callNext(site)
    const other = await callNext(site, bringMember(town, { servicePoint: { id: site.siteId } }))
    town.pass(24 * 60 * minute)
    expect((await end(site, first, "served")).status).toBe(200)
    town.pass(24 * 60 * minute)
    expect(await end(site, other, "served")).toMatchObject({ status: 409, body: { code: "ticket-over" } })
  })

  it("gives one officer one number, in however many windows he calls at once", async () => {
    const site = await openSite()
    for (let n = 0; n < 6; n++) await walkIn(site)
    const called = await Promise.all(Array.from({ length: 6 }, () => callNext(site)))
    expect(new Set(called.map((ticket) => ticket?.number))).toEqual(new Set([1]))
    expect((await deskOf(site)).called).toHaveLength(1)
  })

  it("gives the same command the same number, also at once", async () => {
    const site = await openSite()
    const body = { ...command(), heads: 2, priority: false }
    const answers = await Promise.all(Array.from({ length: 4 }, () => say(sitePaths.deskWalkIns, site, body)))
    for (const { status, body: given } of answers)
      expect({ status, given }).toEqual({ status: 200, given: answers[0]?.body })
    expect(await deskOf(site)).toMatchObject({ walkIns: 2 })
  })

  it("has places for who comes without an appointment only as far as no appointment needs them", async () => {
    const site = await openSite()
    await book(site, 480, 3)
    const { walkInPlaces, offered } = await deskOf(site)
    expect([walkInPlaces, offered]).toEqual([10, 40])
    expect((await walkIn(site, 10)).status).toBe(200)
    expect(await walkIn(site)).toMatchObject({ status: 409, body: { code: "day-full" } })
    // 08:21: nobody has come for the three places of 08:00, and what was free there is not booked any more.
    turnTo(town, 480 + graceMinutes + 1)
    const later = await deskOf(site)
    expect(later).toMatchObject({ noShows: 3, booked: 3 })
    const first = (
      await town.database.raw<{ capacity: number }>(
        "select capacity from service_points.slots where site_id = $1 and opens = 480",
        [site.siteId],
      )
    )[0]?.capacity
    expect(later.walkInPlaces).toBe(first)
    expect((await walkIn(site)).status).toBe(200)
  })

  it("still serves who comes after his place was given away, without his time", async () => {
    const site = await openSite()
    const late = await book(site, 480)
    turnTo(town, 480 + graceMinutes + 5)
    await Promise.all([town.erase(), town.erase()])
    const before = await deskOf(site)
    expect(before).toMatchObject({ booked: 1, noShows: 1 })
    const answer = await arrive(site, late.code)
    expect(answer.body["ticket"]).not.toHaveProperty("dueAt")
    expect((await deskOf(site)).walkInPlaces).toBe(before.walkInPlaces - 1)
    await serveAll(site)
    expect(await deskOf(site)).toMatchObject({ booked: 1, noShows: 0, served: 1, walkIns: 0 })
    const acts = await town.database.raw<{ kind: string }>(
      "select kind from service_points.booking_acts where booking_id = $1 order by act_id",
      [late.bookingId],
    )
    expect(acts.map(({ kind }) => kind)).toEqual(["booked", "no-show", "arrived", "served"])
  })

  it("counts nobody as missing where the office itself was closed, and gives no numbers there", async () => {
    const site = await openSite()
    const booked = await book(site, 480)
    const days = [dayFrom(town, 0)]
    for (const none of ["2027-02-29", "2027-02-30", "2027-04-31"]) {
      const wrong = { days: [none], reason: "repair" }
      expect(await say(sitePaths.siteClosures, site, wrong, site.head)).toMatchObject({ status: 400 })
    }
    await say(sitePaths.siteClosures, site, { days, reason: "repair" }, site.head)
    expect(await walkIn(site)).toMatchObject({ body: { code: "day-closed" } })
    expect(await arrive(site, booked.code)).toMatchObject({ body: { code: "day-closed" } })
    turnTo(town, 480 + graceMinutes + 1)
    expect(await deskOf(site)).toMatchObject({ open: false, closed: "repair", noShows: 0, cancelled: 1, booked: 0 })
  })

  const addUp = () =>
    town.database.raw(
      `select p.* from service_points.published_slots p
       left join (select site_id, day, sum(heads) filter (where state in ('booked', 'arrived', 'served', 'gone', 'no-show')) as booked,
           sum(heads) filter (where state in ('cancelled', 'dropped')) as cancelled,
           sum(heads) filter (where state = 'no-show') as missed
         from service_points.bookings group by site_id, day) b using (site_id, day)
       left join (select site_id, day, sum(heads) filter (where state = 'served') as served, sum(heads) filter (where booking_id is null) as walk_ins,
           sum(heads) filter (where booking_id is not null and due_at is null) as late
         from service_points.tickets group by site_id, day) t using (site_id, day)
       where (p.booked, p.cancelled, p.no_shows, p.served, p.walk_ins, p.late) is distinct from
         (coalesce(b.booked, 0)::integer, coalesce(b.cancelled, 0)::integer, coalesce(b.missed, 0)::integer,
          coalesce(t.served, 0)::integer, coalesce(t.walk_ins, 0)::integer, coalesce(t.late, 0)::integer)`,
    )

  it("is published day by day in the same numbers that its rows add up to, and names nobody", async () => {
    const published = () => town.database.raw("select * from service_points.published_slots order by site_id, day")
    const before = await published()
    expect(await addUp()).toEqual([])
    // Days that are over are kept as sums of their own.
    town.pass(4 * 24 * 60 * minute)
    await town.erase()
    const [left] = await town.database.raw<{ n: number }>(
      "select count(*)::integer as n from service_points.site_days where not folded",
    )
    expect(left).toEqual({ n: 0 })
    expect(await addUp()).toEqual([])
    expect(await published()).toHaveLength(before.length)
    const rows = await town.database.raw<{ offered: number }>("select * from service_points.published_slots")
    expect(rows.length).toBeGreaterThan(5)
    const sites = await town.database.raw<object>("select * from service_points.published_sites limit 1")
    expect(Object.keys(sites[0] ?? {})).toEqual([
      "site_id",
      "name",
      "kind",
      "region_code",
      "state",
      "counters",
      "daily_quota",
      "since",
    ])
  })
})
