import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { laptop, openPerson, type Person } from "@jatidiri/testing"
import { describe, expect, test } from "vitest"
import { haveFieldDay, putu } from "./field-day.ts"
import { officer, resident } from "./people.ts"

const { now, button, words, goOut, approve, compareOther, undo, entries, comeBack } = haveFieldDay()
type Saved = { readonly path: string; readonly key: string }

/** A day's work without network: an approval that was taken back, another one, a barrier. */
const work = async (): Promise<void> => {
  await goOut()
  await approve()
  await undo()
  await now.person.page.keyboard.press("F2")
  await compareOther(putu)
  await now.person.page.keyboard.press("Control+Enter")
  await now.person.page.locator("svg.qr").waitFor()
  await now.person.page.keyboard.press("F2")
  await now.person.page.keyboard.press("F6")
  await button("Tidak ada sinyal").click()
  await now.person.page.getByRole("heading", { name: "Hambatan dicatat" }).waitFor()
  await now.person.page.keyboard.press("F2")
}

const save = async (): Promise<Saved> => {
  const { page } = now.person
  await page.keyboard.press("F10")
  const key = (await page.locator("[data-file-key]").getAttribute("data-file-key")) ?? ""
  await page.getByLabel("Ketik empat huruf terakhir").fill(key.slice(12).toLowerCase())
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")])
  await words("Tersimpan di unduhan").waitFor()
  const path = join(now.folder, download.suggestedFilename())
  await download.saveAs(path)
  await page.keyboard.press("Escape")
  return { path, key }
}

/** Another device of the office, with a network. */
const sitAtOffice = async (): Promise<Person> => {
  const other = await openPerson(laptop)
  await other.page.goto(`${now.office.origin}/petugas/#/berkas`)
  await other.page.getByRole("heading", { name: "Kirim dari berkas" }).waitFor()
  return other
}
const choose = async ({ page }: Person, { path, key }: Saved): Promise<void> => {
  await page.getByLabel("Pilih berkas").or(page.getByLabel("Berkas:")).setInputFiles(path)
  await page.getByLabel("Kunci berkas").fill(key)
  await page.getByRole("button", { name: "Buka dan kirim" }).click()
}
const said = ({ page }: Person, text: string) => page.getByText(text).first().waitFor()

describe("saving to a file", () => {
  test("a key that was not noted saves nothing; what is saved stays here and stays unacknowledged", async () => {
    await work()
    const { page } = now.person
    await page.keyboard.press("F10")
    await page.getByLabel("Ketik empat huruf terakhir").fill("0000")
    await page.keyboard.press("Enter")
    await words("Tidak sama dengan kunci di atas.").waitFor()
    await page.keyboard.press("Escape")
    const { path, key } = await save()
    const text = readFileSync(path, "utf8")
    for (const secret of [resident.nik, putu.nik, resident.name, officer.name, key]) expect(text).not.toContain(secret)
    await words("Belum terkirim 4").waitFor()
    await comeBack()
    await words("Belum terkirim 0").waitFor()
    expect(entries()).toHaveLength(4)
  })
})

describe("a file that does not open", () => {
  test("a wrong key, a damaged file and somebody else's are each refused in words, and nothing is sent", async () => {
    await work()
    const saved = await save()
    const text = readFileSync(saved.path, "utf8")
    const other = await sitAtOffice()
    const write = (name: string, content: string): Saved => {
      const path = join(now.folder, name)
      writeFileSync(path, content)
      return { path, key: saved.key }
    }
    await choose(other, { ...saved, key: "0000-1111-2222-3333" })
    await said(other, "Kunci ini tidak membuka berkas ini.")
    await choose(other, write("cut.json", text.slice(0, -100)))
    await said(other, "Berkas ini rusak atau terpotong.")
    await choose(other, write("foreign.json", '{"file":"lain"}'))
    await said(other, "Ini bukan berkas buku harian Petugas.")
    now.office.field.officer = { ...officer, officerId: crypto.randomUUID(), name: "NI MADE CONTOH" }
    await other.page.reload()
    await choose(other, saved)
    await said(other, "Berkas ini milik petugas lain.")
    expect(now.office.received).toEqual([])
    await other.close()
  })
})

