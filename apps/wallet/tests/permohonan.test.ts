import { randomUUID } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { rightsPaths, type TicketReply, type TicketsReply } from "@jatidiri/rights/contract"
import type { Person } from "@jatidiri/testing"
import { build } from "vite"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { signIn } from "../../server/tests/desk.ts"
import { handsOf, look } from "./look.ts"
import { openRealOffice, type RealOffice } from "./real-office.ts"
import { openRealOfficer, type RealOfficer } from "./real-officer.ts"
import { becomeActive, openPhone, opensAgain } from "./real-resident.ts"

const app = join(import.meta.dirname, "..")
const dist = mkdtempSync(join(tmpdir(), "dompet-dist-"))
const head = 2

let office: RealOffice
let officer: RealOfficer
let person: Person
let supervisor: string

const send = async (path: string, init: RequestInit = {}) => {
  const reply = await fetch(`${office.origin}${path}`, init)
  return { status: reply.status, text: await reply.text(), headers: reply.headers }
}
const asSupervisor = async <Reply>(path: string, body?: object): Promise<Reply> => {
  const headers = { cookie: supervisor, "x-jatidiri": "1", "content-type": "application/json" }
  const { status, text } = await send(path, {
    headers,
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  })
  if (status >= 400) throw new Error(text)
  return JSON.parse(text) as Reply // the caller names the contract's shape
}
/** Does it with the request that is due first. */
const act = async (what: object): Promise<void> => {
  const { tickets } = await asSupervisor<TicketsReply>(`${rightsPaths.tickets}?state=open`)
  const path = rightsPaths.ticket.replace(":ticketId", tickets[0]?.ticketId ?? "")
  const { seq } = await asSupervisor<TicketReply>(path)
  await asSupervisor(`${path}/acts`, { commandId: randomUUID(), seq, ...what })
}

beforeAll(async () => {
  await build({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir: dist } })
  office = await openRealOffice(dist)
  officer = await openRealOfficer(office, "I Wayan Contoh")
  supervisor = await signIn({ origin: office.origin, send }, head)
  person = await openPhone(office)
  await becomeActive(person, office.residents[0]?.nik ?? "", officer)
}, 180_000)
afterAll(async () => {
  await person?.close()
  await officer?.close()
  await office?.close()
  rmSync(dist, { recursive: true, force: true })
})

describe("a resident asks his office for something, on his phone", () => {
  test("without a network he is told so, nothing is lost, and it is sent once when there is one", async () => {
    const { follows, goes, press, sees, types } = handsOf(person)
    await goes("#/setelan")
    await follows(/^Permohonan layanan/)
    await sees("Belum ada permohonan")
    await look(person, "permohonan-none")
    await follows("Ajukan permohonan")
    await press("Kirim")
    await sees("Pilih dahulu salah satu")
    await person.page.getByLabel(/^Perbaiki data yang salah/).check()
    await press("Kirim")
    await sees("Tuliskan dahulu apa yang Anda perlukan")
    expect(await person.page.evaluate(() => document.activeElement?.id)).toBe("request-words")
    await types("Tuliskan", "Nama ibu saya salah tulis.\u202E")
    await look(person, "permohonan-new")
    await person.context.setOffline(true)
    await press("Kirim")
    await sees("Belum ada jaringan")
    await person.context.setOffline(false)
    // The office has it, and the answer is lost on the way.
    await person.page.route(`**${rightsPaths.requests}`, async (route) => {
      await route.fetch()
      await route.abort()
    })
    await press("Kirim")
    await expect.poll(async () => (await asSupervisor<TicketsReply>(`${rightsPaths.tickets}?state=open`)).open).toBe(1)
    await sees("Belum ada jaringan")
    await person.page.unroute(`**${rightsPaths.requests}`)
    await press("Kirim")
    await sees("Diterima kantor")
    await sees(/^[0-9]{3}-[0-9]{3}-[0-9]{3}$/)
    await look(person, "permohonan-sent")
    expect((await asSupervisor<TicketsReply>(`${rightsPaths.tickets}?state=open`)).open).toBe(1)
  })

  test("answers what the office asks, and reads every step", async () => {
    const { follows, goes, press, sees, types } = handsOf(person)
    await act({ act: "take" })
    await act({ act: "ask", words: "Nomor akta kelahiran Anda <b>berapa</b>?" })
    await goes("#/")
    await opensAgain(person)
    await sees("Ada kabar baru dari kantor")
    await look(person, "permohonan-news")
    await follows(/^Permohonan layanan/)
    await sees("Menunggu jawaban Anda")
    await look(person, "permohonan-list")
    await follows(/^Perbaiki data yang salah/)
    await sees("Nomor akta kelahiran Anda <b>berapa</b>?")
    await types("Jawaban Anda", "12/2001")
    await look(person, "permohonan-asked")
    await press("Kirim jawaban")
    await sees("Anda menjawab")
    await goes("#/")
    await sees("Tunjukkan KTP")
    expect(await person.page.getByText("Ada kabar baru").count()).toBe(0)
    await goes("#/layanan")
    await follows(/^Perbaiki data yang salah/)
    await act({ act: "refuse", reason: "not-held-here", words: "Mohon ke kantor asal." })
    await press("Muat ulang")
    await press("Sudah selesai, tutup")
    await sees("Data ini tidak ada di kantor ini")
    await sees("Tidak setuju?")
    await look(person, "permohonan-refused")
  })

  test("has a copy of his data on this phone, under a name that says nothing", async () => {
    const { follows, goes, press, sees } = handsOf(person)
    await goes("#/layanan/baru")
    await person.page.getByLabel(/^Lihat data saya/).check()
    await press("Kirim")
    await sees("Diterima kantor")
    await act({ act: "take" })
    await act({ act: "answer", words: "Silakan diambil." })
    await follows("Lihat permohonan saya")
    await follows(/^Lihat data saya/)
    await sees("Salinan data Anda")
    await look(person, "permohonan-copy")
    const coming = person.page.waitForEvent("download")
    await press("Ambil sebagai PDF")
    const file = await coming
    expect(file.suggestedFilename()).toBe("salinan-data.pdf")
    expect(
      readFileSync(await file.path())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-")
    await sees("Tersimpan di unduhan")
    for (const asked of office.asked.filter((one) => one.includes("/rights/")))
      expect(asked).not.toContain(office.residents[0]?.nik)
  })

  test("takes one back, after being asked whether he means it", async () => {
    const { follows, goes, press, sees, types } = handsOf(person)
    await goes("#/layanan/baru")
    await person.page.getByLabel(/^Keluhan/).check()
    await types("Tuliskan", "Antrean terlalu lama.")
    await press("Kirim")
    await sees("Diterima kantor")
    await follows("Lihat permohonan saya")
    await follows(/^Keluhan/)
    await press("Tarik permohonan ini")
    await person.page.getByRole("dialog").getByRole("button", { name: "Tarik permohonan ini" }).click()
    await sees("Anda menarik permohonan ini")
    expect((await asSupervisor<TicketsReply>(`${rightsPaths.tickets}?state=open`)).open).toBe(0)
  })
})
