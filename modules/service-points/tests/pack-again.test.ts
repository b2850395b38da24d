import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Pack } from "../src/contract.ts"
import {
  bringMember,
  command,
  hour,
  openRound,
  openTown,
  packPath,
  partPath,
  settle,
  type Town,
  type TownOfficer,
} from "./town.ts"

describe("a field pack made anew", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town?.close())

  const ask = (roundId: string, officer: TownOfficer, body: object = command()) =>
    town.call(packPath(roundId), body, officer)
  const again = () => ({ ...command(), again: true })
  /** As a device does it: asks on with the same command while there is more to make. */
  const askOn = async (roundId: string, officer: TownOfficer, body: object = command()): Promise<Pack> => {
    for (;;) {
      const answer = await ask(roundId, officer, body)
      if (answer.status === 200) return answer.body as Pack
      expect(answer.status, answer.text).toBe(202)
    }
  }
  const fetchPart = ({ roundId, packId }: Pack, number: number, officer: TownOfficer) =>
    town.call(partPath(roundId, packId, number), undefined, officer)
  const partsKept = async (roundId: string) =>
    town.database.raw(
      "select p.pack_id from service_points.parts join service_points.packs p using (pack_id) where p.round_id = $1",
      [roundId],
    )

  it("is refused once anybody has begun to fetch it, and the one that is fetched stays whole", async () => {
    const [first, second] = [bringMember(town), bringMember(town)]
    const officers = [first.officerId, second.officerId]
    const { roundId } = await openRound(town, settle(town, 120), { officers })
    const pack = await askOn(roundId, first)
    expect((await fetchPart(pack, 1, second)).status).toBe(200)
    for (const officer of [first, second])
      expect(await ask(roundId, officer, again())).toMatchObject({ status: 409, body: { code: "pack-fetched" } })
    expect((await fetchPart(pack, 2, second)).status).toBe(200)
    expect(await askOn(roundId, first)).toEqual(pack)
  })

  it("is refused to who may not have it, and in whatever shape the wish is not", async () => {
    const { planner, roundId, member } = await openRound(town, settle(town, 1))
    const pack = await askOn(roundId, member)
    expect(await ask(roundId, planner, again())).toMatchObject({ status: 403, body: { code: "not-in-team" } })
    for (const wrong of [{ ...command(), again: false }, { ...command(), again: "yes" }, { again: true }])
      expect((await ask(roundId, member, wrong)).status).toBe(400)
    // Its team prepares now as well, and is away after the first.
    const other = await openRound(town, settle(town, 1), {
      officers: [member.officerId],
      startsAt: new Date(town.clock.milliseconds + 8 * hour).toISOString(),
      until: new Date(town.clock.milliseconds + 9 * hour).toISOString(),
    })
    const once = again()
    await askOn(roundId, member, once)
    expect(await ask(other.roundId, member, once)).toMatchObject({ status: 409, body: { code: "command-differs" } })
    expect((await fetchPart(pack, 1, member)).body).toMatchObject({ code: "pack-unknown" })
  })

  it("holds what the register says now, and the log says what went", async () => {
    const people = settle(town, 3)
    const { roundId, member } = await openRound(town, people)
    const before = await askOn(roundId, member)
    const [gone] = people
    if (gone !== undefined) town.residents.set(gone.residentId, { ...gone, gone: true })
    const after = await askOn(roundId, member, again())
    expect([before.residents, after.residents]).toEqual([3, 2])
    expect(after.packId).not.toBe(before.packId)
    const erased = (await town.acts("field-pack.erased")).filter(({ subject }) => subject === `round:${roundId}`)
    expect(erased).toMatchObject([{ actor: `officer:${member.officerId}`, detail: { pack: before.packId } }])
  })

  it("is made once a command, also over several calls, and one pack by several who ask at once", async () => {
    const [first, second] = [bringMember(town), bringMember(town)]
    const officers = [first.officerId, second.officerId]
    const { roundId } = await openRound(town, settle(town, 1500), { officers })
    const before = await askOn(roundId, first)
    town.seen.millisecondsAPhoto = 5
    const once = again()
    expect(await ask(roundId, first, once)).toMatchObject({ status: 202, body: { made: 10, parts: 15 } })
    const photos = town.seen.photos
    const after = await askOn(roundId, first, once)
    town.seen.millisecondsAPhoto = 0
    expect(town.seen.photos - photos).toBe(500)
    expect(after.packId).not.toBe(before.packId)
    const answers = await Promise.all([askOn(roundId, first, again()), askOn(roundId, second, again())])
    for (const { parts } of answers) expect(parts).toHaveLength(15)
    const kept = await partsKept(roundId)
    expect(kept).toHaveLength(15)
  })

  it("is either fetched or made anew by two who come at once, never broken", async () => {
    for (let time = 0; time < 8; time++) {
      const [first, second] = [bringMember(town), bringMember(town)]
      const officers = [first.officerId, second.officerId]
      const { roundId } = await openRound(town, settle(town, 5), { officers })
      const pack = await askOn(roundId, first)
      const [fetched, made] = await Promise.all([fetchPart(pack, 1, second), ask(roundId, first, again())])
      expect([`${fetched.status} ${made.status}`]).toEqual([fetched.status === 200 ? "200 409" : "404 200"])
    }
  })

  it("names the lists by which a full KTP is judged without network", async () => {
    const { roundId, member } = await openRound(town, settle(town, 1))
    expect((await askOn(roundId, member)).statusLists).toEqual(town.statusLists)
    expect((await ask(randomUUID(), member)).status).toBe(404)
  })
})
