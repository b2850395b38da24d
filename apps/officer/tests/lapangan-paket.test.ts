import { laptop } from "@jatidiri/testing"
import { describe, expect, test } from "vitest"
import { haveFieldDay, pin, putu } from "./field-day.ts"
import { resident } from "./people.ts"

const { now, sitDown, button, words, typePin, arrive, beginFetching, fetchPack, leaveTown, openAgain } = haveFieldDay()

describe("before the trip", () => {
  test("a pack that was cut off goes on where it was, and a damaged part is not kept", async () => {
    now.office.field.mishaps.set(2, "hangs-up")
    await arrive()
    await beginFetching()
    await words("Sambungan terputus").waitFor()
    now.office.field.mishaps.delete(2)
    now.office.field.mishaps.set(3, "damaged")
    now.office.field.asked.length = 0
    await openAgain("#/lapangan/tugas")
    await words("Baru 1 dari 3 bagian").waitFor()
    await button("Lanjutkan unduhan").click()
    await typePin()
    await words("Paket lengkap di perangkat ini").waitFor()
    expect(now.office.field.asked).toEqual([2, 3, 3])
  })

  test("a pack for which there is no room is refused before anything is asked of the disk", async () => {
    await sitDown(laptop)
    await now.person.context.addInitScript(() => {
      navigator.storage.estimate = async () => ({ quota: 1_000_000, usage: 0 })
    })
    await now.person.page.goto(`${now.office.origin}/petugas/#/lapangan/tugas`)
    await button("Unduh").click()
    await words("Ruang perangkat tidak cukup").waitFor()
    expect(now.office.field.asked).toEqual([])
  })

  test("a PIN that a thief tries first is not taken", async () => {
    await arrive()
    await button("Unduh").click()
    await typePin("123456")
    await words("Jangan angka berurutan.").waitFor()
    expect(now.office.field.asked).toEqual([])
  })

  test("what lies on the device names nobody", async () => {
    await arrive()
    await fetchPack()
    const stored = await now.person.page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name = "" }) => name)
      const opened = await new Promise<IDBDatabase>((done) => {
        const asking = indexedDB.open(names[0] ?? "")
        asking.onsuccess = () => done(asking.result)
      })
      const read = (store: string) =>
        new Promise<unknown>((done) => {
          const asking = opened.transaction(store).objectStore(store).getAll()
          asking.onsuccess = () => done(asking.result)
        })
      const all = await Promise.all([...opened.objectStoreNames].map(read))
      return JSON.stringify(all, (_, value) =>
        value instanceof Uint8Array ? String.fromCharCode(...value.slice(0, 100_000)) : value,
      )
    })
    for (const secret of [resident.name, resident.nik, putu.name, pin]) expect(stored).not.toContain(secret)
  })
})

describe("the pack goes", () => {
  const isGone = async (): Promise<void> => {
    await openAgain()
    await words("Tanpa jaringan").waitFor()
    expect(await words("Paket terkunci").count()).toBe(0)
  }

  test("after six wrong PINs, however often the app was killed in between, and says so", async () => {
    await arrive()
    await fetchPack()
    await leaveTown()
    for (const left of [5, 4, 3]) {
      await openAgain()
      await words("Paket terkunci").waitFor()
      await typePin("111222")
      await words(`Sisa ${left} kali`).waitFor()
    }
    for (const left of [2, 1]) {
      await typePin("111222")
      await words(`Sisa ${left} kali`).waitFor()
    }
    await typePin("111222")
    await words("PIN salah enam kali").waitFor()
    await isGone()
  })

  test("when its time is over, at the next start and before anything else", async () => {
    // Time enough for a slow machine to have it all before.
    const end = Math.floor(Date.now() / 1000) + 20
    now.office.field.expiresAt = end
    await arrive()
    await fetchPack()
    await leaveTown()
    await now.person.page.waitForTimeout(Math.max(0, end * 1000 + 500 - Date.now()))
    await openAgain()
    await words("Tugas lapangan berakhir").waitFor()
    await isGone()
  })

  test("when the office has closed the round, and by the button", async () => {
    await arrive()
    await fetchPack()
    // The tab that fetched it may still be asking for the rounds, and would be the one that says it.
    await now.person.page.goto("about:blank")
    now.office.field.round.state = "closed"
    await openAgain("#/lapangan/tugas")
    await words("Tugas lapangan ditutup").waitFor()
    now.office.field.round.state = "open"
    await openAgain("#/lapangan/tugas")
    await fetchPack()
    await button("Hapus paket").click()
    await now.person.page.getByRole("dialog").getByRole("button", { name: "Hapus paket" }).click()
    await button("Unduh").waitFor()
  })
})
