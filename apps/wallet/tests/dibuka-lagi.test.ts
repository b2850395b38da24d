import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Arrived, becomesActive, openBuiltDompet } from "./built-dompet.ts"
import { handsOf, look } from "./look.ts"
import { opensAgain } from "./real-resident.ts"

let dompet: Awaited<ReturnType<typeof openBuiltDompet>>
let phone: Arrived

beforeAll(async () => {
  dompet = await openBuiltDompet()
  phone = await dompet.arrive()
  await becomesActive(phone)
})
afterAll(() => dompet?.close())

describe("a phone that is opened again within the hour", () => {
  test("does not say “Aktif” of a KTP that was revoked meanwhile", async () => {
    await handsOf(phone.person).sees("Aktif")
    phone.office.revoke()
    await opensAgain(phone.person)
    await handsOf(phone.person).sees("Dicabut")
  })
  test("without a network it waits, and follows as soon as there is one", async () => {
    const { sees } = handsOf(phone.person)
    phone.recovery.says["/bindings/state"] = { status: 503, body: undefined }
    await opensAgain(phone.person)
    await phone.person.page.getByRole("link", { name: "Tunjukkan KTP" }).waitFor()
    await expect.poll(() => phone.recovery.heard.at(-1)?.path).toBe("/bindings/state")
    phone.recovery.state.state = "ended"
    phone.recovery.state.reason = "lost"
    delete phone.recovery.says["/bindings/state"]
    await phone.person.page.evaluate(() => dispatchEvent(new Event("online")))
    await sees("KTP digital diblokir")
    await look(phone.person, "blocked-at-opening")
    await phone.person.close()
  })
})
