import { createHash, randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { endGone } from "../../src/actions/bindings/end-gone.ts"
import { activationPaths } from "../../src/contract.ts"
import type { FindGone, GoneReason } from "../../src/needs.ts"
import {
  activate,
  bear,
  bindingsOf,
  census,
  countRows,
  deliverVoucher,
  endProof,
  equip,
  hire,
  ledgerOf,
  type Phone,
  prepare,
  redeem,
  vouch,
} from "../people.ts"
import { makeKey, openTown, type Town, type TownOfficer } from "../town.ts"

describe("a binding ends", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const end = (body: unknown) => town.call(activationPaths.bindingEnd, body)
  const revoke = (body: unknown, officer?: TownOfficer) => town.call(activationPaths.bindingRevocation, body, officer)
  const boss = (changes: Partial<TownOfficer> = {}) => hire(town, { powers: ["revoke"], ...changes })
  const command = (residentId: string) => ({ commandId: randomUUID(), residentId, reason: "lost" })

  it("when the resident says so with his key: at once, with its credentials, counted where it was made", async () => {
    const { phone } = await activate(town)
    expect((await end(await endProof(town, phone.key))).status).toBe(204)
    expect(await bindingsOf(town, phone.resident)).toMatchObject([{ state: "ended" }])
    const where = `binding_id in (select binding_id from activation.bindings where key_thumbprint = '${phone.key.kid}')`
    expect(await countRows(town, "public.revocations", where)).toBe(1)
    expect((await ledgerOf(town)).at(-1)).toMatchObject({
      kind: "end",
      channel: "online",
      reason: "lost",
      region_code: "51.71.01.1004",
      officer_id: "",
      first_time: false,
    })
    const act = `action = 'binding.ended' and entry->>'actor' = 'resident:${phone.resident.residentId}'`
    expect(await countRows(town, "public.acts", act)).toBe(1)
  })

  it("once: again is answered, also at once, and changes nothing", async () => {
    const { phone } = await activate(town)
    const proofs = await Promise.all(Array.from({ length: 8 }, () => endProof(town, phone.key)))
    const answers = await Promise.all(proofs.map(end))
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    const before = await census(town)
    expect(await end(await endProof(town, phone.key))).toMatchObject({ status: 410, body: { code: "binding-ended" } })
    expect(await end(proofs[0])).toMatchObject({
      body: { code: expect.stringMatching(/proof-replayed|binding-ended/) },
    })
    expect(await census(town)).toEqual(before)
  })

  it("never by another key, for another office, with an old proof or with nonsense", async () => {
    const { phone } = await activate(town)
    const before = await census(town)
    const stranger = await makeKey()
    expect(await end(await endProof(town, stranger))).toMatchObject({ status: 404, body: { code: "binding-unknown" } })
    const impostor = { ...stranger, kid: phone.key.kid }
    expect(await end(await endProof(town, impostor))).toMatchObject({ body: { code: "proof-refused" } })
    const elsewhere = await endProof(town, phone.key, { aud: "https://evil.example" })
    expect(await end(elsewhere)).toMatchObject({ body: { code: "proof-refused" } })
    const old = await endProof(town, phone.key, { iat: town.seconds() - 400 })
    expect(await end(old)).toMatchObject({ body: { code: "proof-stale" } })
    expect(await end({ proof: phone.request })).toMatchObject({ body: { code: "wrong-type" } })
    expect(await end({ proof: "x" })).toMatchObject({ body: { code: "unreadable" } })
    expect(await end({ proof: "x".repeat(4000) })).toMatchObject({ status: 413, body: { code: "too-large" } })
    expect(await census(town)).toEqual(before)
    expect(await bindingsOf(town, phone.resident)).toMatchObject([{ state: "active" }])
  })

  it("and the old phone gets no offer any more, but a new voucher binds again", async () => {
    const vouched = await activate(town)
    const { phone, tablet } = vouched
    await end(await endProof(town, phone.key))
    expect(await redeem(town, vouched)).toMatchObject({ status: 410, body: { code: "binding-ended" } })
    town.pass(1)
    const again = await vouch(town, tablet, await prepare(town, phone.resident))
    expect((await redeem(town, again)).status).toBe(200)
    expect(await bindingsOf(town, phone.resident)).toMatchObject([{ state: "ended" }, { state: "active" }])
    const firsts = `first_time and about in ('${vouched.payload.jti}', '${again.payload.jti}')`
    expect(await countRows(town, "activation.ledger", firsts)).toBe(1)
  })

  it("when an officer with that power takes it away, once per command", async () => {
    const { phone } = await activate(town)
    const officer = boss()
    const asked = command(phone.resident.residentId)
    expect((await revoke(asked, officer)).status).toBe(204)
    const before = await census(town)
    expect((await revoke(asked, officer)).status).toBe(204)
    expect(await revoke({ ...asked, reason: "stolen" }, officer)).toMatchObject({
      status: 409,
      body: { code: "command-differs" },
    })
    expect(await census(town)).toEqual(before)
    expect(await revoke(command(phone.resident.residentId), officer)).toMatchObject({ body: { code: "binding-ended" } })
    expect((await ledgerOf(town)).at(-1)).toMatchObject({ kind: "end", officer_id: officer.officerId, reason: "lost" })
  })

  it("never by an officer of another region, without the power, without session, ended, or for nobody", async () => {
    const { phone } = await activate(town)
    const asked = () => command(phone.resident.residentId)
    const before = await census(town)
    expect(await revoke(asked())).toMatchObject({ status: 401, body: { code: "not-signed-in" } })
    expect(await revoke(asked(), hire(town))).toMatchObject({ status: 403, body: { code: "power-missing" } })
    const far = boss({ regions: ["71.10"], servicePoint: { id: randomUUID(), regionCode: "71.10", dailyQuota: 1 } })
    expect(await revoke(asked(), far)).toMatchObject({ status: 403, body: { code: "outside-region" } })
    expect(await revoke(command(bear(town).residentId), far)).toMatchObject({ body: { code: "outside-region" } })
    for (const residentId of ["9999999999999999999", "0", "01"])
      expect((await revoke(command(residentId), boss())).status).toBe(400)
    expect(await revoke(asked(), boss({ ended: true }))).toMatchObject({ body: { code: "officer-ended" } })
    expect(await revoke(command("999999"), boss())).toMatchObject({ status: 404, body: { code: "binding-unknown" } })
    expect(await revoke({ ...asked(), reason: "whim" }, boss())).toMatchObject({ status: 400 })
    expect(await census(town)).toEqual(before)
  })

  it("not yet where its voucher is still on its way: he is told so, again too, and the voucher waits when it comes", async () => {
    const tablet = await equip(town, hire(town))
    const resident = bear(town)
    const onItsWay = await vouch(town, tablet, await prepare(town, resident))
    town.pass(1)
    const asked = command(resident.residentId)
    expect(await revoke(asked, boss())).toMatchObject({ status: 404, body: { code: "binding-unknown" } })
    const officer = boss()
    for (let turn = 0; turn < 2; turn++)
      expect(await revoke(asked, officer)).toMatchObject({ status: 404, body: { code: "binding-unknown" } })
    const noted = `action = 'binding.revoked-ahead' and entry->>'subject' = 'resident:${resident.residentId}'`
    expect(await countRows(town, "public.acts", noted)).toBe(3)
    expect(await deliverVoucher(town, onItsWay)).toMatchObject({ result: "accepted", code: "held-for-review" })
    expect(await revoke(asked, officer)).toMatchObject({ status: 410, body: { code: "binding-ended" } })
    town.pass(1)
    const after = await vouch(town, tablet, await prepare(town, resident))
    expect(await deliverVoucher(town, after)).toEqual({ jti: after.payload.jti, result: "accepted" })
    expect((await revoke(asked, officer)).status).toBe(204)
  })

  it("and what had been signed before an officer took it away is held for a person to look at", async () => {
    const tablet = await equip(town, hire(town))
    const resident = bear(town)
    const first = await vouch(town, tablet, await prepare(town, resident))
    town.pass(1)
    const second = await vouch(town, tablet, await prepare(town, resident))
    expect((await redeem(town, first)).status).toBe(200)
    town.pass(1)
    expect((await revoke(command(resident.residentId), boss())).status).toBe(204)
    expect(await deliverVoucher(town, second)).toMatchObject({ result: "accepted", code: "held-for-review" })
    expect(await bindingsOf(town, resident)).toMatchObject([{ state: "ended" }, { state: "held" }])
    town.pass(1)
    const third = await vouch(town, tablet, await prepare(town, resident))
    expect((await redeem(town, third)).status).toBe(200)
  })

  const askRegister = () => town.work("end-gone")
  const lose = ({ resident }: Phone, gone: GoneReason) => town.residents.set(resident.residentId, { ...resident, gone })

  it("by an officer's command of which only a hash is kept", async () => {
    const { phone } = await activate(town)
    const asked = command(phone.resident.residentId)
    expect((await revoke(asked, boss())).status).toBe(204)
    const [kept] = await town.database.raw<{ input_hash: string }>(
      "select input_hash from activation.commands where command_id = $1",
      [asked.commandId],
    )
    const input = `${asked.commandId} ${asked.residentId} ${asked.reason}`
    expect(kept?.input_hash).toBe(createHash("sha256").update(input).digest("base64url"))
    const plain = "update activation.commands set input_hash = '1 lost' where command_id = $1"
    await expect(town.database.raw(plain, [asked.commandId])).rejects.toThrow("check")
  })

  it("when the register says that he died or left, for nobody else, and not twice", async () => {
    const [dead, alive] = [await activate(town), await activate(town)]
    lose(dead.phone, "deceased")
    await askRegister()
    expect(await bindingsOf(town, dead.phone.resident)).toMatchObject([{ state: "ended" }])
    expect(await bindingsOf(town, alive.phone.resident)).toMatchObject([{ state: "active" }])
    expect((await ledgerOf(town)).at(-1)).toMatchObject({ kind: "end", channel: "online", reason: "deceased" })
    const act = `action = 'binding.ended' and entry->>'actor' = 'system'
      and entry->>'subject' = 'resident:${dead.phone.resident.residentId}'`
    expect(await countRows(town, "public.acts", act)).toBe(1)
    const before = await census(town)
    await askRegister()
    expect(await census(town)).toEqual(before)
    expect(await redeem(town, dead)).toMatchObject({ status: 410, body: { code: "binding-ended" } })
  })

  it("once when several processes ask the register at the same time, however many pages they turn", async () => {
    const tablet = await equip(town, hire(town), { max_activations: 9 })
    const all = []
    for (let i = 0; i < 8; i++) all.push(await activate(town, tablet))
    for (const { phone } of all) lose(phone, "moved")
    const [ended, revoked] = [await countRows(town, "activation.ledger"), await countRows(town, "public.revocations")]
    await Promise.all([1, 2, 3, 4].map(askRegister))
    expect(await countRows(town, "activation.ledger")).toBe(ended + all.length)
    expect(await countRows(town, "public.revocations")).toBe(revoked + all.length)
    for (const { phone } of all) expect(await bindingsOf(town, phone.resident)).toMatchObject([{ state: "ended" }])
  })

  it("not when the register takes its word back before the end is written", async () => {
    const { phone } = await activate(town)
    const { resident } = phone
    const asked: number[] = []
    const findGone: FindGone = async (_queries, ids) => {
      asked.push(ids.length)
      return asked.length === 1 ? [{ residentId: resident.residentId, reason: "deceased" }] : []
    }
    await endGone({ ...town.needs, findGone })()
    expect(asked.length).toBe(2)
    expect(await bindingsOf(town, resident)).toMatchObject([{ state: "active" }])
  })

  it("and leaves sums that meet zero, by region and by service point as far as an officer did it", async () => {
    const sums = await town.database.raw<{ region: string; n: number }>(
      `select region_code as region, sum(case kind when 'activation' then 1 when 'end' then -1 else 0 end)::int as n
       from activation.published_ledger group by 1`,
    )
    const active = await countRows(town, "activation.bindings", "state = 'active'")
    expect(sums.reduce((total, { n }) => total + n, 0)).toBe(active)
  })
})
