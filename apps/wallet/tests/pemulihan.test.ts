import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { encodeTableMessage } from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { makeFilm } from "@jatidiri/proximity"
import { film, laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { build } from "vite"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { handsOf, look } from "./look.ts"
import { openRealOffice, type RealOffice } from "./real-office.ts"
import { openRealOfficer, type RealOfficer } from "./real-officer.ts"
import {
  askForKtp,
  becomeActive,
  fillIn,
  holdsKtp,
  keepCode,
  openPhone,
  opensAgain,
  opensAnHourLater,
} from "./real-resident.ts"

const app = join(import.meta.dirname, "..")
const dist = mkdtempSync(join(tmpdir(), "dompet-dist-"))
const someoneElses = "7K2M-4QXB-9TGX-0W2M"

let office: RealOffice
let officer: RealOfficer
const people: Person[] = []

const arrives = async (device = phone): Promise<Person> => {
  const person = await openPhone(office, device)
  people.push(person)
  return person
}
const nikOf = (n: number): string => office.residents[n]?.nik ?? ""
const timesAsked = (path: string): number => office.asked.filter((asked) => asked.endsWith(path)).length

beforeAll(async () => {
  await build({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir: dist } })
  office = await openRealOffice(dist, { JATIDIRI_RECOVERY_WAIT_SECONDS: "20" })
  officer = await openRealOfficer(office, "I Wayan Contoh")
}, 180_000)
afterAll(async () => {
  for (const person of people) await person.close()
  await officer?.close()
  await office?.close()
  rmSync(dist, { recursive: true, force: true })
})

describe("a resident loses the phone", () => {
  let lost: Person
  let found: Person
  let code: string
  test("after activation the phone asked the office once, and a code was kept", async () => {
    lost = await arrives()
    await becomeActive(lost, nikOf(0), officer)
    code = await keepCode(lost)
    expect(timesAsked("/bindings/state")).toBe(1)
    await handsOf(lost).goes("#/setelan")
    await handsOf(lost).sees("Sudah ada. Bisa dibuat yang baru.")
  })
  test("a code that is nobody's blocks nothing; the right one blocks at once, from a stranger's browser", async () => {
    const foreign = await openPerson(laptop)
    people.push(foreign)
    await foreign.page.goto(office.origin)
    const { follows, press, sees, types } = handsOf(foreign)
    await follows(/HP hilang/)
    await types("Kode pemulihan", someoneElses)
    await press("Blokir sekarang")
    await sees("Kode ini tidak cocok")
    await opensAnHourLater(lost)
    await handsOf(lost).goes("#/")
    await holdsKtp(lost)
    await types("Kode pemulihan", code.toLowerCase())
    await press("Blokir sekarang")
    await sees("Sudah diblokir")
    await look(foreign, "real-blocked")
  })
  test("the lost phone, opened by whoever has it, holds nothing any more", async () => {
    await opensAnHourLater(lost)
    await handsOf(lost).sees("KTP digital diblokir")
    await look(lost, "real-lost")
    expect(await lost.page.getByText(office.residents[0]?.name ?? "").count()).toBe(0)
  })
  test("the code brings the KTP to no other NIK", async () => {
    found = await arrives()
    const { follows, press, sees, types } = handsOf(found)
    await follows("Saya sudah punya KTP digital")
    await follows(/HP lama hilang/)
    await fillIn(found, nikOf(1), "Lanjut")
    await types("Kode pemulihan", code)
    await press("Pulihkan di HP ini")
    await sees("Kode ini tidak cocok")
  })
  test("with the right NIK it waits, over a reload and without asking, and then comes by itself", async () => {
    const { follows, goes, press, sees, types } = handsOf(found)
    await follows("NIK salah? Ganti")
    await types("NIK", nikOf(0))
    await press("Lanjut")
    await sees("Menunggu petugas")
    await goes("#/pulihkan")
    await types("Kode pemulihan", code)
    await press("Pulihkan di HP ini")
    await sees("KTP dapat diambil mulai")
    await opensAgain(found)
    await sees("KTP dapat diambil mulai")
    expect(timesAsked("/rebindings/collect")).toBe(0)
    await holdsKtp(found)
    expect(timesAsked("/rebindings/collect")).toBeLessThanOrEqual(2)
    await found.page.getByText(office.residents[0]?.name ?? "").waitFor()
    await sees("Kalau HP ini hilang?")
  })
})

describe("somebody else has found the paper", () => {
  let old: Person
  let thief: Person
  test("begins a recovery; the old phone says so, and cancels it", async () => {
    old = await arrives({ ...phone, dark: true })
    await becomeActive(old, nikOf(2), officer)
    const code = await keepCode(old)
    thief = await arrives()
    const { follows, press, sees, types } = handsOf(thief)
    await follows("Saya sudah punya KTP digital")
    await follows(/HP lama hilang/)
    await fillIn(thief, nikOf(2), "Lanjut")
    await types("Kode pemulihan", code)
    await press("Pulihkan di HP ini")
    await sees("KTP dapat diambil mulai")
    await opensAnHourLater(old)
    await handsOf(old).sees("Ada yang memindahkan KTP Anda")
    await handsOf(old).press("Batalkan")
    await handsOf(old).sees("Sudah dibatalkan")
  })
  test("the other phone gets nothing but a no, and the old one keeps its KTP", async () => {
    await thief.page.getByText("Pemulihan dibatalkan").waitFor({ timeout: 40_000 })
    await opensAnHourLater(old)
    await holdsKtp(old)
    expect(await old.page.getByText("Ada yang memindahkan KTP Anda").count()).toBe(0)
  })
})

