import { join } from "node:path"
import { laptop, phone } from "@jatidiri/testing"
import { describe, test } from "vitest"
import { haveFieldDay, wayan } from "./field-day.ts"
import { look } from "./look.ts"
import { makeResidentsRequest } from "./people.ts"

const { now, words, arrive, fetchPack, leaveTown, openAgain, unlock, scan, approve, comeBack } = haveFieldDay([wayan])
const doubled = { width: phone.width / 2, height: phone.height / 2, density: 4 }
const devices = [
  ["phone", phone],
  ["phone-dark", { ...phone, dark: true }],
  ["phone-200", doubled],
  ["laptop", laptop],
  ["laptop-dark", { ...laptop, dark: true }],
] as const

describe.each(devices)("what else a day in the field holds, on a %s", (name, device) => {
  const press = (key: string): Promise<void> => now.person.page.keyboard.press(key)
  const see = (what: string): Promise<void> => look(now.person.page, `lapangan-lagi-${name}-${what}`)
  const heading = (text: string): Promise<void> => now.person.page.getByRole("heading", { name: text }).waitFor()
  const inEnglish = async (what: string): Promise<void> => {
    await now.person.page.getByRole("button", { name: "English" }).click()
    await see(`${what}-en`)
    await now.person.page.getByRole("button", { name: "Indonesia" }).click()
  }

  test("is readable for everybody, in both languages", async () => {
    await arrive(device)
    await fetchPack()
    await leaveTown()
    await openAgain()
    await unlock()
    await inEnglish("01-free")
    await press("F7")
    await heading("Catat blangko")
    await see("02-blanks")
    await press("Escape")
    await scan(await makeResidentsRequest(wayan.nik))
    await words("Belum perekaman. Lakukan perekaman dahulu").waitFor()
    await see("03-not-recorded")
    await press("F6")
    await words("KTP menunggu perekaman").waitFor()
    await see("04-recorded")
    await inEnglish("04-recorded")
    await press("F4")
    await press("Control+Enter")
    await now.person.page.locator("svg.qr").waitFor()
    await see("05-awaited")
    await press("F2")
    await approve()
    await see("06-film")
    await inEnglish("06-film")
    await press("F8")
    await heading("Batalkan persetujuan")
    await see("07-undo")
    await now.person.page.getByRole("button", { name: "Ya, batalkan" }).click()
    await heading("Persetujuan dibatalkan")
    await see("08-undone")
    await press("F2")
    await press("F9")
    await heading("Ringkasan tugas lapangan")
    await see("09-sum")
    await inEnglish("09-sum")
    await press("F9")
    await press("F10")
    await heading("Simpan ke berkas")
    await see("10-save")
    const key = (await now.person.page.locator("[data-file-key]").getAttribute("data-file-key")) ?? ""
    await now.person.page.getByLabel("Ketik empat huruf terakhir").fill(key.slice(12))
    const [download] = await Promise.all([now.person.page.waitForEvent("download"), press("Enter")])
    await words("Tersimpan di unduhan").waitFor()
    await see("11-saved")
    const file = join(now.folder, `${name}.json`)
    await download.saveAs(file)
    await press("Escape")
    now.office.state.mood = { refuses: "signed-in-future", retryFrom: new Date(Date.now() + 3_600_000).toISOString() }
    await comeBack()
    await words("Pusat menunda").waitFor()
    await see("12-put-off")
    now.office.state.mood = "answers"
    await now.person.page.goto(`${now.office.origin}/petugas/#/berkas`)
    await heading("Kirim dari berkas")
    await see("13-choose")
    await now.person.page.getByLabel("Pilih berkas").setInputFiles(file)
    await now.person.page.getByLabel("Kunci berkas").fill(key)
    await press("Enter")
    await words("Semua entri sudah dijawab pusat.").waitFor()
    await see("14-delivered")
    await inEnglish("14-delivered")
  })

  test("says in everybody's sight that the clock is wrong", async () => {
    await arrive(device)
    await fetchPack()
    await leaveTown()
    await now.person.context.addInitScript(() => {
      const real = Date.now
      Date.now = () => real() - 86_400_000
    })
    await openAgain()
    await words("Betulkan jam perangkat ini").waitFor()
    await see("15-clock")
    await inEnglish("15-clock")
  })
})
