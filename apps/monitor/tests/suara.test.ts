import { randomUUID } from "node:crypto"
import { officerPaths } from "@jatidiri/officers/contract"
import { laptop, makeAuthenticator, openPerson, type Person, phone } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { bodyOf, cookieOf, post } from "../../server/tests/town.ts"
import { look } from "./look.ts"
import { type Office, openOffice } from "./office.ts"

let office: Office
let person: Person
let [head, ministry] = ["", ""]

const place = { id: randomUUID(), name: "Loket Contoh", kind: "office", regionCode: "51.71", dailyQuota: 50 } as const

/** An officer who sees the figures of these regions, signed in. */
const cookieFor = async (role: "head-of-office" | "ministry", regions: readonly string[]): Promise<string> => {
  const { rooms, base } = office.house
  const officerId = randomUUID()
  const ticket = await base.database.transaction(async (tx) => {
    await rooms.officers.addServicePoint(tx, place)
    const grant = { role, powers: ["see-figures"], regions } as const
    const added = await rooms.officers.addOfficer(tx, {
      officerId,
      name: "Putu Contoh",
      ...grant,
      servicePointId: place.id,
    })
    if (!added.ok) throw new Error(added.refusal.code)
    return (await rooms.officers.issueEnrolment(tx, officerId)).ticket
  })
  type Options = { readonly options: { readonly challenge: string; readonly user: { readonly id: string } } }
  const send = async (path: string, init: RequestInit = {}) => {
    const reply = await fetch(`${office.origin}${path}`, init)
    return { status: reply.status, text: await reply.text(), headers: reply.headers }
  }
  const { options } = bodyOf<Options>(await post({ send }, officerPaths.enrolmentOptions, { ticket }))
  const passkey = makeAuthenticator({ origin: office.origin, relyingPartyId: "localhost" })
  return cookieOf(await post({ send }, officerPaths.enrolments, { ticket, response: passkey.create(options) }))
}

const tickets = `insert into rights.tickets (ticket_id, number, kind, channel, resident_id, region_code, content_hash, received_at,
    due_at, is_paused_by_waiting, state, taken_by, settled_at, outcome, overdue_noted_at, seq)
  select gen_random_uuid(), lpad(n::text, 9, '0'), (array['access', 'complaint', 'correction'])[n % 3 + 1], 'counter', n,
    (array['51.71.01.1001', '51.71.02.1003', '51.03.01.2001'])[n % 3 + 1], '', now() - interval '5 days',
    now() - (n % 4 - 1) * interval '1 day', false, case when n % 2 = 0 then 'received' else 'answered' end, null,
    case when n % 2 = 1 then now() - interval '2 days' end, case when n % 2 = 1 then 'answered' end,
    case when n % 2 = 0 and n % 4 > 1 then now() end, 1
  from generate_series(1, 60) as n`

beforeAll(async () => {
  office = await openOffice()
  await office.house.base.database.raw(tickets)
  head = await cookieFor("head-of-office", ["51.71"])
  ministry = await cookieFor("ministry", ["nation"])
  person = await openPerson(laptop)
}, 120_000)
afterAll(async () => {
  await person?.close()
  await office?.close()
})

/** One browser for all of them: whoever sits before it now, at a screen of this size. */
const open = async (address: string, { cookie = "", size = laptop, dark = false } = {}): Promise<void> => {
  const { context, page } = person
  const [name = "", value = ""] = cookie.split("=")
  await context.clearCookies()
  if (cookie !== "") await context.addCookies([{ name, value, url: office.origin }])
  await page.setViewportSize({ width: size.width, height: size.height })
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light" })
  await page.goto(`${office.origin}/monev/#${address}`)
  await page.reload()
  await page.getByRole("heading", { name: "Suara daerah" }).waitFor()
}
const press = (name: string) => person.page.getByRole("button", { name, exact: true }).click()

describe("the regions' voice", () => {
  test("is empty at first, and whoever is nobody reads and may sign in to write", async () => {
    await open("/live/51.71/voices", { size: phone })
    await person.page.getByText("Belum ada suara dari wilayah ini").waitFor()
    await person.page.getByRole("button", { name: "Masuk untuk menulis" }).waitFor()
    expect(await person.page.getByLabel("Isi").count()).toBe(0)
    await look(person.page, "suara-phone-none")
  })

  test("is written by an office for its region, kept while there is no network, and without anybody's number", async () => {
    await open("/live/51.71/voices", { cookie: head })
    await person.page.getByLabel("Isi").fill("NIK 5171014107900001 tidak terbaca.")
    await press("Kirim")
    await person.page.getByText("memuat 16 angka").waitFor()
    await person.page.getByLabel("Isi").fill("VPN mati tiap Senin pagi. <b>Tolong</b>")
    await person.context.setOffline(true)
    await press("Kirim")
    await person.page.getByText("Yang Anda tulis tidak hilang").waitFor()
    await person.context.setOffline(false)
    await press("Kirim")
    await person.page.getByText("Terkirim dan tercatat").waitFor()
    await person.page.getByText("VPN mati tiap Senin pagi. <b>Tolong</b>").waitFor()
    await person.page.getByText("Menunggu jawaban", { exact: true }).waitFor()
    await look(person.page, "suara-laptop")
    await person.page.getByRole("link", { name: "Lihat angkanya" }).click()
    await person.page.waitForURL(/#\/live\/51\.71$/)
  })

  test("of another region is not his to write, and he is told", async () => {
    await open("/live/36/voices", { cookie: head })
    await person.page.getByLabel("Isi").fill("Halo dari tempat lain.")
    await press("Kirim")
    await person.page.getByText("Di luar wilayah tugas Anda").waitFor()
  })

  test("is answered by the ministry, for the whole country to read", async () => {
    await open("/live/nation/voices", { cookie: ministry })
    await press("Jawab")
    await person.page.getByLabel("Jawaban kementerian").fill("Jalur baru dipasang bulan depan.")
    await press("Kirim jawaban")
    await person.page.getByText("Dijawab", { exact: false }).first().waitFor()
    await person.page.getByText("Jalur baru dipasang bulan depan.").waitFor()
    expect(await person.page.getByLabel("Isi").count()).toBe(0)
    await look(person.page, "suara-ministry")
  })
})

describe("residents' requests", () => {
  test("are counted beside it, what is overdue first; a region leads to its own", async () => {
    await open("/live/nation/voices", { size: phone, dark: true })
    await person.page.getByRole("heading", { name: "Permohonan layanan warga" }).waitFor()
    await person.page.getByText("30", { exact: true }).first().waitFor()
    await look(person.page, "suara-phone-dark")
    await person.page.getByRole("link", { name: "Bali" }).click()
    await person.page.getByRole("link", { name: "Kota Denpasar" }).first().waitFor()
    await person.page.waitForURL(/#\/live\/51\/voices/)
  })
})
