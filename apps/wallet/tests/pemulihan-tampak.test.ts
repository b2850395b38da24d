import { addPasskeyHolder, type Person, phone } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Arrived, becomesActive as activates, openBuiltDompet } from "./built-dompet.ts"
import { handsOf, look } from "./look.ts"
import { sari } from "./people.ts"
import { fillIn, opensAnHourLater, pin } from "./real-resident.ts"
import { refuses } from "./recovery-office.ts"

const code = "7K2M-4QXB-9TGX-0W2M"
const hour = 3_600_000
const later = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString()

let dompet: Awaited<ReturnType<typeof openBuiltDompet>>
let office: Arrived["office"]
let recovery: Arrived["recovery"]
let person: Person

beforeAll(async () => {
  dompet = await openBuiltDompet()
})
afterAll(() => dompet?.close())

const arrive = async (device = phone): Promise<void> => {
  ;({ office, recovery, person } = await dompet.arrive(device))
}
const becomesActive = (): Promise<void> => activates({ person, office })

describe("a phone is gone", () => {
  test("blocking is in sight at the first start, without PIN or vault; a slip of the pen is said so", async () => {
    await arrive()
    const { follows, press, sees, types } = handsOf(person)
    await sees("Ponsel ini")
    await look(person, "first")
    await follows("HP hilang?")
    await sees("dicabut seketika")
    await press("English")
    await sees("revoked at once")
    await look(person, "block-en")
    await press("Indonesia")
    await look(person, "block")
    await types("Kode pemulihan", "7K2M-4QXB")
    await press("Blokir sekarang")
    await sees("16 huruf dan angka")
    recovery.says["/recovery/block"] = refuses(404, "code-unknown")
    await types("Kode pemulihan", code)
    await press("Blokir sekarang")
    await sees("Kode ini tidak cocok")
    await look(person, "block-wrong")
    recovery.says["/recovery/block"] = refuses(429, "too-many-attempts")
    await press("Blokir sekarang")
    await sees("Terlalu banyak percobaan")
  })
  test("without a network it says so, and the same press works later", async () => {
    const { press, sees } = handsOf(person)
    await person.context.setOffline(true)
    await press("Blokir sekarang")
    await sees("Belum ada jaringan")
    await person.context.setOffline(false)
    recovery.says["/recovery/block"] = { status: 204, body: undefined }
    await press("Blokir sekarang")
    await sees("Sudah diblokir")
    await look(person, "blocked")
    expect(person.page.url()).not.toContain("7K2M")
  })
  test("the way to another phone asks what is left of the old one", async () => {
    const { follows, sees } = handsOf(person)
    await follows("Pasang di HP ini")
    await sees("Di mana HP lama Anda?")
    await look(person, "choose")
    await follows(/HP lama hilang/)
    await fillIn(person, sari.nik, "Lanjut")
    await sees("waktu tunggu")
    await look(person, "recover")
  })
  test("a wrong code leaves NIK and PIN as they are", async () => {
    const { press, sees, types } = handsOf(person)
    recovery.says["/rebindings"] = refuses(429, "too-many-requests")
    await types("Kode pemulihan", code.toLowerCase())
    await press("Pulihkan di HP ini")
    await sees("Sudah ada beberapa HP yang menunggu")
    recovery.says["/rebindings"] = refuses(404, "code-unknown")
    await press("Pulihkan di HP ini")
    await sees("Kode ini tidak cocok")
    expect(recovery.heard.at(-1)?.body).toContain("7K2M4QXB9TGX0W2M")
  })
  test("three days are counted honestly, survive a reload, and the office is left in peace", async () => {
    const { press, sees, types } = handsOf(person)
    const rebindingId = crypto.randomUUID()
    recovery.says["/rebindings"] = { status: 200, body: { rebindingId, readyAt: later(72 * hour) } }
    recovery.says["/rebindings/collect"] = refuses(409, "not-ready")
    await press("Pulihkan di HP ini")
    await sees("2 hari 23 jam lagi")
    await look(person, "rebinding")
    await person.page.reload()
    await types("PIN", pin)
    await press("Buka")
    await sees("2 hari 23 jam lagi")
    await new Promise((done) => setTimeout(done, 3000))
    expect(recovery.heard.filter(({ path }) => path === "/rebindings/collect")).toEqual([])
  })
  test("who cannot wait goes to an officer with the same request; the code leads back", async () => {
    const { follows, press, sees, types } = handsOf(person)
    await press(/Ke petugas/)
    await sees("Menunggu petugas")
    await follows(/Pakai kode pemulihan/)
    await types("Kode pemulihan", code)
    const rebindingId = crypto.randomUUID()
    recovery.says["/rebindings"] = { status: 200, body: { rebindingId, readyAt: later(1500) } }
    recovery.says["/rebindings/collect"] = refuses(410, "rebinding-cancelled")
    await press("Pulihkan di HP ini")
    await sees("Pemulihan dibatalkan")
    await look(person, "cancelled")
    expect(recovery.heard.filter(({ path }) => path === "/rebindings/collect")).toHaveLength(1)
    await person.close()
  })
})

