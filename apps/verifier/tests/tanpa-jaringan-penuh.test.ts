import type { Keys } from "@jatidiri/keys"
import { laptop, phone } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type ListMade, makeWayan, wayan } from "./full-ktp.ts"
import { openGuard, openPeriksa } from "./guard.ts"
import { anchorsOf, makeOffice, now } from "./meeting.ts"

const day = 86_400

let served: Awaited<ReturnType<typeof openPeriksa>>
let keys: Keys
let resident: Awaited<ReturnType<typeof makeWayan>>
let guard: Awaited<ReturnType<typeof openGuard>>

const publishList = async (how: ListMade = {}): Promise<void> => {
  served.published.set("/status/ktp-0", await resident.makeList(how))
}
/** As if the device had fetched this list and nothing since. */
const keepList = async (token: string, fetchedAt = now()): Promise<void> => {
  const { uri } = resident
  await guard.put({ id: `list:${uri}`, uri, token, signedAt: fetchedAt, fetchedAt, ttlSeconds: 60 })
}
const keptToken = async (): Promise<unknown> => (await guard.kept()).find(({ id }) => id !== "trust")?.["token"]

beforeAll(async () => {
  served = await openPeriksa()
  keys = await makeOffice(10 * day)
  resident = await makeWayan(keys, served.origin)
  const trust = { anchors: anchorsOf(keys), demo: true, statusLists: [resident.uri] }
  served.published.set("/.well-known/jatidiri-trust", trust)
  await publishList()
})
afterAll(async () => {
  await guard?.close()
  await served?.close()
})

describe("a guard at a gate without network, to whom Wayan shows his full KTP", () => {
  beforeAll(async () => {
    guard = await openGuard(phone, served.origin)
    await guard.enter()
    await guard.sees("Belum ada bagian yang terbaca")
  })
  test("sees that it is valid, and as of when", async () => {
    await guard.sees("Daftar pencabutan: baru saja")
    await guard.look("full-scanning")
    await keepList(await resident.makeList({ signedAt: now() - 7500 }))
    const paths = [["small_picture"], ["name"], ["age_over_18"], ["address", "locality"]]
    await guard.hold(await resident.glance({ paths }))
    await guard.sees("BERLAKU")
    await guard.sees("Belum dicabut menurut daftar 2 jam lalu")
    await guard.sees(wayan.name)
    await guard.sees("Berusia 18 tahun ke atas")
    await guard.sees("Kota Denpasar")
    await guard.sees("DEMO · TIDAK RESMI")
    expect(await guard.page.getByRole("img", { name: "Foto pada KTP digital" }).count()).toBe(1)
    for (const hidden of ["SEMENTARA", wayan.nik, "1 Jul 2000", "Hindu", "Jalan Contoh"])
      expect(await guard.page.getByText(hidden).count(), hidden).toBe(0)
    await guard.look("full-valid")
    await guard.again()
    expect(JSON.stringify(await guard.kept())).not.toContain(wayan.name)
  })
  test("is told that he does not know whose it is without a photo", async () => {
    await guard.hold(await resident.glance({ paths: [["age_over_18"]] }))
    await guard.sees("tidak diketahui milik siapa")
    await guard.sees("Foto tidak ditunjukkan")
    await guard.look("full-no-photo")
    await guard.again()
  })
  test("is told that it may have been revoked since, when the list is older than a day", async () => {
    await keepList(await resident.makeList({ signedAt: now() - 3 * day }))
    await guard.hold(await resident.glance())
    await guard.sees("PERIKSA MANUAL")
    await guard.sees("daftar pencabutan sudah lama: 3 hari lalu")
    await guard.look("full-old")
    await guard.again()
  })
  test("is told that he knows nothing of it by a forged list", async () => {
    const forger = await makeWayan(await makeOffice(), served.origin)
    await keepList(await forger.makeList())
    await guard.hold(await resident.glance())
    await guard.sees("tidak diketahui apakah sudah dicabut")
    await guard.look("full-unknown")
    await guard.again()
  })
  test("hears no when it is revoked, also by a list of last week", async () => {
    await keepList(await resident.makeList({ status: "revoked", signedAt: now() - 7 * day }))
    await guard.hold(await resident.glance())
    await guard.sees("TOLAK")
    await guard.sees("KTP digital ini sudah dicabut")
    expect(await guard.page.getByText(wayan.name).count()).toBe(0)
    await guard.look("full-revoked")
    await guard.again()
  })
  test("hears that another code is needed when Wayan shows something else of the office", async () => {
    await guard.hold(await resident.glance({ ktp: { vct: `${served.origin}/vct/kk/1` } }))
    await guard.sees("BUKAN KODE INI")
    await guard.again()
    await guard.close()
  })
})

describe("a desk that meets a network now and then", () => {
  test("takes the list along anew when its time is over, and not before", async () => {
    guard = await openGuard({ ...laptop, dark: true }, served.origin)
    const first = await keptToken()
    await publishList({ status: "suspended" })
    await guard.offline(false)
    await guard.enter()
    await guard.sees("Belum ada bagian yang terbaca")
    await guard.page.waitForLoadState("networkidle")
    expect(await keptToken()).toBe(first)
    await keepList(String(first), now() - 61)
    await guard.page.evaluate(() => dispatchEvent(new Event("online")))
    await expect.poll(keptToken).not.toBe(first)
    await guard.offline(true)
    await guard.hold(await resident.glance())
    await guard.sees("KTP digital ini sedang ditangguhkan")
    await guard.look("full-suspended-dark")
    await guard.again()
  })
  test("keeps what it had when what comes is not the office's, and lets go what is named no more", async () => {
    const before = await keptToken()
    const stranger = await makeWayan(await makeOffice(), served.origin)
    served.published.set("/status/ktp-0", await stranger.makeList())
    await keepList(String(before), now() - 61)
    await guard.offline(false)
    const asked = guard.page.waitForResponse(/status\/ktp-0/)
    await guard.page.evaluate(() => dispatchEvent(new Event("online")))
    await asked
    await guard.page.waitForLoadState("networkidle")
    expect(await keptToken()).toBe(before)
    served.published.set("/.well-known/jatidiri-trust", { anchors: anchorsOf(keys), demo: true, statusLists: [] })
    await guard.page.evaluate(() => dispatchEvent(new Event("online")))
    await expect.poll(keptToken).toBeUndefined()
    await guard.offline(true)
    await guard.page.getByRole("link", { name: "Kembali" }).click()
    await guard.press("English")
    await guard.page.getByRole("link", { name: "Check without network" }).click()
    await guard.sees("List of revocations: none yet")
    await guard.hold(await resident.glance())
    await guard.sees("it is not known whether it was revoked")
    await guard.look("full-unknown-en")
    await guard.close()
  })
})
