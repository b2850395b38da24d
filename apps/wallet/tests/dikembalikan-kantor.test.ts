import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Person, readCode } from "@jatidiri/testing"
import { build } from "vite"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { handsOf, look } from "./look.ts"
import { txCode } from "./officer.ts"
import { openRealOffice, type RealOffice } from "./real-office.ts"
import { openRealOfficer, type RealOfficer } from "./real-officer.ts"
import { askForKtp, becomeActive, holdsKtp, openPhone, opensAgain } from "./real-resident.ts"

const app = join(import.meta.dirname, "..")
const dist = mkdtempSync(join(tmpdir(), "dompet-dist-"))

let office: RealOffice
let honest: RealOfficer
let robbed: RealOfficer
let victim: Person
let thief: Person

beforeAll(async () => {
  await build({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir: dist } })
  office = await openRealOffice(dist)
  honest = await openRealOfficer(office, "I Wayan Contoh")
  robbed = await openRealOfficer(office, "I Wayan Contoh")
  victim = await openPhone(office)
  thief = await openPhone(office)
}, 180_000)
afterAll(async () => {
  for (const person of [victim, thief]) await person?.close()
  for (const officer of [honest, robbed]) await officer?.close()
  await office?.close()
  rmSync(dist, { recursive: true, force: true })
})

describe("a stolen tablet says yes to a thief's phone", () => {
  const nik = (): string => office.residents[0]?.nik ?? ""
  test("the resident's phone is replaced and shows nothing", async () => {
    await becomeActive(victim, nik(), honest)
    await new Promise((done) => setTimeout(done, 2000))
    const stolenAt = new Date().toISOString()
    await new Promise((done) => setTimeout(done, 1000))
    await robbed.approve(await askForKtp(thief, nik()))
    await opensAgain(victim)
    await handsOf(victim).sees("KTP digital sudah pindah")
    await robbed.post("/officers/devices/revoke", {
      commandId: crypto.randomUUID(),
      device: robbed.device,
      from: stolenAt,
    })
  })
  test("the office takes the thief's out of its place, and the phone says so with the key it kept", async () => {
    const counts = "HP ini diakui lagi, dokumennya belum"
    await expect
      .poll(
        async () => {
          await opensAgain(victim)
          await handsOf(victim).sees(/KTP digital sudah pindah|Tunjukkan KTP/)
          return victim.page.getByText("KTP digital sudah pindah").count()
        },
        { timeout: 90_000, interval: 5000 },
      )
      .toBe(0)
    await handsOf(victim).sees(counts)
    await look(victim, "real-returned")
  }, 120_000)
  test("a new request brings new documents", async () => {
    const { follows, press, sees, types } = handsOf(victim)
    await follows("Buat permohonan baru")
    await types("NIK", nik())
    await press("Lanjut")
    await sees("Menunggu petugas")
    const request = await readCode(victim.page.getByRole("img", { name: "Kode QR permohonan Anda" }))
    // The loss has ended all of his sessions; with a passkey and a tablet of their own he goes on.
    const again = await openRealOfficer(office, "I Wayan Contoh")
    await again.approve(request ?? "")
    await again.close()
    await types("Kode dari petugas", txCode)
    await press("Ambil KTP")
    await holdsKtp(victim)
    await sees("Aktif")
  })
})