describe("delivering from a file", () => {
  test("its officer delivers it from another device; again is harmless, and the first device hears of it", async () => {
    await work()
    const saved = await save()
    const other = await sitAtOffice()
    await choose(other, saved)
    await said(other, "Semua entri sudah dijawab pusat.")
    await said(other, "Diterima 4 · sudah ada 0 · ditolak 0")
    expect(await other.page.locator(".file-entries li").count()).toBe(4)
    expect(entries().map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    await other.page.getByRole("button", { name: "Berkas lain" }).click()
    await choose(other, saved)
    await said(other, "Diterima 0 · sudah ada 4 · ditolak 0")
    await other.close()
    await words("Belum terkirim 4").waitFor()
    await comeBack()
    await words("Belum terkirim 0").waitFor()
    expect(now.office.kept.size).toBe(4)
  })

  test("a supervisor delivers another's, and reads why an entry was refused", async () => {
    await work()
    const saved = await save()
    now.office.field.officer = { ...officer, officerId: crypto.randomUUID(), powers: ["supervise"] }
    now.office.state.mood = { refuses: "mandate-revoked" }
    const other = await sitAtOffice()
    await choose(other, saved)
    await said(other, `Buku harian ${officer.name}`)
    await said(other, "Diterima 0 · sudah ada 0 · ditolak 4")
    await said(other, "Surat tugas ini sudah dicabut.")
    await other.close()
  })

  test("a line that breaks halfway is tried again by itself, with fewer at once, and nothing counts twice", async () => {
    await work()
    const saved = await save()
    now.office.state.mood = "loses-answers"
    const other = await sitAtOffice()
    await choose(other, saved)
    await said(other, "Sambungan terputus. Dicoba lagi sendiri")
    now.office.state.mood = "answers"
    await other.page.getByRole("button", { name: "Kirim sekarang" }).click()
    await said(other, "Diterima 0 · sudah ada 4 · ditolak 0")
    expect(now.office.kept.size).toBe(4)
    await other.close()
  })

  test("whoever turns to another file has stopped the one before it", async () => {
    await work()
    const saved = await save()
    now.office.state.mood = "loses-answers"
    const other = await sitAtOffice()
    await other.page.clock.install()
    await choose(other, saved)
    await said(other, "Sambungan terputus. Dicoba lagi sendiri")
    await other.page.getByRole("button", { name: "Berkas lain" }).click()
    now.office.state.mood = "answers"
    const sent = now.office.received.length
    await other.page.clock.fastForward(20_000)
    await other.page.waitForTimeout(1000)
    await other.page.getByLabel("Kunci berkas").waitFor()
    expect(now.office.received.length).toBe(sent)
    await other.close()
  })

  test("where the device's own journal cannot be told, the file has arrived all the same", async () => {
    await work()
    const saved = await save()
    const other = await sitAtOffice()
    await other.page.evaluate(() => {
      IDBFactory.prototype.open = () => {
        throw new Error("the disk is gone")
      }
    })
    await choose(other, saved)
    await said(other, "Semua entri sudah dijawab pusat.")
    await other.page.getByRole("button", { name: "Berkas lain" }).click()
    await other.page.getByLabel("Kunci berkas").waitFor()
    expect(now.office.kept.size).toBe(4)
    await other.close()
  })

  test("a session that ends stops it, and says what to do", async () => {
    await work()
    const saved = await save()
    const other = await sitAtOffice()
    now.office.field.signedIn = false
    await choose(other, saved)
    await said(other, "Sesi berakhir. Masuk lagi, lalu pilih berkas yang sama.")
    expect(now.office.received).toEqual([])
    await other.close()
  })
})
