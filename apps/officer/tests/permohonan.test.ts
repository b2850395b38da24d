import { randomUUID } from "node:crypto"
import { rightsPaths } from "@jatidiri/rights/contract"
import { laptop, type Person, phone } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { signIn } from "../../server/tests/desk.ts"
import { bodyOf, post } from "../../server/tests/town.ts"
import { look } from "./look.ts"
import { counter, enlarge, enterAs, openRealOffice, type RealOffice } from "./real-office.ts"

const headAt = 2

let office: RealOffice
/** The head of office at his desk, all day long. */
let person: Person
let head: string
let people: { readonly nik: string; readonly name: string }[] = []

beforeAll(async () => {
  office = await openRealOffice()
  const { rooms, base } = office.house
  people = [...(await rooms.residents.sampleEligible(base.database, 12, "51.71.04"))]
  head = await signIn(office, headAt)
  person = await enterAs(office)
}, 180_000)
afterAll(async () => {
  await person?.close()
  await office?.close()
})

const words = (text: string | RegExp) => person.page.getByText(text).first()
const dialog = () => person.page.getByRole("dialog")
const press = (name: string) => person.page.getByRole("button", { name, exact: true }).click()
const raw = <Row extends object>(text: string) => office.house.base.database.raw<Row>(text)
const nextPerson = () => {
  const next = people.shift()
  if (next === undefined) throw new Error("nobody is left in the town")
  return next
}
/** Opened over the same road as at any counter. */
const ask = async (kind: string, content: string): Promise<{ ticketId: string; number: string; name: string }> => {
  const { nik, name } = nextPerson()
  const body = { commandId: randomUUID(), nik, kind, content }
  const opened = bodyOf<{ ticketId: string; number: string }>(await post(office, rightsPaths.tickets, body, head))
  return { ...opened, name }
}
const open = async (): Promise<void> => {
  await person.page.goto(`${office.origin}/petugas/#/`)
  await person.page.getByRole("link", { name: "Permohonan warga" }).click()
  await words("Batas 3 × 24 jam").waitFor()
}
const nothingLeft = () =>
  raw("update rights.tickets set settled_at = now(), outcome = 'taken-back' where settled_at is null")

describe("at the counter", () => {
  test("an officer opens a request, the resident takes the number home and asks with it later", async () => {
    const desk = await enterAs(office, { name: counter, sees: "Antrean hari ini", device: phone })
    const { page } = desk
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click()
    const words = (text: string) => page.getByText(text).first()
    await page.getByRole("link", { name: "Permohonan warga" }).click()
    const { nik } = nextPerson()
    await page.getByLabel("NIK warga").fill("5171041234567890")
    await press("Buka permohonan")
    await words("Tidak ada warga aktif").waitFor()
    await look(page, "permohonan-counter-refused")
    await page.getByLabel("NIK warga").fill(nik)
    await press("Buka permohonan")
    await words("Permohonan dibuka").waitFor()
    await look(page, "permohonan-counter-opened")
    const number = (await page.locator(".request-number").textContent()) ?? ""
    await page.getByLabel("Nomor", { exact: true }).fill(number)
    await press("Cari")
    await words("Diterima").waitFor()
    expect(await page.getByText("Buka permohonan").count()).toBe(0)
    await desk.close()
    await nothingLeft()
  })
})

describe("the office's list", () => {
  test("says that nothing waits, and what will be there", async () => {
    await open()
    await words("Tidak ada permohonan").waitFor()
    await look(person.page, "permohonan-none")
  })

  test("has what is overdue on top, and names nobody", async () => {
    const [late, fresh] = [await ask("access", ""), await ask("correction", "Tanggal lahir salah.")]
    await raw(`update rights.tickets set due_at = now() - interval '2 hours' where ticket_id = '${late.ticketId}'`)
    await open()
    await words("1 lewat batas").waitFor()
    const first = person.page.locator("li.card").first()
    expect(await first.textContent()).toContain("Lewat batas")
    for (const { name } of [late, fresh]) expect(await person.page.getByText(name).count()).toBe(0)
    await look(person.page, "permohonan-list")
    await nothingLeft()
  })
})

