import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseRequest } from "@jatidiri/field"
import type { Keys } from "@jatidiri/keys"
import { openPerson, type Person, phone, writeFilm } from "@jatidiri/testing"
import encodeQR from "qr"
import { build } from "vite"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { makeBank } from "./bank.ts"
import { makeKeys, makeOffice } from "./office.ts"
import { sari } from "./people.ts"
import { serveBuilt } from "./serve-built.ts"

const app = join(import.meta.dirname, "..")
const dist = mkdtempSync(join(tmpdir(), "dompet-dist-"))
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const [pin, txCode] = ["271853", "408215"]

let served: Awaited<ReturnType<typeof serveBuilt>>
let keys: Keys
let office: ReturnType<typeof makeOffice>
let person: Person

beforeAll(async () => {
  await build({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir: dist } })
  served = await serveBuilt(dist)
  keys = await makeKeys(served.origin)
  office = makeOffice(keys, served.origin, txCode)
  served.offices.push(office.answer)
  person = await openPerson(phone)
})

afterAll(async () => {
  await person?.close()
  await served?.close()
  rmSync(dist, { recursive: true, force: true })
})

/** Keeps a picture for whoever wants to look, and finds what a screen reader or a weak eye would stumble over. */
const look = async (name: string): Promise<void> => {
  const { page } = person
  const folder = process.env["SCREENSHOTS"]
  if (folder !== undefined) await page.screenshot({ path: join(folder, `dompet-${name}.png`) })
  await page.evaluate(axe)
  const found = await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))")
  expect(found, name).toEqual([])
}

const press = (name: string | RegExp) => person.page.getByRole("button", { name }).click()
const sees = (text: string | RegExp) => person.page.getByText(text).first().waitFor()
const goes = (path: string) =>
  person.page.evaluate((hash) => {
    location.hash = hash
  }, path)
const unlocks = async () => {
  await person.page.getByLabel("PIN").fill(pin)
  await press("Buka")
}

describe("Sari gets her digital KTP", () => {
  test("her phone is looked at before she travels", async () => {
    await person.page.goto(`${served.origin}/dompet/`)
    await sees("Ponsel ini bisa dipakai")
    await look("welcome")
  })
  test("a mistyped NIK and a weak PIN are refused with words, and nothing is kept", async () => {
    const { page } = person
    await press("Mulai")
    await page.getByLabel("NIK").fill("5171 0457 1395 0000")
    await press("Lanjut")
    await sees("bulan lahir")
    await look("nik")
    await page.getByLabel("NIK").fill("5171 0457 0895 0000")
    await press("Lanjut")
    await page.getByLabel("PIN baru").fill("123456")
    await page.getByLabel("Ulangi PIN").fill("123456")
    await press("Buat permohonan")
    await sees("angka berurutan")
    await look("pin")
    expect(office.said.request).toBe("")
  })
  test("her request is signed and shown; the office has it only once it says so", async () => {
    const { page } = person
    await page.getByLabel("PIN baru").fill(pin)
    await page.getByLabel("Ulangi PIN").fill(pin)
    await press("Buat permohonan")
    await sees("7K2M-4QXB")
    await sees("Diterima pusat")
    expect(office.said.request.split(".")).toHaveLength(3)
    await look("waiting")
  })
  test("after a reload a wrong PIN opens nothing, the right one goes on", async () => {
    await person.page.reload()
    await person.page.getByLabel("PIN").fill("271854")
    await press("Buka")
    await sees("PIN salah")
    await look("locked")
    await unlocks()
    await sees("7K2M-4QXB")
  })
  test("the officer's yes asks for the six digits; a wrong one is said so", async () => {
    await office.approve()
    await person.page.getByLabel("Kode dari petugas").fill("000000")
    await press("Ambil KTP")
    await sees("Kode tidak cocok")
    await look("code")
  })
  test("the right digits bring KTP and family card, each copy on a key of its own", async () => {
    await person.page.getByLabel("Kode dari petugas").fill(txCode)
    await press("Ambil KTP")
    await sees(sari.name)
    await sees("Aktif")
    await sees("2 anggota")
    expect([...office.held].sort()).toEqual(["kk-sd-jwt", "ktp-mdoc", "ktp-sd-jwt"])
    await look("home")
  })
})

