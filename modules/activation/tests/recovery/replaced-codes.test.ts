import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths as paths } from "../../src/contract.ts"
import { activate, bear, prepare } from "../people.ts"
import { openTown, type Town } from "../town.ts"
import {
  activateWithCode,
  activeAmong,
  actsOf,
  begin,
  blockBy,
  collect,
  move,
  nextPhone,
  recover,
  setCode,
  setupProof,
  stateOf,
  wait,
} from "./recovering.ts"

let town: Town
beforeAll(async () => {
  town = await openTown({ behindProxy: true })
})
afterAll(() => town.close())

const no = (code: string) => ({ body: { code } })

describe("a code in whose place another one was set", () => {
  it("still blocks for the waiting time, and takes with it what was set up and begun since", async () => {
    const one = await activateWithCode(town)
    town.pass(1)
    const { code } = await setCode(town, one.phone.key)
    const thief = await nextPhone(town, one.phone)
    const begun = await begin(town, code, thief)
    town.pass(60)
    expect((await blockBy(town, one.paper)).status).toBe(204)
    expect((await blockBy(town, one.paper)).status).toBe(204)
    expect(await stateOf(town, one.phone.key)).toMatchObject({ state: "ended", reason: "lost" })
    expect(await actsOf(town, one.phone)).toContain("rebinding.cancelled blocked")
    wait(town)
    expect(await collect(town, begun.body["rebindingId"], thief)).toMatchObject(no("rebinding-cancelled"))
    expect(await begin(town, code, thief)).toMatchObject(no("code-unknown"))
  })

  it("binds no other phone, and after the waiting time does nothing any more", async () => {
    const one = await activateWithCode(town)
    town.pass(1)
    const { code } = await setCode(town, one.phone.key)
    expect(await begin(town, one.paper, await nextPhone(town, one.phone))).toMatchObject(no("code-unknown"))
    wait(town)
    expect(await blockBy(town, one.paper)).toMatchObject(no("code-unknown"))
    expect(await stateOf(town, one.phone.key)).toMatchObject({ state: "active" })
    expect((await blockBy(town, code)).status).toBe(204)
  })

  it("blocks after a move too, also when the new phone has set one of its own, and after two of both", async () => {
    const one = await activateWithCode(town)
    const phones = [one.phone]
    for (let round = 0; round < 2; round++) {
      const next = await nextPhone(town, one.phone)
      const moved = await move(town, (phones.at(-1) ?? one.phone).key, next)
      expect((await collect(town, moved.body["rebindingId"], next)).status).toBe(200)
      town.pass(1)
      expect((await setCode(town, next.key)).answer.status).toBe(204)
      phones.push(next)
    }
    expect((await blockBy(town, one.paper)).status).toBe(204)
    expect(await activeAmong(town, phones)).toEqual([])
  })

  it("that a block has distrusted does not block in its turn", async () => {
    const one = await activateWithCode(town)
    town.pass(1)
    const second = await setCode(town, one.phone.key)
    town.pass(1)
    await setCode(town, one.phone.key)
    await blockBy(town, one.paper)
    expect(await blockBy(town, second.code)).toMatchObject(no("code-unknown"))
  })
})

describe("a code that was signed before the one that stands", () => {
  it("is refused by a word of its own, so that the phone signs again", async () => {
    const { phone } = await activate(town)
    const first = await setCode(town, phone.key)
    const late = await setupProof(town, phone.key, { iat: town.seconds() - 60 })
    expect(await town.call(paths.recoverySetup, { proof: late })).toMatchObject({
      status: 409,
      ...no("signed-earlier"),
    })
    expect((await blockBy(town, first.code)).status).toBe(204)
  })

  it("does not keep the next one out because the phone's clock was ahead", async () => {
    const { phone } = await activate(town)
    const ahead = await setupProof(town, phone.key, { iat: town.seconds() + 240 })
    expect((await town.call(paths.recoverySetup, { proof: ahead })).status).toBe(204)
    town.pass(1)
    const second = await setCode(town, phone.key)
    expect(second.answer.status).toBe(204)
    expect((await recover(town, second.code, await nextPhone(town, phone))).status).toBe(200)
  })
})

describe("somebody who has found a code and tries NIKs with it", () => {
  it("is answered as before, and after ten the code is good for a block only", async () => {
    const one = await activateWithCode(town)
    for (let guess = 0; guess < 10; guess++)
      expect(await begin(town, one.paper, await prepare(town, bear(town)))).toMatchObject(no("code-unknown"))
    expect(await begin(town, one.paper, await nextPhone(town, one.phone))).toMatchObject(no("code-unknown"))
    expect((await blockBy(town, one.paper)).status).toBe(204)
  })

  it("keeps nobody out who mistypes it nine times", async () => {
    const one = await activateWithCode(town)
    for (let guess = 0; guess < 9; guess++) await begin(town, one.paper, await prepare(town, bear(town)))
    expect((await recover(town, one.paper, await nextPhone(town, one.phone))).status).toBe(200)
  })
})
