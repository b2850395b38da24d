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
import { askForKtp, holdsKtp, openPhone, opensAgain } from "./real-resident.ts"

const app = join(import.meta.dirname, "..")
const dist = mkdtempSync(join(tmpdir(), "dompet-dist-"))

let office: RealOffice
let officer: RealOfficer
let person: Person

beforeAll(async () => {
  await build({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir: dist } })
  office = await openRealOffice(dist)
  officer = await openRealOfficer(office, "I Wayan Contoh")
  person = await openPhone(office)
}, 180_000)
afterAll(async () => {
  await person?.close()
  await officer?.close()
  await office?.close()
  rmSync(dist, { recursive: true, force: true })
})

const gives = async (digits: string): Promise<void> => {
  const answered = person.page.waitForResponse((response) => response.url().endsWith("/oauth/token"))
  await handsOf(person).types("Kode dari petugas", digits)
  await handsOf(person).press("Ambil KTP")
  await answered
}

describe("the officer's six digits are lost", () => {
  let first: string
  test("after five guesses the office takes not even the right ones, and the phone says that this is so", async () => {
    first = await askForKtp(person, office.residents[0]?.nik ?? "")
    await officer.approve(first)
    for (let guess = 0; guess < 5; guess++) {
      await gives(`00000${guess}`)
      await handsOf(person).sees("Kode tidak cocok")
    }
    await gives(txCode)
    await handsOf(person).sees("Kode ini cocok, tetapi pusat tidak menerimanya lagi")
    await look(person, "code-spent")
  })
  test("the way back says what it costs, and leads to a request that an officer can scan, also after a reload", async () => {
    const { follows, press, sees } = handsOf(person)
    await follows("Minta persetujuan lagi")
    await sees("Petugas harus menyetujui sekali lagi")
    await look(person, "ask-again")
    await press("Buat permohonan baru")
    await sees("Menunggu petugas")
    await opensAgain(person)
    await sees("Menunggu petugas")
  })
  test("the officer approves once more, and the KTP comes", async () => {
    const second = await readCode(person.page.getByRole("img", { name: "Kode QR permohonan Anda" }))
    expect(second).not.toBe(first)
    await officer.approve(second ?? "")
    await gives(txCode)
    await holdsKtp(person)
  })
})
