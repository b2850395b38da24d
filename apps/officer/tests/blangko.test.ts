import { laptop, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { look } from "./look.ts"
import { counter, enlarge, enterAs, openRealOffice, type RealOffice } from "./real-office.ts"

let office: RealOffice
let person: Person
beforeAll(async () => {
  office = await openRealOffice()
}, 180_000)
afterEach(() => person?.close())
afterAll(() => office?.close())

const site = "Loket Disdukcapil Contoh"
const words = (text: string | RegExp) => person.page.getByText(text).first()
const button = (name: string) => person.page.getByRole("button", { name, exact: true })
const dialog = () => person.page.getByRole("dialog")
const box = (name: string) => dialog().getByLabel(name, { exact: true })
const raw = <Row extends object>(text: string) => office.house.base.database.raw<Row>(text)
const stock = async (): Promise<number> =>
  (await raw<{ pieces: number }>(`select pieces from cards.stocks where name = '${site}'`))[0]?.pieces ?? -1
const act = (name: string) =>
  person.page.getByRole("group", { name: `Tindakan untuk ${site}` }).getByRole("button", { name, exact: true })

test("the head of office counts, is shown the difference, and cannot print; a delivery needs its letter", async () => {
  person = await enterAs(office)
  await person.page.getByRole("link", { name: "Blangko" }).click()
  await words("hari kerja terakhir").waitFor()
  await look(person.page, "blangko-stok")
  expect(await person.page.getByRole("link", { name: "Antrean cetak" }).count()).toBe(0)
  expect(await act("Dipakai").count()).toBe(0)
  const before = await stock()
  await act("Hitung").click()
  await box("Hasil hitungan").fill(String(before - 2))
  await words("Selisih −2 lembar").waitFor()
  await look(person.page, "blangko-hitung")
  await dialog().getByRole("button", { name: "Catat" }).click()
  await words(`Tercatat untuk ${site}`).waitFor()
  expect(await stock()).toBe(before - 2)
  // Somebody prints while the head of office counts.
  await act("Hitung").click()
  await raw(`with changed as (
      update cards.stocks set pieces = pieces - 1, changed_at = greatest(changed_at, now()) where name = '${site}' returning *)
    insert into cards.movements (site_id, region_code, kind, pieces, after_pieces, act, actor, at, recorded_at, day)
    select site_id, region_code, 'out', -1, pieces, gen_random_uuid(), 'officer:contoh', changed_at, changed_at,
      (changed_at at time zone 'Asia/Jakarta')::date from changed`)
  await box("Hasil hitungan").fill(String(before - 2))
  await dialog().getByRole("button", { name: "Catat" }).click()
  await words("Stok berubah selama Anda menghitung").waitFor()
  await dialog().getByRole("button", { name: "Batal" }).click()
  await dialog().waitFor({ state: "detached" })
  await act("Hitung").click()
  await box("Hasil hitungan").fill(String(before - 3))
  await words("Sesuai catatan").waitFor()
  await dialog().getByRole("button", { name: "Catat" }).click()
  await dialog().waitFor({ state: "detached" })
  await act("Masuk").click()
  await box("Jumlah lembar").fill("0")
  await dialog().getByRole("button", { name: "Catat" }).click()
  await words("Isi nomor suratnya").waitFor()
  await box("Jumlah lembar").fill("25")
  await box("Nomor surat serah terima").fill("BAST-7/2026")
  await person.context.setOffline(true)
  await dialog().getByRole("button", { name: "Catat" }).click()
  await words("Tanpa jaringan").waitFor()
  await person.context.setOffline(false)
  // The answer is lost on its way, the delivery is not.
  await person.page.route(
    "**/api/cards/movements",
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await dialog().getByRole("button", { name: "Catat" }).click()
  await words("Tanpa jaringan").waitFor()
  await dialog().getByRole("button", { name: "Catat" }).click()
  await dialog().waitFor({ state: "detached" })
  expect(await stock()).toBe(before + 22)
  await person.page.getByRole("link", { name: `Catatan mutasi ${site}` }).click()
  await words("BAST-7/2026").waitFor()
  await words("Belum diketahui").waitFor()
  await look(person.page, "blangko-mutasi")
})

test("an officer of the counter takes the next, reports each, and says where somebody stands", async () => {
  person = await enterAs(office, { name: counter, device: phone, sees: "Antrean hari ini" })
  await person.page.goto(`${office.origin}/petugas/#/blangko`)
  await act("Dipakai").waitFor()
  await look(person.page, "blangko-stok-kecil")
  await person.page.getByRole("link", { name: "Antrean cetak" }).click()
  await words("orang menunggu").waitFor()
  await look(person.page, "blangko-antrean")
  const before = await stock()
  await button("Ambil berikutnya").click()
  await box("Berapa orang?").fill("2")
  await box("Dicetak di").selectOption({ label: site })
  await dialog().getByRole("button", { name: "Ambil berikutnya" }).click()
  await button("Tercetak").nth(1).waitFor()
  await look(person.page, "blangko-dicetak")
  await button("Tercetak").first().click()
  await dialog().getByRole("button", { name: "Catat" }).click()
  await words("Tercatat untuk").waitFor()
  await expect.poll(() => button("Gagal").count()).toBe(1)
  // The other one moves away meanwhile: no name is shown, and he is reported all the same.
  const moveTo = (status: string) =>
    raw(`update residents.residents set register_status = '${status}'
      where resident_id in (select resident_id from cards.queue_states where state = 'handed-out')`)
  await moveTo("moved")
  await person.page.reload()
  await words("Warga dengan catatan").scrollIntoViewIfNeeded()
  await look(person.page, "blangko-tanpa-nama")
  await moveTo("active")
  await button("Gagal").click()
  await dialog().getByRole("button", { name: "Catat" }).click()
  await words("Pilih dahulu alasannya").waitFor()
  await look(person.page, "blangko-gagal")
  await dialog().getByText("Blangko rusak saat dicetak").click()
  await dialog().getByRole("button", { name: "Catat" }).click()
  await words("Tidak ada yang sedang Anda cetak").waitFor()
  expect(await stock()).toBe(before - 2)
  await button("Ambil berikutnya").click()
  await box("Berapa orang?").fill("3")
  await box("Dicetak di").selectOption({ label: site })
  await dialog().getByRole("button", { name: "Ambil berikutnya" }).click()
  await button("Semua 3 tercetak").waitFor()
  // More than the office takes at once: portion behind portion, and the second one breaks.
  await raw(`update cards.queue_states set state = 'handed-out', hand_out = gen_random_uuid(), (site_id, officer_id) =
      (select site_id, officer_id from cards.queue_states where state = 'handed-out' limit 1)
    where resident_id in (select resident_id from cards.queue_states where state = 'waiting' order by resident_id desc limit 20)`)
  await person.page.reload()
  await button("Semua 23 tercetak").click()
  let sent = 0
  await person.page.route("**/api/cards/queue/results", async (route) => {
    sent += 1
    await (sent === 2 ? route.abort() : route.continue())
  })
  await dialog().getByRole("button", { name: "Catat" }).click()
  await words("20 dari 23 sudah tercatat").waitFor()
  await look(person.page, "blangko-semua")
  await dialog().getByRole("button", { name: "Catat" }).click()
  await words("Tidak ada yang sedang Anda cetak").waitFor()
  expect([sent, await stock()]).toEqual([3, before - 25])
  const [waiting] = await raw<{ nik: string }>(
    `select lpad(nik::text, 16, '0') as nik from residents.residents r join cards.queue_states q using (resident_id)
     where q.state = 'waiting' order by q.class, q.since, q.resident_id limit 1`,
  )
  const addresses: string[] = []
  person.page.on("request", (request) => void addresses.push(request.url()))
  await person.page.getByLabel("NIK", { exact: true }).fill(waiting?.nik ?? "")
  await button("Lihat giliran").click()
  await words("Giliran 1 dari").waitFor()
  await look(person.page, "blangko-giliran")
  expect(addresses.filter((address) => address.includes(waiting?.nik ?? "?"))).toEqual([])
})

test("a letter is written once, opens as a PDF, and text at twice the size still fits", async () => {
  person = await enterAs(office, { name: counter, device: laptop, sees: "Antrean hari ini" })
  const [recorded] = await raw<{ nik: string }>(
    `select lpad(nik::text, 16, '0') as nik from residents.residents r join cards.queue_states q using (resident_id)
     where q.state = 'waiting' order by q.resident_id desc limit 1`,
  )
  await person.page.goto(`${office.origin}/petugas/#/blangko/suket`)
  await person.page.getByLabel("NIK", { exact: true }).fill("123")
  await button("Buat atau cetak lagi").click()
  await words("NIK terdiri atas 16 angka").waitFor()
  await person.page.getByLabel("NIK", { exact: true }).fill(recorded?.nik ?? "")
  await button("Buat atau cetak lagi").click()
  await words(/Surat DEMO\/SKT\/51\.71\/\d{4}\/000001, berlaku sampai/).waitFor()
  await button("Buat atau cetak lagi").click()
  await person.page
    .getByRole("link", { name: /Buka PDF/ })
    .first()
    .waitFor()
  expect(await raw("select 1 from cards.sukets")).toHaveLength(1)
  const href = await person.page
    .getByRole("link", { name: /Buka PDF/ })
    .first()
    .getAttribute("href")
  const opened = await person.page.request.get(`${office.origin}${href}`)
  expect([opened.status(), opened.headers()["content-type"]]).toEqual([200, "application/pdf"])
  await look(person.page, "blangko-surat")
  for (const place of ["", "/cetak", "/suket"]) {
    await person.page.goto(`${office.origin}/petugas/#/blangko${place}`)
    await person.page.setViewportSize({ width: 360, height: 640 })
    await enlarge(person)
    await person.page.getByRole("navigation", { name: "Bagian blangko" }).waitFor()
    await look(person.page, `blangko-besar${place.replace("/", "-")}`)
  }
})

test("what an officer took and never reported goes back by the head of office, who sees no name", async () => {
  await raw(`update cards.queue_states set state = 'handed-out', hand_out = gen_random_uuid(),
      site_id = (select site_id from cards.stocks where name = '${site}'), officer_id = '3a1c9a52-0c55-4f6e-8d11-000000000001'
    where resident_id in (select resident_id from cards.queue_states where state = 'waiting' order by resident_id limit 2)`)
  person = await enterAs(office, { device: phone })
  await person.page.goto(`${office.origin}/petugas/#/blangko`)
  await words("Diambil dan belum dilaporkan").waitFor()
  await look(person.page, "blangko-belum-dilaporkan")
  await button("Kembalikan").click()
  await words("Kembalikan 2 orang dari I Wayan Contoh?").waitFor()
  await dialog().getByRole("button", { name: "Kembalikan", exact: true }).click()
  await words("Diambil dan belum dilaporkan").waitFor({ state: "detached" })
  expect(await raw("select 1 from cards.queue_states where state = 'handed-out'")).toEqual([])
})
