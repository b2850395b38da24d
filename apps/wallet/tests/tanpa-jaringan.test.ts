import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { extendedKeyUsages, makeTrust, parseCertificates } from "@jatidiri/credentials"
import {
  encodeTableMessage,
  glanceAudience,
  glanceNonce,
  type Handover,
  parseTableMessage,
  verifyProvisionalKtp,
} from "@jatidiri/field"
import { type Keys, nodeCrypto } from "@jatidiri/keys"
import { trustedKeyOf } from "@jatidiri/openid4vc"
import { makeCollector, makeFilm } from "@jatidiri/proximity"
import { film, giveCamera, laptop, openPerson, type Person, phone, readCode } from "@jatidiri/testing"
import { build } from "vite"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { makeKeys, makeOffice } from "./office.ts"
import { makeOfficer, now, txCode } from "./officer.ts"
import { sari } from "./people.ts"
import { type Office, serveBuilt } from "./serve-built.ts"

const app = join(import.meta.dirname, "..")
const dist = mkdtempSync(join(tmpdir(), "dompet-dist-"))
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const pin = "271853"
const { digest, verify } = nodeCrypto
const moving = "Kode bergerak berisi data yang Anda pilih"

let served: Awaited<ReturnType<typeof serveBuilt>>
let keys: Keys
let officer: Awaited<ReturnType<typeof makeOfficer>>
let stranger: typeof officer
let office: ReturnType<typeof makeOffice>
let person: Person
const asked: string[] = []

/** Writes down what is asked, and answers nothing. */
const listener: Office = async (method, path) => {
  asked.push(`${method} ${path}`)
  return undefined
}
const down: Office = async () => ({ status: 503, body: undefined })

beforeAll(async () => {
  await build({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir: dist } })
  served = await serveBuilt(dist)
  keys = await makeKeys(served.origin)
  office = makeOffice(keys, served.origin, txCode)
  served.offices.push(listener, office.answer)
  officer = await makeOfficer(keys, served.origin)
  stranger = await makeOfficer(await makeKeys("https://lain.test"), served.origin)
})
afterAll(async () => {
  await person?.close()
  await served?.close()
  rmSync(dist, { recursive: true, force: true })
})

const look = async (name: string): Promise<void> => {
  const { page } = person
  const folder = process.env["SCREENSHOTS"]
  if (folder !== undefined) await page.screenshot({ path: join(folder, `dompet-${name}.png`), fullPage: true })
  await page.evaluate(axe)
  const found = await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))")
  expect(found, name).toEqual([])
  expect(await tooWide(name), `${name} at 200 %`).toBeLessThanOrEqual(0)
}
const press = (name: string | RegExp) => person.page.getByRole("button", { name }).click()
const follows = (name: string) => person.page.getByRole("link", { name }).click()
const sees = (text: string | RegExp) => person.page.getByText(text).first().waitFor()
const unlocks = async () => {
  await person.page.getByLabel("PIN").fill(pin)
  await press("Buka")
}
const offline = (is: boolean) => person.context.setOffline(is)
/** A browser on the edge of a network says more than once that there is one. */
const hearsOfNetwork = () =>
  person.page.evaluate(async () => {
    for (let times = 0; times < 5; times++) {
      dispatchEvent(new Event("online"))
      await new Promise((done) => setTimeout(done, 5))
    }
  })

/** By how much the screen is wider than the device with text at 200 %. */
const tooWide = async (name: string): Promise<number> => {
  const { page } = person
  const scale = (size: string) =>
    page.evaluate((to) => {
      document.documentElement.style.fontSize = to
      return document.documentElement.scrollWidth - document.documentElement.clientWidth
    }, size)
  const wider = await scale("200%")
  const folder = process.env["SCREENSHOTS"]
  if (folder !== undefined) await page.screenshot({ path: join(folder, `dompet-${name}-200.png`), fullPage: true })
  await scale("")
  return wider
}

