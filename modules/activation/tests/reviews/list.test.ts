import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths, mostReviews, type ReviewsReply } from "../../src/contract.ts"
import {
  activate,
  bear,
  countRows,
  deliver,
  deliverVoucher,
  equip,
  hire,
  lose,
  note,
  prepare,
  promote,
  type Tablet,
  vouch,
} from "../people.ts"
import { openTown, type Town, type TownOfficer } from "../town.ts"

describe("the list of what waits for a supervisor", () => {
  let town: Town
  let boss: TownOfficer
  let noisy: Tablet
  let held: string
  beforeAll(async () => {
    town = await openTown()
    boss = promote(town)
    noisy = await equip(town, hire(town))
    const entries: string[] = []
    for (let turn = 0; turn < 130; turn++) {
      noisy.head.hash = "B".repeat(42).concat("A")
      entries.push((await note(town, noisy, { kind: "note" })).entry)
    }
    for (let from = 0; from < entries.length; from += 50)
      await deliver(town, noisy, { entries: entries.slice(from, from + 50) })
    town.pass(10)
    const lost = await equip(town, hire(town))
    const vouched = await vouch(town, lost, await prepare(town, bear(town)))
    lose(town, lost, -1)
    await deliverVoucher(town, vouched)
    held = vouched.payload.jti
  })
  afterAll(() => town.close())

  const read = async (query = ""): Promise<ReviewsReply> => {
    const { status, body } = await town.call(`${activationPaths.reviews}${query}`, undefined, boss)
    expect(status).toBe(200)
    return body as ReviewsReply
  }

  it("has what is held on top, whatever a tablet has poured over it before", async () => {
    const { reviews, more } = await read()
    expect(reviews).toHaveLength(mostReviews)
    expect(reviews[0]).toMatchObject({ jti: held, held: true })
    expect(reviews.slice(1).some((one) => one.held)).toBe(false)
    expect(more).toBe(true)
  })

  it("goes on behind each page, everything once", async () => {
    const seen: string[] = []
    for (let query = ""; ; ) {
      const { reviews, more, next } = await read(query)
      seen.push(...reviews.map(({ jti, reason }) => `${jti} ${reason}`))
      expect(more).toBe(next !== undefined)
      if (next === undefined) break
      query = `?after=${next}`
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(131)
  })

  it("may be of one device", async () => {
    const first = await read(`?device=${noisy.key.kid}`)
    expect(first.reviews).toHaveLength(mostReviews)
    const second = await read(`?device=${noisy.key.kid}&after=${first.next}`)
    expect(second.reviews).toHaveLength(30)
    for (const { device } of [...first.reviews, ...second.reviews]) expect(device).toBe(noisy.key.kid)
    expect((await read(`?device=${"A".repeat(43)}`)).reviews).toEqual([])
  })

  it("is not asked with anything else", async () => {
    for (const query of ["?after=x", "?device=x", "?resident=1"])
      expect((await town.call(`${activationPaths.reviews}${query}`, undefined, boss)).status).toBe(400)
  })

  it("and the log says whom he saw, of a list and of a device", async () => {
    const before = await countRows(town, "public.acts", "action = 'reviews.looked-at'")
    const { reviews } = await read()
    const seen = reviews.flatMap(({ resident }) => (resident === undefined ? [] : [resident.residentId]))
    const told = (action: string, ids: string) =>
      countRows(town, "public.acts", `action = '${action}' and entry->'detail'->>'residents' = '${ids}'`)
    expect(await countRows(town, "public.acts", "action = 'reviews.looked-at'")).toBe(before + 1)
    expect(await told("reviews.looked-at", seen.join("+"))).toBeGreaterThan(0)
    const one = await activate(town)
    const path = activationPaths.deviceEntries.replace(":device", one.tablet.key.kid)
    await town.call(path, undefined, boss)
    expect(await told("device.looked-at", one.phone.resident.residentId)).toBe(1)
  })
})
