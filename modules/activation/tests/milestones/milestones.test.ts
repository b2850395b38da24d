import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { activationPaths } from "../../src/contract.ts"
import {
  bear,
  countRows,
  deliver,
  deliverVoucher,
  equip,
  hire,
  ledgerOf,
  note,
  prepare,
  redeem,
  vouch,
} from "../people.ts"
import { openTown, type Town } from "../town.ts"

const steps = ["request", "met", "collected"]

describe("the steps of a resident's way", () => {
  let town: Town
  beforeEach(async () => {
    town = await openTown()
  })
  afterEach(() => town.close())

  const deposit = (request: string) => town.call(activationPaths.requests, { request })
  const counted = async () =>
    (await ledgerOf(town)).filter(({ kind }) => steps.includes(String(kind))).map(({ kind }) => kind)
  const refuse = async (reason: "face-differs" | "not-in-person", phone = prepare(town, bear(town))) => {
    const tablet = await equip(town, hire(town))
    const { request_hash } = (await vouch(town, await equip(town, hire(town)), await phone)).payload
    const { entry } = await note(town, tablet, { kind: "refusal", reason, request_hash })
    expect(await deliver(town, tablet, { entries: [entry], requests: [(await phone).request] })).toMatchObject([
      { result: "accepted" },
    ])
  }

  it("count nobody for a NIK that the register does not know, and answer no sooner or later for it", async () => {
    const nobody = bear(town)
    town.residents.delete(nobody.residentId)
    await deposit((await prepare(town, nobody)).request)
    expect(await countRows(town, "activation.uncounted")).toBe(1)
    await town.work("count-requests")
    expect(await counted()).toEqual([])
    expect(await countRows(town, "activation.uncounted")).toBe(0)
  })

  it("count a resident who asks from two phones, again and again, once", async () => {
    const resident = bear(town)
    const requests = [await prepare(town, resident), await prepare(town, resident)].map(({ request }) => request)
    for (const request of [...requests, ...requests]) await deposit(request)
    await Promise.all([1, 2, 3].map(() => town.work("count-requests")))
    await town.work("count-requests")
    expect(await ledgerOf(town)).toMatchObject([
      { kind: "request", first_time: true, region_code: resident.regionCode, channel: "online", officer_id: "" },
    ])
  })

  it("count a refusal as a meeting, unless the resident was not there", async () => {
    await refuse("not-in-person")
    expect(await counted()).toEqual([])
    await refuse("face-differs")
    expect(await counted()).toEqual(["request", "met"])
  })

  it("count who is refused first and activated later once, though both come at the same time", async () => {
    const phone = await prepare(town, bear(town))
    const vouched = await vouch(town, await equip(town, hire(town)), phone)
    const all = [redeem(town, vouched), deliverVoucher(town, vouched), refuse("face-differs", Promise.resolve(phone))]
    await Promise.all(all)
    await town.work("count-requests")
    expect((await counted()).sort()).toEqual(["met", "request"])
    expect(await countRows(town, "activation.ledger", "kind = 'activation'")).toBe(1)
  })

  it("count a KTP that reached its phone once, however many copies and phones there are", async () => {
    const vouched = await vouch(town, await equip(town, hire(town)), await prepare(town, bear(town)))
    await redeem(town, vouched)
    const [row] = await town.database.raw<{ id: string }>("select binding_id as id from activation.bindings")
    const collect = () => town.database.transaction((tx) => town.room.noteCollected(tx, row?.id ?? ""))
    await Promise.all(Array.from({ length: 8 }, collect))
    expect(await counted()).toEqual(["request", "met", "collected"])
    expect((await ledgerOf(town)).at(-1)).toMatchObject({
      kind: "collected",
      channel: "service-point",
      officer_id: vouched.tablet.officer.officerId,
    })
  })

  it("stand in the ledger with the day they became known beside the day they tell of", async () => {
    const vouched = await vouch(town, await equip(town, hire(town)), await prepare(town, bear(town)))
    town.pass(24 * 60)
    await deliverVoucher(town, vouched)
    const rows = await town.database.raw<{ kind: string; late: number }>(
      "select kind, recorded_day - day as late from activation.published_ledger",
    )
    expect(rows.map(({ late }) => late)).toEqual([1, 1, 1])
  })
})
