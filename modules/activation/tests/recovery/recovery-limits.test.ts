import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bear, census, prepare } from "../people.ts"
import { openTown, type Town } from "../town.ts"
import { activateWithCode, begin, blockBy, stateOf } from "./recovering.ts"

describe("somebody who guesses codes from one address", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  it("is stopped after twenty to bind, right code or wrong, and has changed nothing", async () => {
    const { phone, paper } = await activateWithCode(town)
    const stranger = await prepare(town, bear(town))
    const before = await census(town)
    for (let guess = 0; guess < 20; guess++) {
      const code = `${String(guess).padStart(4, "0")}-0000-0000-0000`
      expect((await begin(town, code, stranger)).status).toBe(404)
    }
    const tooMany = { status: 429, body: { code: "too-many-attempts", detail: expect.stringContaining("Tunggu") } }
    expect(await begin(town, paper, stranger)).toMatchObject(tooMany)
    expect(await census(town)).toEqual(before)
    expect(await stateOf(town, phone.key)).toMatchObject({ state: "active" })
  })

  it("keeps no neighbour behind the same address from a block, with hundreds of wrong ones before it", async () => {
    const { phone, paper } = await activateWithCode(town)
    for (let guess = 0; guess < 200; guess++) await blockBy(town, `${String(guess).padStart(4, "0")}-0000-0000-0000`)
    expect((await blockBy(town, paper)).status).toBe(204)
    expect(await stateOf(town, phone.key)).toMatchObject({ state: "ended" })
    let last = 404
    for (let guess = 0; guess < 300 && last === 404; guess++) last = (await blockBy(town, "0000-0000-0000-0000")).status
    expect(last).toBe(429)
  })
})
