import { makeAuthenticator } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths as paths } from "../../src/contract.ts"
import type { Phone } from "../people.ts"
import { baseUrl, openTown, type Town } from "../town.ts"
import {
  activateWithCode,
  activeAmong,
  begin,
  blockBy,
  collect,
  nextPhone,
  passkeyProof,
  questionBy,
  setCode,
  wait,
} from "./recovering.ts"

let town: Town
beforeAll(async () => {
  town = await openTown({ behindProxy: true })
})
afterAll(() => town.close())

type Device = ReturnType<typeof makeAuthenticator>
type Creation = Parameters<Device["create"]>[0]

/** A passkey that somebody has set up on the unlocked phone after the code on paper. */
const setPasskey = async ({ key }: Phone): Promise<Device> => {
  const device = makeAuthenticator({ origin: baseUrl, relyingPartyId: "localhost" })
  const asked = await town.call(paths.recoveryPasskeyOptions, { proof: await questionBy(town, key) })
  // What the library gave, as a browser would take it.
  const response = device.create(asked.body["options"] as Creation)
  await town.call(paths.recoveryPasskeys, { proof: await passkeyProof(town, key, response.response), response })
  return device
}

const answerOf = async (device: Device) => {
  const { body } = await town.call(paths.recoveryPasskeyUse, {})
  const { challenge } = body["options"] as { readonly challenge: string }
  return { challengeId: String(body["challengeId"]), response: device.get({ challenge }) }
}

/** Does something at the very moment when a way has been read and the holder is not yet locked. */
const amid = async <Answer>(happens: () => Promise<unknown>, run: () => Promise<Answer>): Promise<Answer> => {
  const { findResident } = town.needs
  let has = false
  const open = town.needs as { findResident: typeof findResident }
  open.findResident = async (...args) => {
    if (!has) {
      has = true
      await happens()
    }
    return findResident(...args)
  }
  try {
    return await run()
  } finally {
    open.findResident = findResident
  }
}

describe("a block that comes between the reading of a way and its use", () => {
  it("holds over a passkey that was set up after the paper", async () => {
    const one = await activateWithCode(town)
    town.pass(1)
    const device = await setPasskey(one.phone)
    const thief = await nextPhone(town, one.phone)
    const passkey = await answerOf(device)
    const begun = await amid(
      () => blockBy(town, one.paper),
      () => town.call(paths.rebindings, { passkey, request: thief.request }),
    )
    expect(begun).toMatchObject({ status: 404, body: { code: "code-unknown" } })
    wait(town)
    expect(await activeAmong(town, [one.phone, thief])).toEqual([])
  })

  it("holds over a code that was set after the passkey", async () => {
    const one = await activateWithCode(town)
    const device = await setPasskey(one.phone)
    town.pass(1)
    const { code } = await setCode(town, one.phone.key)
    const [thief, passkey] = [await nextPhone(town, one.phone), await answerOf(device)]
    const begun = await amid(
      () => town.call(paths.recoveryBlock, { passkey }),
      () => begin(town, code, thief),
    )
    expect(begun).toMatchObject({ status: 404, body: { code: "code-unknown" } })
  })

  it("and a begin that run at once, thirty times, leave no phone of the later code", async () => {
    for (let round = 0; round < 30; round++) {
      const one = await activateWithCode(town)
      town.pass(1)
      const { code } = await setCode(town, one.phone.key)
      const thief = await nextPhone(town, one.phone)
      const [begun, blocked] = await Promise.all([begin(town, code, thief), blockBy(town, one.paper)])
      expect(blocked.status).toBe(204)
      wait(town)
      if (begun.status === 200) expect((await collect(town, begun.body["rebindingId"], thief)).status).toBe(410)
      expect(await activeAmong(town, [one.phone, thief])).toEqual([])
    }
  })
})
