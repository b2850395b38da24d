import { nodeCrypto } from "@jatidiri/keys"
import { makeFilm } from "@jatidiri/proximity"
import { film, giveCamera, laptop, phone } from "@jatidiri/testing"
import { describe, expect, test } from "vitest"
import { haveFieldDay } from "./field-day.ts"
import { ketut, listPath, makeKetut } from "./full-ktp.ts"
import { look } from "./look.ts"

const { now, button, words, arrive, fetchPack, leaveTown, openAgain, unlock } = haveFieldDay()

const hold = async (message: Uint8Array): Promise<void> => {
  const made = await makeFilm(message, { digest: nodeCrypto.digest })
  await film(
    now.person.page,
    Array.from({ length: made.blocks + 6 }, (_, n) => made.frame(n)),
  )
}
/** To the field with what the office published by then, and to the screen that checks. */
const goOutToCheck = async (device = laptop): Promise<void> => {
  await arrive(device)
  await giveCamera(now.person.context)
  await fetchPack()
  await leaveTown()
  await openAgain()
  await unlock()
  await now.person.page.getByRole("link", { name: "Periksa KTP digital" }).click()
}
const meetKetut = async () => {
  const resident = await makeKetut(now.office.origin)
  now.office.field.trust = { anchors: resident.anchors, demo: true }
  return resident
}

describe("an officer without network, to whom Ketut shows the KTP that he has", () => {
  test("sees that it holds by the list beside the pack, and as of when", async () => {
    const resident = await meetKetut()
    now.office.field.lists.set(listPath, await resident.makeList("valid", 7500))
    await goOutToCheck(phone)
    await words("Daftar pencabutan di perangkat ini: 2 jam lalu").waitFor()
    await look(now.person.page, "lapangan-periksa-1-scanning")
    await hold(await resident.glance())
    await words("Berlaku").waitFor()
    await words(ketut.name).waitFor()
    await words("belum dicabut, menurut daftar 2 jam lalu").waitFor()
    await words("DEMO · TIDAK RESMI").waitFor()
    await look(now.person.page, "lapangan-periksa-2-valid")
    // The phone is put away before the next one comes: what it still showed would be read again.
    await film(now.person.page, [])
    await now.person.page.waitForTimeout(400)
    await button("Periksa berikutnya").click()
    await words("Belum ada bagian yang terbaca").waitFor()
    const stranger = await makeKetut(now.office.origin)
    await hold(await stranger.glance())
    await words("Bukan dari kantor ini").waitFor()
    expect(await words(ketut.name).count()).toBe(0)
    await look(now.person.page, "lapangan-periksa-3-not-trusted")
  })
  test("hears that it was revoked", async () => {
    const resident = await meetKetut()
    now.office.field.lists.set(listPath, await resident.makeList("revoked", 3 * 86_400))
    await goOutToCheck()
    await hold(await resident.glance())
    await words("Dicabut").waitFor()
    expect(await words(ketut.name).count()).toBe(0)
    await look(now.person.page, "lapangan-periksa-4-revoked")
  })
  test("is told that it is not certain by a list of days ago, and takes a new one along where a network is met", async () => {
    const resident = await meetKetut()
    now.office.field.lists.set(listPath, await resident.makeList("valid", 3 * 86_400))
    await goOutToCheck({ ...phone, dark: true })
    await hold(await resident.glance())
    await words("daftar pencabutan lebih dari sehari").waitFor()
    await look(now.person.page, "lapangan-periksa-5-old")
    now.office.field.lists.set(listPath, await resident.makeList("valid"))
    await now.person.context.setOffline(false)
    await now.person.page.evaluate(() => dispatchEvent(new Event("online")))
    await words("Daftar pencabutan di perangkat ini: baru saja").waitFor()
  })
  test("is told that nothing is known of revocations where no list came along", async () => {
    const resident = await meetKetut()
    await goOutToCheck()
    await words("Daftar pencabutan belum ada").waitFor()
    await hold(await resident.glance())
    await words("tidak diketahui apakah sudah dicabut").waitFor()
    await now.person.page.getByRole("button", { name: "English" }).click()
    await words("it is not known whether it was revoked").waitFor()
    await look(now.person.page, "lapangan-periksa-6-unknown-en")
  })
})
