import { randomUUID } from "node:crypto"
import { makeRedemption, makeRequest, makeVoucher } from "@jatidiri/field"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths } from "../../src/contract.ts"
import {
  activate,
  bear,
  bindingsOf,
  census,
  countRows,
  deliverVoucher,
  equip,
  hire,
  ledgerOf,
  prepare,
  redeem,
  redemptionOf,
  type Vouched,
  vouch,
} from "../people.ts"
import { baseUrl, makeKey, openTown, type Town } from "../town.ts"

const day = 86_400

describe("a resident redeems the officer's yes", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const arrange = async () => vouch(town, await equip(town, hire(town)), await prepare(town, bear(town)))
  const liveOffers = (vouched: Vouched) =>
    countRows(
      town,
      "public.offers o join activation.bindings b using (binding_id)",
      `o.live and b.voucher_jti = '${vouched.payload.jti}'`,
    )

  it("and is bound to his phone once, with an offer, a row in the ledger and a word in the log", async () => {
    const vouched = await arrange()
    const before = await ledgerOf(town)
    const answer = await redeem(town, vouched)
    expect(answer).toMatchObject({ status: 200, body: { credentialOffer: { credential_issuer: baseUrl } } })
    const { jti } = vouched.payload
    const { kid } = vouched.phone.key
    expect(await bindingsOf(town, vouched.phone.resident)).toEqual([
      { voucher_jti: jti, state: "active", key_thumbprint: kid },
    ])
    const added = (await ledgerOf(town)).slice(before.length)
    expect(added.map(({ kind }) => kind)).toEqual(["request", "met", "activation"])
    expect(added[2]).toMatchObject({
      kind: "activation",
      first_time: true,
      region_code: "51.71.01.1004",
      service_region_code: "51.71",
      service_point_id: vouched.tablet.officer.servicePoint.id,
      channel: "service-point",
      officer_id: vouched.tablet.officer.officerId,
      cohort: "umum",
      people: 1,
    })
    expect(
      await countRows(town, "public.acts", `action = 'activation.recorded' and entry->'detail'->>'voucher' = '${jti}'`),
    ).toBe(1)
  })

  it("again after a lost answer, and gets a new offer in place of the first", async () => {
    const vouched = await arrange()
    const [first, second] = [await redeem(town, vouched), await redeem(town, vouched)]
    expect([first.status, second.status]).toEqual([200, 200])
    expect(await bindingsOf(town, vouched.phone.resident)).toHaveLength(1)
    expect(await liveOffers(vouched)).toBe(1)
  })

  it("again, and only his binding counts then: not where he lives or what his officer may do by now", async () => {
    const vouched = await arrange()
    const { tablet, phone } = vouched
    expect((await redeem(town, vouched)).status).toBe(200)
    town.residents.set(phone.resident.residentId, { ...phone.resident, regionCode: "71.10.01.2001" })
    town.officers.set(tablet.officer.officerId, { ...tablet.officer, endedAt: new Date(0) })
    expect((await redeem(town, vouched)).status).toBe(200)
    expect(await liveOffers(vouched)).toBe(1)
    const before = await census(town)
    const stolen = await redemptionOf(town, vouched, await makeKey())
    expect(await town.call(activationPaths.redemptions, stolen)).toMatchObject({ body: { code: "proof-refused" } })
    expect(await census(town)).toEqual(before)
  })

  it("after the officer's journal came first, and the other way round; it is one activation", async () => {
    for (const redeemsFirst of [true, false]) {
      const vouched = await arrange()
      if (redeemsFirst) {
        expect((await redeem(town, vouched)).status).toBe(200)
        expect(await deliverVoucher(town, vouched)).toEqual({ jti: vouched.payload.jti, result: "already-known" })
      } else {
        expect(await deliverVoucher(town, vouched)).toEqual({ jti: vouched.payload.jti, result: "accepted" })
        expect((await redeem(town, vouched)).status).toBe(200)
      }
      expect(await bindingsOf(town, vouched.phone.resident)).toMatchObject([{ state: "active" }])
      expect(await countRows(town, "activation.ledger", `about = '${vouched.payload.jti}'`)).toBe(1)
    }
  })

  it("with one proof only once", async () => {
    const vouched = await arrange()
    const body = await redemptionOf(town, vouched)
    expect((await town.call(activationPaths.redemptions, body)).status).toBe(200)
    const before = await census(town)
    expect(await town.call(activationPaths.redemptions, body)).toMatchObject({
      status: 409,
      body: { code: "proof-replayed" },
    })
    expect(await census(town)).toEqual(before)
  })

  describe("but not, and everything stays as it was,", () => {
    const refused = async (body: unknown, code: string, status?: number) => {
      const before = await census(town)
      const answer = await town.call(activationPaths.redemptions, body)
      expect(answer.body["code"]).toBe(code)
      if (status !== undefined) expect(answer.status).toBe(status)
      expect(await census(town)).toEqual(before)
    }
    /** The same signature under another number. */
    const tamper = (compact: string, member = "iat"): string => {
      const [head, body = "", tail] = compact.split(".")
      const payload = JSON.parse(Buffer.from(body, "base64url").toString())
      const changed = Buffer.from(JSON.stringify({ ...payload, [member]: payload[member] - 1 })).toString("base64url")
      return `${head}.${changed}.${tail}`
    }

    it("with a proof of another key, for another office, or an old one", async () => {
      const vouched = await arrange()
      await refused(await redemptionOf(town, vouched, await makeKey()), "proof-refused")
      const { key } = vouched.phone
      const elsewhere = {
        jti: randomUUID(),
        voucher: vouched.payload.jti,
        aud: "https://evil.example",
        iat: town.seconds(),
      }
      const proof = await makeRedemption(elsewhere, key)
      await refused({ ...(await redemptionOf(town, vouched)), proof }, "proof-refused")
      const other = await makeRedemption({ ...elsewhere, aud: baseUrl, voucher: randomUUID() }, key)
      await refused({ ...(await redemptionOf(town, vouched)), proof: other }, "proof-refused")
      const old = await redemptionOf(town, vouched)
      town.pass(6)
      await refused(old, "proof-stale")
    })

    it("with a tampered voucher, request, mandate or proof", async () => {
      const body = await redemptionOf(town, await arrange())
      await refused({ ...body, voucher: tamper(body.voucher) }, "bad-signature")
      await refused({ ...body, request: tamper(body.request) }, "bad-signature")
      await refused({ ...body, mandate: tamper(body.mandate, "max_activations") }, "mandate-untrusted")
      await refused({ ...body, proof: tamper(body.proof) }, "proof-refused")
    })

    it("with things of the wrong kind in each other's place, nonsense, or too much", async () => {
      const body = await redemptionOf(town, await arrange())
      await refused({ ...body, voucher: body.request }, "wrong-type")
      await refused({ ...body, request: body.voucher }, "wrong-type")
      await refused({ ...body, mandate: body.voucher }, "wrong-type")
      await refused({ ...body, proof: body.voucher }, "proof-refused")
      await refused({ ...body, voucher: "a.b.c" }, "unreadable")
      await refused({ ...body, voucher: "a".repeat(5000) }, "too-large", 413)
      await refused({ ...body, voucher: "a".repeat(9000) }, "invalid-input", 400)
      await refused({ ...body, voucher: "a".repeat(1_000_000) }, "too-large", 413)
      await refused({ ...body, more: 1 }, "invalid-input", 400)
    })

    it("with the voucher of another request, of another phone, of another place or device", async () => {
      const vouched = await arrange()
      const { tablet, phone } = vouched
      const other = await prepare(town, phone.resident)
      await refused({ ...(await redemptionOf(town, vouched)), request: other.request }, "wrong-request")
      const forOther = await vouch(town, tablet, phone, { key_thumbprint: other.key.kid })
      await refused(await redemptionOf(town, forOther), "wrong-key")
      const place = { kind: "field-round", id: randomUUID(), name: "Lain" } as const
      await refused(await redemptionOf(town, await vouch(town, tablet, phone, { place })), "wrong-place")
      const stolen = await equip(town, hire(town))
      await refused({ ...(await redemptionOf(town, vouched)), mandate: stolen.mandate }, "wrong-mandate")
      const voucher = await makeVoucher(vouched.payload, stolen.key.sign)
      await refused({ ...(await redemptionOf(town, vouched)), voucher }, "bad-signature")
    })

    it("with a mandate that the office does not know or did not issue like this", async () => {
      const vouched = await arrange()
      const known = town.mandates.get(vouched.tablet.payload.jti)
      if (known === undefined) throw new Error("no mandate")
      town.mandates.delete(vouched.tablet.payload.jti)
      await refused(await redemptionOf(town, vouched), "mandate-unknown", 403)
      town.mandates.set(vouched.tablet.payload.jti, { ...known, compact: `${known.compact}x` })
      await refused(await redemptionOf(town, vouched), "mandate-untrusted", 403)
      const forger = await equip({ ...town, officeKey: await makeKey() }, hire(town))
      const forged = await vouch(town, forger, await prepare(town, bear(town)))
      await refused(await redemptionOf(town, forged), "mandate-untrusted", 403)
    })

    it("when it was signed before the request, in the future, or after the request had lapsed", async () => {
      const vouched = await arrange()
      const { tablet, phone } = vouched
      const at = (iat: number) => vouch(town, tablet, phone, { iat })
      await refused(await redemptionOf(town, await at(town.seconds() - 400)), "signed-before-request")
      await refused(await redemptionOf(town, await at(town.seconds() + 400)), "signed-in-future")
      const old = await prepare(town, phone.resident, { iat: town.seconds() - 31 * day })
      await refused(await redemptionOf(town, await vouch(town, tablet, old)), "request-expired", 410)
    })

    it("when the resident is unknown or not eligible", async () => {
      const minor = bear(town, { refusal: "under-age" })
      const tablet = await equip(town, hire(town))
      const young = await vouch(town, tablet, await prepare(town, minor))
      await refused(await redemptionOf(town, young), "not-eligible", 403)
      const nobody = bear(town)
      town.residents.delete(nobody.residentId)
      const ghost = await vouch(town, tablet, await prepare(town, nobody))
      await refused(await redemptionOf(town, ghost), "not-eligible", 403)
    })

    it("when the request's key did not sign it", async () => {
      const vouched = await arrange()
      const request = await makeRequest(vouched.phone.payload, (await makeKey()).sign)
      const forged = await vouch(town, vouched.tablet, { ...vouched.phone, request })
      await refused(await redemptionOf(town, forged), "bad-signature")
    })
  })

  it("eight times at once, fifty rounds: one activation, one live offer each", async () => {
    const busy = await equip(town, hire(town), { max_activations: 100 })
    for (let round = 0; round < 50; round++) {
      const vouched = await vouch(town, busy, await prepare(town, bear(town)))
      const bodies = await Promise.all(Array.from({ length: 8 }, () => redemptionOf(town, vouched)))
      const same = round % 2 === 0
      const answers = await Promise.all(
        bodies.map((body) => town.call(activationPaths.redemptions, same ? bodies[0] : body)),
      )
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(same ? 1 : 8)
      expect(await bindingsOf(town, vouched.phone.resident)).toMatchObject([{ state: "active" }])
      expect(await countRows(town, "activation.ledger", `about = '${vouched.payload.jti}'`)).toBe(1)
      expect(await liveOffers(vouched)).toBe(1)
    }
    const [use] = await town.database.raw<{ used: number }>("select used from activation.term_uses where term = $1", [
      town.mandates.get(busy.payload.jti)?.term,
    ])
    expect(use?.used).toBe(50)
  })

  it("and other rooms can ask after his binding", async () => {
    const vouched = await activate(town)
    const [row] = await town.database.raw<{ binding_id: string }>(
      "select binding_id from activation.bindings where voucher_jti = $1",
      [vouched.payload.jti],
    )
    const id = row?.binding_id ?? ""
    expect(await town.room.findBinding(town.database, id)).toMatchObject({
      residentId: vouched.phone.resident.residentId,
      keyThumbprint: vouched.phone.key.kid,
      state: "active",
      assurance: "in-person",
    })
    expect(await town.room.findBinding(town.database, randomUUID())).toBeUndefined()
    expect(await town.database.transaction((tx) => town.room.findActiveBinding(tx, id))).toMatchObject({
      bindingId: id,
    })
  })
})
