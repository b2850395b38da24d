import { randomUUID } from "node:crypto"
import { activationPaths } from "@jatidiri/activation/contract"
import { cardPaths, type QueueReply, type StocksReply } from "@jatidiri/cards/contract"
import { headAfter, type JournalEntry, makeJournalEntry, nextLink } from "@jatidiri/field"
import { jakartaDay } from "@jatidiri/kernel"
import { nodeCrypto } from "@jatidiri/keys"
import { type AttemptsReply, type Barriers, type Network, reasonPaths } from "@jatidiri/monitoring/contract"
import { type RoundsReply, servicePointPaths } from "@jatidiri/service-points/contract"
import { outlastStrangers } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Desk, openDesk, seconds, signIn } from "./desk.ts"
import { bodyOf, openTown, post, type Town } from "./town.ts"

const district = "51.71.04"
const districtOffice = "Kantor Kecamatan Contoh Utara"

describe("a day in the field, as the office's blanks and figures see it", () => {
  let town: Town
  let field = ""
  let tablet: Desk
  beforeAll(async () => {
    town = await openTown()
    await town.serve()
    field = await signIn(town, 1)
    const { rounds } = await get<RoundsReply>(servicePointPaths.rounds)
    tablet = await openDesk(town, { cookie: field, round: rounds[0]?.roundId ?? "" })
  })
  afterAll(() => town?.close())

  const get = async <Body>(path: string, cookie = field): Promise<Body> =>
    bodyOf<Body>(await town.send(path, { headers: { cookie } }))
  const sign = async (what: object) => {
    const link = nextLink(tablet.head)
    const whose = { jti: randomUUID(), iss: tablet.device.thumbprint, mandate: tablet.terms.jti, iat: seconds() }
    // The office judges it: what is no entry would be refused.
    const entry = await makeJournalEntry({ ...whose, ...link, ...what } as JournalEntry, tablet.device.device.sign)
    tablet.head = await headAfter(entry, link.seq, nodeCrypto.digest)
    return entry
  }
  const pathOf = (pattern: string) => pattern.replace(":book", "live").replace(":code", district)
  const stock = async () =>
    (await get<StocksReply>(cardPaths.stocks)).sites.find(({ name }) => name === districtOffice)?.pieces ?? -1

  it("takes what was printed and spoiled there from the stock of the officer's own office, once", async () => {
    const before = await stock()
    const entries = [
      await sign({ kind: "blank", reason: "printed", count: 3 }),
      await sign({ kind: "blank", reason: "spoiled", count: 1 }),
      await sign({ kind: "barrier", reason: "no-smartphone", count: 6 }),
    ]
    const journal = { mandate: tablet.mandate, entries, requests: [] }
    for (let turn = 0; turn < 2; turn++) await post(town, activationPaths.journal, journal, field)
    await town.inHouse(async ({ base, rooms }) => {
      await outlastStrangers(base.database)
      await rooms.cards.followField()
    })
    expect(await stock()).toBe(before - 4)
  })

  it("counts who was kept away where it was noted, and how the office was reached from there", async () => {
    await town.inHouse(({ rooms }) => rooms.monitoring.refreshReasons())
    const barriers = await get<Barriers>(pathOf(reasonPaths.barriers))
    expect(barriers).toMatchObject({ people: 6, exempt: 6, reasons: [{ reason: "no-smartphone", people: 6 }] })
    const { kind, id } = tablet.terms.place
    const tries = [
      { place: { kind, id }, day: jakartaDay(new Date()), outcome: "none", tries: 40 },
      { place: { kind, id }, day: jakartaDay(new Date()), outcome: "ok", tries: 2 },
    ]
    const body = { batchId: randomUUID(), attempts: tries }
    expect((await town.send(reasonPaths.attempts, { method: "POST", body: JSON.stringify(body) })).status).not.toBe(200)
    const sent = await post(town, reasonPaths.attempts, body, field)
    expect(bodyOf<AttemptsReply>(sent)).toEqual({ counted: 42 })
    const network = await get<Network>(pathOf(reasonPaths.network))
    expect(network).toMatchObject({ ok: 2, none: 40, blankSpots: [{ code: district, none: 40 }] })
  })

  it("has a queue of the register's own people, and hands nobody out to a head of office", async () => {
    const counter = await signIn(town)
    const queue = await get<QueueReply>(cardPaths.queue, counter)
    const waiting = queue.waiting.reduce((sum, { people }) => sum + people, 0)
    const [due] = await town.rows(`select count(*)::int as n from residents.residents
      where register_status = 'active' and (recording_status = 'PRINT_READY_RECORD' and card_status <> 'held'
        or card_status in ('lost', 'damaged', 'outdated') and residents.is_recorded(recording_status))`)
    expect(waiting).toBe(due?.["n"])
    expect(waiting).toBeGreaterThan(10)
    const head = await signIn(town, 2)
    expect((await town.send(cardPaths.queue, { headers: { cookie: head } })).status).toBe(403)
  })
})
