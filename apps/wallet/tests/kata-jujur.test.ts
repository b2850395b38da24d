import type { Person } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Arrived, becomesActive, openBuiltDompet } from "./built-dompet.ts"
import { handsOf, look } from "./look.ts"

let dompet: Awaited<ReturnType<typeof openBuiltDompet>>
let phone: Arrived
let person: Person

beforeAll(async () => {
  dompet = await openBuiltDompet()
})
afterAll(() => dompet?.close())

const arrive = async (): Promise<void> => {
  phone = await dompet.arrive()
  person = phone.person
}

describe("a recovery code that was written down", () => {
  beforeAll(async () => {
    await arrive()
    await becomesActive(phone)
  })
  afterAll(() => person?.close())

  const writes = async (): Promise<string> => {
    await handsOf(person).sees("Belum berlaku")
    return (await person.page.locator(".recovery-code > span").allTextContents()).join("")
  }
  test("is said to be worth nothing yet, and leaving says so once more", async () => {
    const { follows, goes, press, sees } = handsOf(person)
    await goes("#/pemulihan")
    await press("Buat kode pemulihan")
    const code = await writes()
    await look(person, "recovery-not-yet")
    await follows("Kembali")
    await sees("Kode ini belum berlaku")
    await look(person, "recovery-leave")
    await follows("Lanjutkan")
    expect(await writes()).toBe(code)
    await person.page.goBack()
    await sees("Kode ini belum berlaku")
    await press("Tinggalkan")
    await sees("Kalau HP ini hilang, dengan kode ini")
    await press("Buat kode pemulihan")
    expect(await writes()).not.toBe(code)
  })
})
