import { randomUUID } from "node:crypto"
import { type Authenticator, makeAuthenticator } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths as paths } from "../../src/contract.ts"
import { activate, bear, countRows, endProof, type Phone, prepare, redeem, vouch } from "../people.ts"
import { type Answer, baseUrl, type Key, openTown, type Town } from "../town.ts"
import {
  activeAmong,
  actsOf,
  blockBy,
  collect,
  nextPhone,
  passkeyProof,
  questionBy,
  recover,
  setCode,
  stateOf,
  wait,
} from "./recovering.ts"

let town: Town
beforeAll(async () => {
  town = await openTown({ behindProxy: true })
})
afterAll(() => town.close())

const no = (code: string) => ({ body: { code } })
const passkey = (origin = baseUrl) => makeAuthenticator({ origin, relyingPartyId: "localhost" })

type Creation = Parameters<Authenticator["create"]>[0] & { readonly [member: string]: unknown }
const optionsFor = async (key: Key): Promise<Creation> => {
  const answer = await town.call(paths.recoveryPasskeyOptions, { proof: await questionBy(town, key) })
  if (answer.status !== 200) throw new Error(`no options: ${answer.body["code"]}`)
  // What the library gave, as a browser would take it.
  return answer.body["options"] as Creation
}

const register = async (key: Key, device: Authenticator, options?: Creation): Promise<Answer> => {
  const response = device.create(options ?? (await optionsFor(key)))
  return town.call(paths.recoveryPasskeys, { proof: await passkeyProof(town, key, response.response), response })
}

const answerOf = async (device: Authenticator) => {
  const { body } = await town.call(paths.recoveryPasskeyUse, {})
  const { challenge } = body["options"] as { readonly challenge: string }
  return { challengeId: String(body["challengeId"]), response: device.get({ challenge }) }
}

const beginWith = async (device: Authenticator, phone: Phone): Promise<Answer> =>
  town.call(paths.rebindings, { passkey: await answerOf(device), request: phone.request })
const blockWith = async (device: Authenticator): Promise<Answer> =>
  town.call(paths.recoveryBlock, { passkey: await answerOf(device) })

const activateWithPasskey = async () => {
  const vouched = await activate(town)
  const device = passkey()
  const answer = await register(vouched.phone.key, device)
  if (answer.status !== 204) throw new Error(`no passkey set: ${answer.body["code"]}`)
  return { ...vouched, device }
}

describe("a bound phone that sets a passkey up", () => {
  it("is asked for a discoverable one that verifies its user and names nobody", async () => {
    const { phone } = await activate(town)
    const options = await optionsFor(phone.key)
    expect(options).toMatchObject({
      rp: { id: "localhost", name: "Jatidiri" },
      attestation: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      user: { name: "Pemulihan Jatidiri", displayName: "Pemulihan Jatidiri" },
    })
    const said = JSON.stringify(options)
    for (const personal of [phone.resident.nik, phone.resident.name, phone.key.kid])
      expect(said).not.toContain(personal)
    expect((await optionsFor(phone.key)).user.id).not.toBe(options.user.id)
  })

  it("has it noted once, and may add another device's", async () => {
    const { phone, device } = await activateWithPasskey()
    expect(await stateOf(town, phone.key)).toMatchObject({ recovery: { code: false, passkey: true } })
    expect(await optionsFor(phone.key)).toMatchObject({ excludeCredentials: [{ type: "public-key" }] })
    expect(await register(phone.key, device)).toMatchObject(no("passkey-known"))
    expect((await register(phone.key, passkey())).status).toBe(204)
    expect((await actsOf(town, phone)).filter((act) => act === "recovery.set")).toHaveLength(2)
  })

  it("is refused without options, with an answer sent twice, too late, from another page or without the user", async () => {
    const { phone } = await activate(town)
    const made = passkey().create({ challenge: "A".repeat(43), user: { id: "AAAA" } })
    const post = async (response: typeof made) =>
      town.call(paths.recoveryPasskeys, { proof: await passkeyProof(town, phone.key, response.response), response })
    expect(await post(made)).toMatchObject(no("challenge-unknown"))
    await optionsFor(phone.key)
    expect(await post(made)).toMatchObject(no("passkey-refused"))
    expect(await post(made)).toMatchObject(no("challenge-unknown"))
    expect(await register(phone.key, passkey("https://other.example"))).toMatchObject(no("passkey-refused"))
    const careless = passkey()
    careless.state.verifiesUser = false
    expect(await register(phone.key, careless)).toMatchObject(no("passkey-refused"))
    const options = await optionsFor(phone.key)
    town.pass(5)
    expect(await register(phone.key, passkey(), options)).toMatchObject(no("challenge-unknown"))
    expect(await stateOf(town, phone.key)).toMatchObject({ recovery: { passkey: false } })
  })

  it("is asked for its word about this very answer: a question of it, or a word about another answer, is none", async () => {
    const { phone } = await activate(town)
    const [own, thiefs] = [passkey(), passkey()].map((device) =>
      device.create({ challenge: "A".repeat(43), user: { id: "AAAA" } }),
    )
    if (own === undefined || thiefs === undefined) throw new Error("no answer")
    const post = (proof: string) => town.call(paths.recoveryPasskeys, { proof, response: thiefs })
    expect(await post(await questionBy(town, phone.key))).toMatchObject(no("wrong-type"))
    expect(await post(await passkeyProof(town, phone.key, own.response))).toMatchObject(no("proof-refused"))
  })

  it("is refused once it is bound no longer", async () => {
    const { phone } = await activate(town)
    const options = await optionsFor(phone.key)
    await town.call(paths.bindingEnd, await endProof(town, phone.key))
    expect(await register(phone.key, passkey(), options)).toMatchObject(no("binding-ended"))
  })
})

