import { activationPaths } from "@jatidiri/activation/contract"
import { officerPaths } from "@jatidiri/officers/contract"
import { laptop } from "@jatidiri/testing"
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { haveDeskDay } from "./desk-day.ts"
import { look } from "./look.ts"

const { now, said, button, words, sitDown, compare, approve, openAgain } = haveDeskDay()

const refused = { status: 403, body: { code: "power-missing", title: "No power", detail: "Wewenang tidak cukup" } }

/** One voucher is signed and has not arrived; the mandate it was signed under is over as soon as it is looked at again. */
const leaveOneWaiting = async (): Promise<void> => {
  now.office.state.lasts = 300
  now.office.state.mood = "silent"
  await sitDown(laptop)
  await approve()
  await words("Tanpa jaringan").waitFor()
  now.office.state.mood = "answers"
}

/** Whatever is asked to be kept in this store is not, as on a full disk. */
const fillDisk = async (page: Page, store: string): Promise<void> => {
  await page.addInitScript((full) => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === full) throw new DOMException("full", "QuotaExceededError")
      return put.apply(this, given)
    }
  }, store)
}

describe("an officer who gets no mandate", () => {
  test("still sends what he has signed, and the office takes it", async () => {
    await leaveOneWaiting()
    said.set(officerPaths.mandates, refused)
    await openAgain()
    await words("Wewenang tidak cukup").waitFor()
    await words("1 entri dari perangkat ini belum sampai di pusat").waitFor()
    await look(now.person.page, "loket-tanpa-surat")
    await button("Kirim sekarang").click()
    await words("Semua yang ditandatangani di sini sudah sampai di pusat.").waitFor()
    expect(now.office.kept.size).toBe(1)
  })

  test("saves it to a file where it does not get through", async () => {
    await leaveOneWaiting()
    said.set(officerPaths.mandates, refused)
    said.set(activationPaths.journal, "hangs-up")
    await openAgain()
    await button("Kirim sekarang").click()
    await words("Pusat belum terjangkau.").waitFor()
    await now.person.page.keyboard.press("F10")
    await now.person.page.locator("[data-file-key]").waitFor()
  })
})

describe("an officer without mandate and session", () => {
  test("is led to his passkey before he sends", async () => {
    await leaveOneWaiting()
    said.set(officerPaths.mandates, refused)
    said.set(activationPaths.journal, { status: 401, body: { code: "not-signed-in", title: "No", detail: "Tidak" } })
    await openAgain()
    await button("Kirim sekarang").click()
    await words("Sesi berakhir. Masuk lagi untuk mengirim").waitFor()
    await now.person.page.getByRole("link", { name: "Masuk", exact: true }).click()
    await button("Masuk dengan kunci masuk").waitFor()
  })
})

describe("a desk that stands open", () => {
  test("gets its next mandate before the last one ends", async () => {
    now.office.state.lasts = 6000
    await sitDown()
    await words("Surat tugas: sisa 1 jam").waitFor()
    now.office.state.lasts = 6 * 86_400 + 600
    await now.person.page.evaluate(() => dispatchEvent(new Event("online")))
    await words("Surat tugas: sisa 6 hari").waitFor()
  })

  test("that has slept over the end signs the next yes under the next mandate", async () => {
    now.office.state.lasts = 4
    await sitDown()
    await compare()
    now.office.state.lasts = 6 * 86_400 + 600
    await now.person.page.waitForTimeout(4_500)
    await button("Setujui dan tanda tangani").click()
    await now.person.page.locator(".outcome .delivery.acknowledged").waitFor()
    await words("1 dari 200").waitFor()
    expect(now.office.kept.size).toBe(1)
  })
})

describe("a journal that does not open", () => {
  test("says so, can be asked again, and gives up what waits in it", async () => {
    await leaveOneWaiting()
    await openAgain((page) => fillDisk(page, "mandates"))
    await words("Buku harian tidak dapat dibuka").waitFor()
    await look(now.person.page, "loket-tidak-terbuka")
    await button("Coba lagi").waitFor()
    await button("Kirim sekarang").click()
    await words("Semua yang ditandatangani di sini sudah sampai di pusat.").waitFor()
    expect(now.office.kept.size).toBe(1)
  })
})