describe("a phone that may be lost one day", () => {
  test("is asked to keep a code; what was not copied right is not told to the office", async () => {
    await arrive({ ...phone, dark: true })
    await becomesActive()
    const { follows, press, sees, types } = handsOf(person)
    await sees("Kalau HP ini hilang?")
    await look(person, "home-invite")
    await follows("Buat kode pemulihan")
    await look(person, "recovery-intro")
    await press("Buat kode pemulihan")
    await sees("Simpan kode ini di luar HP")
    await look(person, "recovery-code")
    await person.page.emulateMedia({ media: "print" })
    await look(person, "recovery-code-print")
    await person.page.emulateMedia({ media: "screen" })
    await press("Sudah saya simpan")
    await types("4 tanda terakhir", "0000")
    await press("Pakai kode ini")
    await sees("Bukan itu")
    await look(person, "recovery-confirm")
    expect(recovery.heard.some(({ path }) => path === "/recovery/setup")).toBe(false)
  })
  test("without a network the code is not in force, and not lost", async () => {
    const { follows, press, sees, types } = handsOf(person)
    await follows("Lihat kodenya lagi")
    const groups = await person.page.locator(".recovery-code > span").allTextContents()
    expect(groups.join("")).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    await press("Sudah saya simpan")
    await types("4 tanda terakhir", (groups[3] ?? "").toLowerCase())
    recovery.says["/recovery/setup"] = { status: 503, body: undefined }
    await press("Pakai kode ini")
    await sees("Layanan pusat sedang terganggu")
    const answers = [refuses(409, "signed-earlier"), { status: 204, body: undefined }]
    recovery.says["/recovery/setup"] = () => answers.shift() ?? refuses(500, "asked-too-often")
    await press("Pakai kode ini")
    await sees("Kode pemulihan berlaku")
    expect(answers).toEqual([])
    await look(person, "recovery-kept")
    for (const { body } of recovery.heard) expect(body).not.toContain(groups.join(""))
    await press("Selesai")
    await person.page.getByRole("link", { name: "Tunjukkan KTP" }).waitFor()
    expect(await person.page.getByText("Kalau HP ini hilang?").count()).toBe(0)
  })
  test("somebody else began a recovery: the phone says so first thing, and cancels it", async () => {
    recovery.state.recovery = { code: true, passkey: false }
    const begun = () =>
      ({ notice: "recovery-begun", at: later(-hour), until: later(71 * hour), rebinding: crypto.randomUUID() }) as const
    recovery.state.notices = [{ notice: "officer-device-lost", at: later(-hour) }, begun(), begun()]
    await opensAnHourLater(person)
    const { follows, press, sees } = handsOf(person)
    await sees("Ada yang memindahkan KTP Anda")
    await sees("Tablet petugas hilang")
    await look(person, "recovery-begun")
    await press("Batalkan")
    await expect.poll(() => recovery.heard.filter(({ path }) => path === "/rebindings/cancel").length).toBe(1)
    expect(await person.page.getByText("Sudah dibatalkan").count()).toBe(0)
    await press("Batalkan")
    await sees("Sudah dibatalkan")
    const said = recovery.heard.filter(({ path }) => path === "/rebindings/cancel")
    expect(said).toHaveLength(2)
    await look(person, "recovery-cancelled")
    await follows("Buat kode baru")
    await sees("Kode pemulihan Anda sudah ada")
  })
  test("what scans as anything but the new phone's request moves nothing", async () => {
    const { goes, sees } = handsOf(person)
    await goes("#/setelan")
    await sees("Sudah ada. Bisa dibuat yang baru.")
    await look(person, "settings-recovery")
    await goes("#/pindah")
    await sees("Arahkan kamera HP ini")
    await look(person, "move")
  })
  test("an office that holds the binding for review says so, and nothing is taken away", async () => {
    recovery.state.state = "held"
    recovery.state.notices = [{ notice: "held-for-review", at: later(-hour) }]
    await handsOf(person).goes("#/")
    await opensAnHourLater(person)
    await handsOf(person).sees("Sedang diperiksa kantor")
    await look(person, "held")
  })
  test("a no that comes too late is not swallowed: the phone asks again, holds nothing any more and says what to do", async () => {
    recovery.state.state = "active"
    const rebinding = crypto.randomUUID()
    recovery.state.notices = [{ notice: "recovery-begun", at: later(-hour), until: later(-1), rebinding }]
    await opensAnHourLater(person)
    await handsOf(person).sees("Ada yang memindahkan KTP Anda")
    recovery.says["/rebindings/cancel"] = refuses(404, "rebinding-unknown")
    recovery.state.state = "replaced"
    recovery.state.notices = []
    await handsOf(person).press("Batalkan")
    await handsOf(person).sees("KTP digital sudah pindah")
    await look(person, "replaced")
    await person.close()
  })
})

