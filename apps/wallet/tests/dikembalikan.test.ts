import type { Person } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { type Arrived, becomesActive, openBuiltDompet } from "./built-dompet.ts"
import { handsOf, look } from "./look.ts"
import { sari } from "./people.ts"
import { holdsKtp, opensAgain } from "./real-resident.ts"

let dompet: Awaited<ReturnType<typeof openBuiltDompet>>
let phone: Arrived
let person: Person

beforeAll(async () => {
  dompet = await openBuiltDompet()
})
afterAll(() => dompet?.close())

const isSaid = async (state: "active" | "replaced"): Promise<void> => {
  phone.recovery.state.state = state
  await opensAgain(person)
}
const documentsKept = () =>
  person.page.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open("jatidiri-dompet")
        opening.onsuccess = () => {
          const all = opening.result.transaction("records").objectStore("records").getAllKeys()
          all.onsuccess = () => done(all.result.filter((key) => String(key).startsWith("document:")).length)
        }
      }),
  )
const showsNoKtp = async (): Promise<void> => {
  for (const place of ["#/", "#/ktp", "#/kk", "#/tunjukkan", "#/permintaan", "#/pindah", "#/pemulihan", "#/setelan"]) {
    await handsOf(person).goes(place)
    await person.page
      .getByText(/KTP digital sudah pindah|Bahasa/)
      .first()
      .waitFor()
    expect(await person.page.getByText(sari.name).count(), place).toBe(0)
    expect(await person.page.getByText("Tunjukkan KTP").count(), place).toBe(0)
  }
}

beforeEach(async () => {
  phone = await dompet.arrive()
  person = phone.person
  await becomesActive(phone)
  await isSaid("replaced")
  await handsOf(person).sees("KTP digital sudah pindah")
})
afterEach(() => person?.close())

describe("a thief with an officer's tablet has put another phone in this one's place", () => {
  test("this one shows nothing, and is what it was once the office has found out", async () => {
    await look(person, "replaced-hidden")
    await showsNoKtp()
    await handsOf(person).goes("#/")
    await isSaid("active")
    await holdsKtp(person)
    await handsOf(person).sees(sari.name)
  })
  test("documents that stay revoked are said to be so, with the way to new ones", async () => {
    phone.office.revoke()
    await isSaid("active")
    const { follows, press, sees, types } = handsOf(person)
    await sees("HP ini diakui lagi, dokumennya belum")
    await sees("Dicabut")
    await look(person, "returned-revoked")
    await follows("Buat permohonan baru")
    await types("NIK", sari.nik)
    await press("Lanjut")
    await sees("Menunggu petugas")
    await sees("Pakai kode pemulihan")
    expect(await documentsKept()).toBe(0)
  })
  test("without a network it stays hidden", async () => {
    phone.recovery.says["/bindings/state"] = { status: 503, body: undefined }
    await isSaid("active")
    await handsOf(person).sees("KTP digital sudah pindah")
    await showsNoKtp()
    delete phone.recovery.says["/bindings/state"]
    await handsOf(person).goes("#/")
    await person.page.evaluate(() => dispatchEvent(new Event("online")))
    await holdsKtp(person)
  })
})

describe("a phone that was replaced, and whose holder erases it", () => {
  test("keeps no document; given back all the same, it says what to do", async () => {
    const { press, sees } = handsOf(person)
    expect(await documentsKept()).toBeGreaterThan(0)
    await press("Hapus dokumen dari HP ini")
    await person.page.getByRole("button", { name: "Hapus dokumen" }).waitFor({ state: "detached" })
    expect(await documentsKept()).toBe(0)
    await isSaid("active")
    await sees("HP ini diakui lagi")
    await sees("temui petugas atau pakai kode pemulihan")
    await look(person, "returned-erased")
  })
})
