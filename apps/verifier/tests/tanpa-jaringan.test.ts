import type { Keys } from "@jatidiri/keys"
import { laptop, phone } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openGuard, openPeriksa } from "./guard.ts"
import { anchorsOf, makeOffice, makeSari, now, sari } from "./meeting.ts"

let served: Awaited<ReturnType<typeof openPeriksa>>
let keys: Keys
let resident: Awaited<ReturnType<typeof makeSari>>
let guard: Awaited<ReturnType<typeof openGuard>>

beforeAll(async () => {
  served = await openPeriksa()
  keys = await makeOffice()
  resident = await makeSari(keys)
  served.published.set("/.well-known/jatidiri-trust", { anchors: anchorsOf(keys), demo: true })
})
afterAll(async () => {
  await guard?.close()
  await served?.close()
})

describe("a guard at a gate without network", () => {
  test("opens Periksa, and the way is on the first screen", async () => {
    guard = await openGuard(phone, served.origin)
    await guard.look("offline")
    await guard.enter()
    await guard.sees("diperbarui baru saja")
    await guard.sees("Belum ada bagian yang terbaca")
    await guard.look("scanning")
  })
  test("sees Sari's face and name, what they are worth, and nothing that she did not show", async () => {
    await guard.hold(await resident.glance())
    await guard.sees("SEMENTARA")
    await guard.sees(sari.name)
    await guard.sees("DEMO · TIDAK RESMI")
    await guard.sees("Dukcapil wilayah 51.71")
    await guard.sees("Tugas lapangan")
    await guard.sees("Balai Banjar Contoh")
    await guard.sees("pencabutan tidak dapat diperiksa tanpa jaringan")
    expect(await guard.page.getByRole("img", { name: "Foto pada KTP digital" }).count()).toBe(1)
    expect(await guard.page.getByText("17 Agu 1995").count()).toBe(0)
    await guard.look("seen")
  })
  test("leaves the screen, and nothing of her is left on the device", async () => {
    await guard.again()
    const shown = await guard.page.evaluate(() => `${document.body.textContent} ${JSON.stringify(localStorage)}`)
    const kept = JSON.stringify(await guard.kept())
    expect(kept).toContain("anchors")
    expect(shown + kept).not.toContain(sari.name)
    expect(await guard.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([
      "jatidiri-periksa",
    ])
  })
  test("is told without a photo that he does not know whose it is", async () => {
    await guard.hold(await resident.glance({ names: ["name", "birthdate"] }))
    await guard.sees("Foto tidak ditunjukkan")
    await guard.sees("17 Agu 1995")
    await guard.look("no-photo")
    await guard.again()
  })
  test("hears in words why a recording and a stranger's KTP are refused", async () => {
    await guard.hold(await resident.glance({ boundAt: now() - 600 }))
    await guard.sees("TERLALU LAMA")
    await guard.look("stale")
    await guard.again()
    const stranger = await makeSari(await makeOffice())
    await guard.hold(await stranger.glance())
    await guard.sees("Bukan dari kantor yang kami kenal")
    await guard.look("not-trusted")
    await guard.close()
  })
})

describe("a teller whose device was not online for long", () => {
  test("is refused the check beyond thirty days, and gets it back with a network", async () => {
    guard = await openGuard({ ...laptop, dark: true }, served.origin)
    const [trust] = (await guard.kept()) as [{ learntAt: number }]
    await guard.put({ ...trust, learntAt: trust.learntAt - 31 * 86_400 })
    await guard.enter()
    await guard.sees("lebih dari 30 hari")
    await guard.look("too-old")
    await guard.offline(false)
    await guard.press("Perbarui daftar sekarang")
    await guard.sees("diperbarui baru saja")
    await guard.hold(await resident.glance({ names: ["small_picture", "name", "birthdate", "gender", "region"] }))
    await guard.sees(sari.name)
    await guard.look("seen-dark")
    await guard.close()
  })
})
