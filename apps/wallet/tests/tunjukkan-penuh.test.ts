import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inflateSync } from "node:zlib"
import { type FullLook, judgeGlance, weighLook } from "@jatidiri/field"
import { type Keys, nodeCrypto } from "@jatidiri/keys"
import { makeCollector } from "@jatidiri/proximity"
import { openPerson, type Person, phone, readCode } from "@jatidiri/testing"
import { build } from "vite"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { makeKeys, makeOffice } from "./office.ts"
import { sari } from "./people.ts"
import { serveBuilt } from "./serve-built.ts"

const app = join(import.meta.dirname, "..")
const dist = mkdtempSync(join(tmpdir(), "dompet-dist-"))
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const [pin, txCode] = ["271853", "408215"]
const { digest, verify } = nodeCrypto
const inflate = (bytes: Uint8Array, maxBytes: number) => inflateSync(bytes, { maxOutputLength: maxBytes })

let served: Awaited<ReturnType<typeof serveBuilt>>
let keys: Keys
let office: ReturnType<typeof makeOffice>
let person: Person

const sees = (text: string | RegExp) => person.page.getByText(text).first().waitFor()
const press = (name: string | RegExp) => person.page.getByRole("button", { name }).click()
const follows = (name: string) => person.page.getByRole("link", { name }).click()
const flips = (name: string) => person.page.getByRole("switch", { name }).click()
const look = async (name: string): Promise<void> => {
  const { page } = person
  const folder = process.env["SCREENSHOTS"]
  if (folder !== undefined) await page.screenshot({ path: join(folder, `dompet-${name}.png`), fullPage: true })
  await page.evaluate(axe)
  const found = await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))")
  expect(found, name).toEqual([])
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"))
  const wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
  expect(await page.evaluate(wider), `${name} at 200 %`).toBeLessThanOrEqual(0)
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"))
}

/** Films Dompet's screen as a guard's camera would, until the message is whole. */
const filmScreen = async () => {
  const collector = makeCollector({ digest })
  for (let tries = 0; tries < 600; tries++) {
    const code = person.page.getByRole("img", { name: "Kode bergerak berisi data yang Anda pilih" })
    collector.add((await readCode(code)) ?? "")
    const { blocks } = collector.progress()
    const message = await collector.finish()
    if (message !== undefined) return { message, blocks }
    await new Promise((done) => setTimeout(done, 60))
  }
  throw new Error("the film was never whole")
}
/** As Periksa judges it, with the office's list of this moment. */
const judge = async (message: Uint8Array): Promise<FullLook> => {
  const token = await (await fetch(`${served.origin}/status/1`)).text()
  const anchors = keys.anchors.map((anchor) => Buffer.from(anchor).toString("base64"))
  const judged = await judgeGlance(message, {
    ...{ anchors, verify, digest, inflate, fullVct: `${served.origin}/vct/ktp/1`, findList: () => ({ token }) },
    nowSeconds: Math.floor(Date.now() / 1000),
  })
  if (!judged.ok || judged.value.ktp !== "full") throw new Error(judged.ok ? judged.value.ktp : judged.refusal.code)
  return judged.value
}
/** Which copy of her KTP it was: no two have a place in the list, a key or a signature in common. */
const copyIn = ({ claims }: FullLook): string => JSON.stringify(claims["cnf"])

beforeAll(async () => {
  await build({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir: dist } })
  served = await serveBuilt(dist)
  keys = await makeKeys(served.origin)
  office = makeOffice(keys, served.origin, txCode)
  served.offices.push(office.answer)
  person = await openPerson(phone)
  const { page } = person
  await page.goto(`${served.origin}/dompet/`)
  await press("Mulai")
  await page.getByLabel("NIK").fill(sari.nik)
  await press("Lanjut")
  await page.getByLabel("PIN baru").fill(pin)
  await page.getByLabel("Ulangi PIN").fill(pin)
  await press("Buat permohonan")
  await sees("Diterima pusat")
  await office.approve()
  await page.getByLabel("Kode dari petugas").fill(txCode)
  await press("Ambil KTP")
  await sees("2 anggota")
  await sees("Aktif")
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.waitForLoadState("networkidle")
})
afterAll(async () => {
  await person?.close()
  await served?.close()
  rmSync(dist, { recursive: true, force: true })
})