/** Opens Dompet with a network, loses it, and only then asks for a KTP. Gives the request off the screen. */
const askWithoutNetwork = async (device = phone): Promise<string> => {
  person = await openPerson(device)
  await giveCamera(person.context)
  const { page } = person
  await page.goto(`${served.origin}/dompet/`)
  await sees("Ponsel ini bisa dipakai")
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.waitForLoadState("networkidle")
  await offline(true)
  await press("Mulai")
  await page.getByLabel("NIK").fill(sari.nik)
  await press("Lanjut")
  await page.getByLabel("PIN baru").fill(pin)
  await page.getByLabel("Ulangi PIN").fill(pin)
  await press("Buat permohonan")
  await sees("Belum terkirim ke pusat")
  return (await readCode(page.getByRole("img", { name: "Kode QR permohonan Anda" }))) ?? ""
}
const showHandover = async (handover: Handover): Promise<void> => {
  const made = await makeFilm(encodeTableMessage(handover), { digest })
  await film(
    person.page,
    Array.from({ length: made.blocks + 4 }, (_, n) => made.frame(n)),
  )
}
const keptRecords = () =>
  person.page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const opening = indexedDB.open("jatidiri-dompet")
        opening.onsuccess = () => {
          const all = opening.result.transaction("records").objectStore("records").getAllKeys()
          all.onsuccess = () => done(all.result.map(String))
        }
      }),
  )

/** Films Dompet's screen as the desk's camera would, until the message is whole. */
const filmScreen = async (): Promise<Uint8Array> => {
  const collector = makeCollector({ digest })
  for (let tries = 0; tries < 400; tries++) {
    collector.add((await readCode(person.page.getByRole("img", { name: moving }))) ?? "")
    const message = await collector.finish()
    if (message !== undefined) return message
    await new Promise((done) => setTimeout(done, 60))
  }
  throw new Error("the film was never whole")
}
const judgeGlance = async (message: Uint8Array) => {
  const anchors = parseCertificates(keys.anchors.map((anchor) => Buffer.from(anchor).toString("base64")))
  const parsed = parseTableMessage(message)
  if (!anchors.ok || !parsed.ok || parsed.value.kind !== "glance") throw new Error("no glance")
  const trustedKey = trustedKeyOf(makeTrust(verify, anchors.value), extendedKeyUsages.mandateSigner)
  const keyBinding = { nonce: glanceNonce, audience: glanceAudience, maxAgeSeconds: 60 }
  const presented = { sdJwt: parsed.value.presentation, nowSeconds: now(), keyBinding }
  const judged = await verifyProvisionalKtp({ verify, digest, trustedKey }, presented)
  if (!judged.ok) throw new Error(judged.refusal.code)
  return judged.value.claims
}

