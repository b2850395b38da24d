import { hash, randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Pack, PackPart } from "../src/contract.ts"
import {
  bringMember,
  closePath,
  command,
  hour,
  openRound,
  openTown,
  packPath,
  partPath,
  settle,
  type Town,
  type TownOfficer,
  type TownResident,
} from "./town.ts"

describe("a field pack", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town?.close())

  const ask = (roundId: string, officer?: TownOfficer) => town.call(packPath(roundId), command(), officer)
  /** As a device does it: asks on while there is more to make. */
  const askOn = async (roundId: string, officer: TownOfficer): Promise<Pack> => {
    for (;;) {
      const answer = await ask(roundId, officer)
      if (answer.status === 200) return answer.body as Pack
      expect(answer.status, answer.text).toBe(202)
    }
  }
  const fetchPart = (pack: Pack, number: number | string, officer?: TownOfficer) =>
    town.call(partPath(pack.roundId, pack.packId, number), undefined, officer)
  const everybodyIn = async (pack: Pack, officer: TownOfficer) => {
    const people: PackPart["residents"] = []
    for (const { number, bytes, sha256 } of pack.parts) {
      const { text } = await fetchPart(pack, number, officer)
      expect(Buffer.byteLength(text)).toBe(bytes)
      expect(hash("sha256", text, "base64url")).toBe(sha256)
      people.push(...(JSON.parse(text) as PackPart).residents)
    }
    return people
  }
  const idsOf = (people: readonly { readonly residentId: string }[]) => people.map(({ residentId }) => residentId)
  const countKept = async () => (await town.database.raw("select 1 from service_points.parts")).length
  const actsOf = async (action: string, roundId: string) =>
    (await town.acts(action)).filter(({ subject }) => subject === `round:${roundId}`)

  it("holds everybody invited in parts of a hundred, each judged by its hash, with small photos and the trust list", async () => {
    const people = [...settle(town, 249), ...settle(town, 1, { faceless: true })]
    const { member, roundId, body } = await openRound(town, people)
    const pack = await askOn(roundId, member)
    expect(pack).toMatchObject({
      roundId,
      residents: 250,
      expiresAt: body.until,
      trust: { anchors: ["MAo="], demo: true },
    })
    expect(pack.bytes).toBe(pack.parts.reduce((all, { bytes }) => all + bytes, 0))
    const packed = await everybodyIn(pack, member)
    expect(idsOf(packed)).toEqual(idsOf(people))
    expect(pack.parts).toHaveLength(3)
    expect(Buffer.from(packed[0]?.photo ?? "", "base64").subarray(0, 2)).toEqual(Buffer.of(0xff, 0xd8))
    expect(packed.at(-1)).not.toHaveProperty("photo")
  })

  it("is the same one for the whole team, asked again, by another, at once; the log says once that it was made", async () => {
    const second = bringMember(town)
    const people = settle(town, 320)
    const { member, roundId } = await openRound(town, people, { officers: [second.officerId] })
    expect(await ask(roundId, member)).toMatchObject({ status: 403, body: { code: "not-in-team" } })
    const all = await Promise.all(Array.from({ length: 6 }, () => askOn(roundId, second)))
    expect(new Set([...all, await askOn(roundId, second)].map((pack) => JSON.stringify(pack))).size).toBe(1)
    expect(idsOf(await everybodyIn(all[0] as Pack, second))).toEqual(idsOf(people))
    expect(await actsOf("field-pack.made", roundId)).toHaveLength(1)
  })

  it("of 5,000 is made a hundred at a time, over several calls, and goes on where a break left it", async () => {
    const people = settle(town, 5000)
    const { member, roundId } = await openRound(town, people)
    town.seen.mostAtOnce = 0
    town.seen.millisecondsAPhoto = 5
    const first = await ask(roundId, member)
    expect(first).toMatchObject({ status: 202, body: { made: 10, parts: 50 } })
    expect(await town.call(partPath(roundId, randomUUID(), 1), undefined, member)).toMatchObject({ status: 404 })
    const [begun] = await town.database.raw<{ pack_id: string }>(
      "select pack_id from service_points.packs where round_id = $1",
      [roundId],
    )
    const early = await town.call(partPath(roundId, begun?.pack_id ?? "", 1), undefined, member)
    expect(early).toMatchObject({ status: 404, body: { code: "pack-unknown" } })
    const photos = town.seen.photos
    const pack = await askOn(roundId, member)
    town.seen.millisecondsAPhoto = 0
    expect(town.seen.photos - photos).toBe(4000)
    expect(town.seen.mostAtOnce).toBe(100)
    expect(pack).toMatchObject({ residents: 5000, packId: begun?.pack_id })
    expect(pack.parts.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
    expect(idsOf(await everybodyIn(pack, member))).toEqual(idsOf(people))
  })

  it("leaves out who died or left since the planning, and of a whole region who was activated since", async () => {
    const change = (resident: TownResident | undefined, to: Partial<TownResident>) => {
      if (resident !== undefined) town.residents.set(resident.residentId, { ...resident, ...to })
    }
    const regionCode = "51.71.01.1001"
    const region = settle(town, 4, { regionCode })
    const byRegion = await openRound(town, [], { invited: { regionCode } })
    const named = settle(town, 3)
    const byName = await openRound(town, named)
    for (const people of [region, named]) {
      change(people[0], { gone: true })
      change(people[1], { active: true })
    }
    const [regional, personal] = [
      await askOn(byRegion.roundId, byRegion.member),
      await askOn(byName.roundId, byName.member),
    ]
    expect(idsOf(await everybodyIn(regional, byRegion.member))).toEqual(idsOf(region.slice(2)))
    expect(idsOf(await everybodyIn(personal, byName.member))).toEqual(idsOf(named.slice(1)))
    expect(regional.residents).toBe(2)
  })

  it("is fetched again as often as a weak line needs, and the log says it once an officer", async () => {
    const [one, other] = [bringMember(town), bringMember(town)]
    const officers = [one.officerId, other.officerId]
    const { roundId } = await openRound(town, settle(town, 150), { officers })
    const pack = await askOn(roundId, one)
    const answers = await Promise.all([1, 1, 1, 2, 2].map((number) => fetchPart(pack, number, one)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    await fetchPart(pack, 2, other)
    const fetched = await actsOf("field-pack.fetched", roundId)
    expect(fetched.map(({ actor }) => actor).sort()).toEqual(officers.map((id) => `officer:${id}`).sort())
    expect(fetched[0]).toMatchObject({ detail: { pack: pack.packId } })
  })

  it("is given to nobody but the team, and not to one of it who may no longer activate people there", async () => {
    const { planner, member, roundId } = await openRound(town, settle(town, 5))
    const pack = await askOn(roundId, member)
    const refusals: [TownOfficer | undefined, number, string][] = [
      [undefined, 401, "not-signed-in"],
      [planner, 403, "not-in-team"],
      [bringMember(town), 403, "not-in-team"],
    ]
    for (const [officer, status, code] of refusals)
      for (const answer of [await ask(roundId, officer), await fetchPart(pack, 1, officer)])
        expect(answer).toMatchObject({ status, body: { code } })
    const demoted = [{ powers: ["refuse"] }, { regions: ["71.10"] }, { ended: true }]
    for (const [index, code] of ["power-missing", "outside-region", "officer-ended"].entries()) {
      town.officers.set(member.officerId, { ...member, ...demoted[index] })
      for (const answer of [await ask(roundId, member), await fetchPart(pack, 1, member)])
        expect(answer).toMatchObject({ status: 403, body: { code } })
    }
  })

  it("has no part beyond its last, under another round, or under another's number", async () => {
    const { member, roundId } = await openRound(town, settle(town, 5))
    const pack = await askOn(roundId, member)
    const other = await openRound(town, settle(town, 5))
    for (const answer of [
      await fetchPart(pack, 2, member),
      await fetchPart({ ...pack, packId: randomUUID() }, 1, member),
      await fetchPart({ ...pack, roundId: other.roundId }, 1, other.member),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: "pack-unknown" } })
    for (const number of ["0", "-1", "1.5", "100", "x", "%00"])
      expect((await fetchPart(pack, number, member)).status).toBe(400)
    expect(await ask(randomUUID(), member)).toMatchObject({ status: 404, body: { code: "round-unknown" } })
    expect((await town.call(packPath(roundId), { more: 1 }, member)).status).toBe(400)
  })

  it("is not given before the round begins", async () => {
    const from = new Date(town.clock.milliseconds + hour).toISOString()
    const { member, roundId } = await openRound(town, settle(town, 5), { from })
    expect(await ask(roundId, member)).toMatchObject({ status: 409, body: { code: "round-not-begun" } })
    town.pass(hour)
    await askOn(roundId, member)
  })

  it("is erased when the round is closed, also while it is made or fetched", async () => {
    const { planner, member, roundId } = await openRound(town, settle(town, 300))
    const pack = await askOn(roundId, member)
    const making = await openRound(town, settle(town, 900))
    const before = await countKept()
    const [, closed] = await Promise.all([
      Promise.all([ask(making.roundId, making.member), ask(making.roundId, making.member)]),
      town.call(closePath(making.roundId), command(), making.planner),
    ])
    expect(closed.status).toBe(204)
    expect((await town.call(closePath(roundId), command(), planner)).status).toBe(204)
    expect(await countKept()).toBe(before - 3)
    for (const answer of [await fetchPart(pack, 1, member), await ask(roundId, member)])
      expect(answer).toMatchObject({ status: 410, body: { code: "round-over" } })
    expect(await ask(making.roundId, making.member)).toMatchObject({ status: 410 })
    expect(await actsOf("round.closed", roundId)).toMatchObject([{ detail: { packErased: true } }])
  })

  it("is refused from the moment the round's time is over, and erased by the house itself, said once", async () => {
    const { member, roundId } = await openRound(town, settle(town, 5))
    const kept = await openRound(town, settle(town, 5), {
      until: new Date(town.clock.milliseconds + 20 * hour).toISOString(),
    })
    const pack = await askOn(roundId, member)
    await askOn(kept.roundId, kept.member)
    town.pass(8 * hour)
    expect(await fetchPart(pack, 1, member)).toMatchObject({ status: 410, body: { code: "round-over" } })
    await Promise.all([town.erase(), town.erase()])
    expect(await actsOf("field-pack.erased", roundId)).toHaveLength(1)
    expect(await town.database.raw("select 1 from service_points.packs where round_id = $1", [roundId])).toEqual([])
    expect(await town.database.raw("select 1 from service_points.fetches where pack_id = $1", [pack.packId])).toEqual(
      [],
    )
    await askOn(kept.roundId, kept.member)
    expect(await actsOf("field-pack.made", kept.roundId)).toHaveLength(1)
  })

  it("leaves no name, number or address in the log", async () => {
    const rows = await town.database.raw<{ entry: string }>("select entry::text from public.acts")
    expect(rows.length).toBeGreaterThan(10)
    for (const { entry } of rows) expect(entry).not.toMatch(/WARGA|JL\.|\d{16}/)
  })
})
