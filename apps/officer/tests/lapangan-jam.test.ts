import { laptop } from "@jatidiri/testing"
import { describe, expect, test } from "vitest"
import { haveFieldDay } from "./field-day.ts"

const {
  now,
  sitDown,
  button,
  words,
  arrive,
  fetchPack,
  leaveTown,
  openAgain,
  unlock,
  goOut,
  compare,
  approve,
  entries,
  comeBack,
} = haveFieldDay()
const minute = 60
const day = 86_400
const noon = (): number => Math.floor(Date.now() / 1000)

/** From the next page on the device's clock is off by so much; the office's is right. */
const setClock = (seconds: number): Promise<unknown> =>
  now.person.context.addInitScript((off) => {
    const { now: real } = (globalThis as { rightDate?: DateConstructor }).rightDate ?? Date
    const Right = (globalThis as { rightDate?: DateConstructor }).rightDate ?? Date
    class Off extends Right {
      constructor(...given: [string | number | Date] | []) {
        super(given[0] ?? real() + off * 1000)
      }
      static override now(): number {
        return real() + off * 1000
      }
    }
    Object.assign(globalThis, { rightDate: Right, Date: Off })
  }, seconds)

describe("a clock that cannot be right", () => {
  test("set back before the pack was made: said, nothing opened, and right again it goes on", async () => {
    await arrive()
    await fetchPack()
    await leaveTown()
    await setClock(-3 * day)
    await openAgain()
    await words("Betulkan jam perangkat ini").waitFor()
    await words("Jam ini menunjuk saat yang sudah lewat").waitFor()
    expect(await now.person.page.getByLabel("PIN", { exact: true }).count()).toBe(0)
    await setClock(0)
    await openAgain()
    await unlock()
  })

  test("set back while the pack is open: nothing is signed by it", async () => {
    await goOut()
    await compare()
    await now.person.page.evaluate(() => {
      const real = Date.now
      Date.now = () => real() - 86_400_000
    })
    await button("Setujui dan tanda tangani").click()
    await words("Jam perangkat ini mundur").waitFor()
    await words("Belum terkirim 0").waitFor()
    expect(await now.person.page.locator("svg.qr").count()).toBe(0)
  })

  test("more than sixty days past the pack's end: nothing is erased until the office confirms it", async () => {
    // Time enough for a slow machine to have it all before the pack truly ends.
    const end = noon() + 25
    now.office.field.expiresAt = end
    await arrive()
    await fetchPack()
    await leaveTown()
    await setClock(61 * day)
    await openAgain("#/lapangan")
    await words("Jam ini menunjuk lebih dari 60 hari sesudah tugas lapangan berakhir.").waitFor()
    await words("tidak ada yang dihapus").waitFor()
    await setClock(0)
    await openAgain("#/lapangan")
    await words("Paket terkunci").waitFor()
    await now.person.page.waitForTimeout(Math.max(0, end + 1 - noon()) * 1000)
    await setClock(61 * day)
    // The tab with the right clock would be the first to hear the office, and say it.
    await now.person.page.goto("about:blank")
    await now.person.context.setOffline(false)
    await openAgain("#/lapangan/tugas")
    await words("Tugas lapangan berakhir").waitFor()
  })

  test("past the end by less: the pack goes, as it must", async () => {
    now.office.field.expiresAt = noon() + day
    await arrive()
    await fetchPack()
    await leaveTown()
    await setClock(50 * day)
    await openAgain()
    await words("Tugas lapangan berakhir").waitFor()
  })
})

describe("a clock whose difference the office has told", () => {
  test("is corrected after a restart without network, both are shown, and set right it is believed", async () => {
    await arrive()
    await setClock(-20 * minute)
    await openAgain("#/lapangan/tugas")
    await fetchPack()
    await leaveTown()
    await openAgain()
    await unlock()
    await words("Jam perangkat ini lambat 20 menit").waitFor()
    await words("Entri memakai jam pusat.").waitFor()
    const before = noon()
    await approve()
    await setClock(0)
    await openAgain()
    await unlock()
    await button("Jam sudah saya betulkan").click()
    await now.person.page.getByText("Jam perangkat ini lambat").waitFor({ state: "detached" })
    await now.person.page.keyboard.press("F6")
    await button("Tidak ada waktu").click()
    await now.person.page.getByRole("heading", { name: "Hambatan dicatat" }).waitFor()
    await comeBack()
    await now.person.page.locator(".outcome .delivery.acknowledged").waitFor()
    for (const { iat } of entries()) {
      expect(iat).toBeGreaterThanOrEqual(before - 5)
      expect(iat).toBeLessThanOrEqual(noon() + 5)
    }
  })

  test("entries of a fast clock do not stop a device that the office has set right since", async () => {
    await arrive()
    await fetchPack()
    await leaveTown()
    await setClock(2 * 3600)
    await openAgain()
    await unlock()
    await approve()
    await setClock(0)
    await openAgain()
    await words("Jam ini menunjuk saat yang sudah lewat").waitFor()
    await now.person.context.setOffline(false)
    await openAgain("#/lapangan")
    await unlock()
  })
})

describe("an entry that the office puts off", () => {
  test("is kept, shown with the reason, not asked about again before its time, and then taken", async () => {
    await goOut()
    const retryFrom = new Date(Date.now() + 12_000).toISOString()
    now.office.state.mood = { refuses: "signed-in-future", retryFrom }
    await approve()
    await comeBack()
    await words("Pusat menunda; dicoba lagi sendiri").waitFor()
    await words("Jam perangkat ini terlalu cepat saat menandatangani").waitFor()
    await words("Terkirim, belum diterima 1").waitFor()
    expect(await now.person.page.locator(".outcome .delivery.acknowledged").count()).toBe(0)
    const asked = now.office.received.length
    now.office.state.mood = "answers"
    await now.person.page.evaluate(() => dispatchEvent(new Event("online")))
    await now.person.page.waitForTimeout(1_000)
    expect(now.office.received.length).toBe(asked)
    await now.person.page.locator(".outcome .delivery.acknowledged").waitFor()
  })
})

test("what is left of a mandate is told by the office's clock, as what is signed under it", async () => {
  await sitDown(laptop)
  await setClock(8.5 * 3600)
  await now.person.page.goto(`${now.office.origin}/petugas/#/lapangan/tugas`)
  await fetchPack()
  await now.person.page.getByRole("link", { name: "Mulai bertugas" }).click()
  await unlock()
  await words("Surat tugas: sisa 8 jam").waitFor()
})
