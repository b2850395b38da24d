import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Kit, roundPaths, servicePointPaths } from "../src/contract.ts"
import {
  bringMember,
  bringPlanner,
  command,
  denpasar,
  openTown,
  planOf,
  settle,
  type Town,
  type TownOfficer,
} from "./town.ts"

describe("the register of things", () => {
  let town: Town
  let planner: TownOfficer
  beforeAll(async () => {
    town = await openTown()
    planner = bringPlanner(town)
  })
  afterAll(() => town?.close())

  const add = (name: string, by: TownOfficer | undefined = planner, changes: object = {}) =>
    town.call(roundPaths.kits, { ...command(), regionCode: denpasar, kind: "printer", name, ...changes }, by)
  const put = (kitId: string, state: string, by: TownOfficer | undefined = planner) =>
    town.call(roundPaths.kit.replace(":kitId", kitId), { ...command(), state }, by)
  const listOf = async (by: TownOfficer) => (await town.call(roundPaths.kits, undefined, by)).body["kits"] as Kit[]
  const planWith = (kits: string[]) => {
    const invited = { niks: settle(town, 1).map(({ nik }) => nik) }
    return town.call(
      servicePointPaths.rounds,
      planOf(town, { officers: [bringMember(town).officerId], invited, kits }),
      planner,
    )
  }

  it("is written by who plans in its region only, and a name stands in it once", async () => {
    expect(
      (await town.call(roundPaths.kits, { ...command(), regionCode: denpasar, kind: "printer", name: "P" })).status,
    ).toBe(401)
    expect(await add("Pencetak 1", bringMember(town))).toMatchObject({ body: { code: "power-missing" } })
    expect(await add("Pencetak 1", planner, { regionCode: "71.10" })).toMatchObject({
      body: { code: "outside-region" },
    })
    const same = command()
    const answers = await Promise.all([1, 2, 3].map(() => add("Pencetak 1", planner, same)))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await add("Pencetak 1")).toMatchObject({ status: 409, body: { code: "kit-named-twice" } })
    expect((await listOf(planner)).map(({ name }) => name)).toEqual(["Pencetak 1"])
    expect(await listOf(bringPlanner(town, { regions: ["71.10"] }))).toEqual([])
    expect((await town.call(roundPaths.kits)).status).toBe(401)
  })

  it("lends nothing that it does not have, that is another office's, broken or given up", async () => {
    expect(await planWith([randomUUID()])).toMatchObject({ status: 404, body: { code: "kit-unknown" } })
    const elsewhere = bringPlanner(town, { regions: ["71.10"] })
    const theirs = String((await add("Pencetak", elsewhere, { regionCode: "71.10" })).body["kitId"])
    expect(await planWith([theirs])).toMatchObject({ status: 404, body: { code: "kit-unknown" } })
    const ours = String((await add("Genset")).body["kitId"])
    for (const state of ["broken", "retired"]) {
      expect((await put(ours, state)).status).toBe(204)
      expect(await planWith([ours])).toMatchObject({ status: 409, body: { code: "kit-unusable" } })
    }
    expect(await put(ours, "usable", elsewhere)).toMatchObject({ body: { code: "outside-region" } })
    expect(await put(randomUUID(), "usable")).toMatchObject({ body: { code: "kit-unknown" } })
    expect((await put(ours, "usable")).status).toBe(204)
    expect((await planWith([ours])).status).toBe(200)
    expect((await listOf(planner)).find(({ kitId }) => kitId === ours)).toMatchObject({
      next: { name: "SMA Contoh 1" },
    })
    const told = (await town.acts("kit.changed")).map(({ detail }) => detail)
    expect(told).toEqual([{ state: "broken" }, { state: "retired" }, { state: "usable" }])
  })
})