describe("Sari shows her full KTP where nobody has a network", () => {
  let first: FullLook
  test("from the first screen in two taps: what may be seen is hers to choose, and her number is not among it", async () => {
    await person.context.setOffline(true)
    await look("full-home")
    await follows("Tunjukkan tanpa jaringan")
    await sees("Berusia 21 tahun ke atas")
    await sees("Kabupaten/kota")
    const main = (await person.page.locator("main").textContent()) ?? ""
    for (const never of ["NIK", sari.nik, "Alamat", "Melati"]) expect(main).not.toContain(never)
    await look("full-choose")
    await press("Tunjukkan 2 data")
    await sees("Hanya untuk dilihat langsung")
    await person.page.getByRole("img", { name: "Kode bergerak berisi data yang Anda pilih" }).waitFor()
    await look("full-glance")
  })
  test("photo and name cross the table, bound to her phone, and a guard's list says that it is valid", async () => {
    const { message, blocks } = await filmScreen()
    first = await judge(message)
    expect(weighLook(first)).toBe("valid")
    expect(first.claims).toMatchObject({ name: sari.name, small_picture: sari.small_picture })
    for (const hidden of ["nik", "birthdate", "gender", "address", "picture", "age_over_17"])
      expect(first.claims, hidden).not.toHaveProperty(hidden)
    expect(blocks).toBeLessThanOrEqual(20)
  })
  test("a phone that was put down shows a new film of the same copy when it is taken up", async () => {
    const { message } = await filmScreen()
    await new Promise((done) => setTimeout(done, 1100))
    await person.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")))
    // Frames of the old film that the camera still met are given up as soon as the new one begins.
    await new Promise((done) => setTimeout(done, 500))
    const renewed = (await filmScreen()).message
    expect(renewed).not.toEqual(message)
    expect(copyIn(await judge(renewed))).toBe(copyIn(first))
  })
  test("the next guard gets another copy, with what she adds and without what she takes away", async () => {
    await press("Selesai")
    await follows("Tunjukkan KTP")
    await look("full-ktp")
    await follows("Tunjukkan tanpa jaringan")
    for (const name of ["Foto", "Nama"]) await flips(name)
    await sees("Pilih paling sedikit satu")
    expect(await person.page.getByRole("button", { name: "Tunjukkan 0 data" }).isDisabled()).toBe(true)
    for (const name of ["Foto", "Berusia 21 tahun ke atas", "Kabupaten/kota"]) await flips(name)
    await press("Tunjukkan 3 data")
    const second = await judge((await filmScreen()).message)
    expect(second.claims).toMatchObject({ age_over_21: true, small_picture: sari.small_picture })
    expect(second.claims["address"]).toEqual({ locality: "Kota Denpasar" })
    expect(second.claims).not.toHaveProperty("name")
    expect(copyIn(second)).not.toBe(copyIn(first))
  })
  test("her history has both: what and when, and no name of anybody", async () => {
    await press("Selesai")
    await follows("Riwayat")
    await sees("Foto, Nama")
    await sees("Foto, Berusia 21 tahun ke atas, Kabupaten/kota")
    expect(await person.page.getByText("Tatap muka, tanpa jaringan").count()).toBe(2)
    await look("full-history")
  })
  test("a KTP that she knows to be revoked is not shown, since a guard without network could not know", async () => {
    await person.context.setOffline(false)
    office.revoke()
    await follows("Setelan")
    await press("Periksa sekarang")
    await sees("Dicabut")
    await follows("Dokumen")
    await follows("Tunjukkan tanpa jaringan")
    await sees("tidak berlaku lagi")
    expect(await person.page.getByRole("button", { name: /Tunjukkan/ }).isDisabled()).toBe(true)
    await look("full-not-shown")
  })
})
