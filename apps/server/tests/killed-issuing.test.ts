import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Command } from "../../../bench/rig/command.ts"
import { type Desk, openDesk } from "./desk.ts"
import { killWhileCollecting, type Trail } from "./interruption.ts"
import { credentialsIn, knownOf, publishedStatus, referenceOf } from "./issued.ts"
import { type Recorder, recorder, sendAgain } from "./recorder.ts"
import { isAnswered, isSpending, replay } from "./replays.ts"
import { collectAll, endBinding, type VouchedPhone, vouchedPhone } from "./resident.ts"
import { draws } from "./seed.ts"
import { openTown, type Town } from "./town.ts"

const rounds = [1, 2, 3, 4, 5]
const phonesEach = 12

describe("the office's process is killed while residents collect their KTP", () => {
  let town: Town
  let server: Command
  let desk: Desk
  const draw = draws()
  const residents: string[] = []
  let countedBefore = 0
  const all: { readonly phone: VouchedPhone; readonly lines: Recorder[] }[] = []

  beforeAll(async () => {
    town = await openTown()
    server = await town.serve()
    desk = await openDesk(town)
    countedBefore = (await town.reconcile()).entries
    residents.push(...(await town.findResidents(rounds.length * phonesEach)).map(({ nik }) => nik))
  })
  afterAll(() => town?.close())

  const vouchedPhones = async (): Promise<VouchedPhone[]> => {
    const phones: VouchedPhone[] = []
    for (const nik of residents.splice(0, phonesEach)) phones.push(await vouchedPhone(desk, nik))
    return phones
  }

  const expectSpentStaysSpent = async (trails: readonly Trail[]): Promise<void> => {
    for (const trail of trails) {
      for (const exchange of trail.line.exchanges.filter(isSpending).filter(isAnswered)) {
        const statuses = (await replay(town, trail, exchange)).map(({ status }) => status)
        expect(
          statuses.every((status) => status === 400 || status === 401 || status === 409),
          `${exchange.sent.path} ${statuses}`,
        ).toBe(true)
      }
    }
  }

  /** Whether it had been spent or not when the process died, nobody can tell; but never is it good twice. */
  const expectLostCountsOnce = async (trails: readonly Trail[]): Promise<number> => {
    const lost = trails.flatMap(({ line }) => line.exchanges).filter(({ answer }) => answer === undefined)
    for (const { sent } of lost.filter(isSpending)) {
      const statuses = [(await sendAgain(town, sent)).status, (await sendAgain(town, sent)).status]
      expect(statuses[1], `${sent.path} ${statuses}`).toBeGreaterThanOrEqual(400)
      expect(Math.max(...statuses)).toBeLessThan(500)
    }
    return lost.length
  }

  const finish = async (phone: VouchedPhone): Promise<Recorder> => {
    const line = recorder(town)
    const { sdJwt, mdoc } = await collectAll(line, town.origin, phone)
    expect([sdJwt.length, mdoc.length].every((length) => length > 1000)).toBe(true)
    return line
  }

  const expectKnown = async ({ phone, lines }: (typeof all)[number]): Promise<void> => {
    for (const credential of lines.flatMap(({ exchanges }) => credentialsIn(exchanges))) {
      const known = await knownOf(town, credential)
      expect(known).toMatchObject([{ done: true, nik: phone.nik, status: 0 }])
      const reference = await referenceOf(credential)
      if (reference !== undefined) expect(known[0]?.["status_index"]).toBe(reference.idx)
    }
  }

  it.each(rounds)("and nothing that anybody got or spent is forgotten (kill %i)", async () => {
    const phones = await vouchedPhones()
    const trails = await killWhileCollecting({ town, server }, phones, draw)
    server = await town.serve()
    await expectSpentStaysSpent(trails)
    expect(await expectLostCountsOnce(trails)).toBeGreaterThan(0)
    for (const phone of phones) {
      const trail = trails.find((one) => one.phone === phone)
      const lines = trail === undefined ? [] : [trail.line]
      if (trail?.finished !== true) lines.push(await finish(phone))
      all.push({ phone, lines })
    }
    await Promise.all(all.map(expectKnown))
  })

  it("and every resident was activated once, on one phone", async () => {
    expect(all).toHaveLength(rounds.length * phonesEach)
    const bindings = await town.rows(
      "select resident_id from activation.bindings where state = 'active' group by 1 having count(*) = 1",
    )
    expect(bindings).toHaveLength(all.length)
    expect(await town.rows("select 1 from activation.bindings")).toHaveLength(all.length)
    const acts = await town.rows("select about::text as about from activation.ledger where kind = 'activation'")
    expect(acts.map(({ about }) => about).sort()).toEqual(all.map(({ phone }) => phone.yes.jti).sort())
  })

  it("and every KTP that anybody holds can be taken back, also those that nobody got", async () => {
    const held = all.flatMap(({ lines }) => lines.flatMap(({ exchanges }) => credentialsIn(exchanges)))
    expect(held.length).toBeGreaterThanOrEqual(2 * all.length)
    for (const { phone } of all) expect((await endBinding(town, phone)).status).toBe(204)
    expect(await town.rows("select 1 from issuance.credentials where status = 0")).toEqual([])
    const references = (await Promise.all(held.map(referenceOf))).filter((one) => one !== undefined)
    const last = references.at(-1)
    if (last === undefined) throw new Error("nobody holds anything")
    await expect.poll(() => publishedStatus(town, last), { timeout: 10_000, interval: 250 }).toBe("revoked")
    for (const reference of references) expect(await publishedStatus(town, reference)).toBe("revoked")
  })

  it("and the log is intact, tells of every intent and every issue once, and the figures agree", async () => {
    await server.end("SIGTERM")
    const [told] = await town.rows(`select
      (select count(*) from issuance.tickets) - (select count(*) from audit.entries where action = 'credential.intended') as intended,
      (select count(*) from issuance.tickets where done_at is not null)
        - (select count(*) from audit.entries where action = 'credential.issued') as issued`)
    expect(told).toEqual({ intended: "0", issued: "0" })
    const verified = await town.run("audit", "verify")
    expect(verified).toMatchObject({ code: 0, said: expect.stringMatching(/\nintact\n/) })
    const { entries, agrees } = await town.reconcile()
    // Each asked, was met, was activated, has his KTP, and ended it: once, however often the process was killed.
    expect({ counted: entries - countedBefore, agrees }).toEqual({ counted: 5 * all.length, agrees: true })
  })
})
