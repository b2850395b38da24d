import type { Person } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Arrived, becomesActive, openBuiltDompet } from "./built-dompet.ts"
import { handsOf, look } from "./look.ts"
import { txCode } from "./officer.ts"
import { sari } from "./people.ts"
import { fillIn, opensAgain, pin } from "./real-resident.ts"
import { refuses } from "./recovery-office.ts"

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

describe("numbers as people type them", () => {
  beforeAll(arrive)
  afterAll(() => person?.close())

  test("NIK and PIN in full-width digits, and the officer's six as they are shown, are understood", async () => {
    const { press, sees, types } = handsOf(person)
    const wide = (digits: string): string =>
      digits.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    await press("Mulai")
    await types("NIK", wide(sari.nik))
    await press("Lanjut")
    await types("PIN baru, 6 angka", wide(pin))
    await types("Ulangi PIN", pin)
    await press("Buat permohonan")
    await sees("Menunggu petugas")
    await phone.office.approve()
    await types("Kode dari petugas", "000 000")
    await press("Ambil KTP")
    await sees("Kode tidak cocok")
    await types("Kode dari petugas", "12")
    await press("Ambil KTP")
    await sees("Kodenya 6 angka")
    expect(await person.page.getByText("Kode tidak cocok").count()).toBe(0)
    await types("Kode dari petugas", ` ${txCode.slice(0, 3)} ${txCode.slice(3)}`)
    await press("Ambil KTP")
    await person.page.getByRole("link", { name: "Tunjukkan KTP" }).waitFor()
  })
})

describe("blocking with the paper", () => {
  beforeAll(arrive)
  afterAll(() => person?.close())

  test("is refused in words of its own, and one message stands at a time", async () => {
    const { follows, press, sees, types } = handsOf(person)
    await follows("HP hilang?")
    phone.recovery.says["/recovery/block"] = refuses(404, "code-unknown")
    await types("Kode pemulihan", "7K2M-4QXB-9TGX-0W2M")
    await press("Blokir sekarang")
    await sees("Kode ini tidak cocok")
    expect(await person.page.getByText("NIK").count()).toBe(0)
    await look(person, "block-unknown")
    await types("Kode pemulihan", "７Ｋ２Ｍ")
    await press("Blokir sekarang")
    await sees("16 huruf dan angka")
    expect(await person.page.getByText("Kode ini tidak cocok").count()).toBe(0)
    await press("English")
    await types("Recovery code", "7K2M-4QXB-9TGX-0W2M")
    await press("Block now")
    await sees("This code does not fit")
    expect(await person.page.getByText("NIK").count()).toBe(0)
  })
})

describe("a new phone whose holder still has the old one", () => {
  beforeAll(arrive)
  afterAll(() => person?.close())

  test("says while it waits how the old phone hands over, also after a reload", async () => {
    const { follows, goes, sees } = handsOf(person)
    await goes("#/sudah-punya")
    await follows(/HP lama masih ada/)
    await fillIn(person, sari.nik, "Buat permohonan")
    await sees("Setelan → Pindah ke HP baru")
    await sees("Menunggu petugas")
    await look(person, "waiting-to-move")
    await opensAgain(person)
    await sees("Setelan → Pindah ke HP baru")
  })
  test("without a network it offers no code to be said, which needs one", async () => {
    const { sees } = handsOf(person)
    await sees("Atau sebutkan kode")
    await person.context.setOffline(true)
    await sees("Layar ini lanjut sendiri")
    expect(await person.page.getByText("Atau sebutkan kode").count()).toBe(0)
    await look(person, "waiting-offline")
    await person.context.setOffline(false)
    await sees("Atau sebutkan kode")
  })
})
