import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths as paths } from "../../src/contract.ts"
import {
  activate,
  bear,
  census,
  countRows,
  deliverVoucher,
  equip,
  hire,
  ledgerOf,
  prepare,
  redeem,
  vouch,
} from "../people.ts"
import { makeKey, openTown, recoveryWaitSeconds, type Town } from "../town.ts"
import {
  activateWithCode,
  activeAmong,
  actsOf,
  begin,
  blockBy,
  collect,
  collectBody,
  nextPhone,
  recover,
  sayNo,
  setCode,
  stateOf,
  sumsOf,
  wait,
} from "./recovering.ts"

let town: Town
beforeAll(async () => {
  town = await openTown({ behindProxy: true })
})
afterAll(() => town.close())

const no = (code: string) => ({ body: { code } })

describe("a resident who lost the phone and has the code", () => {
  it("waits three days, which the old phone sees, and then collects: only now it is replaced", async () => {
    const { phone: old, paper } = await activateWithCode(town)
    const next = await nextPhone(town, old)
    const begun = await begin(town, paper, next)
    const begunAt = new Date(town.clock.milliseconds)
    const readyAt = new Date(begunAt.getTime() + recoveryWaitSeconds * 1000).toISOString()
    expect(begun).toMatchObject({ status: 200, body: { readyAt } })
    const rebinding = begun.body["rebindingId"]
    expect(await stateOf(town, old.key)).toMatchObject({
      state: "active",
      notices: [{ notice: "recovery-begun", at: begunAt.toISOString(), until: readyAt, rebinding }],
    })
    expect(await collect(town, rebinding, next)).toMatchObject({ status: 409, ...no("not-ready") })
    expect(await activeAmong(town, [old, next])).toEqual([0])
    wait(town)
    const collected = await collect(town, rebinding, next)
    expect(collected).toMatchObject({
      status: 200,
      body: { credentialOffer: { credential_issuer: expect.anything() } },
    })
    expect(await activeAmong(town, [old, next])).toEqual([1])
    expect(await stateOf(town, old.key)).toMatchObject({ state: "replaced", reason: "replaced", notices: [] })
    expect(await stateOf(town, next.key)).toMatchObject({ state: "active", recovery: { code: false } })
    expect(await actsOf(town, old)).toEqual(
      expect.arrayContaining(["recovery.set", "rebinding.begun", "binding.replaced", "rebinding.done"]),
    )
  })

  it("is counted as before: an end and an activation online, never a first one, and nobody's officer", async () => {
    const { phone: old, paper } = await activateWithCode(town)
    const before = (await ledgerOf(town)).length
    await recover(town, paper, await nextPhone(town, old))
    const rows = (await ledgerOf(town)).slice(before)
    const online = {
      channel: "online",
      officer_id: "",
      service_point_id: "",
      service_region_code: "",
      first_time: false,
    }
    expect(rows).toMatchObject([
      { ...online, kind: "end", reason: "replaced", region_code: "51.71.01.1004" },
      { ...online, kind: "activation", reason: "", region_code: "51.71.01.1004" },
    ])
    expect(await sumsOf(town, old)).toEqual({ ever: 1, active: 1, online: 0 })
  })

  it("who collects again gets a fresh offer in place of the one before, and is bound once", async () => {
    const { phone: old, paper } = await activateWithCode(town)
    const next = await nextPhone(town, old)
    const begun = await begin(town, paper, next)
    wait(town)
    const body = await collectBody(town, String(begun.body["rebindingId"]), next)
    expect((await town.call(paths.rebindingCollect, body)).status).toBe(200)
    expect(await town.call(paths.rebindingCollect, body)).toMatchObject(no("proof-replayed"))
    expect((await collect(town, begun.body["rebindingId"], next)).status).toBe(200)
    const bound = `binding_id in (select binding_id from activation.bindings where key_thumbprint = '${next.key.kid}')`
    expect([
      await countRows(town, "public.offers", bound),
      await countRows(town, "public.offers", `live and ${bound}`),
    ]).toEqual([2, 1])
    expect(await sumsOf(town, old)).toMatchObject({ active: 1 })
    expect((await begin(town, paper, next)).body).toEqual(begun.body)
  })

  it("may block first, and what was begun goes on", async () => {
    const { phone: old, paper } = await activateWithCode(town)
    const next = await nextPhone(town, old)
    const begun = await begin(town, paper, next)
    await blockBy(town, paper)
    expect((await stateOf(town, old.key))["notices"]).toMatchObject([{ notice: "recovery-begun" }])
    expect((await begin(town, paper, next)).body).toEqual(begun.body)
    wait(town)
    expect((await collect(town, begun.body["rebindingId"], next)).status).toBe(200)
    expect(await sumsOf(town, old)).toEqual({ ever: 1, active: 1, online: 0 })
  })

  it("moves on from phone to phone: each binding's own code is the only one that counts", async () => {
    const first = await activateWithCode(town)
    const second = await nextPhone(town, first.phone)
    await recover(town, first.paper, second)
    const { code } = await setCode(town, second.key)
    const third = await nextPhone(town, first.phone)
    expect(await begin(town, first.paper, third)).toMatchObject(no("code-unknown"))
    await blockBy(town, code)
    expect((await recover(town, code, third)).status).toBe(200)
    expect(await activeAmong(town, [first.phone, second, third])).toEqual([2])
  })
})

