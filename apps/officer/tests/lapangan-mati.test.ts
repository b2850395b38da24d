import { findJournalBreak, parseMandate } from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { describe, expect, test } from "vitest"
import { haveFieldDay, pin } from "./field-day.ts"
import { resident } from "./people.ts"

const {
  now,
  button,
  words,
  openAgain,
  dieAfter,
  unlock,
  goOut,
  compare,
  approve,
  undo,
  entries,
  comeBack,
  readHandover,
} = haveFieldDay()

/** Before anything began, in the middle, and after all is done: which is which depends on the machine. */
const moments = [0, 3, 8, 20, 45]
const click = (name: string) => () => button(name).evaluate((element: HTMLButtonElement) => element.click())
const kindOf = (entry: ReturnType<typeof entries>[number]): string => ("kind" in entry ? entry.kind : "voucher")
const film = () => now.person.page.locator("svg.qr")

const sendAll = async (): Promise<void> => {
  await comeBack()
  await words("Belum terkirim 0").waitFor()
}

/** The office's eyes on the chain: nothing missing, nothing twice, nothing changed. */
const expectWhole = async (mandate: string): Promise<void> => {
  const parsed = parseMandate(mandate)
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  const sorted = entries().map(({ jti }) => now.office.kept.get(jti) ?? "")
  expect(await findJournalBreak(sorted, { ...nodeCrypto, key: parsed.value.payload.cnf.jwk })).toBeUndefined()
}

describe("a tab that dies at any moment", () => {
  test("of signing leaves all or nothing, and the request is signed once", async () => {
    await goOut()
    for (const moment of moments) {
      await compare()
      await dieAfter(click("Setujui dan tanda tangani"), moment)
      await unlock()
      const signed = await button("Lanjutkan penyerahan")
        .waitFor({ timeout: 700 })
        .then(() => 1)
        .catch(() => 0)
      await words(`Belum terkirim ${signed}`).waitFor()
    }
    await approve()
    const { mandate } = await readHandover()
    await sendAll()
    expect(entries().map(kindOf)).toEqual(["voucher"])
    await expectWhole(mandate)
  }, 120_000)

  test("of a refusal leaves one or none each time, and the chain is whole", async () => {
    await goOut()
    for (const moment of moments) {
      await compare()
      await now.person.page.keyboard.press("F8")
      await click("Dokumen tidak dibawa")()
      await dieAfter(click("Ya, tolak"), moment)
      await unlock()
    }
    await approve()
    const { mandate } = await readHandover()
    await sendAll()
    const kinds = entries().map(kindOf)
    expect(kinds.length).toBeLessThanOrEqual(moments.length + 1)
    expect(kinds.filter((kind) => kind === "voucher")).toHaveLength(1)
    await expectWhole(mandate)
  }, 120_000)

  test("of taking back leaves film and voucher, or neither, and takes back once", async () => {
    await goOut()
    await approve()
    const { mandate } = await readHandover()
    for (const moment of moments) {
      await now.person.page.keyboard.press("F8")
      await dieAfter(click("Ya, batalkan"), moment)
      await unlock()
      const waits = button("Lanjutkan penyerahan")
      const there = await waits
        .waitFor({ timeout: 700 })
        .then(() => true)
        .catch(() => false)
      await words(there ? "Disetujui 1" : "Dibatalkan 1").waitFor()
      if (!there) break
      await waits.click()
      await film().waitFor()
    }
    if ((await film().count()) > 0) await undo()
    await sendAll()
    expect(entries().map(kindOf)).toEqual(["voucher", "withdrawal"])
    await expectWhole(mandate)
  }, 120_000)

  test("of going on to the next keeps the film for taking back, or closes it for good", async () => {
    await goOut()
    await approve()
    for (const moment of [0, 5, 500]) {
      await dieAfter(() => now.person.page.keyboard.press("F2"), moment)
      await unlock()
      await button(`Tunjukkan lagi: ${resident.name}`).click()
      await film().waitFor()
      const takeable = await button("Batalkan").count()
      await now.person.page.waitForTimeout(100)
      expect(await button("Batalkan").count()).toBe(takeable)
    }
    expect(await button("Batalkan").count()).toBe(0)
    await words("Belum terkirim 1").waitFor()
  }, 120_000)

  test("of delivering loses nothing and counts nothing twice", async () => {
    await goOut()
    await approve()
    const { mandate } = await readHandover()
    for (const reason of ["Tidak ada sinyal", "Tidak ada waktu", "Tidak berminat"]) {
      await now.person.page.keyboard.press("F2")
      await now.person.page.keyboard.press("F6")
      await button(reason).click()
      await now.person.page.getByRole("heading", { name: "Hambatan dicatat" }).waitFor()
    }
    for (const moment of moments) {
      await now.person.context.setOffline(false)
      await dieAfter(() => now.person.page.evaluate(() => dispatchEvent(new Event("online"))), moment, "#/lapangan")
      await unlock()
      await now.person.context.setOffline(true)
    }
    await sendAll()
    expect(entries().map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    await expectWhole(mandate)
  }, 120_000)
})

test("answers that are lost on the way leave everything waiting here, and counted once there", async () => {
  await goOut()
  await approve()
  now.office.state.mood = "loses-answers"
  await comeBack()
  await words("Pusat belum terjangkau").waitFor()
  await words("Belum terkirim 1").waitFor()
  expect(await now.person.page.locator(".outcome .delivery.acknowledged").count()).toBe(0)
  expect(now.office.kept.size).toBe(1)
  now.office.state.mood = "answers"
  await openAgain("#/lapangan")
  await now.person.page.getByLabel("PIN", { exact: true }).fill(pin)
  await now.person.page.keyboard.press("Enter")
  await words("Belum terkirim 0").waitFor()
  expect(now.office.kept.size).toBe(1)
})
