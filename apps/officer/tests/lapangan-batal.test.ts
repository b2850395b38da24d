import { type JournalEntry, parseVoucher, type Voucher } from "@jatidiri/field"
import { describe, expect, test } from "vitest"
import { gede, haveFieldDay, kadek, putu, wayan } from "./field-day.ts"
import { makeResidentsRequest, resident } from "./people.ts"

const {
  now,
  button,
  words,
  openAgain,
  unlock,
  goOut,
  scan,
  compare,
  compareOther,
  approve,
  undo,
  entries,
  comeBack,
  readHandover,
} = haveFieldDay([wayan, gede])
const film = () => now.person.page.locator("svg.qr")
const acknowledged = () => now.person.page.locator(".outcome .delivery.acknowledged").waitFor()
const kindOf = (entry: Voucher | JournalEntry) => ("kind" in entry ? entry.kind : "voucher")

describe("an approval is taken back before it was handed over", () => {
  test("once the officer has gone on there is no taking back, not even after a restart", async () => {
    await goOut()
    await approve()
    await now.person.page.keyboard.press("F2")
    await button(`Tunjukkan lagi: ${resident.name}`).click()
    await film().waitFor()
    expect(await button("Batalkan").count()).toBe(0)
    await openAgain()
    await unlock()
    await button(`Tunjukkan lagi: ${resident.name}`).click()
    await film().waitFor()
    expect(await button("Batalkan").count()).toBe(0)
  })

  test("one tap too few takes nothing back", async () => {
    await goOut()
    await approve()
    await now.person.page.keyboard.press("F8")
    await words(`Batalkan persetujuan ${resident.name}?`).waitFor()
    await now.person.page.keyboard.press("Escape")
    await film().waitFor()
    await words("Belum terkirim 1").waitFor()
  })

  test("the film goes, the sums say it, and the same request can be approved anew", async () => {
    await goOut()
    await approve()
    const { voucher } = await readHandover()
    await undo()
    expect(await film().count()).toBe(0)
    await words("Disetujui 0").waitFor()
    await words("Dibatalkan 1").waitFor()
    expect(await button("Tunjukkan lagi").count()).toBe(0)
    await now.person.page.keyboard.press("F2")
    await approve()
    expect((await readHandover()).voucher).not.toBe(voucher)
    await comeBack()
    await acknowledged()
    const [first, second, third] = entries()
    expect([first, second, third].map((entry) => entry && kindOf(entry))).toEqual(["voucher", "withdrawal", "voucher"])
    const signed = parseVoucher(voucher)
    expect(second).toMatchObject({ voucher: signed.ok && signed.value.payload.jti, seq: 2 })
  })

  test("two taps, and another tab, make one withdrawal", async () => {
    await goOut()
    await approve()
    const other = await now.person.context.newPage()
    await other.goto(`${now.office.origin}/petugas/`)
    await other.getByLabel("PIN", { exact: true }).fill("271853")
    await other.keyboard.press("Enter")
    await other.getByRole("button", { name: "Lanjutkan penyerahan" }).click()
    for (const page of [other, now.person.page]) await page.keyboard.press("F8")
    const press = (element: HTMLButtonElement): void => {
      element.click()
      element.click()
    }
    const asked = [other, now.person.page].map((page) => page.getByRole("button", { name: "Ya, batalkan" }))
    await Promise.all(asked.map((yes) => yes.evaluate(press)))
    await other.getByRole("heading", { name: "Persetujuan dibatalkan" }).waitFor()
    await now.person.page.getByRole("heading", { name: "Persetujuan dibatalkan" }).waitFor()
    await comeBack()
    await acknowledged()
    expect(entries().map(kindOf)).toEqual(["voucher", "withdrawal"])
  })

  test("a film that was not handed over is offered first after a restart, and can still be taken back", async () => {
    await goOut()
    await approve()
    const before = await readHandover()
    await openAgain()
    await unlock()
    await words(`Belum diserahkan: ${resident.name}`).waitFor()
    await now.person.page.keyboard.press("F4")
    expect(await readHandover()).toEqual(before)
    await undo()
    await now.person.page.keyboard.press("F2")
    expect(await button("Lanjutkan penyerahan").count()).toBe(0)
  })
})

