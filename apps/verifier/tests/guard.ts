import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { nodeCrypto } from "@jatidiri/keys"
import { makeFilm } from "@jatidiri/proximity"
import { type Device, film, giveCamera, openPerson, type Person } from "@jatidiri/testing"
import { build } from "vite"
import { expect } from "vitest"
import { servePeriksa } from "./serve-periksa.ts"

const app = join(import.meta.dirname, "..")
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** Periksa as it is built, behind a server of its own. */
export const openPeriksa = async () => {
  const dist = mkdtempSync(join(tmpdir(), "periksa-dist-"))
  await build({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir: dist } })
  const { close, ...served } = await servePeriksa(dist)
  return {
    ...served,
    close: async () => {
      await close()
      rmSync(dist, { recursive: true, force: true })
    },
  }
}

/** A guard's device that was online once, and opens again where there is no network. */
export const openGuard = async (device: Device, origin: string) => {
  const person: Person = await openPerson(device)
  const { page, context } = person
  const sees = (text: string | RegExp) => page.getByText(text).first().waitFor()

  /** By how much the screen is wider than the device with text at 200 %. */
  const tooWide = async (name: string): Promise<number> => {
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
  const look = async (name: string): Promise<void> => {
    const folder = process.env["SCREENSHOTS"]
    if (folder !== undefined) await page.screenshot({ path: join(folder, `periksa-${name}.png`), fullPage: true })
    await page.evaluate(axe)
    const found = await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))")
    expect(found, name).toEqual([])
    expect(await tooWide(name), `${name} at 200 %`).toBeLessThanOrEqual(0)
  }
  const hold = async (message: Uint8Array): Promise<void> => {
    const made = await makeFilm(message, { digest: nodeCrypto.digest })
    await film(
      page,
      Array.from({ length: made.blocks + 6 }, (_, n) => made.frame(n)),
    )
  }
  /** What the device keeps of public things, by its key. */
  const kept = (): Promise<Record<string, unknown>[]> =>
    page.evaluate(
      () =>
        new Promise((done) => {
          const opening = indexedDB.open("jatidiri-periksa")
          opening.onsuccess = () => {
            const all = opening.result.transaction("known").objectStore("known").getAll()
            all.onsuccess = () => {
              opening.result.close()
              done(all.result)
            }
          }
        }),
    )
  /** As if what the device keeps had been changed by another hand. */
  const put = (record: Record<string, unknown>): Promise<void> =>
    page.evaluate(
      (value) =>
        new Promise<void>((done) => {
          const opening = indexedDB.open("jatidiri-periksa")
          opening.onsuccess = () => {
            const writing = opening.result.transaction("known", "readwrite")
            writing.objectStore("known").put(value)
            writing.oncomplete = () => {
              opening.result.close()
              done()
            }
          }
        }),
      record,
    )

  await giveCamera(context)
  await page.goto(`${origin}/periksa/`)
  await sees("Masuk ke meja Anda")
  await look(`sign-in-${device.width}`)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.waitForLoadState("networkidle")
  await context.setOffline(true)
  await page.reload()
  await sees("Tidak ada jaringan")
  return {
    ...{ page, sees, look, hold, kept, put },
    press: (name: string | RegExp) => page.getByRole("button", { name }).click(),
    /** The phone is put away before the next one comes: what it still showed would be read again. */
    again: async (): Promise<void> => {
      await film(page, [])
      await page.waitForTimeout(400)
      await page.getByRole("button", { name: /Periksa berikutnya|Pindai lagi/ }).click()
      await sees("Belum ada bagian yang terbaca")
    },
    enter: () => page.getByRole("link", { name: "Periksa tanpa jaringan" }).click(),
    offline: (is: boolean) => context.setOffline(is),
    close: () => person.close(),
  }
}
