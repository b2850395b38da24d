import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths as paths } from "../../src/contract.ts"
import {
  activate,
  bear,
  bindingsOf,
  countRows,
  deliverVoucher,
  endProof,
  equip,
  hire,
  prepare,
  redeem,
  type Vouched,
  vouch,
} from "../people.ts"
import { makeKey, openTown, type Town } from "../town.ts"
import {
  activateWithCode,
  activeAmong,
  actsOf,
  begin,
  blockBy,
  collect,
  nextPhone,
  questionBy,
  recover,
  setCode,
  stateOf,
  sumsOf,
  wait,
} from "./recovering.ts"

let town: Town
beforeAll(async () => {
  town = await openTown({ behindProxy: true })
})
afterAll(() => town.close())

const no = (code: string) => ({ body: { code } })

describe("a bound phone that asks how it stands", () => {
  it("hears that it is active, and which ways of recovery are set up", async () => {
    const { phone } = await activate(town)
    expect(await stateOf(town, phone.key)).toEqual({
      state: "active",
      recovery: { code: false, passkey: false },
      notices: [],
    })
    await setCode(town, phone.key)
    expect(await stateOf(town, phone.key)).toMatchObject({ recovery: { code: true, passkey: false } })
  })

  it("hears that an officer's later voucher replaced it, and when", async () => {
    const { phone, tablet } = await activate(town)
    town.pass(1)
    await redeem(town, await vouch(town, tablet, await nextPhone(town, phone)))
    expect(await stateOf(town, phone.key)).toMatchObject({
      state: "replaced",
      reason: "replaced",
      at: new Date(town.clock.milliseconds).toISOString(),
    })
  })

  it("hears that it waits for a supervisor, and that its officer's tablet was lost", async () => {
    const tablet = await equip(town, hire(town))
    const held = await vouch(town, tablet, await prepare(town, bear(town)))
    const from = new Date(town.clock.milliseconds + 60_000)
    const known = town.mandates.get(tablet.payload.jti)
    if (known === undefined) throw new Error("no mandate")
    town.mandates.set(tablet.payload.jti, { ...known, deviceRevokedFrom: from })
    await deliverVoucher(town, held)
    const at = new Date(town.clock.milliseconds).toISOString()
    expect(await stateOf(town, held.phone.key)).toMatchObject({
      state: "held",
      notices: [
        { notice: "held-for-review", at },
        { notice: "officer-device-lost", at: from.toISOString() },
      ],
    })
  })

  it("is not believed by another key, later, for another office, or twice", async () => {
    const { phone } = await activate(town)
    const ask = (proof: string) => town.call(paths.bindingState, { proof })
    const proof = await questionBy(town, phone.key)
    expect((await ask(proof)).status).toBe(200)
    expect(await ask(proof)).toMatchObject(no("proof-replayed"))
    expect(await ask(await questionBy(town, await makeKey()))).toMatchObject(no("binding-unknown"))
    const thief = { ...(await makeKey()), kid: phone.key.kid }
    expect(await ask(await questionBy(town, thief))).toMatchObject(no("proof-refused"))
    expect(await ask(await questionBy(town, phone.key, { iat: town.seconds() - 301 }))).toMatchObject(no("proof-stale"))
    expect(await ask(await questionBy(town, phone.key, { aud: "https://other.example" }))).toMatchObject(
      no("proof-refused"),
    )
    expect(await ask("x.y.z")).toMatchObject(no("unreadable"))
  })
})

describe("a recovery code", () => {
  it("is set by the bound phone, once in the log however often it is sent", async () => {
    const { phone } = await activate(town)
    const { code, answer } = await setCode(town, phone.key)
    expect(answer.status).toBe(204)
    expect((await setCode(town, phone.key, code.replaceAll("-", ""))).answer.status).toBe(204)
    expect((await actsOf(town, phone)).filter((act) => act === "recovery.set")).toHaveLength(1)
    expect(await countRows(town, "activation.recovery_codes", `code_hash like '%${code.slice(0, 4)}%'`)).toBe(0)
  })

  it("gives way to the one that was signed later, in whatever order they come, and binds no phone then", async () => {
    const { phone } = await activate(town)
    const first = await setCode(town, phone.key)
    town.clock.milliseconds += 10_000
    const second = await setCode(town, phone.key)
    town.clock.milliseconds -= 5_000
    const between = await setCode(town, phone.key)
    expect([second.answer.status, between.answer.body["code"]]).toEqual([204, "signed-earlier"])
    town.clock.milliseconds += 5_000
    const next = await nextPhone(town, phone)
    for (const old of [first, between]) expect(await begin(town, old.code, next)).toMatchObject(no("code-unknown"))
    expect((await blockBy(town, second.code)).status).toBe(204)
  })

  it("is never taken again: not by another phone, and not after a later one", async () => {
    const one = await activateWithCode(town)
    const other = await activate(town)
    const again = await setCode(town, other.phone.key, one.paper.replaceAll("-", ""))
    expect(again.answer).toMatchObject(no("code-used"))
    town.pass(1)
    await setCode(town, one.phone.key)
    const old = await setCode(town, one.phone.key, one.paper.replaceAll("-", ""))
    expect(old.answer).toMatchObject(no("code-used"))
  })

  it("of a hash that two phones set at once, fifty times, is one phone's", async () => {
    for (let round = 0; round < 50; round++) {
      const [one, other] = [await activate(town), await activate(town)]
      const code = `${String(round).padStart(2, "0")}ABCDEFGHJKMNPQ`
      const answers = await Promise.all([one, other].map(({ phone }) => setCode(town, phone.key, code)))
      expect(answers.map(({ answer }) => answer.status).sort()).toEqual([204, 409])
    }
  })

  it("is not set by a phone that was replaced or has ended, nor with a proof sent twice", async () => {
    const { phone } = await activate(town)
    const { proof } = await setCode(town, phone.key)
    expect(await town.call(paths.recoverySetup, { proof })).toMatchObject(no("proof-replayed"))
    await town.call(paths.bindingEnd, await endProof(town, phone.key))
    expect((await setCode(town, phone.key)).answer).toMatchObject(no("binding-ended"))
  })
})