describe("Sari in a village without network", () => {
  let request: string
  test("asks there, and the way to the officer's answer is on the screen", async () => {
    request = await askWithoutNetwork()
    expect(request.split(".")).toHaveLength(3)
    await look("field-waiting")
  })
  test("an officer's answer to a neighbour is refused with words and changes nothing", async () => {
    const other = await officer.handOver(request)
    await follows("Pindai jawaban petugas")
    await film(person.page, ["https://contoh.test/bukan-film"])
    await sees("bukan kode bergerak")
    await look("field-stranger")
    await showHandover({ ...other, voucher: (await stranger.handOver(request)).voucher })
    await sees(/dari \d+ bagian terbaca/)
    await look("field-scanning")
    await sees("tidak ditandatangani petugas resmi")
    await sees("Permohonan Anda tetap seperti semula")
    await look("field-refused")
    expect(await keptRecords()).toEqual(["journey"])
  })
  test("her own is kept, and she holds a KTP that says what it is", async () => {
    await press("Pindai lagi")
    await showHandover(await officer.handOver(request))
    await sees("SEMENTARA")
    await sees("DEMO · TIDAK RESMI")
    await sees(sari.name)
    await sees("Datang sendiri begitu ada jaringan")
    expect(await keptRecords()).toEqual(["handover", "journey"])
    await look("field-home")
  })
  test("the officer's digits are held against the officer's own voucher, and kept", async () => {
    await person.page.getByLabel("Kode dari petugas").fill("000000")
    await press("Simpan kode")
    await sees("Kode tidak cocok")
    await person.page.getByLabel("Kode dari petugas").fill(txCode)
    await press("Simpan kode")
    await person.page.getByLabel("Kode dari petugas").waitFor({ state: "detached" })
    await look("field-home-code")
  })
  test("after a reload, still without network, it is there", async () => {
    await person.page.reload()
    await unlocks()
    await sees("SEMENTARA")
    await sees(sari.name)
  })
  test("she shows photo and name and nothing else, bound to the moment, renewed before it is stale", async () => {
    await follows("Tunjukkan")
    await sees("Tanggal lahir")
    await look("field-choose")
    await press("Tunjukkan 2 data")
    await sees("Hanya untuk dilihat langsung")
    await look("field-glance")
    const first = await filmScreen()
    const claims = await judgeGlance(first)
    expect(claims).toMatchObject({ name: sari.name, small_picture: expect.stringContaining("data:image/") })
    for (const hidden of ["birthdate", "gender", "region"]) expect(claims).not.toHaveProperty(hidden)
    await new Promise((done) => setTimeout(done, 31_000))
    expect(await filmScreen()).not.toEqual(first)
  })
  test("her history has it: what and when, without network, and no name of anybody", async () => {
    await press("Selesai")
    await follows("Riwayat")
    await sees("Tatap muka, tanpa jaringan")
    await sees("Foto, Nama")
    await look("field-history")
  })
  test("a service that is down is asked now and then, not all the time", async () => {
    served.offices.unshift(down)
    const heard: string[] = []
    person.page.on("request", (sent) => heard.push(sent.url()))
    await offline(false)
    await new Promise((done) => setTimeout(done, 6000))
    expect(heard.filter((url) => url.endsWith("/redemptions")).length).toBeLessThanOrEqual(2)
    await offline(true)
    served.offices.shift()
  })
  test("with the first network the full KTP comes by itself though an offer died, and the provisional one is erased", async () => {
    await follows("Dokumen")
    await person.page.reload()
    await unlocks()
    await sees("Datang sendiri begitu ada jaringan")
    let died = 0
    served.offices.unshift(async (_method, path) =>
      path === "/oauth/token" && died++ === 0 ? { status: 400, body: { error: "invalid_grant" } } : undefined,
    )
    asked.length = 0
    await offline(false)
    await hearsOfNetwork()
    await person.page.getByRole("link", { name: "Tunjukkan KTP" }).waitFor()
    await sees("2 anggota")
    expect(await person.page.getByText("SEMENTARA").count()).toBe(0)
    served.offices.shift()
    // One for the offer that died, one for the next; the digits were kept and nobody was asked again.
    expect(asked.filter((path) => path.endsWith("/redemptions"))).toHaveLength(2)
    expect(await keptRecords()).not.toContain("handover")
  })
})

describe("Sari's phone never heard whom to believe", () => {
  test("an answer is kept and said to be unchecked; a false one is found out with the first network", async () => {
    served.offices.unshift(down)
    const request = await askWithoutNetwork({ ...laptop, dark: true })
    await follows("Pindai jawaban petugas")
    await showHandover(await stranger.handOver(request))
    await sees("Belum dapat diperiksa")
    await look("field-unchecked")
    served.offices.shift()
    await offline(false)
    await sees("bukan dari kantor resmi")
    await look("field-distrusted")
    expect(await keptRecords()).toEqual(["journey"])
    await person.close()
  })
})

describe("the officer could give no provisional KTP", () => {
  test("the yes is kept all the same, and the full KTP comes with the first network", async () => {
    const { provisional: _, ...bare } = await officer.handOver(await askWithoutNetwork())
    await follows("Pindai jawaban petugas")
    await showHandover(bare)
    await sees("Petugas menyetujui permohonan Anda")
    await sees("Dilanjutkan sendiri")
    await look("field-bare")
    expect(await person.page.getByText("SEMENTARA").count()).toBe(0)
    await offline(false)
    await person.page.getByLabel("Kode dari petugas").fill(txCode)
    await press("Ambil KTP")
    await person.page.getByRole("link", { name: "Tunjukkan KTP" }).waitFor()
    expect(await keptRecords()).not.toContain("handover")
  })
})