describe("somebody who has found a code", () => {
  it("learns nothing of whose it is: another's NIK, also one of nobody, is answered like a wrong code", async () => {
    const { paper } = await activateWithCode(town)
    const stranger = await prepare(town, bear(town))
    const before = await census(town)
    const wrong = await begin(town, "0000-0000-0000-0000", stranger)
    expect(wrong).toMatchObject({ status: 404, ...no("code-unknown") })
    expect(await begin(town, paper, stranger)).toEqual(wrong)
    const nobody = await prepare(town, { ...stranger.resident, nik: "5171014107850001" })
    expect(await begin(town, paper, nobody)).toEqual(wrong)
    expect(await census(town)).toEqual(before)
  })

  it("is stopped by the old phone, which may say so twice, and finds nothing to collect", async () => {
    const { phone: old, paper } = await activateWithCode(town)
    const thief = await nextPhone(town, old)
    const begun = await begin(town, paper, thief)
    expect((await sayNo(town, begun.body["rebindingId"], old.key)).status).toBe(204)
    expect((await sayNo(town, begun.body["rebindingId"], old.key)).status).toBe(204)
    wait(town)
    expect(await collect(town, begun.body["rebindingId"], thief)).toMatchObject({
      status: 410,
      ...no("rebinding-cancelled"),
    })
    expect(await stateOf(town, old.key)).toMatchObject({ state: "active", notices: [] })
    expect((await actsOf(town, old)).filter((act) => act.startsWith("rebinding.cancelled"))).toEqual([
      "rebinding.cancelled old-phone",
    ])
    expect((await begin(town, paper, thief)).body["rebindingId"]).not.toBe(begun.body["rebindingId"])
  })

  it("cannot fill the waiting list without end, nor bind the phone that is bound", async () => {
    const { phone: old, paper } = await activateWithCode(town)
    for (let one = 0; one < 3; one++) expect((await begin(town, paper, await nextPhone(town, old))).status).toBe(200)
    expect(await begin(town, paper, await nextPhone(town, old))).toMatchObject(no("too-many-requests"))
    const other = await activateWithCode(town)
    const same = await prepare(town, other.phone.resident, { key: other.phone.key })
    expect(await begin(town, other.paper, same)).toMatchObject(no("wrong-key"))
  })

  it("collects nothing with another key, for another request, for another office, or of nothing", async () => {
    const { phone: old, paper } = await activateWithCode(town)
    const [next, thief] = [await nextPhone(town, old), await nextPhone(town, old)]
    const rebinding = String((await begin(town, paper, next)).body["rebindingId"])
    wait(town)
    const post = (body: unknown) => town.call(paths.rebindingCollect, body)
    expect(await post(await collectBody(town, rebinding, next, thief.key))).toMatchObject(no("proof-refused"))
    const forged = { ...thief.key, kid: next.key.kid }
    expect(await post(await collectBody(town, rebinding, next, forged))).toMatchObject(no("proof-refused"))
    expect(await post(await collectBody(town, rebinding, thief))).toMatchObject(no("wrong-request"))
    expect(await collect(town, randomUUID(), next)).toMatchObject(no("rebinding-unknown"))
    const { proof } = await collectBody(town, rebinding, next)
    town.pass(6)
    expect(await post({ request: next.request, proof })).toMatchObject(no("proof-stale"))
    expect(await activeAmong(town, [old, next, thief])).toEqual([0])
  })

  it("waits no longer than thirty days for a day without anybody at the old phone", async () => {
    const { phone: old, paper } = await activateWithCode(town)
    const next = await nextPhone(town, old)
    const begun = await begin(town, paper, next)
    town.pass(30 * 24 * 60)
    expect(await collect(town, begun.body["rebindingId"], next)).toMatchObject(no("rebinding-cancelled"))
    await town.work("sweep")
    expect(await stateOf(town, old.key)).toMatchObject({ state: "active", notices: [] })
    expect(await actsOf(town, old)).toContain("rebinding.cancelled forgotten")
  })

  it("does not say no to another's recovery", async () => {
    const [one, other] = [await activateWithCode(town), await activate(town)]
    const begun = await begin(town, one.paper, await nextPhone(town, one.phone))
    expect(await sayNo(town, begun.body["rebindingId"], other.phone.key)).toMatchObject(no("rebinding-unknown"))
    expect(await sayNo(town, begun.body["rebindingId"], await makeKey())).toMatchObject(no("binding-unknown"))
    expect(await sayNo(town, randomUUID(), one.phone.key)).toMatchObject(no("rebinding-unknown"))
  })
})

