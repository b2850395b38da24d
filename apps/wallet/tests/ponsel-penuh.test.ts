import { encodeTableMessage } from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { makeFilm } from "@jatidiri/proximity"
import { film, readCode } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Arrived, openBuiltDompet } from "./built-dompet.ts"
import { handsOf, look } from "./look.ts"
import { ok } from "./office.ts"
import { makeOfficer, txCode } from "./officer.ts"
import { sari } from "./people.ts"
import { fillIn, holdsKtp, opensAgain } from "./real-resident.ts"
import { refuses } from "./recovery-office.ts"

const full = "Ponsel ini penuh"

let dompet: Awaited<ReturnType<typeof openBuiltDompet>>
let phone: Arrived

beforeAll(async () => {
  dompet = await openBuiltDompet()
})
afterAll(() => dompet?.close())

/** A browser's quota is counted in its own time; this phone is full from one moment to the next. */
const arrive = async (): Promise<void> => {
  phone = await dompet.arrive()
  await phone.person.page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...given) {
      if (sessionStorage.getItem("full") !== null) throw new DOMException("no room", "QuotaExceededError")
      return put.apply(this, given)
    }
  })
  await phone.person.page.reload()
}
const runsFull = () => phone.person.page.evaluate(() => sessionStorage.setItem("full", "yes"))
const giveRoom = () => phone.person.page.evaluate(() => sessionStorage.removeItem("full"))
const isSeen = async (): Promise<void> => {
  await phone.person.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")))
}
const showAnswer = async (message: Uint8Array): Promise<void> => {
  const made = await makeFilm(message, { digest: nodeCrypto.digest })
  await film(
    phone.person.page,
    Array.from({ length: made.blocks + 4 }, (_, n) => made.frame(n)),
  )
}

describe("a phone that runs full says so and goes on once there is room", () => {
  beforeAll(arrive)
  afterAll(() => phone?.person.close())

  test("at the first start", async () => {
    const { press, sees } = handsOf(phone.person)
    await press("Mulai")
    await runsFull()
    await fillIn(phone.person, sari.nik, "Buat permohonan")
    await sees(full)
    await look(phone.person, "full-first")
    await giveRoom()
    await press("Buat permohonan")
    await sees("Menunggu petugas")
  })
  test("at another request", async () => {
    const { follows, press, sees, types } = handsOf(phone.person)
    await follows("NIK salah? Ganti")
    await types("NIK", sari.nik)
    await runsFull()
    await press("Lanjut")
    await sees(full)
    await giveRoom()
    await press("Lanjut")
    await sees("Menunggu petugas")
  })
  test("when it has read the officer's answer", async () => {
    const { follows, press, sees } = handsOf(phone.person)
    const request = await readCode(phone.person.page.getByRole("img", { name: "Kode QR permohonan Anda" }))
    const officer = await makeOfficer(phone.keys, phone.origin)
    const { provisional: _, ...yes } = await officer.handOver(request ?? "")
    phone.recovery.says["/redemptions"] = { status: 503, body: undefined }
    await follows("Pindai jawaban petugas")
    await runsFull()
    await showAnswer(encodeTableMessage(yes))
    await sees(full)
    await giveRoom()
    await press("Pindai lagi")
    await showAnswer(encodeTableMessage(yes))
    await sees("Petugas menyetujui permohonan Anda")
  })
  test("on the way to the documents", async () => {
    const { press, sees, types } = handsOf(phone.person)
    await sees("Layanan pusat sedang terganggu")
    await runsFull()
    delete phone.recovery.says["/redemptions"]
    await press("Coba lagi")
    await sees(full)
    await giveRoom()
    await press("Coba lagi")
    await types("Kode dari petugas", txCode)
    await press("Ambil KTP")
    await holdsKtp(phone.person)
  })
  test("when it is to be opened: an uncounted try is none", async () => {
    const { press, sees, types } = handsOf(phone.person)
    await runsFull()
    await opensAgain(phone.person)
    await sees(full)
    await look(phone.person, "full-locked")
    await giveRoom()
    await types("PIN", "739164")
    await press("Buka")
    await holdsKtp(phone.person)
  })
  test("when a look at the KTP is to be written down first", async () => {
    const { goes, press, sees } = handsOf(phone.person)
    await goes("#/tunjukkan")
    await runsFull()
    await press(/Tunjukkan \d data/)
    await sees(full)
    expect(await phone.person.page.getByRole("img", { name: /Kode bergerak/ }).count()).toBe(0)
    await giveRoom()
    await isSeen()
    await phone.person.page.getByRole("img", { name: /Kode bergerak/ }).waitFor()
    expect(await phone.person.page.getByText(full).count()).toBe(0)
    await press("Selesai")
  })
  test("but a recovery code that the office has is in force, noted here or not", async () => {
    const { goes, press, sees, types } = handsOf(phone.person)
    await goes("#/pemulihan")
    await press("Buat kode pemulihan")
    const groups = await phone.person.page.locator(".recovery-code > span").allTextContents()
    await press("Sudah saya simpan")
    await types("4 tanda terakhir", groups[3] ?? "")
    await runsFull()
    await press("Pakai kode ini")
    await sees("Kode pemulihan berlaku")
    await giveRoom()
  })
})

describe("a phone that recovers", () => {
  test("says that it is full instead of waiting for ever, and asks again", async () => {
    await arrive()
    const { press, sees, goes, types } = handsOf(phone.person)
    await press("Mulai")
    await fillIn(phone.person, sari.nik, "Buat permohonan")
    await sees("Menunggu petugas")
    const body = { rebindingId: crypto.randomUUID(), readyAt: new Date(Date.now() + 2000).toISOString() }
    phone.recovery.says["/rebindings"] = ok(body)
    phone.recovery.says["/rebindings/collect"] = refuses(409, "not-ready")
    await goes("#/pulihkan")
    await types("Kode pemulihan", "7K2M-4QXB-9TGX-0W2M")
    await press("Pulihkan di HP ini")
    await sees(/KTP dapat diambil mulai|Mengambil/)
    await runsFull()
    phone.recovery.says["/rebindings/collect"] = refuses(410, "rebinding-cancelled")
    await sees(full)
    await giveRoom()
    await press("Coba lagi")
    await sees("Pemulihan dibatalkan")
    await phone.person.close()
  })
})
