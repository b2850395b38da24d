import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { checkItems, sitePaths } from "../src/contract.ts"
import { allFit, at, bringSite, hoursOf, siteOf } from "./site-steps.ts"
import { bringMember, bringPlanner, command, openTown, type Town, type TownOfficer } from "./town.ts"

describe("the life of a site", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town?.close())

  const ask = (body: object, officer?: TownOfficer) => town.call(sitePaths.sites, body, officer)
  const check = (siteId: string, officer: TownOfficer, checks: object = allFit) =>
    town.call(at(sitePaths.siteChecks, siteId), { ...command(), checks }, officer)
  const step = (siteId: string, officer: TownOfficer | undefined, given: object) =>
    town.call(at(sitePaths.siteSteps, siteId), { ...command(), ...given }, officer)
  const read = async (siteId: string, officer: TownOfficer) =>
    (await town.call(at(sitePaths.site, siteId), undefined, officer)).body

  it("is asked for by nobody who is not an officer of its region, and never where there is no region", async () => {
    const body = siteOf([])
    expect(await ask(body)).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    const elsewhere = bringMember(town, { regions: ["71.10"] })
    expect(await ask(body, elsewhere)).toMatchObject({ status: 403, body: { code: "outside-region" } })
    const clerk = bringMember(town, { powers: ["see-figures"] })
    expect(await ask(body, clerk)).toMatchObject({ status: 403, body: { code: "power-missing" } })
    const nowhere = { ...body, regionCode: "51.71.09" }
    expect(await ask(nowhere, bringMember(town))).toMatchObject({
      status: 404,
      body: { code: "region-of-site-unknown" },
    })
    expect(await town.database.raw("select 1 from service_points.sites")).toEqual([])
  })

  it("is refused with hours that overlap, and in whatever shape it is not", async () => {
    const officer = bringMember(town)
    const hours = [...hoursOf([1]), { weekday: 1, opens: 600, closes: 700 }]
    expect(await ask({ ...siteOf([]), hours }, officer)).toMatchObject({ status: 400, body: { code: "hours-unfit" } })
    const bad: object[] = [
      ...[{ name: " " }, { kind: "mall" }, { counters: 0 }, { minutes: 2 }, { walkInPercent: 101 }],
      ...[{ hours: [] }, { hours: [{ weekday: 8, opens: 0, closes: 1 }] }, { officers: ["x"] }, { more: 1 }],
    ]
    for (const changes of bad)
      expect((await ask({ ...siteOf([]), ...changes }, officer)).status, JSON.stringify(changes)).toBe(400)
    expect(await town.database.raw("select 1 from service_points.sites")).toEqual([])
  })

  it("is asked for once, however often and at once the command comes", async () => {
    const officer = bringMember(town)
    const body = siteOf([])
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(body, officer)))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await ask({ ...body, name: "Lain" }, officer)).toMatchObject({ body: { code: "command-differs" } })
    expect(await town.database.raw("select 1 from service_points.sites")).toHaveLength(1)
  })

  it("takes no step out of its order, by nobody who may not, and without the reason it needs", async () => {
    const [village, head] = [bringMember(town), bringPlanner(town)]
    const { siteId } = (await ask(siteOf([village.officerId]), village)).body as { siteId: string }
    expect(await step(siteId, undefined, { step: "approve" })).toMatchObject({ status: 401 })
    expect(await step(siteId, village, { step: "approve" })).toMatchObject({ body: { code: "power-missing" } })
    for (const wrong of ["approve", "activate", "suspend", "end"])
      expect(await step(siteId, head, { step: wrong }), wrong).toMatchObject({ body: { code: "site-in-other-state" } })
    for (const reason of [undefined, "moved", "network-down"])
      expect(await step(siteId, head, { step: "reject", reason })).toMatchObject({ body: { code: "reason-unfit" } })
    expect(await step(randomUUID(), head, { step: "approve" })).toMatchObject({ status: 404 })
    expect(await read(siteId, head)).toMatchObject({ state: "requested", may: { decide: true, check: true } })
    expect(await read(siteId, village)).toMatchObject({ may: { decide: false, check: true, change: true } })
  })

  it("is not approved while anything of the list is not fit, nor active without a named officer", async () => {
    const [village, head] = [bringMember(town), bringPlanner(town)]
    const { siteId } = (await ask(siteOf([]), village)).body as { siteId: string }
    expect(await check(siteId, village, allFit.slice(1))).toMatchObject({ status: 400 })
    const twice = allFit.map((one) => ({ ...one, item: "power" }))
    expect(await check(siteId, village, twice)).toMatchObject({ status: 409, body: { code: "checks-open" } })
    const noPower = allFit.map((one) => ({ ...one, fits: one.item !== "power" }))
    expect((await check(siteId, village, noPower)).status).toBe(204)
    expect(await step(siteId, head, { step: "approve" })).toMatchObject({ body: { code: "checks-open" } })
    const unmeasured = allFit.map(({ item, fits }) => ({ item, fits }))
    expect((await check(siteId, village, unmeasured)).status).toBe(204)
    expect(await step(siteId, head, { step: "approve" })).toMatchObject({ body: { code: "checks-open" } })
    expect((await check(siteId, village)).status).toBe(204)
    expect((await step(siteId, head, { step: "approve" })).status).toBe(204)
    expect(await step(siteId, head, { step: "activate" })).toMatchObject({ body: { code: "no-named-officer" } })
    expect(town.points.has(siteId)).toBe(false)
  })

  it("from the request to its end is dated, told with names, and written in the log", async () => {
    const { siteId, village, head } = await bringSite(town)
    expect(town.points.get(siteId)).toMatchObject({ name: "Kantor Desa Contoh", kind: "village", dailyQuota: 40 })
    await step(siteId, head, { step: "suspend", reason: "network-down" })
    await step(siteId, head, { step: "activate" })
    await step(siteId, head, { step: "end", reason: "merged" })
    const { history, state, reason, checks, may } = await read(siteId, head)
    expect({ state, reason }).toEqual({ state: "ended", reason: "merged" })
    expect(may).toMatchObject({ change: false, check: false })
    expect(checks).toHaveLength(checkItems.length)
    const told = (history as { kind: string; by?: string; reason?: string; at: string }[]).toReversed()
    expect(told.map(({ kind }) => kind)).toEqual([
      "requested",
      "checked",
      "approved",
      "active",
      "suspended",
      "active",
      "ended",
    ])
    expect(told[4]).toMatchObject({ by: head.name, reason: "network-down" })
    expect(told[0]).toMatchObject({ by: village.name })
    const logged = await town.database.raw<{ action: string }>(
      "select action from public.acts where entry ->> 'subject' = $1",
      [`site:${siteId}`],
    )
    expect(logged.map(({ action }) => action)).toEqual(told.map(({ kind }) => `site.${kind}`))
    for (const wrong of ["activate", "suspend", "approve"])
      expect(await step(siteId, head, { step: wrong })).toMatchObject({ body: { code: "site-in-other-state" } })
  })

  it("cannot have its history changed by anybody with a hand on the database", async () => {
    for (const sql of [
      "update service_points.site_events set kind = 'ended'",
      "delete from service_points.site_events",
    ])
      await expect(town.database.raw(sql)).rejects.toThrow(/append-only/)
  })

  it("keeps its named officer while it serves, and tells officers' room when its name or quota change", async () => {
    const { siteId, village, head, body } = await bringSite(town)
    const change = (changes: object, officer: TownOfficer = head) => {
      const { kind, regionCode, ...settings } = body
      return town.call(at(sitePaths.site, siteId), { ...settings, ...command(), ...changes }, officer)
    }
    expect(await change({ officers: [] })).toMatchObject({ status: 409, body: { code: "no-named-officer" } })
    expect(await change({ name: "Lain" }, village)).toMatchObject({ status: 403, body: { code: "power-missing" } })
    expect((await change({ name: "Kantor Desa Baru", dailyQuota: 12 })).status).toBe(200)
    expect(town.points.get(siteId)).toMatchObject({ name: "Kantor Desa Baru", dailyQuota: 12 })
  })

  it("is made of a service point that mandates name already, once, open as an office usually is", async () => {
    const id = randomUUID()
    const head = bringPlanner(town)
    const serving = { officerId: head.officerId, name: head.name }
    town.points.set(id, {
      ...{ id, name: "Loket Lama", kind: "office", regionCode: "51.71", dailyQuota: 50, officers: [serving] },
    })
    await Promise.all([town.room.adoptSites(), town.room.adoptSites()])
    const site = await read(id, head)
    expect(site).toMatchObject({ state: "active", name: "Loket Lama", dailyQuota: 50, officers: [serving] })
    expect((site["history"] as object[]).length).toBe(1)
  })

  it("is seen with all others of his regions by an officer, what waits for him first", async () => {
    const head = bringPlanner(town)
    const { body } = await town.call(sitePaths.sites, undefined, head)
    const states = (body["sites"] as { state: string }[]).map(({ state }) => state)
    expect(states[0]).toBe("requested")
    expect(states.at(-1)).toBe("ended")
    const elsewhere = await town.call(sitePaths.sites, undefined, bringPlanner(town, { regions: ["71.10"] }))
    expect(elsewhere.body).toEqual({ sites: [], more: false })
    expect((await town.call(sitePaths.sites)).status).toBe(401)
  })
})
