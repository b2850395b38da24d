import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { cardPaths, type InHand } from "../src/contract.ts"
import { printRoom } from "./print-room.ts"
import { bring, bringIn, command, due, openSite, openTown, settle, stockOf, type Town } from "./town.ts"

describe("who waits for a card", () => {
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

  it("is named to nobody without the power, and nobody of another region is handed out", async () => {
    const { site, officer } = await office(10)
    const abroad = settle(town, { due: due(), regionCode: "51.03.01.2001" })
    settle(town, { due: due(), regionCode: "51.71.02.1001" })
    await imported()
    expect(await take(site.id, 1)).toMatchObject({ status: 401 })
    const keeper = bring(town, site, { powers: ["supervise"] })
    expect(await take(site.id, 1, keeper)).toMatchObject({ status: 403, body: { code: "power-missing" } })
    expect(await placeOf(abroad, officer)).toMatchObject({ status: 403, body: { code: "outside-region" } })
    expect(await town.acts("record.look-refused")).toMatchObject([{ detail: { why: "card-queue" } }])
    const ofOneDistrict = bring(town, openSite(town, { regionCode: "51.71.04" }), { regions: ["51.71.04"] })
    await bringIn(town, officer, ofOneDistrict.servicePoint.id, 5)
    const empty = await take(ofOneDistrict.servicePoint.id, 1, ofOneDistrict)
    expect(empty).toMatchObject({ status: 409, body: { code: "queue-empty" } })
    const taken = peopleIn(await take(site.id, 5, officer))
    expect(taken.map(({ regionCode }) => regionCode)).toEqual(["51.71.02.1001"])
    await report(
      taken.map(({ residentId }) => printed(residentId)),
      officer,
    )
  })

  it("comes by the rule in force: print-ready and first-timers, disabled, lost or damaged, changed data", async () => {
    const { site, officer } = await office(20)
    const changed = settle(town, { due: due({ card: "outdated" }) })
    const lost = settle(town, { due: due({ card: "lost" }) })
    const disabled = settle(town, { due: due({ card: "damaged", isDisabled: true }) })
    const pupil = settle(town, { due: due({ cohort: "pemula" }) })
    const ready = settle(town, { due: due({ isDisabled: true }) })
    await imported()
    const place = await placeOf(lost, officer)
    expect(place).toMatchObject({ status: 200, body: { place: 4, of: 5, class: 3, aheadInClass: 0, cause: "lost" } })
    const taken = peopleIn(await take(site.id, 5, officer))
    const order = [pupil, ready, disabled, lost, changed].map(({ residentId }) => residentId)
    const listed = (await town.call(cardPaths.queue, undefined, officer)).body["mine"] as InHand[]
    expect(listed.map(({ residentId }) => residentId)).toEqual(order)
    expect(taken.map(({ residentId }) => residentId)).toEqual(order)
    const causes = ["first-timer", "print-ready", "damaged", "lost", "changed-data"]
    expect(taken.map(({ cause }) => cause)).toEqual(causes)
    expect(JSON.stringify([taken, listed, (await placeOf(disabled, officer)).body])).not.toContain("disab")
    await report(order.map(printed), officer)
  })

  it("is printed by one printer only, however many ask at once, and never more than there are blanks", async () => {
    for (let n = 0; n < 30; n++) settle(town, { due: due() })
    await imported()
    const offices = await Promise.all(Array.from({ length: 6 }, () => office(4)))
    const asked = offices.flatMap(({ site, officer }) => [take(site.id, 3, officer), take(site.id, 3, officer)])
    const answers = await Promise.all(asked)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(6)
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body["code"]))).toEqual(
      new Set(["blanks-short"]),
    )
    const taken = answers.filter(({ status }) => status === 200).flatMap(peopleIn)
    expect(taken).toHaveLength(18)
    expect(new Set(taken.map(({ residentId }) => residentId)).size).toBe(18)
    const looked = (await town.acts("record.looked-at")).map(({ subject }) => subject)
    for (const { residentId } of taken) expect(looked).toContain(`resident:${residentId}`)
    for (const { officer } of offices) {
      const mine = (await town.call(cardPaths.queue, undefined, officer)).body["mine"] as InHand[]
      expect(
        (
          await report(
            mine.map(({ residentId }) => printed(residentId)),
            officer,
          )
        ).status,
      ).toBe(204)
    }
    const left = await town.database.raw(
      "select state from cards.queue_states where state in ('waiting', 'handed-out')",
    )
    expect(left).toEqual(Array.from({ length: 12 }, () => ({ state: "waiting" })))
  })

  it("costs a blank when printed or spoiled, goes back when it failed, and is reported once", async () => {
    const { site, officer } = await office(3)
    const [first, second, third] = [
      settle(town, { due: due() }),
      settle(town, { due: due() }),
      settle(town, { due: due() }),
    ]
    await imported()
    await take(site.id, 3, officer)
    const results = [
      printed(first.residentId),
      { residentId: second.residentId, result: "failed", reason: "spoiled" },
      { residentId: third.residentId, result: "failed", reason: "data-wrong" },
    ]
    const body = { ...command(), results }
    const [one, again] = [
      await town.call(cardPaths.results, body, officer),
      await town.call(cardPaths.results, body, officer),
    ]
    expect([one.status, again.status]).toEqual([204, 204])
    expect(await stockOf(town, officer, site.id)).toMatchObject({ pieces: 1, inHand: 0 })
    expect(await report([printed(first.residentId)], officer)).toMatchObject({
      status: 409,
      body: { code: "not-in-hand" },
    })
    expect(await placeOf(first, officer)).toMatchObject({ body: { state: "printed", place: null } })
    expect(await placeOf(second, officer)).toMatchObject({ body: { state: "waiting", place: 1 } })
    expect(await placeOf(third, officer)).toMatchObject({ body: { state: "set-aside" } })
    expect(peopleIn(await take(site.id, 1, officer))).toMatchObject([{ residentId: second.residentId }])
    await report([{ residentId: second.residentId, result: "failed", reason: "not-printed" }], officer)
  })

  it("can be given back by a supervisor when the printer does not say, and by no other officer", async () => {
    const { site, officer } = await office(2)
    const resident = settle(town, { due: due() })
    await imported()
    await take(site.id, 1, officer)
    const back = [{ residentId: resident.residentId, result: "failed", reason: "not-printed" }]
    const colleague = bring(town, site, { powers: ["activate"] })
    expect(await report(back, colleague)).toMatchObject({ status: 403, body: { code: "power-missing" } })
    expect((await report(back, bring(town, site))).status).toBe(204)
    expect(await placeOf(resident, officer)).toMatchObject({ body: { state: "waiting" } })
  })

  it("goes back all at once when an officer does not come back, by who watches over the site, once and unnamed", async () => {
    const { site, officer } = await office(5)
    const people = [settle(town, { due: due() }), settle(town, { due: due() })]
    await imported()
    await take(site.id, 2, officer)
    const head = bring(town, site, { powers: ["supervise"] })
    const hands = await town.call(cardPaths.hands, undefined, head)
    expect(hands.body["hands"]).toMatchObject([
      { officer: { id: officer.officerId, name: "Petugas Contoh" }, siteId: site.id, people: 2 },
    ])
    for (const { name, nik } of people) expect(JSON.stringify(hands.body)).not.toMatch(new RegExp(`${name}|${nik}`))
    const body = { ...command(), officerId: officer.officerId, siteId: site.id }
    const colleague = bring(town, site, { powers: ["activate"] })
    expect(await town.call(cardPaths.hands, undefined, colleague)).toMatchObject({ status: 403 })
    expect(await town.call(cardPaths.returns, body, colleague)).toMatchObject({ status: 403 })
    const both = await Promise.all([town.call(cardPaths.returns, body, head), town.call(cardPaths.returns, body, head)])
    for (const answer of both) expect(answer).toMatchObject({ status: 200, body: { people: 2 } })
    expect(await stockOf(town, officer, site.id)).toMatchObject({ pieces: 5, inHand: 0 })
    expect(await placeOf(people[0] ?? settle(town), officer)).toMatchObject({ body: { state: "waiting", of: 2 } })
  })

  it("stays printed while the register is slow to say so, waits again when the new card is lost, and leaves with the dead", async () => {
    const { site, officer } = await office(5)
    const [resident, dead] = [settle(town, { due: due() }), settle(town, { due: due() })]
    await imported()
    expect(await placeOf(dead, officer)).toMatchObject({ body: { state: "waiting", of: 2 } })
    await take(site.id, 1, officer)
    await report([printed(resident.residentId)], officer)
    dead.gone = true
    await imported()
    expect(await placeOf(resident, officer)).toMatchObject({ body: { state: "printed", of: 0 } })
    const queued = "select state from cards.queue_states where resident_id = $1"
    expect(await town.database.raw(queued, [dead.residentId])).toEqual([{ state: "closed" }])
    resident.due = due({ card: "lost" })
    await imported()
    expect(await placeOf(resident, officer)).toMatchObject({ body: { state: "waiting", cause: "lost", place: 1 } })
    delete resident.due
    await imported()
    expect(await placeOf(resident, officer)).toMatchObject({ status: 404, body: { code: "not-in-queue" } })
  })

  it("publishes how many wait and why a card is due, and nowhere who has a disability", async () => {
    settle(town, { due: due({ card: "lost", isDisabled: true }) })
    settle(town, { due: due() })
    await imported()
    const rows = await town.database.raw("select reason, people::int from cards.published_queue order by reason")
    expect(rows).toEqual([
      { reason: "lost", people: 1 },
      { reason: "print-ready", people: 1 },
    ])
  })

  it("is summed by village and regency as it stands, after all that happened in this file, and by officers at once", async () => {
    const villages = ["51.71.01.1001", "51.71.02.1001", "51.71.03.1001"]
    for (let n = 0; n < 24; n++) settle(town, { due: due(), regionCode: villages[n % 3] ?? "" })
    await imported()
    const offices = await Promise.all(Array.from({ length: 4 }, () => office(6)))
    const reports = offices.map(async ({ site, officer }, n) => {
      const taken = peopleIn(await take(site.id, 6, officer))
      const results = taken.map(({ residentId }) => printed(residentId))
      return (await report(n % 2 === 0 ? results : results.toReversed(), officer)).status
    })
    expect(await Promise.all(reports)).toEqual([204, 204, 204, 204])
    const counted = `select region, cause, count(*)::int as people from cards.queue_states,
      unnest(array[region_code, regency]) as region where state in ('waiting', 'handed-out', 'set-aside') group by 1, 2`
    const kept = "select region_code as region, cause, people::int from cards.queue_sums where people > 0"
    const ordered = (text: string) => town.database.raw(`select * from (${text}) as sums order by region, cause`)
    expect(await ordered(kept)).toEqual(await ordered(counted))
  })

  it("counts at least so many missing blanks: who is ready and who is not recorded, less what is there", async () => {
    town.register.unrecorded = 13_000
    const { officer } = await office(3362)
    const regions = (await town.call(cardPaths.stocks, undefined, officer)).body["regions"] as Record<string, number>[]
    const [region] = regions
    const stock = region?.["pieces"] ?? 0
    expect(region).toMatchObject({ regionCode: "51.71", printReady: 0, unrecorded: 13_000, short: 13_000 - stock })
    expect(stock).toBeGreaterThanOrEqual(3362)
  })
})
