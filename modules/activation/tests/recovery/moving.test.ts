import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths as paths } from "../../src/contract.ts"
import {
  activate,
  bear,
  census,
  deliver,
  endProof,
  note,
  type Phone,
  prepare,
  redeem,
  type Vouched,
  vouch,
} from "../people.ts"
import { makeKey, openTown, type Town } from "../town.ts"
import {
  activateWithCode,
  activeAmong,
  actsOf,
  begin,
  blockBy,
  collect,
  move,
  moveProof,
  nextPhone,
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

const deposit = async (phone: Phone) =>
  String((await town.call(paths.requests, { request: phone.request })).body["requestId"])
const statusOf = (requestId: string) => town.call(paths.request.replace(":requestId", requestId))

describe("a resident with both phones in hand", () => {
  it("moves at once: the new phone hears of it by its own request and collects, and then the old one is replaced", async () => {
    const { phone: old } = await activate(town)
    const next = await nextPhone(town, old)
    const requestId = await deposit(next)
    expect((await statusOf(requestId)).body).toEqual({ state: "waiting" })
    const moved = await move(town, old.key, next)
    expect(moved.status).toBe(200)
    const rebinding = moved.body["rebindingId"]
    expect((await statusOf(requestId)).body).toEqual({ state: "moved", rebinding })
    expect(await stateOf(town, old.key)).toMatchObject({ state: "active", notices: [] })
    expect((await collect(town, rebinding, next)).status).toBe(200)
    expect(await activeAmong(town, [old, next])).toEqual([1])
    expect(await stateOf(town, old.key)).toMatchObject({ state: "replaced" })
    expect(await sumsOf(town, old)).toEqual({ ever: 1, active: 1, online: 0 })
    expect(await actsOf(town, old)).toEqual(expect.arrayContaining(["rebinding.begun", "rebinding.done"]))
  })

  it("may send it again, before and after: it is the same move", async () => {
    const { phone: old } = await activate(town)
    const next = await nextPhone(town, old)
    const moved = await move(town, old.key, next)
    expect((await move(town, old.key, next)).body).toEqual(moved.body)
    await collect(town, moved.body["rebindingId"], next)
    expect((await move(town, old.key, next)).body).toEqual(moved.body)
    expect((await actsOf(town, old)).filter((act) => act === "rebinding.done")).toHaveLength(1)
  })

  it("keeps the paper in the drawer: its code is good for the new phone, until that sets another", async () => {
    const { phone: old, paper } = await activateWithCode(town)
    const next = await nextPhone(town, old)
    await collect(town, (await move(town, old.key, next)).body["rebindingId"], next)
    expect(await stateOf(town, old.key)).toMatchObject({ recovery: { code: false } })
    expect(await stateOf(town, next.key)).toMatchObject({ recovery: { code: true } })
    town.pass(1)
    const { code } = await setCode(town, next.key)
    expect(await begin(town, paper, await nextPhone(town, old))).toMatchObject(no("code-unknown"))
    expect((await blockBy(town, code)).status).toBe(204)
  })

  it("is not outrun by a thief who moves from an unlocked phone: fifty times a block and a collecting race", async () => {
    for (let round = 0; round < 50; round++) {
      const { phone: old, paper } = await activateWithCode(town)
      const thief = await nextPhone(town, old)
      const { rebindingId } = (await move(town, old.key, thief)).body
      const [blocked, collected] = await Promise.all([blockBy(town, paper), collect(town, rebindingId, thief)])
      expect([blocked.status, [200, 410].includes(collected.status)]).toEqual([204, true])
      expect(await activeAmong(town, [old, thief])).toEqual([])
      expect(await sumsOf(town, old)).toMatchObject({ ever: 1, active: 0 })
    }
  })

  it("may take it back as long as the new phone has not collected", async () => {
    const { phone: old } = await activate(town)
    const next = await nextPhone(town, old)
    const requestId = await deposit(next)
    const { rebindingId } = (await move(town, old.key, next)).body
    expect((await sayNo(town, rebindingId, old.key)).status).toBe(204)
    expect((await statusOf(requestId)).body).toEqual({ state: "waiting" })
    expect(await collect(town, rebindingId, next)).toMatchObject(no("rebinding-cancelled"))
    const again = await move(town, old.key, next)
    expect((await collect(town, again.body["rebindingId"], next)).status).toBe(200)
    expect(await sayNo(town, again.body["rebindingId"], old.key)).toMatchObject(no("binding-ended"))
  })
})

describe("a move that is not the bound phone's own word for this resident's new phone", () => {
  it("is refused and leaves nothing behind", async () => {
    const { phone: old } = await activate(town)
    const [next, other] = [await nextPhone(town, old), await prepare(town, bear(town))]
    const before = await census(town)
    const post = (proof: string, request = next.request) => town.call(paths.rebindingMoves, { proof, request })
    const unknown = await makeKey()
    expect(await post(await moveProof(town, unknown, next))).toMatchObject(no("binding-unknown"))
    expect(await post(await moveProof(town, { ...unknown, kid: old.key.kid }, next))).toMatchObject(no("proof-refused"))
    expect(await post(await moveProof(town, old.key, other))).toMatchObject(no("wrong-request"))
    expect(await post(await moveProof(town, old.key, other), other.request)).toMatchObject(no("wrong-request"))
    const swapped = await moveProof(town, old.key, next, { key_thumbprint: other.key.kid })
    expect(await post(swapped)).toMatchObject(no("wrong-request"))
    expect(await post(await moveProof(town, old.key, next, { iat: town.seconds() - 400 }))).toMatchObject(
      no("proof-stale"),
    )
    expect(await post(next.request)).toMatchObject(no("wrong-type"))
    expect(await post(await moveProof(town, old.key, next), "a.b.c")).toMatchObject(no("unreadable"))
    expect(await census(town)).toEqual(before)
  })

  it("counts once", async () => {
    const { phone: old } = await activate(town)
    const next = await nextPhone(town, old)
    const body = { proof: await moveProof(town, old.key, next), request: next.request }
    expect((await town.call(paths.rebindingMoves, body)).status).toBe(200)
    expect(await town.call(paths.rebindingMoves, body)).toMatchObject(no("proof-replayed"))
  })

  it("is refused from a phone that was replaced, has ended or was blocked, and for itself", async () => {
    const one = await activate(town)
    town.pass(1)
    await redeem(town, await vouch(town, one.tablet, await nextPhone(town, one.phone)))
    expect(await move(town, one.phone.key, await nextPhone(town, one.phone))).toMatchObject(no("voucher-replaced"))
    const two = await activate(town)
    await town.call(paths.bindingEnd, await endProof(town, two.phone.key, { reason: "stop" }))
    expect(await move(town, two.phone.key, await nextPhone(town, two.phone))).toMatchObject(no("binding-ended"))
    const three = await activateWithCode(town)
    await blockBy(town, three.paper)
    expect(await move(town, three.phone.key, await nextPhone(town, three.phone))).toMatchObject(no("binding-ended"))
    const four = await activate(town)
    const self = await prepare(town, four.phone.resident, { key: four.phone.key })
    expect(await move(town, four.phone.key, self)).toMatchObject(no("wrong-key"))
  })

  it("is refused from a phone that moved already, to the next as well as back", async () => {
    const { phone: old } = await activate(town)
    const next = await nextPhone(town, old)
    await collect(town, (await move(town, old.key, next)).body["rebindingId"], next)
    expect(await move(town, old.key, await nextPhone(town, old))).toMatchObject(no("voucher-replaced"))
    const back = await prepare(town, old.resident, { key: old.key })
    const moved = await move(town, next.key, back)
    expect((await collect(town, moved.body["rebindingId"], back)).status).toBe(200)
    expect(await activeAmong(town, [old, next])).toEqual([0])
    expect(await sumsOf(town, old)).toEqual({ ever: 1, active: 1, online: 0 })
  })

  it("goes with the binding it came from, blocked or given up meanwhile: a thief may have signed it", async () => {
    const one = await activateWithCode(town)
    const next = await nextPhone(town, one.phone)
    const moved = await move(town, one.phone.key, next)
    await blockBy(town, one.paper)
    expect(await collect(town, moved.body["rebindingId"], next)).toMatchObject(no("rebinding-cancelled"))
    const two = await activate(town)
    const other = await nextPhone(town, two.phone)
    const given = await move(town, two.phone.key, other)
    await town.call(paths.bindingEnd, await endProof(town, two.phone.key, { reason: "stop" }))
    expect(await collect(town, given.body["rebindingId"], other)).toMatchObject(no("rebinding-cancelled"))
  })

  it("goes with the officer's yes that he took back, moved or recovered, begun or collected", async () => {
    const takeBack = async ({ tablet, payload }: Vouched) => {
      const { entry } = await note(town, tablet, { kind: "withdrawal", voucher: payload.jti })
      expect(await deliver(town, tablet, { entries: [entry] })).toMatchObject([{ result: "accepted" }])
    }
    const one = await activate(town)
    const next = await nextPhone(town, one.phone)
    const { rebindingId } = (await move(town, one.phone.key, next)).body
    await collect(town, rebindingId, next)
    await takeBack(one)
    expect(await stateOf(town, next.key)).toMatchObject({ state: "ended", reason: "withdrawn" })
    expect(await collect(town, rebindingId, next)).toMatchObject(no("binding-ended"))
    expect(await sumsOf(town, next)).toMatchObject({ active: 0 })
    const two = await activateWithCode(town)
    await blockBy(town, two.paper)
    const other = await nextPhone(town, two.phone)
    const begun = await begin(town, two.paper, other)
    await takeBack(two)
    wait(town)
    expect(await collect(town, begun.body["rebindingId"], other)).toMatchObject(no("rebinding-cancelled"))
    expect(await begin(town, two.paper, await nextPhone(town, two.phone))).toMatchObject(no("code-unknown"))
  })
})
