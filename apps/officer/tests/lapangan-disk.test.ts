import { laptop } from "@jatidiri/testing"
import { describe, expect, test } from "vitest"
import type { EntryRow } from "../src/journal/device-stores.ts"
import { haveFieldDay, wayan } from "./field-day.ts"

/** Half a megabyte each, as parts of a hundred residents with photos are. */
const large = (number: number) => ({
  ...{ ...wayan, residentId: `${100 + number}`, nik: `517101010180${String(number).padStart(4, "0")}` },
  photo: "A".repeat(500_000),
})
const more = Array.from({ length: 6 }, (_, at) => large(at))

const {
  now,
  sitDown,
  button,
  words,
  typePin,
  arrive,
  beginFetching,
  leaveTown,
  openAgain,
  unlock,
  compare,
  approve,
  entries,
  comeBack,
} = haveFieldDay(more)

/** What a browser may keep for this app while this page is open; nothing given: as much as before. */
const giveRoom = async (quotaSize?: number): Promise<void> => {
  const session = await now.person.context.newCDPSession(now.person.page)
  const { origin } = now.office
  await session.send("Storage.overrideQuotaForOrigin", quotaSize === undefined ? { origin } : { origin, quotaSize })
}
const usage = (): Promise<number> =>
  now.person.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)

/** As if the office had acknowledged everything so much earlier; whether it was handed over by then. */
const makeOlder = (seconds: number): Promise<boolean> =>
  now.person.page.evaluate(async (older) => {
    const done = <Value>(asked: IDBRequest<Value>) =>
      new Promise<Value>((resolve) => {
        asked.onsuccess = () => resolve(asked.result)
      })
    const names = (await indexedDB.databases()).map(({ name = "" }) => name)
    const opened = await done(indexedDB.open(names.find((name) => name.startsWith("jatidiri-petugas-")) ?? ""))
    const entries = () => opened.transaction("entries", "readwrite").objectStore("entries")
    const rows: EntryRow[] = await done(entries().getAll())
    for (const { at, acknowledgedAt, ...row } of rows) {
      await done(entries().put({ ...row, at: at - older, acknowledgedAt: (acknowledgedAt ?? at) - older }))
    }
    opened.close()
    return rows.every(({ handedOver }) => handedOver === true)
  }, seconds)

describe("a device that runs full", () => {
  test("what is needed and what is free is said before anything is fetched, and so is whether it will be kept", async () => {
    await sitDown(laptop)
    await now.person.context.addInitScript(() => {
      navigator.storage.estimate = async () => ({ quota: 12_000_000, usage: 2_000_000 })
      navigator.storage.persist = async () => true
    })
    await now.person.page.goto(`${now.office.origin}/petugas/#/lapangan/tugas`)
    await button("Unduh").click()
    await words("Perlu 24,5 MB, tersedia 10,0 MB.").waitFor()
    expect(now.office.field.asked).toEqual([])
    await now.person.page.addInitScript(() => {
      navigator.storage.estimate = async () => ({ quota: 900_000_000, usage: 0 })
    })
    await now.person.page.reload()
    await button("Unduh").click()
    await words("Peramban berjanji tidak membuang paket ini.").waitFor()
    await words("tersedia 900,0 MB").waitFor()
  })

  test("full in the middle of the download: it ends with what to do, and goes on where it was", async () => {
    await arrive()
    await now.person.page.evaluate(() => {
      navigator.storage.estimate = async () => ({ quota: 900_000_000, usage: 0 })
    })
    await button("Unduh").click()
    await now.person.page.getByLabel("Ulangi PIN").waitFor()
    await giveRoom((await usage()) + 1_500_000)
    await now.person.page.getByLabel("PIN", { exact: true }).fill("271853")
    await now.person.page.getByLabel("Ulangi PIN").fill("271853")
    await now.person.page.keyboard.press("Enter")
    await words("Perangkat penuh. Kosongkan ruang").waitFor()
    const fetched = now.office.field.asked.length
    expect(fetched).toBeLessThan(9)
    await giveRoom()
    await openAgain("#/lapangan/tugas")
    await words("dari 9 bagian").waitFor()
    now.office.field.asked.length = 0
    await button("Lanjutkan unduhan").click()
    await typePin()
    await words("Paket lengkap di perangkat ini").waitFor()
    expect(now.office.field.asked[0]).toBe(fetched)
  })

  test("full while signing: nothing is half done, and with room the same tap signs once", async () => {
    await arrive()
    await beginFetching()
    await words("Paket lengkap di perangkat ini").waitFor()
    await leaveTown()
    await openAgain()
    await unlock()
    await compare()
    await giveRoom(1_000)
    // The browser believes its last count of what is free for half a minute.
    await now.person.page.waitForTimeout(31_000)
    await button("Setujui dan tanda tangani").click()
    await words("Perangkat ini tidak dapat menyimpan").waitFor()
    await words("Belum terkirim 0").waitFor()
    await giveRoom()
    await openAgain()
    await unlock()
    expect(await button("Tunjukkan lagi").count()).toBe(0)
    await approve()
    await comeBack()
    await now.person.page.locator(".outcome .delivery.acknowledged").waitFor()
    expect(entries().map(({ seq }) => seq)).toEqual([1])
  }, 90_000)

  test("full on the second day: what has outlived its use stays, and the day begins all the same", async () => {
    await arrive()
    await beginFetching()
    await words("Paket lengkap di perangkat ini").waitFor()
    await now.person.page.goto(`${now.office.origin}/petugas/#/lapangan`)
    await unlock()
    await approve()
    await now.person.page.locator(".outcome .delivery.acknowledged").waitFor()
    await now.person.page.keyboard.press("F2")
    await button("Pindai permohonan").waitFor()
    await expect.poll(() => makeOlder(2 * 86_400)).toBe(true)
    await leaveTown()
    await now.person.context.addInitScript(() => {
      const put = IDBObjectStore.prototype.put
      IDBObjectStore.prototype.put = function (...given) {
        if (this.name === "entries") throw new DOMException("full", "QuotaExceededError")
        return put.apply(this, given)
      }
    })
    await openAgain()
    await unlock()
    await button("Tunjukkan lagi").waitFor()
  })

  test("full at the door: the PIN cannot be counted, so it is not tried, and that is said", async () => {
    await arrive()
    await beginFetching()
    await words("Paket lengkap di perangkat ini").waitFor()
    await leaveTown()
    await openAgain()
    await words("Paket terkunci").waitFor()
    await giveRoom(1_000)
    await now.person.page.waitForTimeout(31_000)
    await typePin()
    await words("Perangkat ini tidak dapat menyimpan").waitFor()
    await giveRoom()
    await openAgain()
    await unlock()
  }, 90_000)
})
