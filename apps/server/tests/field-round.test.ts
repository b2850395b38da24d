import { hash, randomUUID } from "node:crypto"
import type { Pack, PackPart, PlanReply, RoundsReply } from "@jatidiri/service-points/contract"
import { servicePointPaths } from "@jatidiri/service-points/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { demoOfficers } from "../src/demo/town.ts"
import { openDesk, signIn } from "./desk.ts"
import { recorder } from "./recorder.ts"
import { collectAll, vouchedPhone } from "./resident.ts"
import { bodyOf, openTown, post, type Reply, type Town } from "./town.ts"

const codeOf = ({ text }: Reply): unknown => (JSON.parse(text) as { code?: unknown }).code

describe("the demo's field officer, sent to a school", () => {
  let town: Town
  let [field, head]: string[] = []
  let round: RoundsReply["rounds"][number] | undefined
  let pack: Pack
  let people: PackPart["residents"] = []

  const get = <Body>(path: string, cookie = field): Promise<Body> =>
    town.send(path, { headers: { cookie: cookie ?? "" } }).then((reply) => bodyOf<Body>(reply))
  const packPath = (roundId: string) => servicePointPaths.pack.replace(":roundId", roundId)
  const command = () => ({ commandId: randomUUID() })

  /** As Petugas does it: asks on while there is more to make, then fetches part by part. */
  const makePack = async (roundId: string, by = field): Promise<Pack> => {
    for (;;) {
      const reply = await post(town, packPath(roundId), command(), by)
      if (reply.status !== 202) return bodyOf<Pack>(reply)
    }
  }
  const fetchAll = async ({ roundId, packId, parts }: Pack, by = field): Promise<PackPart["residents"]> => {
    const all: PackPart["residents"] = []
    for (const { number, sha256 } of parts) {
      const path = `${packPath(roundId)}/${packId}/parts/${number}`
      const { text } = await town.send(path, { headers: { cookie: by ?? "" } })
      expect(hash("sha256", text, "base64url")).toBe(sha256)
      all.push(...(JSON.parse(text) as PackPart).residents)
    }
    return all
  }

  beforeAll(async () => {
    town = await openTown()
    await town.serve()
    field = await signIn(town, 1)
    head = await signIn(town, 2)
  })
  afterAll(() => town?.close())

  it("finds one open round with sixty people who could be activated", async () => {
    const { rounds } = await get<RoundsReply>(servicePointPaths.rounds)
    round = rounds[0]
    expect(rounds).toMatchObject([{ state: "open", residents: 60, host: { kind: "school" }, regionCode: "51.71.04" }])
    expect(round?.team).toEqual([{ officerId: demoOfficers[1]?.officerId, name: demoOfficers[1]?.name }])
  })

  it("takes them along with their small photos", async () => {
    pack = await makePack(round?.roundId ?? "")
    people = await fetchAll(pack)
    expect(people).toHaveLength(60)
    expect(new Set(people.map(({ residentId }) => residentId)).size).toBe(60)
    for (const { photo, regionCode, regency, address } of people) {
      const jpeg = Buffer.from(photo ?? "", "base64")
      expect(jpeg.subarray(0, 2)).toEqual(Buffer.of(0xff, 0xd8))
      expect(jpeg.length).toBeLessThanOrEqual(1600)
      expect(regionCode).toMatch(/^51\.71\.04\./)
      expect(regency).toBe("Kota Denpasar")
      expect(address.length).toBeGreaterThan(10)
    }
  })

  it("activates one of them there, under a mandate that says where; the round's yield and its pack's lists know of it", async () => {
    const desk = await openDesk(town, { cookie: field ?? "", round: round?.roundId ?? "" })
    expect(desk.terms).toMatchObject({ place: { kind: "field-round", id: round?.roundId }, max_activations: 60 })
    const phone = await vouchedPhone(desk, people[0]?.nik ?? "")
    const { sdJwt } = await collectAll(recorder(town), town.origin, phone)
    expect(sdJwt.length).toBeGreaterThan(0)
    const ledger = await town.rows("select service_point_id, channel from activation.ledger where kind = 'activation'")
    expect(ledger).toEqual([{ service_point_id: round?.roundId, channel: "field-round" }])
    expect((await openDesk(town, { cookie: field ?? "" })).terms.place.kind).toBe("service-point")
    const { rounds } = await get<RoundsReply>(servicePointPaths.rounds, head)
    expect(rounds[0]).toMatchObject({ regionName: "Denpasar Utara", yield: { activated: 1, refused: 0 } })
    expect((await makePack(round?.roundId ?? "")).statusLists).toContain(`${town.origin}/status/ktp-0`)
    const again = await post(town, packPath(round?.roundId ?? ""), { ...command(), again: true }, field)
    expect(codeOf(again)).toBe("pack-fetched")
  })

  it("is sent by the head of office to all others of the district, each of them once, page by page", async () => {
    const free = await signIn(town, 3)
    const [from, until] = [new Date(), new Date(Date.now() + 3_600_000)].map((at) => at?.toISOString())
    const asked = {
      ...{
        ...command(),
        name: "Banjar Contoh",
        host: { kind: "banjar", name: "Banjar Contoh" },
        regionCode: "51.71.04",
      },
      ...{
        from,
        until,
        officers: [demoOfficers[3]?.officerId],
        leaveCounter: true,
        invited: { regionCode: "51.71.04" },
        maxActivations: 500,
      },
    }
    const busy = { ...asked, ...command(), officers: [demoOfficers[1]?.officerId] }
    expect(codeOf(await post(town, servicePointPaths.rounds, busy, head))).toBe("officer-busy")
    const planned = bodyOf<PlanReply>(await post(town, servicePointPaths.rounds, asked, head))
    expect(planned.residents).toBeGreaterThan(100)
    const all = await fetchAll(await makePack(planned.roundId, free), free)
    expect(all).toHaveLength(planned.residents)
    const packed = all.map(({ residentId }) => residentId)
    expect(packed).not.toContain(people[0]?.residentId)
    expect(packed).toEqual(expect.arrayContaining(people.slice(1).map(({ residentId }) => residentId)))
    expect(await post(town, servicePointPaths.rounds, { ...asked, ...command() }, field)).toMatchObject({ status: 403 })
  })

  it("has nothing more to fetch and gets no mandate when the head of office closes the round", async () => {
    const roundId = round?.roundId ?? ""
    const close = servicePointPaths.close.replace(":roundId", roundId)
    expect((await post(town, close, command(), field)).status).toBe(403)
    expect((await post(town, close, command(), head)).status).toBe(204)
    expect((await post(town, packPath(roundId), command(), field)).status).toBe(410)
    await expect(openDesk(town, { cookie: field ?? "", round: roundId })).rejects.toThrow("no-assignment")
    const kept = "select 1 from service_points.parts join service_points.packs using (pack_id) where round_id = $1"
    expect(await town.rows(kept, roundId)).toEqual([])
  })

  it("has left his way in the log, and nobody's name, number or address", async () => {
    const rows = await town.rows(
      "select action, detail::text from audit.entries where action like 'round.%' or action like 'field-pack.%'",
    )
    const actions = rows.map(({ action }) => action)
    for (const action of ["round.planned", "field-pack.made", "field-pack.fetched", "round.closed"])
      expect(actions).toContain(action)
    for (const { nik, name } of people)
      for (const { detail } of rows) {
        expect(detail).not.toContain(nik)
        expect(detail).not.toContain(name)
      }
  })
})
