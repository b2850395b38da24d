import { randomUUID } from "node:crypto"
import { rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { laptop, type Person } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { demoOfficers } from "../../server/src/demo/town.ts"
import { signIn } from "../../server/tests/desk.ts"
import { bodyOf, post } from "../../server/tests/town.ts"
import { makeResidentsRequest } from "./people.ts"
import { enterAs, free, openRealOffice, type RealOffice } from "./real-office.ts"

const pin = "271853"
const district = "51.71.04"
/** Who is in no round yet. */
const [, , , komang] = demoOfficers
let office: RealOffice
let recorded: string
let unrecorded: string
let officer: Person
let head: Person

const raw = <Row extends object>(text: string) => office.house.base.database.raw<Row>(text)

beforeAll(async () => {
  office = await openRealOffice()
  const { rooms, base } = office.house
  const [sample] = await rooms.residents.sampleEligible(base.database, 1, district)
  const [waiting] = await raw<{ nik: string }>(
    `select nik::text from residents.residents where recording_status = 'UNREGISTERED' and birth_day < '2000-01-01'
     and region_code like '${district}%' order by nik limit 1`,
  )
  recorded = sample?.nik ?? ""
  unrecorded = waiting?.nik ?? ""
  const now = Date.now()
  const plan = {
    ...{ commandId: randomUUID(), name: "Banjar Contoh", host: { kind: "banjar", name: "Banjar Contoh Kaja" } },
    ...{ regionCode: district, place: "Bale banjar", kit: [], maxActivations: 10 },
    ...{ from: new Date(now).toISOString(), until: new Date(now + 86_400_000).toISOString() },
    ...{ officers: [komang?.officerId], leaveCounter: true, invited: { niks: [recorded, unrecorded] } },
  }
  bodyOf(await post(office, "/api/service-points/rounds", plan, await signIn(office, 2)))
}, 180_000)
afterEach(async () => {
  await officer?.close()
  await head?.close()
})
afterAll(() => office?.close())

const button = (name: string) => officer.page.getByRole("button", { name })
const words = (text: string) => officer.page.getByText(text).first()
const film = () => officer.page.locator("svg.qr").waitFor()
const press = (key: string): Promise<void> => officer.page.keyboard.press(key)

const goOut = async (): Promise<void> => {
  officer = await enterAs(office, { name: free, sees: "Antrean hari ini" })
  const { page } = officer
  await page.getByRole("link", { name: "Tugas lapangan" }).click()
  const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Banjar Contoh" }) })
  await card.getByRole("button", { name: "Unduh" }).click()
  await page.getByLabel("PIN", { exact: true }).fill(pin)
  await page.getByLabel("Ulangi PIN").fill(pin)
  await press("Enter")
  await words("Paket lengkap di perangkat ini").waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await officer.context.setOffline(true)
  await page.goto(`${office.origin}/petugas/#/lapangan`)
  await page.getByLabel("PIN", { exact: true }).fill(pin)
  await press("Enter")
  await button("Pindai permohonan").waitFor()
}
const scan = async (nik: string): Promise<void> => {
  await officer.page.getByLabel("Atau pindai dengan pemindai genggam").fill(await makeResidentsRequest(nik))
  await press("Enter")
}
const approve = async (): Promise<void> => {
  await button("Setujui dan tanda tangani").waitFor()
  await press("F4")
  await press("Control+Enter")
  await film()
}
const save = async () => {
  await press("F10")
  const key = (await officer.page.locator("[data-file-key]").getAttribute("data-file-key")) ?? ""
  await officer.page.getByLabel("Ketik empat huruf terakhir").fill(key.slice(12))
  const [download] = await Promise.all([officer.page.waitForEvent("download"), press("Enter")])
  const path = join(tmpdir(), `${randomUUID()}.json`)
  await download.saveAs(path)
  await press("Escape")
  return { path, key }
}

/** An evening without network, a file in a supervisor's hands, and the whole office's judgement of each entry. */
test("what was taken back ends, what waits for a recording is held, and a file and the device tell it once", async () => {
  await goOut()
  await scan(recorded)
  await approve()
  await press("F8")
  await button("Ya, batalkan").click()
  await officer.page.getByRole("heading", { name: "Persetujuan dibatalkan" }).waitFor()
  await press("F2")
  await scan(unrecorded)
  await words("Belum perekaman. Lakukan perekaman dahulu").waitFor()
  await press("F6")
  await words("KTP menunggu perekaman").waitFor()
  await approve()
  await press("F2")
  await press("F7")
  await officer.page.getByLabel("Jumlah lembar").fill("4")
  await press("Enter")
  await officer.page.getByRole("heading", { name: "Blangko dicatat" }).waitFor()
  await press("F2")
  const { path, key } = await save()

  head = await enterAs(office, { device: laptop })
  await head.page.goto(`${office.origin}/petugas/#/berkas`)
  await head.page.getByLabel("Pilih berkas").setInputFiles(path)
  await head.page.getByLabel("Kunci berkas").fill(key)
  await head.page.getByRole("button", { name: "Buka dan kirim" }).click()
  await head.page.getByText("Diterima 5 · sudah ada 0 · ditolak 0").waitFor()
  // Not before: a browser reads a chosen file when it is opened.
  rmSync(path)

  const bindings = await raw<{ state: string; reason: string | null }>(
    "select state, end_reason as reason from activation.bindings order by state",
  )
  expect(bindings).toEqual([
    { state: "ended", reason: "withdrawn" },
    { state: "held", reason: null },
  ])
  const kinds = await raw<{ kind: string; reason: string; people: number }>(
    "select kind, reason, people from activation.ledger where kind in ('blank', 'note') order by kind",
  )
  expect(kinds).toEqual([
    { kind: "blank", reason: "printed", people: 4 },
    { kind: "note", reason: "recording-done", people: 0 },
  ])

  await officer.context.setOffline(false)
  await officer.page.evaluate(() => dispatchEvent(new Event("online")))
  await words("Belum terkirim 0").waitFor()
  expect(await raw("select 1 from activation.entries")).toHaveLength(5)
}, 120_000)