describe("a resident buys a new phone", () => {
  let old: Person
  let young: Person
  test("a neighbour's request is not moved to, nor a shop's code", async () => {
    old = await arrives()
    await becomeActive(old, nikOf(3), officer)
    const neighbour = await arrives()
    const request = await askForKtp(neighbour, nikOf(4))
    const { follows, press, sees } = handsOf(old)
    await follows("Setelan")
    await follows(/Pindah ke HP baru/)
    await film(old.page, ["https://toko.contoh/promo"])
    await sees("bukan permohonan Dompet")
    await film(old.page, [request])
    await press("Pindai lagi")
    await sees("untuk NIK lain")
    await look(old, "real-move-refused")
    expect(timesAsked("/rebindings/moves")).toBe(0)
  })
  test("the old phone shows what will happen and says yes; the new one fetches by itself", async () => {
    young = await arrives()
    const request = await askForKtp(young, nikOf(3))
    const { press, sees } = handsOf(old)
    await film(old.page, [request])
    await press("Pindai lagi")
    await sees("Pindahkan ke HP ini?")
    await look(old, "real-move-confirm")
    await press("Ya, pindahkan")
    await sees("Perpindahan disetujui")
    await look(old, "real-move-agreed")
    await holdsKtp(young)
  })
  test("the old phone says that it was replaced", async () => {
    await old.page.getByText("KTP digital sudah pindah").waitFor({ timeout: 40_000 })
    await look(old, "real-replaced")
    // By her own word, and as she was told: nothing is kept back.
    expect(await old.page.getByRole("button", { name: "Hapus dokumen" }).count()).toBe(0)
  })
})

describe("a passkey in the resident's account", () => {
  test("is registered on the phone and blocks from another browser of the same account", async () => {
    const holder = {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
    } as const
    const options = { ...holder, isUserVerified: true, automaticPresenceSimulation: true }
    const open = async (person: Person) => {
      const session = await person.context.newCDPSession(person.page)
      await session.send("WebAuthn.enable")
      const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", { options })
      return { session, authenticatorId }
    }
    const person = await arrives()
    const here = await open(person)
    await becomeActive(person, nikOf(5), officer)
    const { goes, press, sees } = handsOf(person)
    await goes("#/pemulihan")
    await press("Buat kunci sandi")
    await sees("Terdaftar")
    const { credentials } = await here.session.send("WebAuthn.getCredentials", here)

    const other = await openPerson(laptop)
    people.push(other)
    await other.page.goto(`${office.origin}/dompet/#/blokir`)
    const there = await open(other)
    await handsOf(other).press(/kunci sandi/)
    await handsOf(other).sees(/Kunci sandi (tidak dipakai|ini tidak cocok)/)
    for (const credential of credentials)
      await there.session.send("WebAuthn.addCredential", { authenticatorId: there.authenticatorId, credential })
    await handsOf(other).press(/kunci sandi/)
    await handsOf(other).sees("Sudah diblokir")
    await opensAnHourLater(person)
    await handsOf(person).sees("KTP digital diblokir")
  })
})

describe("the officer's tablet is lost", () => {
  const signed: { request: string; voucher: string }[] = []
  const waiting: Person[] = []
  test("what it signed before and what comes across the table afterwards is held; the phone says so and does not press", async () => {
    for (const n of [1, 4]) {
      const person = await arrives()
      const request = await askForKtp(person, nikOf(n))
      waiting.push(person)
      signed.push({ request, voucher: await officer.sign(request) })
    }
    const from = new Date(Date.now() + 1000).toISOString()
    await officer.post("/officers/devices/revoke", { commandId: crypto.randomUUID(), device: officer.device, from })
    await officer.signIn()
    await new Promise((done) => setTimeout(done, 1500))
    const [person, first] = [waiting[0], signed[0]]
    if (person === undefined || first === undefined) throw new Error("nobody waits")
    await handsOf(person).follows("Pindai jawaban petugas")
    const { voucher } = first
    const answer = encodeTableMessage({ kind: "handover", voucher, mandate: officer.mandate })
    const made = await makeFilm(answer, { digest: nodeCrypto.digest })
    await film(
      person.page,
      Array.from({ length: made.blocks + 4 }, (_, n) => made.frame(n)),
    )
    await handsOf(person).sees("diperiksa dahulu oleh kantor")
    await look(person, "real-held")
    const before = timesAsked("/redemptions")
    await new Promise((done) => setTimeout(done, 5000))
    expect(timesAsked("/redemptions")).toBe(before)
  })
  test("who waits for an answer by network is told at the next opening", async () => {
    const [person, second] = [waiting[1], signed[1]]
    if (person === undefined || second === undefined) throw new Error("nobody waits")
    await officer.deliver(second.voucher, second.request)
    await opensAgain(person)
    await handsOf(person).sees("Sedang diperiksa kantor")
    await look(person, "real-held-waiting")
  })
})

test("no code, NIK or PIN ever stood in an address, and no page was broken", () => {
  for (const asked of office.asked) expect(asked).not.toMatch(/\d{16}|[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
  const expected = /status of 4\d\d/
  expect(people.flatMap(({ errors }) => errors).filter((error) => !expected.test(error))).toEqual([])
})
