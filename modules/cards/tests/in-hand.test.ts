import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { cardPaths, type InHand } from "../src/contract.ts"
import { printRoom } from "./print-room.ts"
import { bring, bringIn, due, openSite, openTown, settle, stockOf, sumOf, type Town } from "./town.ts"

describe("who is in a printer's hand", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town?.close())
  beforeEach(async () => {
    for (const resident of town.residents.values()) resident.gone = true
    await imported()
  })

  const { imported, office, take, peopleIn, report, printed, placeOf } = printRoom(() => town)

  it("is reported for a colleague by who watches over the site whose blank it is, and not by who watches over the village", async () => {
    const { site, officer } = await office(2)
    const resident = settle(town, { due: due(), regionCode: "51.71.02.1001" })
    await imported()
    await take(site.id, 1, officer)
    const ofVillage = bring(town, site, { regions: ["51.71.02"] })
    const spoiled = [{ residentId: resident.residentId, result: "failed", reason: "spoiled" }]
    expect(await report(spoiled, ofVillage)).toMatchObject({ status: 403, body: { code: "outside-region" } })
    expect(await stockOf(town, officer, site.id)).toMatchObject({ pieces: 2, inHand: 1 })
    const district = openSite(town, { regionCode: "51.71.04" })
    await bringIn(town, officer, district.id, 1)
    await report([{ residentId: resident.residentId, result: "failed", reason: "not-printed" }], officer)
    await take(district.id, 1, officer)
    const ofSite = bring(town, district, { regions: ["51.71.04"] })
    expect((await report(spoiled, ofSite)).status).toBe(204)
    expect(await sumOf(town, district.id)).toBe(0)
  })

  it("leaves the queue where the register has him no longer, and those behind him are handed out in his place", async () => {
    const { site, officer } = await office(5)
    const gone = [settle(town, { due: due() }), settle(town, { due: due() })]
    await imported()
    for (const resident of gone) resident.gone = true
    expect(await take(site.id, 2, officer)).toMatchObject({ status: 409, body: { code: "queue-empty" } })
    const states = "select state from cards.queue_states where resident_id = any ($1::bigint[])"
    const ids = gone.map(({ residentId }) => residentId)
    expect(await town.database.raw(states, [ids])).toEqual([{ state: "closed" }, { state: "closed" }])
    const [dead, behind] = [settle(town, { due: due() }), settle(town, { due: due() })]
    await imported()
    dead.gone = true
    const taken = peopleIn(await take(site.id, 1, officer))
    expect(taken).toMatchObject([{ residentId: behind.residentId, name: behind.name }])
    await report([printed(behind.residentId)], officer)
  })

  it("is seen unnamed by his printer when he dies or moves away meanwhile, and can be reported", async () => {
    const { site, officer } = await office(2)
    const [dead, moved] = [settle(town, { due: due() }), settle(town, { due: due() })]
    await imported()
    await take(site.id, 2, officer)
    dead.gone = true
    town.residents.set(moved.residentId, { ...moved, regionCode: "51.03.01.2001" })
    await imported()
    const seen = (await town.call(cardPaths.queue, undefined, officer)).body["mine"] as InHand[]
    const unnamed = { name: null, nik: null, birthDay: null, siteId: site.id }
    const ids = [dead.residentId, moved.residentId]
    expect(seen).toMatchObject(ids.map((residentId) => ({ ...unnamed, residentId })))
    const back = ids.map((residentId) => ({ residentId, result: "failed", reason: "not-printed" }))
    expect((await report(back, officer)).status).toBe(204)
    expect(await stockOf(town, officer, site.id)).toMatchObject({ pieces: 2, inHand: 0 })
  })

  it("is not put back to an older release by a server that was slow to read it", async () => {
    const { officer } = await office(0)
    const [resident, gone] = [settle(town, { due: due() }), settle(town, { due: due() })]
    town.register.meanwhile = async () => {
      resident.due = due({ card: "lost" })
      delete gone.due
      await imported()
    }
    await imported()
    expect(await placeOf(resident, officer)).toMatchObject({ body: { state: "waiting", cause: "lost", of: 1 } })
    expect(await placeOf(gone, officer)).toMatchObject({ status: 404, body: { code: "not-in-queue" } })
  })

  it("is reported by officers at once, whatever the causes of those whom each has in hand", async () => {
    const { officer: keeper } = await office(0)
    const villages = ["51.71.01.1001", "51.71.02.1001"]
    for (let turn = 0; turn < 4; turn++) {
      const offices = await Promise.all(Array.from({ length: 4 }, () => office(20)))
      for (let n = 0; n < 80; n++) {
        const card = n % 2 === 0 ? ("lost" as const) : ("damaged" as const)
        settle(town, { due: due({ card }), regionCode: villages[n % 3 === 0 ? 1 : 0] ?? "" })
      }
      await imported()
      const hands = []
      for (const { site, officer } of offices)
        hands.push({ officer, people: peopleIn(await take(site.id, 20, officer)) })
      const reports = hands.map(({ officer, people }, n) => {
        // Within a village some say the lost ones first, the others the damaged ones.
        const first = people.toSorted((one, other) => (one.cause < other.cause ? -1 : one.cause > other.cause ? 1 : 0))
        const results = first.map(({ residentId }) => printed(residentId))
        return report(n % 2 === 0 ? results : results.toReversed(), officer)
      })
      expect((await Promise.all(reports)).map(({ status }) => status)).toEqual([204, 204, 204, 204])
    }
    expect((await town.call(cardPaths.queue, undefined, keeper)).body["handedOut"]).toBe(0)
  })
})