describe("an officer's word", () => {
  it("signed later takes the waiting recovery out of force, from a bound and from a blocked phone", async () => {
    for (const blocked of [false, true]) {
      const { phone: old, paper, tablet } = await activateWithCode(town)
      if (blocked) await blockBy(town, paper)
      const [next, officers] = [await nextPhone(town, old), await nextPhone(town, old)]
      const begun = await begin(town, paper, next)
      town.pass(1)
      expect((await redeem(town, await vouch(town, tablet, officers))).status).toBe(200)
      wait(town)
      expect(await collect(town, begun.body["rebindingId"], next)).toMatchObject(no("rebinding-cancelled"))
      expect(await activeAmong(town, [old, next, officers])).toEqual([2])
      expect(await actsOf(town, old)).toContain("rebinding.cancelled replaced")
    }
  })

  it("signed later takes the recovered phone out of force as well", async () => {
    const { phone: old, paper } = await activateWithCode(town)
    const next = await nextPhone(town, old)
    const begun = await begin(town, paper, next)
    wait(town)
    await collect(town, begun.body["rebindingId"], next)
    town.pass(1)
    const officers = await vouch(town, await equip(town, hire(town)), await nextPhone(town, old))
    expect(await deliverVoucher(town, officers)).toMatchObject({ result: "accepted" })
    expect(await collect(town, begun.body["rebindingId"], next)).toMatchObject(no("voucher-replaced"))
    expect(await sumsOf(town, old)).toEqual({ ever: 1, active: 1, online: -1 })
  })

  it("signed before the old phone was bound changes nothing, whenever it comes", async () => {
    const first = await activate(town)
    const early = await vouch(town, first.tablet, await prepare(town, bear(town)))
    town.pass(1)
    const bound = await vouch(town, first.tablet, await nextPhone(town, early.phone))
    await redeem(town, bound)
    const { code } = await setCode(town, bound.phone.key)
    const next = await nextPhone(town, early.phone)
    const begun = await begin(town, code, next)
    await deliverVoucher(town, early)
    wait(town)
    expect((await collect(town, begun.body["rebindingId"], next)).status).toBe(200)
    expect(await activeAmong(town, [early.phone, bound.phone, next])).toEqual([2])
  })

  it("that somebody died reaches a recovery too, before the office's own round", async () => {
    const { phone: old, paper } = await activateWithCode(town)
    const next = await nextPhone(town, old)
    const begun = await begin(town, paper, next)
    town.residents.set(old.resident.residentId, { ...old.resident, gone: "deceased" })
    wait(town)
    expect(await collect(town, begun.body["rebindingId"], next)).toMatchObject(no("not-eligible"))
    expect(await begin(town, paper, await nextPhone(town, old))).toMatchObject(no("not-eligible"))
    await town.work("end-gone")
    expect(await collect(town, begun.body["rebindingId"], next)).toMatchObject(no("rebinding-cancelled"))
  })
})

describe("two phones with one code", () => {
  it("race to collect fifty times, and one is bound", async () => {
    for (let round = 0; round < 50; round++) {
      const { phone: old, paper } = await activateWithCode(town)
      const phones = [await nextPhone(town, old), await nextPhone(town, old)]
      const begun = await Promise.all(phones.map((phone) => begin(town, paper, phone)))
      wait(town)
      const race = phones.flatMap((phone, n) => [0, 1].map(() => collect(town, begun[n]?.body["rebindingId"], phone)))
      const answers = await Promise.all(race)
      const winners = [0, 1].filter((n) => answers[2 * n]?.status === 200 || answers[2 * n + 1]?.status === 200)
      expect(winners).toHaveLength(1)
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 410, 410])
      expect(await activeAmong(town, phones)).toEqual(winners)
      expect(await sumsOf(town, old)).toEqual({ ever: 1, active: 1, online: 0 })
    }
  })

  it("or one phone that begins eight times at once, wait once", async () => {
    const { phone: old, paper } = await activateWithCode(town)
    const next = await nextPhone(town, old)
    const answers = await Promise.all(Array.from({ length: 8 }, () => begin(town, paper, next)))
    expect(new Set(answers.map(({ body }) => body["rebindingId"])).size).toBe(1)
    expect((await actsOf(town, old)).filter((act) => act === "rebinding.begun")).toHaveLength(1)
  })
})