describe("Sari uses it", () => {
  test("two taps show every field by the issuer's labels, the NIK half hidden", async () => {
    await person.page.getByRole("link", { name: "Tunjukkan KTP" }).click()
    await sees("17 Agu 1995")
    await sees("Perempuan")
    expect(await person.page.getByText("5171 0457 0895 0000").count()).toBe(0)
    await look("ktp")
    await press("Tampilkan NIK")
    await sees("5171 0457 0895 0000")
  })
  test("the family card has its members", async () => {
    await goes("#/kk")
    await person.page.locator("summary", { hasText: "I Made Contoh" }).click()
    await sees("KEPALA KELUARGA")
    await look("kk")
  })
  test("a bank gets what she chose and nothing else", async () => {
    const bank = await makeBank(keys, served.origin, { greedy: false, registered: true })
    served.offices.unshift(bank.answer)
    await goes(new URL(bank.walletLink).hash)
    await sees("Bank Nusa Contoh")
    await sees("NIK Anda diminta")
    await look("consent")
    await press("Bagikan 2 data")
    await sees("Sudah dibagikan")
    served.offices.shift()
    expect(bank.got.claims).toMatchObject({ name: sari.name, nik: sari.nik })
    expect(bank.got.claims).not.toHaveProperty("address")
    expect(bank.got.claims).not.toHaveProperty("picture")
  })
  test("a bank that asks beyond its registration is called out, and hears no", async () => {
    const bank = await makeBank(keys, served.origin, { greedy: true, registered: true })
    served.offices.unshift(bank.answer)
    await goes(`${new URL(bank.walletLink).hash}&lagi=1`)
    await sees("meminta lebih dari yang didaftarkannya")
    await look("beyond")
    await press("Tolak")
    await sees("Tidak ada data yang dikirim")
    served.offices.shift()
    expect(bank.got).toEqual({ error: "access_denied" })
  })
  test("who is not registered is shown as nobody and gets nothing", async () => {
    const bank = await makeBank(keys, served.origin, { greedy: false, registered: false })
    served.offices.unshift(bank.answer)
    await goes(`${new URL(bank.walletLink).hash}&lagi=2`)
    await sees("tidak terdaftar")
    await look("unregistered")
    expect(await person.page.getByRole("button", { name: /Bagikan/ }).count()).toBe(0)
    served.offices.shift()
    expect(bank.got).toEqual({})
  })
  test("her history says who, what, when and why, and no value", async () => {
    await goes("#/riwayat")
    await sees("Membuka rekening tabungan")
    await sees("Anda tolak")
    const shown = await person.page.locator("main").textContent()
    expect(shown).toContain("Nama, NIK")
    expect(shown).not.toContain(sari.name)
    expect(shown).not.toContain(sari.nik)
    await look("history")
  })
  test("with the server off and after a reload the KTP is still there", async () => {
    const { page } = person
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.context().setOffline(true)
    await goes("#/")
    await page.reload()
    await unlocks()
    await sees(sari.name)
    await look("offline")
    await page.context().setOffline(false)
  })
  test("a KTP that was revoked says so", async () => {
    office.revoke()
    await goes("#/setelan")
    await press("Periksa sekarang")
    await sees("Dicabut")
    await look("settings")
  })
  test("she ends it: the office hears it first, then the documents are gone", async () => {
    await press(/Akhiri KTP digital/)
    await look("end")
    await press("Ya, akhiri")
    await sees("KTP digital diakhiri")
    expect(office.said.ended).toBe(true)
    await look("ended")
    await goes("#/ktp")
    expect(await person.page.getByText(sari.name).count()).toBe(0)
  })
})

describe("Made scans the desk's code instead", () => {
  test("his camera reads it, and his request carries the desk's code under his own signature", async () => {
    const film = join(dist, "desk.y4m")
    const modules = encodeQR(`${served.origin}/dompet/#/undangan?kode=9TGX0W2M`, "raw", { border: 4 })
    const luma = new Uint8Array(modules.flat().map((dark) => (dark ? 0 : 255)))
    writeFilm(film, { width: modules.length, height: modules.length, luma })
    const made = await openPerson({ ...phone, film })
    const pressed = (name: string) => made.page.getByRole("button", { name }).click()
    await made.page.goto(`${served.origin}/dompet/`)
    await pressed("Mulai")
    await made.page.getByLabel("NIK").fill("5171040102700000")
    await pressed("Lanjut")
    await made.page.getByLabel("PIN baru").fill(pin)
    await made.page.getByLabel("Ulangi PIN").fill(pin)
    await pressed("Buat permohonan")
    await made.page.getByRole("link", { name: "Pindai kode loket" }).click()
    await pressed("Kirim ke loket ini")
    await made.page.getByText("Diterima pusat").waitFor()
    const request = parseRequest(office.said.request)
    expect(request).toMatchObject({ ok: true, value: { payload: { invitation: "9TGX0W2M", nik: "5171040102700000" } } })
    expect(made.errors).toEqual([])
    await made.close()
  })
})
