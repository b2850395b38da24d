import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths } from "../../src/contract.ts"
import {
  bear,
  bindingsOf,
  census,
  countRows,
  deliver,
  deliverVoucher,
  equip,
  hire,
  ledgerOf,
  note,
  prepare,
  redeem,
  vouch,
} from "../people.ts"
import { makeKey, openTown, type Town } from "../town.ts"

describe("an officer's journal arrives", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const aDay = async () => {
    const tablet = await equip(town, hire(town))
    const [first, second] = [await prepare(town, bear(town)), await prepare(town, bear(town))]
    const yes = await vouch(town, tablet, first)
    const { request_hash } = (await vouch(town, await equip(town, hire(town)), second)).payload
    const no = await note(town, tablet, { kind: "refusal", reason: "face-differs", request_hash })
    const barrier = await note(town, tablet, { kind: "barrier", reason: "no-smartphone", count: 3 })
    const paper = await note(town, tablet, { kind: "paper", count: 2 })
    const entries = [yes.voucher, no.entry, barrier.entry, paper.entry]
    return { tablet, first, second, yes, no, entries, requests: [first.request, second.request] }
  }

  it("and every entry is accepted once, counted once, and safe", async () => {
    const { tablet, entries, requests, first } = await aDay()
    const before = await ledgerOf(town)
    const results = await deliver(town, tablet, { entries, requests })
    expect(results.map(({ result }) => result)).toEqual(["accepted", "accepted", "accepted", "accepted"])
    const added = (await ledgerOf(town)).slice(before.length)
    const meeting = ["request", "met"].map((kind) => [kind, "", 1, "51.71.01.1004"])
    expect(added.map(({ kind, reason, people, region_code }) => [kind, reason, people, region_code])).toEqual([
      ...[...meeting, ["activation", "", 1, "51.71.01.1004"]],
      ...[...meeting, ["refusal", "face-differs", 1, "51.71.01.1004"]],
      ["barrier", "no-smartphone", 3, ""],
      ["paper", "", 2, ""],
    ])
    expect(await bindingsOf(town, first.resident)).toMatchObject([{ state: "active" }])
    const sum = await census(town)
    const again = await deliver(town, tablet, { entries: [...entries].reverse(), requests })
    expect(again.map(({ result }) => result)).toEqual(Array(4).fill("already-known"))
    expect(await census(town)).toEqual(sum)
  })

  it("in any order, with what is missing coming later, without a word of review", async () => {
    const { tablet, entries, requests } = await aDay()
    const before = await countRows(town, "activation.reviews")
    for (const index of [3, 0, 2, 1]) {
      const results = await deliver(town, tablet, { entries: entries.slice(index, index + 1), requests })
      expect(results).toMatchObject([{ result: "accepted" }])
    }
    expect(await countRows(town, "activation.reviews")).toBe(before)
  })

  it("eight times at once, and each entry counts once", async () => {
    const { tablet, entries, requests } = await aDay()
    const before = (await ledgerOf(town)).length
    const all = await Promise.all(Array.from({ length: 8 }, () => deliver(town, tablet, { entries, requests })))
    for (const index of entries.keys())
      expect(all.filter((results) => results[index]?.result === "accepted")).toHaveLength(1)
    expect(await ledgerOf(town)).toHaveLength(before + 4 + 2 * 2)
  })

  it("with a bad entry in the middle, and the others are taken", async () => {
    const { tablet, entries, requests } = await aDay()
    const [yes = "", no = ""] = entries
    const broken = `${no.slice(0, -6)}AAAAAA`
    const results = await deliver(town, tablet, { entries: [yes, broken, "nonsense", entries[2] ?? ""], requests })
    expect(results).toMatchObject([
      { result: "accepted" },
      { result: "refused", code: "bad-signature" },
      { jti: "", result: "refused", code: "unreadable" },
      { result: "accepted" },
    ])
  })

  it("with a voucher whose request is missing, which can be sent with it the next time", async () => {
    const { tablet, entries, requests } = await aDay()
    const before = await census(town)
    const [yes = ""] = entries
    expect(await deliver(town, tablet, { entries: [yes] })).toMatchObject([
      { result: "refused", code: "request-missing" },
    ])
    expect(await census(town)).toEqual(before)
    expect(await deliver(town, tablet, { entries: [yes], requests })).toMatchObject([{ result: "accepted" }])
  })

  it("with another entry under a known id, which is refused and changes nothing", async () => {
    const { tablet, yes, first } = await aDay()
    await deliverVoucher(town, yes)
    const twin = await vouch(town, tablet, first, { jti: yes.payload.jti })
    const before = await census(town)
    expect(await deliverVoucher(town, twin)).toMatchObject({ result: "refused", code: "jti-conflict" })
    expect(await census(town)).toEqual(before)
  })

  it("forked by a copied device: both entries are kept, the second is held and put before a person", async () => {
    const tablet = await equip(town, hire(town))
    const copy = { ...tablet, head: { ...tablet.head } }
    const [one, two] = [
      await vouch(town, tablet, await prepare(town, bear(town))),
      await vouch(town, copy, await prepare(town, bear(town))),
    ]
    expect(await deliverVoucher(town, one)).toMatchObject({ result: "accepted" })
    expect(await deliverVoucher(town, two)).toEqual({
      jti: two.payload.jti,
      result: "accepted",
      code: "held-for-review",
    })
    expect(await bindingsOf(town, two.phone.resident)).toMatchObject([{ state: "held" }])
    expect(await redeem(town, two)).toMatchObject({ status: 409, body: { code: "held-for-review" } })
    const where = `entry_jti = '${two.payload.jti}' and reason = 'chain-forked'`
    expect(await countRows(town, "activation.reviews", where)).toBe(1)
    expect(await countRows(town, "activation.ledger", `about = '${two.payload.jti}'`)).toBe(0)
  })

  it("with an entry that does not follow the one before: kept, and put before a person", async () => {
    const tablet = await equip(town, hire(town))
    const first = await note(town, tablet, { kind: "note" })
    tablet.head.hash = "B".repeat(42).concat("A")
    const second = await note(town, tablet, { kind: "note" })
    const results = await deliver(town, tablet, { entries: [second.entry, first.entry] })
    expect(results.map(({ result }) => result)).toEqual(["accepted", "accepted"])
    expect(await countRows(town, "activation.reviews", `entry_jti = '${first.payload.jti}'`)).toBe(1)
  })

  it("from his own session or his supervisor's, and from nobody else's", async () => {
    const { tablet, entries, requests } = await aDay()
    const send = (officer?: ReturnType<typeof hire>) =>
      town.call(activationPaths.journal, { mandate: tablet.mandate, entries, requests }, officer)
    const before = await census(town)
    expect(await send()).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    expect(await send(hire(town))).toMatchObject({ status: 403, body: { code: "power-missing" } })
    const elsewhere = hire(town, { powers: ["supervise"], regions: ["71.10"] })
    expect(await send(elsewhere)).toMatchObject({ status: 403, body: { code: "outside-region" } })
    expect(await census(town)).toEqual(before)
    const boss = hire(town, { powers: ["supervise"] })
    const results = await deliver(town, tablet, { entries, requests, by: boss })
    expect(results.map(({ result }) => result)).toEqual(Array(4).fill("accepted"))
  })

  it("and cannot be changed afterwards by anybody", async () => {
    const { tablet, entries, requests } = await aDay()
    await deliver(town, tablet, { entries, requests })
    for (const table of ["entries", "ledger"])
      for (const act of [`delete from activation.${table}`, `truncate activation.${table} cascade`])
        await expect(town.database.raw(act)).rejects.toThrow("append-only")
    await expect(town.database.raw("update activation.ledger set people = 9")).rejects.toThrow("append-only")
  })
})

