import { hashCompact, parseJournal } from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { laptop, phone } from "@jatidiri/testing"
import { describe, expect, test } from "vitest"
import { haveDeskDay } from "./desk-day.ts"
import { look } from "./look.ts"
import { resident } from "./people.ts"

const stored = ".outcome .delivery.stored"
const acknowledged = ".outcome .delivery.acknowledged"

const { now, button, sitDown, scanByHand, compare, approve, openAgain, opened } = haveDeskDay()

describe("what the officer signs", () => {
  test("two taps on approve sign one voucher", async () => {
    await sitDown()
    await compare()
    await button("Setujui dan tanda tangani").evaluate((element: HTMLButtonElement) => {
      element.click()
      element.click()
    })
    await now.person.page.locator(acknowledged).waitFor()
    expect(now.office.received).toHaveLength(1)
  })

  test("a yes and a no stand in one chain, counted and signed in order", async () => {
    await sitDown()
    await approve()
    await now.person.page.locator(acknowledged).waitFor()
    await now.person.page.keyboard.press("F2")
    await button("Pindai permohonan").waitFor()
    await scanByHand()
    await now.person.page.keyboard.press("F8")
    await button("Wajah berbeda dari foto").click()
    await button("Ya, tolak").click()
    await now.person.page.locator(acknowledged).waitFor()
    const [first = "", second = ""] = now.office.received
    const [voucher, refusal] = [parseJournal(first), parseJournal(second)]
    if (!voucher.ok || !refusal.ok) throw new Error("unreadable")
    expect(voucher.value.is).toBe("voucher")
    expect(voucher.value.entry.payload.seq).toBe(1)
    expect(refusal.value.entry.payload).toMatchObject({ seq: 2, kind: "refusal", reason: "face-differs" })
    expect(refusal.value.entry.payload.prev).toBe(await hashCompact(first, nodeCrypto.digest))
    expect(await now.person.page.getByText("1 dari 200").count()).toBe(1)
  })

  test("stays stored while the office is silent, and is acknowledged when it answers", async () => {
    now.office.state.mood = "silent"
    await sitDown()
    await approve()
    await now.person.page.locator(stored).waitFor()
    await expect.poll(() => now.office.received.length).toBeGreaterThan(0)
    await now.person.page.getByText("Tanpa jaringan").first().waitFor()
    expect(await now.person.page.locator(stored).count()).toBe(1)
    expect(await now.person.page.locator(acknowledged).count()).toBe(0)
    now.office.state.mood = "answers"
    await now.person.page.evaluate(() => dispatchEvent(new Event("online")))
    await now.person.page.locator(acknowledged).waitFor()
    expect(now.office.kept.size).toBe(1)
  })

  test("a tab killed between signing and the answer loses nothing and repeats nothing", async () => {
    now.office.state.mood = "loses-answers"
    await sitDown()
    await approve()
    await now.person.page.locator(stored).waitFor()
    await expect.poll(() => now.office.received.length).toBeGreaterThan(0)
    now.office.state.mood = "answers"
    await openAgain()
    await opened()
    await now.person.page.getByText("Semua sudah diterima pusat.").waitFor()
    expect(new Set(now.office.received).size).toBe(1)
    expect(now.office.kept.size).toBe(1)
    await approve()
    await now.person.page.locator(acknowledged).waitFor()
    const next = parseJournal([...now.office.kept.values()][1] ?? "")
    expect(next.ok && next.value.entry.payload.seq).toBe(2)
  })

  test("a refusal by the office shows its reason, and no code to read out", async () => {
    now.office.state.mood = { refuses: "mandate-revoked" }
    await sitDown()
    await approve()
    await now.person.page.getByText("Surat tugas ini sudah dicabut.").first().waitFor()
    expect(await now.person.page.locator("[data-tx-code]").count()).toBe(0)
    expect(await now.person.page.locator(acknowledged).count()).toBe(0)
    expect(await now.person.page.getByText("0 dari 200").count()).toBe(1)
  })

  test("a code that is no request is turned down before the office is asked", async () => {
    await sitDown()
    await now.person.page.keyboard.insertText("bukan.kode.ini")
    await now.person.page.keyboard.press("Enter")
    await now.person.page.getByText("Yang terbaca bukan satu permohonan utuh").waitFor()
    expect(await now.person.page.getByRole("heading", { name: resident.name }).count()).toBe(0)
  })
})

const devices = [
  ["phone", phone],
  ["phone-dark", { ...phone, dark: true }],
  ["laptop", laptop],
  ["laptop-dark", { ...laptop, dark: true }],
] as const

describe.each(devices)("the desk on a %s", (name, device) => {
  test("is readable for everybody from the queue to the code", async () => {
    await sitDown(device)
    await look(now.person.page, `petugas-${name}-1-free`)
    await now.person.page.getByLabel("Atau ketik kode permohonan").fill("7K2M4QXB")
    await button("Buka permohonan").click()
    const heading = now.person.page.getByRole("heading", { name: resident.name })
    await heading.waitFor()
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true)
    await look(now.person.page, `petugas-${name}-2-compare`)
    if (device.height === laptop.height) {
      const box = await button("Tolak dengan alasan").boundingBox()
      expect((box?.y ?? 1e9) + (box?.height ?? 0)).toBeLessThanOrEqual(device.height)
    }
    await button("Tolak dengan alasan").click()
    await look(now.person.page, `petugas-${name}-3-refuse`)
    await now.person.page.keyboard.press("Escape")
    await now.person.page.getByRole("switch").click()
    await now.person.page.keyboard.press("Control+Enter")
    await now.person.page.locator(acknowledged).waitFor()
    await look(now.person.page, `petugas-${name}-4-approved`)
  })
})
