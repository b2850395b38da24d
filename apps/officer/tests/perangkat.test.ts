import { laptop, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { look } from "./look.ts"
import { type Device, openDevice } from "./real-device.ts"
import { counter, enlarge, enterAs, field, openRealOffice, type RealOffice } from "./real-office.ts"

const made = 1

let office: RealOffice
let person: Person
let people: { readonly nik: string; readonly name: string }[] = []

beforeAll(async () => {
  office = await openRealOffice()
  const { rooms, base } = office.house
  people = [...(await rooms.residents.sampleEligible(base.database, 12, "51.71.04"))]
}, 180_000)
afterEach(() => person?.close())
afterAll(() => office?.close())

const button = (name: string) => person.page.getByRole("button", { name, exact: true })
const words = (text: string | RegExp) => person.page.getByText(text).first()
const dialog = () => person.page.getByRole("dialog")
const raw = <Row extends object>(text: string) => office.house.base.database.raw<Row>(text)
const nextPerson = () => {
  const next = people.shift()
  if (next === undefined) throw new Error("nobody is left in the town")
  return next
}
const open = async (at = laptop, known?: Device): Promise<void> => {
  person = await enterAs(office, { device: at })
  if (known === undefined) await person.page.getByRole("link", { name: "Perangkat petugas" }).click()
  else await person.page.goto(`${office.origin}/petugas/#/perangkat/${known.thumbprint}`)
}
/** A tablet that delivered one yes and holds another. */
const workWith = async () => {
  const device = await openDevice(office, made)
  const [one, other] = [nextPerson(), nextPerson()]
  const delivered = await device.vouch(one.nik)
  await delivered.deliver()
  const kept = await device.vouch(other.nik)
  return { device, one, other, kept }
}
const revokedFrom = async ({ thumbprint }: Device): Promise<Date | null | undefined> => {
  const [row] = await raw<{ revoked_from: Date | null }>(
    `select revoked_from from officers.devices where thumbprint = '${thumbprint}'`,
  )
  return row?.revoked_from
}

describe("who looks after devices", () => {
  test("is not an officer of the counter", async () => {
    person = await enterAs(office, { name: counter, sees: "Antrean hari ini" })
    await person.page.goto(`${office.origin}/petugas/#/perangkat`)
    await words("Bukan wewenang Anda").waitFor()
  })

  test("is told what to do about a device that is not in his list", async () => {
    person = await enterAs(office)
    await person.page.goto(`${office.origin}/petugas/#/perangkat/${"A".repeat(43)}`)
    await words("Perangkat ini tidak ada di daftar Anda").waitFor()
    await person.page.getByRole("link", { name: "Ke daftar perangkat" }).click()
    await words("Perangkat yang hilang dicabut di sini").waitFor()
  })
})

describe("a lost tablet", () => {
  test("is not revoked from a moment that is none or has not come, nor by a question that was left", async () => {
    const { device } = await workWith()
    await open(laptop, device)
    await button("Tablet hilang").click()
    await person.page.getByRole("radio", { name: "Waktu lain" }).check()
    await person.page.getByLabel("Waktu lain, tanggal").fill("")
    await button("Cabut perangkat ini").click()
    await words("Isi tanggal").waitFor()
    await person.page.getByLabel("Waktu lain, tanggal").fill("2099-01-01")
    await words("Waktu ini belum terjadi").waitFor()
    await look(person.page, "perangkat-wrong-moment")
    await person.page.getByRole("radio", { name: "Sekarang" }).check()
    await button("Cabut perangkat ini").click()
    await dialog().waitFor()
    await person.page.keyboard.press("Escape")
    expect(await revokedFrom(device)).toBeNull()
  })

  test("is revoked in one action from when it was last seen, also when the answer was lost", async () => {
    const { device, one } = await workWith()
    await open(laptop, device)
    await words(`Persetujuan · ${one.name}`).waitFor()
    await button("Tablet hilang").click()
    await words("Terakhir terlihat").waitFor()
    await button("Cabut perangkat ini").click()
    await person.page.route("**/api/officers/devices/revoke", async (route) => {
      await route.fetch()
      await route.abort()
    })
    await dialog().getByRole("button", { name: "Cabut perangkat ini" }).click()
    await words("Tanpa jaringan").waitFor()
    await person.page.unroute("**/api/officers/devices/revoke")
    await dialog().getByRole("button", { name: "Cabut perangkat ini" }).click()
    await words("diberi tahu lewat Dompet").waitFor()
    // Between its registering and the arrival of what it signed last, whose own time is in whole seconds.
    const [row] = await raw<{ fits: boolean }>(
      `select d.revoked_from between d.registered_at and e.received_at as fits
       from officers.devices d join activation.entries e on e.device = d.thumbprint
       where d.thumbprint = '${device.thumbprint}'`,
    )
    expect(row?.fits).toBe(true)
    await words("keluar di semua perangkat").waitFor()
    await words("Dicabut sejak").waitFor()
  })

  test("shows what came later and is held, and leads to its review", async () => {
    const { device, other, kept } = await workWith()
    await open(laptop, device)
    await button("Tablet hilang").click()
    await person.page.getByRole("radio", { name: "Sekarang" }).check()
    await button("Cabut perangkat ini").click()
    await dialog().getByRole("button", { name: "Cabut perangkat ini" }).click()
    await words("Perangkat dicabut").waitFor()
    expect(await kept.deliver()).toMatchObject([{ result: "accepted", code: "held-for-review" }])
    await person.page.reload()
    await words("2 entri, 1 ditahan").waitFor()
    await look(person.page, "perangkat-held")
    await person.page.getByRole("link", { name: "Tinjau yang ditahan (1)" }).click()
    await person.page.locator("li.card", { hasText: other.name }).getByText("Tiba sesudah pencabutan").waitFor()
    await person.page.getByRole("link", { name: "Lihat perangkatnya" }).first().click()
    await button("Ubah ke waktu yang lebih awal").click()
    await button("Cabut perangkat ini").click()
    await words("Isi tanggal").waitFor()
    await person.page.getByLabel("Waktu lain, jam").fill("23:59")
    await words("Pilih waktu sebelum").waitFor()
  })
})

const devices = [
  ["phone", phone],
  ["phone-dark", { ...phone, dark: true }],
  ["laptop", laptop],
  ["laptop-dark", { ...laptop, dark: true }],
] as const

describe("on every screen", () => {
  test.each(devices)("on a %s devices are readable for everybody, also at twice the size", async (name, at) => {
    const device = await openDevice(office, made)
    await device.noteBarriers(2)
    await open(at)
    await person.page.getByRole("link", { name: field }).first().waitFor()
    await look(person.page, `perangkat-${name}-1-list`)
    await person.page.getByRole("link", { name: new RegExp(device.thumbprint.slice(0, 4)) }).click()
    await words("2 entri, 0 ditahan").waitFor()
    await look(person.page, `perangkat-${name}-2-device`)
    await button("Tablet hilang").click()
    await button("Cabut perangkat ini").click()
    await look(person.page, `perangkat-${name}-3-ask`)
    await person.page.keyboard.press("Escape")
    await enlarge(person)
    await look(person.page, `perangkat-${name}-4-lost-200`)
  })

  test("hundreds are looked at a few at a time, and found by name", async () => {
    await raw(`insert into officers.devices (thumbprint, officer_id, key, registered_at)
      select lpad(n::text, 43, 'x'), (select officer_id from officers.people where name = 'I Wayan Contoh'), '{}', now()
      from generate_series(1, 120) n`)
    await open()
    await words("Tampilkan semua").waitFor()
    expect(await person.page.getByRole("listitem").count()).toBe(30)
    await person.page.getByRole("button", { name: /^Tampilkan semua/ }).click()
    expect(await person.page.getByRole("listitem").count()).toBeGreaterThan(120)
    await person.page.getByLabel("Cari nama petugas").fill("made")
    await words(field).waitFor()
    expect(await person.page.getByRole("listitem").filter({ hasText: counter }).count()).toBe(0)
    await person.page.getByLabel("Cari nama petugas").fill("tidak ada")
    await person.page.locator("main p:not(.unseen)", { hasText: "Tidak ada petugas dengan nama itu" }).waitFor()
    await look(person.page, "perangkat-hundred")
  })
})
