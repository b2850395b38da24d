import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Keys, nodeCrypto } from "@jatidiri/keys"
import { makeFilm } from "@jatidiri/proximity"
import { type Device, film, giveCamera, laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { build } from "vite"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { anchorsOf, makeOffice, makeSari, now, sari } from "./meeting.ts"
import { servePeriksa } from "./serve-periksa.ts"

const app = join(import.meta.dirname, "..")
const dist = mkdtempSync(join(tmpdir(), "periksa-dist-"))
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

let served: Awaited<ReturnType<typeof servePeriksa>>
let keys: Keys
let resident: Awaited<ReturnType<typeof makeSari>>
let person: Person

beforeAll(async () => {
  await build({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir: dist } })
  keys = await makeOffice()
  resident = await makeSari(keys)
  served = await servePeriksa(dist, { anchors: anchorsOf(keys), demo: true })
})
afterAll(async () => {
  await person?.close()
  await served?.close()
  rmSync(dist, { recursive: true, force: true })
})

const look = async (name: string): Promise<void> => {
  const { page } = person
  const folder = process.env["SCREENSHOTS"]
  if (folder !== undefined) await page.screenshot({ path: join(folder, `periksa-${name}.png`), fullPage: true })
  await page.evaluate(axe)
  const found = await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))")
  expect(found, name).toEqual([])
  expect(await tooWide(name), `${name} at 200 %`).toBeLessThanOrEqual(0)
}
const sees = (text: string | RegExp) => person.page.getByText(text).first().waitFor()
const press = (name: string | RegExp) => person.page.getByRole("button", { name }).click()
const enter = () => person.page.getByRole("link", { name: "Periksa tanpa jaringan" }).click()

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
  if (folder !== undefined) await page.screenshot({ path: join(folder, `periksa-${name}-200.png`), fullPage: true })
  await scale("")
  return wider
}

/** A desk that was online once, and opens again where there is no network. */
const openOffline = async (device: Device): Promise<void> => {
  person = await openPerson(device)
  await giveCamera(person.context)
  await person.page.goto(`${served.origin}/periksa/`)
  await sees("Masuk ke meja Anda")
  await look(`sign-in-${device.width}`)
  await person.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await person.page.waitForLoadState("networkidle")
  await person.context.setOffline(true)
  await person.page.reload()
  await sees("Tidak ada jaringan")
}
const hold = async (message: Uint8Array): Promise<void> => {
  const made = await makeFilm(message, { digest: nodeCrypto.digest })
  await film(
    person.page,
    Array.from({ length: made.blocks + 6 }, (_, n) => made.frame(n)),
  )
}

describe("a guard at a gate without network", () => {
  test("opens Periksa, and the way is on the first screen", async () => {
    await openOffline(phone)
    await look("offline")
    await enter()
    await sees("diperbarui baru saja")
    await sees("Belum ada bagian yang terbaca")
    await look("scanning")
  })
  test("sees Sari's face and name, what they are worth, and nothing that she did not show", async () => {
    await hold(await resident.glance())
    await sees("SEMENTARA")
    await sees(sari.name)
    await sees("DEMO · TIDAK RESMI")
    await sees("Dukcapil wilayah 51.71")
    await sees("Balai Banjar Contoh")
    await sees("pencabutan tidak dapat diperiksa tanpa jaringan")
    expect(await person.page.getByRole("img", { name: "Foto pada KTP digital" }).count()).toBe(1)
    expect(await person.page.getByText("17 Agu 1995").count()).toBe(0)
    await look("seen")
  })
  test("leaves the screen, and nothing of her is left on the device", async () => {
    await press("Periksa berikutnya")
    await sees("Belum ada bagian yang terbaca")
    const kept = await person.page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? "")
      const dumps = names.map(
        (name) =>
          new Promise<string>((done) => {
            const opening = indexedDB.open(name)
            opening.onsuccess = () => {
              const all = opening.result.transaction("known").objectStore("known").getAll()
              all.onsuccess = () => done(JSON.stringify(all.result))
            }
          }),
      )
      return [document.body.textContent, JSON.stringify(localStorage), ...(await Promise.all(dumps))].join("\n")
    })
    expect(kept).toContain("anchors")
    expect(kept).not.toContain(sari.name)
  })
  test("is told without a photo that he does not know whose it is", async () => {
    await hold(await resident.glance({ names: ["name", "birthdate"] }))
    await sees("Foto tidak ditunjukkan")
    await sees("17 Agu 1995")
    await look("no-photo")
    await press("Periksa berikutnya")
  })
  test("hears in words why a recording and a stranger's KTP are refused", async () => {
    await hold(await resident.glance({ boundAt: now() - 600 }))
    await sees("TERLALU LAMA")
    await look("stale")
    await press("Pindai lagi")
    const stranger = await makeSari(await makeOffice())
    await hold(await stranger.glance())
    await sees("Petugasnya tidak dikirim kantor yang kami kenal")
    await look("not-trusted")
    await person.close()
  })
})

describe("a teller whose device was not online for long", () => {
  test("is refused the check beyond thirty days, and gets it back with a network", async () => {
    await openOffline({ ...laptop, dark: true })
    await person.page.evaluate(
      () =>
        new Promise<void>((done) => {
          const opening = indexedDB.open("jatidiri-periksa")
          opening.onsuccess = () => {
            const store = opening.result.transaction("known", "readwrite").objectStore("known")
            const read = store.get("trust")
            read.onsuccess = () => {
              const put = store.put({ ...read.result, learntAt: read.result.learntAt - 31 * 86_400 })
              put.onsuccess = () => done()
            }
          }
        }),
    )
    await enter()
    await sees("lebih dari 30 hari")
    await look("too-old")
    await person.context.setOffline(false)
    await press("Perbarui daftar sekarang")
    await sees("diperbarui baru saja")
    await hold(await resident.glance({ names: ["small_picture", "name", "birthdate", "gender", "region"] }))
    await sees(sari.name)
    await look("seen-dark")
    await person.close()
  })
})
