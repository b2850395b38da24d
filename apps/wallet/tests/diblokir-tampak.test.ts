import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Arrived, becomesActive, openBuiltDompet } from "./built-dompet.ts"
import { handsOf, look } from "./look.ts"
import { sari } from "./people.ts"
import { opensAnHourLater } from "./real-resident.ts"

const hour = 3_600_000
const later = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString()

let dompet: Awaited<ReturnType<typeof openBuiltDompet>>
let phone: Arrived

beforeAll(async () => {
  dompet = await openBuiltDompet()
  phone = await dompet.arrive()
})
afterAll(() => dompet?.close())

describe("a phone that somebody blocked with the paper he found", () => {
  test("sees that he recovers with it, says no, and then only an officer leads on", async () => {
    await becomesActive(phone)
    phone.recovery.state.state = "ended"
    phone.recovery.state.reason = "lost"
    const rebinding = crypto.randomUUID()
    phone.recovery.state.notices = [{ notice: "recovery-begun", at: later(-hour), until: later(71 * hour), rebinding }]
    await opensAnHourLater(phone.person)
    const { press, sees } = handsOf(phone.person)
    await sees("KTP digital diblokir")
    await sees("Ada yang memulihkan KTP Anda")
    await look(phone.person, "blocked-recovery-begun")
    phone.recovery.state.notices = []
    await press("Batalkan")
    await sees("Sudah dibatalkan")
    await sees("datangi petugas")
    await look(phone.person, "blocked-disputed")
    expect(phone.recovery.heard.some(({ path }) => path === "/rebindings/cancel")).toBe(true)
  })
  test("still says so after another request was made from it", async () => {
    const rebinding = crypto.randomUUID()
    phone.recovery.state.notices = [{ notice: "recovery-begun", at: later(-hour), until: later(71 * hour), rebinding }]
    const { follows, press, sees, types } = handsOf(phone.person)
    await follows("Buat permohonan baru")
    await types("NIK", sari.nik)
    await press("Lanjut")
    await sees("Menunggu petugas")
    await opensAnHourLater(phone.person)
    await sees("Ada yang memulihkan KTP Anda")
    await phone.person.close()
  })
})