describe("a resident who blocks a lost phone from any browser", () => {
  it("is believed at once: it ends as lost, and its credentials with it", async () => {
    const { phone, paper } = await activateWithCode(town)
    expect((await blockBy(town, paper.toLowerCase())).status).toBe(204)
    expect(await stateOf(town, phone.key)).toMatchObject({ state: "ended", reason: "lost" })
    const revoked = `reason = 'lost' and binding_id in
      (select binding_id from activation.bindings where key_thumbprint = '${phone.key.kid}')`
    expect(await countRows(town, "public.revocations", revoked)).toBe(1)
    expect(await actsOf(town, phone)).toContain("binding.ended")
    expect(await sumsOf(town, phone)).toEqual({ ever: 1, active: 0, online: -1 })
  })

  it("may do so again, also fifty times at once, and it happened once", async () => {
    const { phone, paper } = await activateWithCode(town)
    const answers = await Promise.all(Array.from({ length: 50 }, () => blockBy(town, paper)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]))
    expect((await actsOf(town, phone)).filter((act) => act === "binding.ended")).toHaveLength(1)
    expect(await sumsOf(town, phone)).toMatchObject({ active: 0 })
  })

  it("is protected from vouchers that were signed before and come later, and served by one signed after", async () => {
    const { phone, paper, tablet } = await activateWithCode(town)
    town.pass(1)
    const before = await vouch(town, tablet, await nextPhone(town, phone))
    town.pass(1)
    await blockBy(town, paper)
    expect(await deliverVoucher(town, before)).toMatchObject({ result: "accepted", code: "held-for-review" })
    expect(await redeem(town, before)).toMatchObject(no("held-for-review"))
    town.pass(1)
    expect((await redeem(town, await vouch(town, tablet, await nextPhone(town, phone)))).status).toBe(200)
    expect(await blockBy(town, paper)).toMatchObject(no("code-unknown"))
    expect((await bindingsOf(town, phone.resident)).map(({ state }) => state)).toEqual(["ended", "held", "active"])
  })

  it("types a code that nobody has set, and hears nothing else than for one of another's", async () => {
    for (const code of ["0000-0000-0000-0000", "not a code at all", "UUUU-UUUU-UUUU-UUUU"])
      expect(await blockBy(town, code)).toMatchObject({ status: 404, ...no("code-unknown") })
    expect((await blockBy(town, "short")).status).toBe(400)
  })
})

describe("a code of a binding that ended otherwise", () => {
  const ends: readonly [string, (one: Vouched) => Promise<unknown>][] = [
    [
      "by death",
      async ({ phone }) => {
        town.residents.set(phone.resident.residentId, { ...phone.resident, gone: "deceased" })
        await town.work("end-gone")
      },
    ],
    [
      "by an officer's later voucher",
      async ({ phone, tablet }) => {
        town.pass(1)
        return redeem(town, await vouch(town, tablet, await nextPhone(town, phone)))
      },
    ],
  ]

  it.each(ends)("neither blocks nor binds another phone: %s", async (_, end) => {
    const one = await activateWithCode(town)
    await end(one)
    expect(await blockBy(town, one.paper)).toMatchObject(no("code-unknown"))
    expect(await begin(town, one.paper, await nextPhone(town, one.phone))).toMatchObject(no("code-unknown"))
  })

  it("is good when the phone itself was ended as lost by its holder", async () => {
    const { phone, paper } = await activateWithCode(town)
    await town.call(paths.bindingEnd, await endProof(town, phone.key))
    const next = await nextPhone(town, phone)
    expect((await recover(town, paper, next)).status).toBe(200)
    expect(await activeAmong(town, [phone, next])).toEqual([1])
  })

  it("is no longer good once another phone was recovered by it", async () => {
    const { phone, paper } = await activateWithCode(town)
    await blockBy(town, paper)
    const next = await nextPhone(town, phone)
    const begun = await begin(town, paper, next)
    wait(town)
    expect((await collect(town, begun.body["rebindingId"], next)).status).toBe(200)
    expect(await blockBy(town, paper)).toMatchObject(no("code-unknown"))
    expect(await begin(town, paper, await nextPhone(town, phone))).toMatchObject(no("code-unknown"))
  })
})
