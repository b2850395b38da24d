import { describe, expect, test } from "vitest"
import { clearLine, haveFieldDay } from "./field-day.ts"

const { now, button, words, goOut, approve, entries, comeBack } = haveFieldDay()
/** What a village's edge has when it has anything: GPRS, late, and a segment in twenty is lost. */
const village = { bitsPerSecond: 20_000, delayMilliseconds: 400, loss: 0.05 }

const noteBarriers = async (count: number): Promise<void> => {
  for (let noted = 0; noted < count; noted++) {
    await now.person.page.keyboard.press("F6")
    await button("Tidak ada sinyal").click()
    await now.person.page.getByRole("heading", { name: "Hambatan dicatat" }).waitFor()
    await now.person.page.keyboard.press("F2")
  }
}
const states = () => now.person.page.getByRole("region", { name: "Buku harian perangkat ini" }).locator(".sum strong")
const triesAfter = async (tap: () => Promise<unknown>): Promise<void> => {
  const before = now.office.batches.length
  await tap()
  await expect.poll(() => now.office.batches.length, { timeout: 10_000 }).toBeGreaterThan(before)
  await button("Kirim sekarang").waitFor()
}

describe("a line that swallows what is sent", () => {
  test("gets half as much each time, is left alone for ten seconds, and more again once it answers", async () => {
    await goOut()
    await noteBarriers(25)
    now.office.state.mood = "silent"
    await triesAfter(comeBack)
    // Coming back is told twice, by the browser and by the test.
    await now.person.page.waitForTimeout(1_000)
    const tried = now.office.batches.length
    await now.person.page.waitForTimeout(7_000)
    expect(now.office.batches.length).toBe(tried)
    await triesAfter(() => button("Kirim sekarang").click())
    await triesAfter(() => button("Kirim sekarang").click())
    // A browser asks once more by itself when a connection broke under it.
    const sizes = [...new Set(now.office.batches)]
    expect([20, 10, 5, 2, 1].join()).toContain(sizes.join())
    expect(sizes.length).toBeGreaterThanOrEqual(3)
    expect(now.office.kept.size).toBe(0)
    expect(await states().allInnerTexts()).toEqual(["25", "0", "0"])
    now.office.state.mood = "answers"
    now.office.batches.length = 0
    await button("Kirim sekarang").click()
    await words("Belum terkirim 0").waitFor()
    const grown = now.office.batches
    expect(grown.length).toBeGreaterThan(1)
    for (const [at, size] of grown.slice(1, -1).entries()) expect(size).toBe((grown[at] ?? 0) * 2)
    expect(await states().allInnerTexts()).toEqual(["0", "0", "25"])
    expect(entries().map(({ seq }) => seq)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1))
  }, 120_000)
})

describe("a weak line", () => {
  test("that is cut, stalled, and repeats what it carries: every entry arrives once, nothing is green before", async () => {
    await goOut()
    await noteBarriers(6)
    await approve()
    now.link.shape(village)
    now.link.trouble({ repeated: 0.3, "answer-lost": 0.2, "answer-cut": 0.1 })
    now.link.cut()
    await comeBack()
    await words("Pusat belum terjangkau").waitFor()
    expect(await now.person.page.locator(".outcome .delivery.acknowledged").count()).toBe(0)
    now.link.heal()
    now.link.stall(3_000)
    await button("Kirim sekarang").click()
    await now.person.page.locator(".outcome .delivery.acknowledged").waitFor({ timeout: 60_000 })
    expect(entries().map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
    now.link.shape(clearLine)
  }, 120_000)
})