describe("an officer's yes does not stand", () => {
  test("while the office looks at it the phone says so, asks slowly, and goes on at once when it is seen again", async () => {
    await arrive()
    const { press, sees } = handsOf(person)
    await press("Mulai")
    await fillIn(person, sari.nik, "Buat permohonan")
    await sees("Menunggu petugas")
    office.said.held = true
    await sees("Sedang diperiksa kantor")
    await sees("Petugas sudah setuju")
    await look(person, "request-held")
    const before = office.said.asked
    await new Promise((done) => setTimeout(done, 6000))
    expect(office.said.asked - before).toBeLessThanOrEqual(1)
    await office.approve()
    await person.page.evaluate(() => dispatchEvent(new Event("online")))
    await sees("Petugas menyetujui permohonan Anda")
    await person.close()
  })
  test("held for review is no alarm; taken back leads to the officer and to another request", async () => {
    await arrive()
    const { press, sees } = handsOf(person)
    await press("Mulai")
    await fillIn(person, sari.nik, "Buat permohonan")
    await sees("Menunggu petugas")
    recovery.says["/redemptions"] = refuses(409, "held-for-review")
    await office.approve()
    await sees("diperiksa dahulu oleh kantor")
    await look(person, "yes-held")
    recovery.says["/redemptions"] = refuses(410, "binding-ended")
    await press("Coba lagi")
    await sees("ditarik kembali atau diakhiri kantor")
    await look(person, "yes-taken-back")
    await press("Buat permohonan baru")
    await sees("Menunggu petugas")
    await person.close()
  })
})

describe("a passkey does what the code does", () => {
  test("where the browser has none, nothing of it is offered", async () => {
    await arrive()
    await becomesActive()
    await handsOf(person).goes("#/pemulihan")
    await handsOf(person).sees("memblokir KTP digital seketika")
    expect(await person.page.getByText("Kunci sandi").count()).toBe(0)
    await person.close()
  })
  test("where it has one, the office's no is said in words", async () => {
    await arrive()
    await addPasskeyHolder(person)
    await becomesActive()
    const { goes, press, sees } = handsOf(person)
    await goes("#/pemulihan")
    await sees("Kunci sandi (passkey)")
    await look(person, "passkey")
    recovery.says["/recovery/passkeys/options"] = refuses(409, "passkey-known")
    await press("Buat kunci sandi")
    await sees("sudah terdaftar")
    await person.close()
  })
})
