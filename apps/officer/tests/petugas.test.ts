import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { hashCompact, parseJournal } from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { laptop, openPerson, type Person, phone } from "@jatidiri/testing"
import { build } from "vite"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { look } from "./look.ts"
import { openOffice } from "./office.ts"
import { makeResidentsRequest, resident } from "./people.ts"

const app = join(import.meta.dirname, "..")
const dist = mkdtempSync(join(tmpdir(), "petugas-dist-"))
const yes = "Setujui dan tanda tangani"
const stored = ".outcome .delivery.stored"
const acknowledged = ".outcome .delivery.acknowledged"

let request: string
let office: Awaited<ReturnType<typeof openOffice>>
let person: Person

beforeAll(async () => {
  await build({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir: dist } })
  request = await makeResidentsRequest()
})
afterAll(() => rmSync(dist, { recursive: true, force: true }))
beforeEach(async () => {
  office = await openOffice(dist, request)
})
afterEach(async () => {
  await person?.close()
  await office?.close()
})

const button = (name: string) => person.page.getByRole("button", { name })
const sitDown = async (device = laptop): Promise<void> => {
  person = await openPerson({ ...device })
  await person.page.goto(`${office.origin}/petugas/`)
  await person.page.getByRole("heading", { name: "Antrean hari ini" }).waitFor()
}
/** As a hand scanner does it: types what it reads where the focus stands, and presses Enter. */
const scanByHand = async (): Promise<void> => {
  await person.page.locator("input:focus").waitFor()
  await person.page.keyboard.insertText(request)
  await person.page.keyboard.press("Enter")
  await person.page.getByRole("heading", { name: resident.name }).waitFor()
}
const compare = async (): Promise<void> => {
  await scanByHand()
  await person.page.getByRole("switch", { name: "Wajah sama dengan foto" }).click()
}
const approve = async (): Promise<void> => {
  await compare()
  await button(yes).click()
}
/** The tab is gone; another is opened on the same device. */
const openAgain = async (): Promise<void> => {
  const page = await person.context.newPage()
  await person.page.close()
  person = { ...person, page }
  await page.goto(`${office.origin}/petugas/`)
  await page.getByRole("heading", { name: "Antrean hari ini" }).waitFor()
}

describe("what the officer signs", () => {
  test("two taps on approve sign one voucher", async () => {
    await sitDown()
    await compare()
    await button(yes).evaluate((element: HTMLButtonElement) => {
      element.click()
      element.click()
    })
    await person.page.locator(acknowledged).waitFor()
    expect(office.received).toHaveLength(1)
  })

  test("a yes and a no stand in one chain, counted and signed in order", async () => {
    await sitDown()
    await approve()
    await person.page.locator(acknowledged).waitFor()
    await person.page.keyboard.press("F2")
    await button("Pindai permohonan").waitFor()
    await scanByHand()
    await person.page.keyboard.press("F8")
    await button("Wajah berbeda dari foto").click()
    await button("Ya, tolak").click()
    await person.page.locator(acknowledged).waitFor()
    const [first = "", second = ""] = office.received
    const [voucher, refusal] = [parseJournal(first), parseJournal(second)]
    if (!voucher.ok || !refusal.ok) throw new Error("unreadable")
    expect(voucher.value.is).toBe("voucher")
    expect(voucher.value.entry.payload.seq).toBe(1)
    expect(refusal.value.entry.payload).toMatchObject({ seq: 2, kind: "refusal", reason: "face-differs" })
    expect(refusal.value.entry.payload.prev).toBe(await hashCompact(first, nodeCrypto.digest))
    expect(await person.page.getByText("1 dari 200").count()).toBe(1)
  })

  test("stays stored while the office is silent, and is acknowledged when it answers", async () => {
    office.state.mood = "silent"
    await sitDown()
    await approve()
    await person.page.locator(stored).waitFor()
    await expect.poll(() => office.received.length).toBeGreaterThan(0)
    await person.page.getByText("Tanpa jaringan").first().waitFor()
    expect(await person.page.locator(stored).count()).toBe(1)
    expect(await person.page.locator(acknowledged).count()).toBe(0)
    office.state.mood = "answers"
    await person.page.evaluate(() => dispatchEvent(new Event("online")))
    await person.page.locator(acknowledged).waitFor()
    expect(office.kept.size).toBe(1)
  })

  test("a tab killed between signing and the answer loses nothing and repeats nothing", async () => {
    office.state.mood = "loses-answers"
    await sitDown()
    await approve()
    await person.page.locator(stored).waitFor()
    await expect.poll(() => office.received.length).toBeGreaterThan(0)
    office.state.mood = "answers"
    await openAgain()
    await person.page.getByText("Semua sudah diterima pusat.").waitFor()
    expect(new Set(office.received).size).toBe(1)
    expect(office.kept.size).toBe(1)
    await approve()
    await person.page.locator(acknowledged).waitFor()
    const next = parseJournal([...office.kept.values()][1] ?? "")
    expect(next.ok && next.value.entry.payload.seq).toBe(2)
  })

  test("a refusal by the office shows its reason, and no code to read out", async () => {
    office.state.mood = { refuses: "mandate-revoked" }
    await sitDown()
    await approve()
    await person.page.getByText("Surat tugas ini sudah dicabut.").first().waitFor()
    expect(await person.page.locator("[data-tx-code]").count()).toBe(0)
    expect(await person.page.locator(acknowledged).count()).toBe(0)
    expect(await person.page.getByText("0 dari 200").count()).toBe(1)
  })

  test("a code that is no request is turned down before the office is asked", async () => {
    await sitDown()
    await person.page.keyboard.insertText("bukan.kode.ini")
    await person.page.keyboard.press("Enter")
    await person.page.getByText("Yang terbaca bukan satu permohonan utuh").waitFor()
    expect(await person.page.getByRole("heading", { name: resident.name }).count()).toBe(0)
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
    await look(person.page, `petugas-${name}-1-free`)
    await person.page.getByLabel("Atau ketik kode permohonan").fill("7K2M4QXB")
    await button("Buka permohonan").click()
    const heading = person.page.getByRole("heading", { name: resident.name })
    await heading.waitFor()
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true)
    await look(person.page, `petugas-${name}-2-compare`)
    if (device.height === laptop.height) {
      const box = await button("Tolak dengan alasan").boundingBox()
      expect((box?.y ?? 1e9) + (box?.height ?? 0)).toBeLessThanOrEqual(device.height)
    }
    await button("Tolak dengan alasan").click()
    await look(person.page, `petugas-${name}-3-refuse`)
    await person.page.keyboard.press("Escape")
    await person.page.getByRole("switch").click()
    await person.page.keyboard.press("Control+Enter")
    await person.page.locator(acknowledged).waitFor()
    await look(person.page, `petugas-${name}-4-approved`)
  })
})
