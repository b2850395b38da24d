import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { makeWallet, type Office, openOffice } from "./office.ts"

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

describe("a stranger sends what PostgreSQL cannot hold", () => {
  test("a transaction code with a zero byte is refused and costs no breakdown", async () => {
    const wallet = makeWallet()
    const { code } = await office.offerTo(wallet, { txCode: "042137" })
    const reply = await office.askToken(code, await office.proofOf(wallet), "04\u00002137")
    expect(reply).toMatchObject({ status: 400, body: { error: "invalid_request" } })
    expect(office.broken).toEqual([])
  })

  test.each(["/oauth/token", "/oauth/par"])("a client id with a zero byte at %s names nobody", async (path) => {
    const reply = await office.post(path, "grant_type=authorization_code&code=x&client_id=%00", office.form)
    expect(reply).toMatchObject({ status: 401, body: { error: "invalid_client" } })
    expect(office.broken).toEqual([])
  })
})
