import { randomUUID } from "node:crypto"
import { parseMandate } from "@jatidiri/field"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { officerPaths } from "../src/contract.ts"
import { assignTo, bringOfficer, denpasar, type Key, makeKey, mandateAsk, type Office, openOffice } from "./office.ts"

const minute = 60_000

describe("an officer in the team of a field round", () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const inMinutes = (minutes: number): Date => new Date(office.clock.milliseconds + minutes * minute)

  const join = (officerId: string, changes: { from?: Date; until?: Date; regions?: string[]; round?: string } = {}) => {
    const place = { kind: "field-round" as const, id: changes.round ?? randomUUID(), name: "SMA Contoh" }
    const powers: ("activate" | "refuse")[] = ["activate", "refuse"]
    const { from = inMinutes(-5), until = inMinutes(600), regions = [denpasar] } = changes
    return office.database.transaction((tx) =>
      office.room.assignToRound(tx, "system", {
        ...{ officerId, regions, place, powers, from, until, maxActivations: 30 },
      }),
    )
  }
  const bringMember = async (changes: { from?: Date; until?: Date } = {}) => {
    const officer = await bringOfficer(office)
    await assignTo(office, officer.officerId)
    const round = randomUUID()
    expect(await join(officer.officerId, { ...changes, round })).toMatchObject({ ok: true })
    return { ...officer, round }
  }
  const askFor = async (cookie: Record<string, string>, device: Key, round?: string) => {
    const wanted = { ...(await mandateAsk(office, device)), ...(round === undefined ? {} : { round }) }
    return office.call(officerPaths.mandates, wanted, cookie)
  }
  const payloadOf = (answer: { readonly body: Record<string, unknown> }) => {
    const parsed = parseMandate(String(answer.body["mandate"]))
    if (!parsed.ok) throw new Error(parsed.refusal.code)
    return parsed.value.payload
  }

  it("gets a mandate for the round he names, and one for his counter when he names none", async () => {
    const until = inMinutes(600)
    const { cookie, round } = await bringMember({ until })
    const device = await makeKey()
    const away = payloadOf(await askFor(cookie, device, round))
    expect(away).toMatchObject({ place: { kind: "field-round", id: round }, max_activations: 30 })
    expect(away.exp).toBe(Math.floor(until.getTime() / 1000))
    expect(payloadOf(await askFor(cookie, device)).place.kind).toBe("service-point")
  })

  it("has one count for the whole round on all his devices, also in its last hour", async () => {
    const { cookie, round } = await bringMember({ until: inMinutes(130) })
    const termOf = async () => {
      const { jti } = payloadOf(await askFor(cookie, await makeKey(), round))
      return (await office.room.findMandate(office.database, jti))?.term
    }
    const first = await termOf()
    expect(await termOf()).toBe(first)
    for (let turn = 0; turn < 5; turn++) {
      office.minutesPass(20)
      await office.call(officerPaths.me, undefined, cookie)
    }
    expect(await termOf()).toBe(first)
  })

  it("gets none before it begins, after its time, after it was ended, or for a round of others", async () => {
    const early = await bringMember({ from: inMinutes(5) })
    const late = await bringMember({ until: inMinutes(1) })
    const ended = await bringMember()
    const other = await bringMember()
    await office.database.transaction((tx) => office.room.endRound(tx, ended.round))
    office.minutesPass(2)
    for (const [{ cookie }, round] of [
      [early, early.round],
      [late, late.round],
      [ended, ended.round],
      [other, ended.round],
      [other, randomUUID()],
    ] as const)
      expect(await askFor(cookie, await makeKey(), round)).toMatchObject({
        status: 403,
        body: { code: "no-assignment" },
      })
    expect((await askFor(ended.cookie, await makeKey())).status).toBe(200)
    expect((await askFor(other.cookie, await makeKey(), other.round)).status).toBe(200)
  })

  it("has mandates that end with the round, in no suspicion, and those of his counter go on", async () => {
    const { cookie, round } = await bringMember()
    const other = await bringMember()
    const away = payloadOf(await askFor(cookie, await makeKey(), round))
    const home = payloadOf(await askFor(cookie, await makeKey()))
    const elsewhere = payloadOf(await askFor(other.cookie, await makeKey(), other.round))
    const find = async (jti: string) => office.room.findMandate(office.database, jti)
    expect(await find(away.jti)).not.toHaveProperty("closedFrom")
    const closing = inMinutes(0)
    await office.database.transaction((tx) => office.room.endRound(tx, round))
    office.minutesPass(1)
    await office.database.transaction((tx) => office.room.endRound(tx, round))
    expect(await find(away.jti)).toMatchObject({ closedFrom: closing })
    expect(await find(away.jti)).not.toHaveProperty("revokedFrom")
    for (const { jti } of [home, elsewhere]) expect(await find(jti)).not.toHaveProperty("closedFrom")
  })

  it("goes on with the count he had when the round was ended and he is put there again", async () => {
    const { officerId, cookie, round } = await bringMember()
    const termOf = async (jti: string) => (await office.room.findMandate(office.database, jti))?.term
    const before = payloadOf(await askFor(cookie, await makeKey(), round))
    for (let turn = 0; turn < 2; turn++) {
      await office.database.transaction((tx) => office.room.endRound(tx, round))
      office.minutesPass(1)
      const until = inMinutes(300)
      await join(officerId, { round, until })
      const after = payloadOf(await askFor(cookie, await makeKey(), round))
      expect(await termOf(after.jti)).toBe(await termOf(before.jti))
      expect(after.exp).toBe(Math.floor(until.getTime() / 1000))
      const known = await office.room.findMandate(office.database, after.jti)
      expect(known).not.toHaveProperty("closedFrom")
    }
    const other = await bringMember()
    await join(officerId, { round: other.round })
    const fresh = payloadOf(await askFor(cookie, await makeKey(), other.round))
    expect(await termOf(fresh.jti)).not.toBe(await termOf(before.jti))
  })

  it("is not put there beyond what he may do, and not for more than fourteen days", async () => {
    const { officerId } = await bringOfficer(office)
    expect(await join(officerId, { regions: ["71.10"] })).toMatchObject({ refusal: { code: "outside-region" } })
    expect(await join(randomUUID())).toMatchObject({ refusal: { code: "officer-unknown" } })
    const fifteen = join(officerId, { until: inMinutes(15 * 24 * 60) })
    await expect(fifteen).rejects.toThrow("assignments")
  })

  it("does not get another round's mandate under a command that gave one", async () => {
    const { officerId, cookie, round } = await bringMember()
    const other = randomUUID()
    await join(officerId, { round: other })
    const ask = { ...(await mandateAsk(office, await makeKey())), round }
    expect((await office.call(officerPaths.mandates, ask, cookie)).status).toBe(200)
    const swapped = await office.call(officerPaths.mandates, { ...ask, round: other }, cookie)
    expect(swapped).toMatchObject({ status: 409, body: { code: "command-differs" } })
  })
})