describe("a request", () => {
  test("is taken, asked about, refused with a reason of its kind; a colleague who was faster is told of", async () => {
    const { ticketId, name } = await ask("access", "Siapa melihat data saya? <img src=x onerror=alert(1)>")
    await open()
    await person.page.getByRole("link", { name: /^Akses data/ }).click()
    await words(name).waitFor()
    await words("<img src=x onerror=alert(1)>").waitFor()
    await press("Ambil permohonan ini")
    await dialog().getByRole("button", { name: "Ambil permohonan ini" }).click()
    await words("Tercatat atas nama Anda").waitFor()
    await press("Tanyakan kepada warga")
    await dialog().getByLabel("Tulisan untuk warga").fill("Sejak kapan?")
    await dialog().getByRole("button", { name: "Kirim" }).click()
    await words("Ditanyakan kepada warga").waitFor()
    await look(person.page, "permohonan-asked")
    await press("Tolak dengan alasan")
    await look(person.page, "permohonan-refuse")
    expect(
      await dialog()
        .getByRole("option", { name: /Penegakan hukum/ })
        .count(),
    ).toBe(0)
    await raw(`update rights.tickets set seq = seq + 1 where ticket_id = '${ticketId}'`)
    await raw(
      `insert into rights.events (ticket_id, seq, at, event, by_kind) values ('${ticketId}', 4, now(), 'overdue', 'office')`,
    )
    await dialog().getByLabel("Tulisan untuk warga").fill("Mohon bawa KTP-el.")
    await dialog().getByRole("button", { name: "Kirim" }).click()
    await words("Pilih dahulu alasannya").waitFor()
    await dialog().getByLabel("Alasan").selectOption("identity-unproven")
    await dialog().getByRole("button", { name: "Kirim" }).click()
    await words("baru saja berubah").waitFor()
    await dialog().getByRole("button", { name: "Tutup" }).click()
    await words("Lewat batas waktu").waitFor()
    await press("Tolak dengan alasan")
    expect(await dialog().getByLabel("Tulisan untuk warga").inputValue()).toBe("Mohon bawa KTP-el.")
    await dialog().getByLabel("Alasan").selectOption("identity-unproven")
    await dialog().getByRole("button", { name: "Kirim" }).click()
    await words("Belum terbukti pemilik data").waitFor()
    expect(await person.page.getByRole("button", { name: "Jawab", exact: true }).count()).toBe(0)
  })

  test("about access is answered, and the copy is drawn up for who stands at the counter", async () => {
    await ask("access", "")
    await open()
    await person.page.getByRole("link", { name: /^Akses data/ }).click()
    await press("Ambil permohonan ini")
    await dialog().getByRole("button", { name: "Ambil permohonan ini" }).click()
    await press("Jawab")
    await dialog().getByLabel("Tulisan untuk warga").fill("Silakan.")
    await dialog().getByRole("button", { name: "Kirim" }).click()
    await words("Cetak salinan untuk warga").waitFor()
    const coming = person.context.waitForEvent("page")
    await press("Cetak salinan untuk warga")
    await coming
    expect(await raw("select from audit.entries where action = 'ticket.exported'")).toHaveLength(1)
  })

  test("to stop a KTP that there is not is not answered so, and says what to do", async () => {
    await ask("withdrawal", "")
    await open()
    await person.page.getByRole("link", { name: /^Penghentian/ }).click()
    await press("Ambil permohonan ini")
    await dialog().getByRole("button", { name: "Ambil permohonan ini" }).click()
    await press("Jawab")
    await look(person.page, "permohonan-stop")
    await dialog().getByLabel("Tulisan untuk warga").fill("Dihentikan.")
    await dialog().getByRole("button", { name: "Kirim" }).click()
    await words("tidak punya KTP digital yang berlaku").waitFor()
    await nothingLeft()
  })
})

describe("a breach", () => {
  test("is noted with its clock, and those concerned are told once", async () => {
    const [first, second] = [nextPerson(), nextPerson()]
    await open()
    await person.page.getByRole("link", { name: "Kegagalan pelindungan data" }).click()
    await person.page.getByLabel("NIK warga yang terkena").fill(`${first.nik}\n${second.nik} 517104123456789O`)
    await press("Catat kejadian")
    await words("Isi tanggal (seperti 2026-11-23)").waitFor()
    await person.page.getByLabel("Diketahui pada, tanggal").fill("2026-01-02")
    await person.page.getByLabel("Diketahui pada, jam").fill("08:30")
    await press("Catat kejadian")
    await words("Baris 2: bukan NIK").waitFor()
    await words("1 baris bukan NIK. Perbaiki").waitFor()
    expect(await raw("select from rights.breaches")).toHaveLength(0)
    await look(person.page, "permohonan-breach-wrong")
    const grouped = second.nik.replace(/(.{4})(?=.)/g, "$1 ")
    await person.page.getByLabel("NIK warga yang terkena").fill(`${first.nik}\n${grouped}\n5171044101900999`)
    await press("Catat kejadian")
    await words("2 warga tercatat; 1 nomor").waitFor()
    await words("Lewat batas").waitFor()
    await look(person.page, "permohonan-breach")
    await press("Beri tahu warga")
    await dialog().getByLabel("Tulisan untuk warga").fill("Nama Anda terbaca di layar loket.")
    await dialog().getByRole("button", { name: "Kirim" }).click()
    await words("Diberitahukan").waitFor()
    expect(await person.page.getByRole("button", { name: "Beri tahu warga" }).count()).toBe(0)
  })
})

test("on every screen a request is readable for everybody, also at twice the size", async () => {
  await ask("restriction", "Saya bersengketa tentang data saya. ".repeat(20))
  for (const [name, size, colorScheme] of [
    ["laptop-dark", laptop, "dark"],
    ["phone-dark", phone, "dark"],
    ["phone", phone, "light"],
  ] as const) {
    await person.page.setViewportSize({ width: size.width, height: size.height })
    await person.page.emulateMedia({ colorScheme })
    await open()
    await look(person.page, `permohonan-${name}-1-list`)
    await person.page
      .getByRole("link", { name: /^Penundaan/ })
      .first()
      .click()
    await words("Langkah").waitFor()
    await look(person.page, `permohonan-${name}-2-one`)
  }
  await enlarge(person)
  await look(person.page, "permohonan-phone-3-one-200")
})