describe("who is not recorded yet", () => {
  test("a double recording and a child are not helped by another recording", async () => {
    await goOut()
    for (const one of [gede, kadek]) {
      await scan(await makeResidentsRequest(one.nik))
      await words("Belum dapat diaktivasi").waitFor()
      expect(await button("Perekaman sudah selesai di sini").count()).toBe(0)
      await now.person.page.keyboard.press("Escape")
    }
  })

  test("is approved with the recording as evidence, is told that the office waits, and the note stands once", async () => {
    await goOut()
    const request = await makeResidentsRequest(wayan.nik)
    for (const again of [false, true]) {
      await scan(request)
      await words("Belum perekaman. Lakukan perekaman dahulu").waitFor()
      await now.person.page.keyboard.press("F6")
      await words("KTP menunggu perekaman").waitFor()
      if (!again) await now.person.page.keyboard.press("Escape")
    }
    expect(await button("Setujui dan tanda tangani").isDisabled()).toBe(true)
    await now.person.page.keyboard.press("F4")
    await now.person.page.keyboard.press("Control+Enter")
    await film().waitFor()
    await words("Pusat menahan persetujuan ini").waitFor()
    await comeBack()
    await acknowledged()
    const [note, voucher, ...others] = entries()
    expect(note).toMatchObject({ kind: "note", reason: "recording-done", seq: 1 })
    expect(voucher).toMatchObject({ evidence: { document: "recording" }, seq: 2 })
    expect(others).toEqual([])
  })

  test("is said to wait by the office's own word too", async () => {
    now.office.state.mood = { holds: "held-for-review" }
    await goOut()
    await scan(await makeResidentsRequest(wayan.nik))
    await button("Perekaman sudah selesai di sini").click()
    await now.person.page.getByRole("switch", { name: "Wajah sama dengan hasil perekaman" }).click()
    await button("Setujui dan tanda tangani").click()
    await film().waitFor()
    await comeBack()
    await now.person.page.locator(".outcome .notice.warn[role=status]").waitFor()
    expect(await now.person.page.locator(".outcome .delivery.acknowledged").count()).toBe(0)
    expect(await words("penyelia").count()).toBe(0)
  })
})

describe("what else a day holds", () => {
  test("blanks are counted by the piece; what is no count is not signed", async () => {
    await goOut()
    await now.person.page.keyboard.press("F7")
    for (const wrong of ["0", "", "1,5", "9999"]) {
      await now.person.page.getByLabel("Jumlah lembar").fill(wrong)
      await button("Catat").last().click()
      await words("Isi angka bulat").waitFor()
    }
    await now.person.page.getByText("Rusak").click()
    await now.person.page.getByLabel("Jumlah lembar").fill("3")
    await now.person.page.keyboard.press("Enter")
    await now.person.page.getByRole("heading", { name: "Blangko dicatat" }).waitFor()
    await comeBack()
    await acknowledged()
    expect(entries()).toMatchObject([{ kind: "blank", reason: "spoiled", count: 3 }])
  })

  test("the sum tells the day apart, is of this round only, and can be printed", async () => {
    await goOut()
    await approve()
    await undo()
    await now.person.page.keyboard.press("F2")
    await compareOther(putu)
    await now.person.page.keyboard.press("Control+Enter")
    await film().waitFor()
    await now.person.page.keyboard.press("F2")
    await compare()
    await now.person.page.keyboard.press("F8")
    await button("Dokumen tidak dibawa").click()
    await button("Ya, tolak").click()
    await now.person.page.getByRole("heading", { name: "Penolakan dicatat" }).waitFor()
    await now.person.page.keyboard.press("F2")
    await now.person.page.keyboard.press("F7")
    await now.person.page.keyboard.press("Tab")
    await now.person.page.getByLabel("Jumlah lembar").fill("2")
    await now.person.page.keyboard.press("Enter")
    await now.person.page.getByRole("heading", { name: "Blangko dicatat" }).waitFor()
    await now.person.page.keyboard.press("F2")
    await now.person.page.keyboard.press("F9")
    const sum = now.person.page.getByRole("region", { name: "Ringkasan hari" })
    await sum.waitFor()
    const lines = await sum.locator("dl").first().locator("div").allInnerTexts()
    expect(lines.map((line) => line.replace(/\s+/g, " "))).toEqual([
      "Disetujui 1",
      "Dibatalkan 1",
      "Ditolak petugas 1",
      "Hambatan 0",
      "Blangko tercetak 2",
      "Blangko rusak 0",
      "Tidak diterima pusat 0",
      "Belum diterima pusat (semua tugas) 5",
    ])
    await sum.getByText("Hanya yang ditandatangani di perangkat ini").waitFor()
    await now.person.page.emulateMedia({ media: "print" })
    expect(await now.person.page.getByRole("button", { name: "Cetak" }).isVisible()).toBe(false)
    expect(await sum.isVisible()).toBe(true)
    expect(await now.person.page.locator(".journal-side").isVisible()).toBe(false)
  })
})