describe("a resident whose phone is gone and who has his passkey", () => {
  it("blocks at once, and binds another phone after the waiting time", async () => {
    const { phone, device } = await activateWithPasskey()
    expect((await blockWith(device)).status).toBe(204)
    expect((await blockWith(device)).status).toBe(204)
    expect(await stateOf(town, phone.key)).toMatchObject({ state: "ended", reason: "lost" })
    const next = await nextPhone(town, phone)
    const begun = await beginWith(device, next)
    expect((await beginWith(device, next)).body).toEqual(begun.body)
    expect(await collect(town, begun.body["rebindingId"], next)).toMatchObject(no("not-ready"))
    wait(town)
    expect((await collect(town, begun.body["rebindingId"], next)).status).toBe(200)
    expect(await activeAmong(town, [phone, next])).toEqual([1])
    expect(await blockWith(device)).toMatchObject(no("code-unknown"))
  })

  it("has it beside the code: either is good", async () => {
    const { phone, device } = await activateWithPasskey()
    const { code } = await setCode(town, phone.key)
    expect((await blockBy(town, code)).status).toBe(204)
    expect((await blockWith(device)).status).toBe(204)
    expect((await recover(town, code, await nextPhone(town, phone))).status).toBe(200)
  })

  it("is not overtaken by a thief who sets his own up on the unlocked phone, before or after the block, waiting or not", async () => {
    for (const thiefBlocks of [false, true]) {
      const { phone, device } = await activateWithPasskey()
      town.pass(1)
      const thief = passkey()
      await register(phone.key, thief)
      const { code } = await setCode(town, phone.key)
      const stolen = await nextPhone(town, phone)
      const begun = await beginWith(thief, stolen)
      if (thiefBlocks) expect((await blockWith(thief)).status).toBe(204)
      expect((await blockWith(device)).status).toBe(204)
      expect(await beginWith(thief, stolen)).toMatchObject(no("passkey-refused"))
      expect(await blockBy(town, code)).toMatchObject(no("code-unknown"))
      const next = await nextPhone(town, phone)
      const own = await beginWith(device, next)
      wait(town)
      expect(await collect(town, begun.body["rebindingId"], stolen)).toMatchObject(no("rebinding-cancelled"))
      expect((await collect(town, own.body["rebindingId"], next)).status).toBe(200)
    }
  })

  it("is answered for another's NIK as for a wrong code", async () => {
    const { device } = await activateWithPasskey()
    const stranger = await prepare(town, bear(town))
    expect(await beginWith(device, stranger)).toMatchObject({ status: 404, ...no("code-unknown") })
  })

  it("is refused once an officer has vouched for another phone", async () => {
    const { phone, device, tablet } = await activateWithPasskey()
    town.pass(1)
    await redeem(town, await vouch(town, tablet, await nextPhone(town, phone)))
    expect(await blockWith(device)).toMatchObject(no("code-unknown"))
    expect(await beginWith(device, await nextPhone(town, phone))).toMatchObject(no("code-unknown"))
  })
})

describe("an answer of a passkey", () => {
  it("counts once, right or wrong, and not for another challenge, too late, or from another page", async () => {
    const { phone, device } = await activateWithPasskey()
    const answer = await answerOf(device)
    const blockAnd = (given: unknown) => town.call(paths.recoveryBlock, { passkey: given })
    const other = await answerOf(device)
    const swapped = { challengeId: answer.challengeId, response: other.response }
    expect(await blockAnd(swapped)).toMatchObject(no("passkey-refused"))
    expect(await blockAnd(answer)).toMatchObject(no("challenge-unknown"))
    expect(await blockAnd({ ...other, challengeId: randomUUID() })).toMatchObject(no("challenge-unknown"))
    const late = await answerOf(device)
    town.pass(5)
    expect(await blockAnd(late)).toMatchObject(no("challenge-unknown"))
    expect(await stateOf(town, phone.key)).toMatchObject({ state: "active" })
    const good = await answerOf(device)
    expect((await blockAnd(good)).status).toBe(204)
    expect(await blockAnd(good)).toMatchObject(no("challenge-unknown"))
  })

  it("is refused from a device that nobody has set up, for another handle, without its user, and from a copy", async () => {
    const { phone, device } = await activateWithPasskey()
    const stranger = passkey()
    stranger.state.userHandle = device.state.userHandle
    expect(await blockWith(stranger)).toMatchObject(no("passkey-refused"))
    const { userHandle } = device.state
    device.state.userHandle = "AAAA"
    expect(await blockWith(device)).toMatchObject(no("passkey-refused"))
    device.state.userHandle = userHandle
    device.state.verifiesUser = false
    expect(await blockWith(device)).toMatchObject(no("passkey-refused"))
    device.state.verifiesUser = true
    device.state.counter = 0
    expect(await blockWith(device)).toMatchObject(no("passkey-refused"))
    const copies = `action = 'recovery.copy-refused' and entry->>'subject' = 'resident:${phone.resident.residentId}'`
    expect(await countRows(town, "public.acts", copies)).toBe(1)
    expect(await stateOf(town, phone.key)).toMatchObject({ state: "active" })
  })

  it("sent twenty times at once, blocks once and is spent", async () => {
    const { phone, device } = await activateWithPasskey()
    const answer = await answerOf(device)
    const all = await Promise.all(Array.from({ length: 20 }, () => town.call(paths.recoveryBlock, { passkey: answer })))
    expect(
      all
        .map(({ status }) => status)
        .sort()
        .slice(0, 2),
    ).toEqual([204, 410])
    expect((await actsOf(town, phone)).filter((act) => act === "binding.ended")).toHaveLength(1)
  })
})
