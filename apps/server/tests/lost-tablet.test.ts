import { randomUUID } from "node:crypto"
import {
  activationPaths,
  type DeviceEntriesReply,
  type JournalReply,
  type ReviewsReply,
} from "@jatidiri/activation/contract"
import { headAfter, makeJournalEntry, nextLink } from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { type DevicesReply, officerPaths } from "@jatidiri/officers/contract"
import { type RoundsReply, servicePointPaths } from "@jatidiri/service-points/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { demoOfficers } from "../src/demo/town.ts"
import { type Desk, openDesk, seconds, signIn } from "./desk.ts"
import { redemptionOf, type VouchedPhone, vouchedPhone } from "./resident.ts"
import { bodyOf, openTown, post, type Town } from "./town.ts"

describe("a tablet is lost on its way home from a school", () => {
  let town: Town
  let [field, head]: string[] = []
  let desk: Desk
  let round: RoundsReply["rounds"][number]
  let [seen, late, undone]: VouchedPhone[] = []
  let withdrawal = ""

  const get = async <Body>(path: string, cookie = head): Promise<Body> =>
    bodyOf<Body>(await town.send(path, { headers: { cookie: cookie ?? "" } }))
  const given = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error("the morning did not go well")
    return value
  }
  const redeem = async (phone: VouchedPhone | undefined) =>
    post(town, activationPaths.redemptions, await redemptionOf(town.origin, given(phone)))
  const findRound = async () => given((await get<RoundsReply>(servicePointPaths.rounds)).rounds[0])
  const reviews = async () => (await get<ReviewsReply>(activationPaths.reviews)).reviews
  const decide = (jti: string, decision: string, cookie = head) =>
    post(town, activationPaths.review.replace(":jti", jti), { commandId: randomUUID(), decision }, cookie)

  const takeBack = async ({ yes }: VouchedPhone): Promise<string> => {
    const link = nextLink(desk.head)
    const common = { jti: randomUUID(), iss: desk.device.thumbprint, mandate: desk.terms.jti, iat: seconds() }
    const entry = { ...common, ...link, kind: "withdrawal", voucher: yes.jti } as const
    const compact = await makeJournalEntry(entry, desk.device.device.sign)
    desk.head = await headAfter(compact, link.seq, nodeCrypto.digest)
    return compact
  }

  beforeAll(async () => {
    town = await openTown()
    await town.serve()
    field = await signIn(town, 1)
    head = await signIn(town, 2)
    round = await findRound()
    desk = await openDesk(town, { cookie: field, round: round.roundId })
    const people = await town.rows(
      `select nik from service_points.invited join residents.residents using (resident_id) where round_id = $1
       order by resident_id limit 3`,
      round.roundId,
    )
    const niks = people.map(({ nik }) => String(nik))
    seen = await vouchedPhone(desk, given(niks[0]))
    undone = await vouchedPhone(desk, given(niks[1]))
    withdrawal = await takeBack(undone)
    late = await vouchedPhone(desk, given(niks[2]))
    expect((await redeem(seen)).status).toBe(200)
  })
  afterAll(() => town?.close())

  it("is found in the list of devices by the head of office, with the round it was at, and revoked from now on", async () => {
    const devices = (await get<DevicesReply>(officerPaths.devices)).devices
    const lost = devices.find(({ device }) => device === desk.device.thumbprint)
    const { officerId, name } = demoOfficers[1] ?? {}
    expect(lost).toMatchObject({ officer: { id: officerId, name }, lastMandate: { place: { id: round.roundId } } })
    const from = new Date(Date.now() + 1000).toISOString()
    const command = { commandId: randomUUID(), device: desk.device.thumbprint, from }
    expect((await post(town, officerPaths.deviceRevocations, command, head)).status).toBe(204)
    expect((await town.send(servicePointPaths.rounds, { headers: { cookie: field ?? "" } })).status).toBe(401)
  })

  it("is still delivered by its officer from a file: what it signed is safe and waits, what was redeemed stays", async () => {
    field = await signIn(town, 1)
    const phones = [given(seen), given(undone), given(late)]
    const entries = [given(late).yes.voucher, withdrawal, given(undone).yes.voucher, given(seen).yes.voucher]
    const body = { mandate: desk.mandate, entries, requests: phones.map(({ request }) => request) }
    const { results } = bodyOf<JournalReply>(await post(town, activationPaths.journal, body, field))
    expect(results.map(({ result, code }) => code ?? result)).toEqual([
      "held-for-review",
      "held-for-review",
      "held-for-review",
      "already-known",
    ])
    expect(await redeem(late)).toMatchObject({ status: 409 })
  })

  it("leaves to the head of office what it signed, by name and place; to his officers nothing", async () => {
    const [mine, ...others] = (await reviews()).filter(
      ({ jti, reason }) => jti === given(late).yes.jti && reason === "signed-before-revocation",
    )
    expect(others).toEqual([])
    const { nik } = given(late)
    const officer = { id: demoOfficers[1]?.officerId, name: demoOfficers[1]?.name }
    expect(mine).toMatchObject({ state: "held", officer, place: { id: round.roundId }, resident: { nik } })
    const path = activationPaths.deviceEntries.replace(":device", desk.device.thumbprint)
    const { entries } = await get<DeviceEntriesReply>(path)
    expect(entries.filter(({ held }) => held)).toHaveLength(3)
    expect(entries.filter(({ state }) => state === "active")).toMatchObject([
      { jti: given(seen).yes.jti, road: "redemption" },
    ])
    for (const closed of [activationPaths.reviews, path])
      expect((await town.send(closed, { headers: { cookie: field ?? "" } })).status).toBe(403)
    expect((await decide(given(late).yes.jti, "release", field)).status).toBe(403)
  })

  it("and once he lets it in, the phone gets its offer, what was taken back has ended, and the figures agree", async () => {
    const waiting = (await reviews()).filter(({ state, kind }) => state === "held" || kind === "withdrawal")
    for (const jti of new Set(waiting.map((one) => one.jti))) expect((await decide(jti, "release")).status).toBe(204)
    expect((await redeem(late)).status).toBe(200)
    expect(await redeem(undone)).toMatchObject({ status: 410 })
    expect((await findRound()).yield).toEqual({ activated: 2, refused: 0, barriers: 0, blanks: 0 })
    expect(await town.reconcile()).toMatchObject({ agrees: true })
  })

  it("has left the whole story in the log", async () => {
    const rows = await town.rows("select distinct action from audit.entries")
    const actions = rows.map(({ action }) => action)
    for (const action of [
      "device.revoked",
      "activation.held",
      "reviews.looked-at",
      "device.looked-at",
      "review.decided",
    ])
      expect(actions).toContain(action)
  })
})