describe("an officer's entries are refused and leave everything as it was", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const refused = async (vouched: Awaited<ReturnType<typeof vouch>>, code: string) => {
    const before = await census(town)
    expect(await deliverVoucher(town, vouched)).toMatchObject({ result: "refused", code })
    expect(await census(town)).toEqual(before)
  }
  const here = () => bear(town)
  const yes = async (changes: Parameters<typeof equip>[2] = {}, resident = here()) => {
    const phone = await prepare(town, resident)
    return vouch(town, await equip(town, hire(town), changes), phone)
  }

  it("for a resident outside the mandate's regions", async () => {
    await refused(await yes({}, bear(town, { regionCode: "71.10.01.2001" })), "mandate-out-of-region")
    await refused(await yes({ regions: ["51.71.02"] }), "mandate-out-of-region")
  })

  it("before and after the mandate's time", async () => {
    await refused(await yes({ nbf: town.seconds() + 60 }), "mandate-not-yet-valid")
    const tablet = await equip(town, hire(town), { exp: town.seconds() + 600 })
    town.pass(11)
    const late = await vouch(town, tablet, await prepare(town, here()))
    await refused(late, "mandate-expired")
    const entry = await note(town, tablet, { kind: "barrier", reason: "vpn-down" })
    expect(await deliver(town, tablet, { entries: [entry.entry] })).toMatchObject([{ code: "mandate-expired" }])
  })

  it("without the power in the mandate, or in the officer's own powers at that time", async () => {
    await refused(await yes({ powers: ["refuse"] }), "mandate-without-power")
    const clerk = hire(town, { powers: ["refuse"] })
    await refused(await vouch(town, await equip(town, clerk), await prepare(town, here())), "officer-without-power")
    const moved = hire(town, { regions: ["51.71.02"] })
    await refused(await vouch(town, await equip(town, moved), await prepare(town, here())), "officer-without-power")
    const tablet = await equip(town, clerk, { powers: ["activate"] })
    const { entry } = await note(town, tablet, { kind: "refusal", reason: "not-in-person" })
    expect(await deliver(town, tablet, { entries: [entry] })).toMatchObject([{ code: "mandate-without-power" }])
  })

  it("when he had left, and not what he signed before", async () => {
    const officer = hire(town)
    const tablet = await equip(town, officer)
    const before = await vouch(town, tablet, await prepare(town, here()))
    town.pass(10)
    const after = await vouch(town, tablet, await prepare(town, here()))
    town.officers.set(officer.officerId, { ...officer, endedAt: new Date(town.clock.milliseconds - 300_000) })
    await refused(after, "officer-without-power")
    expect(await deliverVoucher(town, before)).toMatchObject({ result: "accepted" })
  })

  it("from a moment on by a revoked mandate or device; what was signed before is held for review", async () => {
    for (const [member, code] of [
      ["revokedFrom", "mandate-revoked"],
      ["deviceRevokedFrom", "device-revoked"],
    ] as const) {
      const tablet = await equip(town, hire(town))
      const before = await vouch(town, tablet, await prepare(town, here()))
      const seen = await vouch(town, tablet, await prepare(town, here()))
      expect(await deliverVoucher(town, seen)).toMatchObject({ result: "accepted" })
      town.pass(10)
      const after = await vouch(town, tablet, await prepare(town, here()))
      const known = town.mandates.get(tablet.payload.jti)
      if (known === undefined) throw new Error("no mandate")
      town.mandates.set(tablet.payload.jti, { ...known, [member]: new Date(town.clock.milliseconds - 300_000) })
      await refused(after, code)
      expect(await deliverVoucher(town, before)).toMatchObject({ result: "accepted", code: "held-for-review" })
      expect(await bindingsOf(town, before.phone.resident)).toMatchObject([{ state: "held" }])
      expect(await bindingsOf(town, seen.phone.resident)).toMatchObject([{ state: "active" }])
    }
  })

  it("past the mandate's count, also when all come at once by both roads", async () => {
    const tablet = await equip(town, hire(town), { max_activations: 3 })
    const vouched = []
    for (let i = 0; i < 9; i++) vouched.push(await vouch(town, tablet, await prepare(town, here())))
    const outcomes = await Promise.all(
      vouched.map(async (one, index) => {
        if (index % 2 === 0) return (await redeem(town, one)).body["code"] ?? "accepted"
        const { result, code } = await deliverVoucher(town, one)
        return code ?? result
      }),
    )
    expect(outcomes.filter((outcome) => outcome === "accepted")).toHaveLength(3)
    expect(outcomes.filter((outcome) => outcome === "mandate-count-reached")).toHaveLength(6)
    const jtis = vouched.map(({ payload }) => `'${payload.jti}'`).join(",")
    expect(await countRows(town, "activation.ledger", `about in (${jtis})`)).toBe(3)
  })

  it("past the count of its term, whichever mandate and device, however late and in whatever order they come", async () => {
    const [officer, term] = [hire(town), randomUUID()]
    const tablets = await Promise.all([1, 2, 3].map(() => equip(town, officer, { term, max_activations: 4 })))
    const vouched = []
    for (let i = 0; i < 12; i++) {
      const tablet = tablets[i % tablets.length]
      if (tablet !== undefined) vouched.push(await vouch(town, tablet, await prepare(town, here())))
    }
    town.pass(3 * 24 * 60)
    const late = vouched.reverse()
    const eight = await Promise.all(late.slice(0, 8).map((one) => deliverVoucher(town, one)))
    expect(eight.filter(({ result }) => result === "accepted")).toHaveLength(4)
    for (const one of late.slice(8))
      expect(await deliverVoucher(town, one)).toMatchObject({ result: "refused", code: "mandate-count-reached" })
    const next = await equip(town, officer, { max_activations: 4 })
    const fresh = await vouch(town, next, await prepare(town, here()))
    expect(await deliverVoucher(town, fresh)).toMatchObject({ result: "accepted" })
  })

  it("under a mandate of nobody, one by one, so that the device can show it", async () => {
    const vouched = await yes()
    town.mandates.delete(vouched.tablet.payload.jti)
    await refused(vouched, "mandate-unknown")
  })

  it("by a device that is not the mandate's", async () => {
    const vouched = await yes()
    const thief = { ...vouched.tablet, key: await makeKey() }
    await refused(await vouch(town, thief, vouched.phone), "wrong-device")
    await refused(await vouch(town, { ...thief }, vouched.phone, { iss: vouched.tablet.key.kid }), "bad-signature")
    await refused(await vouch(town, vouched.tablet, vouched.phone, { mandate: randomUUID() }), "wrong-mandate")
  })

  it("in one body that is too large", async () => {
    const { tablet } = await yes()
    const body = { mandate: tablet.mandate, entries: Array(100).fill("a".repeat(8000)), requests: [] }
    expect((await town.call(activationPaths.journal, body, tablet.officer)).status).toBe(413)
    const many = { mandate: tablet.mandate, entries: Array(101).fill("a"), requests: [] }
    expect((await town.call(activationPaths.journal, many, tablet.officer)).status).toBe(400)
  })
})
