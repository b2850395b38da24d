import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeAdapter } from "../src/engine/adapter.ts"
import { eightTimes, type Office, openOffice } from "./office.ts"

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const adapterFor = (model: string) =>
  makeAdapter({
    database: office.database,
    now: () => new Date(),
    issuer: "https://jatidiri.test",
    configurations: [],
    cookieKeys: [],
    tokenKey: new Uint8Array(32),
    crypto: { digest: () => new Uint8Array(), verify: () => false, randomBytes: () => new Uint8Array() },
    recordAudit: async () => undefined,
    onBroken: () => undefined,
  })(model)

const outcomes = async (once: () => Promise<unknown>) => {
  const settled = await eightTimes(() =>
    once().then(
      () => "done",
      (error: Error) => error.message,
    ),
  )
  return settled.sort()
}

const oneOfEight = ["done", ...Array.from({ length: 7 }, () => "invalid_grant")]

test("one authorization code consumed eight times at once, in fifty rounds, is consumed once", async () => {
  const codes = adapterFor("AuthorizationCode")
  for (let round = 0; round < 50; round++) {
    const id = randomUUID()
    await codes.upsert(id, { grantId: "a grant" }, 60)
    expect(await outcomes(async () => codes.consume(id))).toEqual(oneOfEight)
    expect(await codes.find(id)).toHaveProperty("consumed")
  }
})

test("one replay mark written eight times at once, in fifty rounds, is written once", async () => {
  const replays = adapterFor("ReplayDetection")
  for (let round = 0; round < 50; round++) {
    const id = randomUUID()
    expect(await outcomes(async () => replays.upsert(id, { iss: "somebody" }, 60))).toEqual(oneOfEight)
  }
})

test("a session may be saved again, a consumed record may not come back to life", async () => {
  const sessions = adapterFor("Session")
  const id = randomUUID()
  await sessions.upsert(id, { uid: "one" }, 60)
  await sessions.upsert(id, { uid: "two" }, 60)
  expect(await sessions.findByUid("two")).toMatchObject({ uid: "two" })
  await sessions.consume(id)
  await expect(sessions.upsert(id, { uid: "three" }, 60)).rejects.toThrow()
})

test("a record that has run out is not found, and a grant takes its records along", async () => {
  const codes = adapterFor("AuthorizationCode")
  const [old, live] = [randomUUID(), randomUUID()]
  await codes.upsert(old, {}, -1)
  await codes.upsert(live, { grantId: live }, 60)
  expect(await codes.find(old)).toBeUndefined()
  expect(await codes.find(live)).toBeDefined()
  await codes.revokeByGrantId(live)
  expect(await codes.find(live)).toBeUndefined()
})
