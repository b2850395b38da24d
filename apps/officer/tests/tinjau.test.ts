import { randomUUID } from "node:crypto"
import { activationPaths } from "@jatidiri/activation/contract"
import { officerPaths } from "@jatidiri/officers/contract"
import { laptop, type Person, phone } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { signIn } from "../../server/tests/desk.ts"
import { post } from "../../server/tests/town.ts"
import { look } from "./look.ts"
import { type Device, openDevice } from "./real-device.ts"
import { counter, enlarge, enterAs, openRealOffice, type RealOffice } from "./real-office.ts"

const [made, head] = [1, 2]

let office: RealOffice
let person: Person
let device: Device
let people: { readonly nik: string; readonly name: string }[] = []

beforeAll(async () => {
  office = await openRealOffice()
  const { rooms, base } = office.house
  people = [...(await rooms.residents.sampleEligible(base.database, 12, "51.71.04"))]
  device = await openDevice(office, made)
}, 180_000)
afterEach(() => person?.close())
afterAll(() => office?.close())

const words = (text: string | RegExp) => person.page.getByText(text).first()
const dialog = () => person.page.getByRole("dialog")
const cardOf = (name: string) => person.page.locator("li.card", { hasText: name })
const raw = <Row extends object>(text: string) => office.house.base.database.raw<Row>(text)
const open = async (at = laptop): Promise<void> => {
  person = await enterAs(office, { device: at })
  await person.page.getByRole("link", { name: "Tinjauan" }).click()
}
const nextPerson = () => {
  const next = people.shift()
  if (next === undefined) throw new Error("nobody is left in the town")
  return next
}
/** In force, and to be looked at all the same. */
const activate = async (...reasons: readonly string[]) => {
  const resident = nextPerson()
  const yes = await device.vouch(resident.nik)
  await yes.deliver()
  // At night, or drawn, it has reasons of its own.
  await raw(`delete from activation.reviews where entry_jti = '${yes.jti}'`)
  for (const reason of reasons)
    await raw(`insert into activation.reviews
        (review_id, entry_jti, reason, opened_at, office_region, resident_region)
      select gen_random_uuid(), voucher_jti, '${reason}', now(), service_region_code, region_code
      from activation.bindings where voucher_jti = '${yes.jti}'`)
  return { ...resident, jti: yes.jti }
}
/** Signed on a tablet that was lost before it delivered. */
const hold = async () => {
  const lost = await openDevice(office, made)
  const resident = nextPerson()
  const yes = await lost.vouch(resident.nik)
  const revocation = {
    commandId: randomUUID(),
    device: lost.thumbprint,
    from: new Date(Date.now() + 2000).toISOString(),
  }
  await post(office, officerPaths.deviceRevocations, revocation, await signIn(office, head))
  const [result] = await yes.deliver()
  expect(result).toMatchObject({ result: "accepted", code: "held-for-review" })
  return { ...resident, jti: yes.jti }
}
const stateOf = async (jti: string): Promise<string | undefined> => {
  const [row] = await raw<{ state: string }>(`select state from activation.bindings where voucher_jti = '${jti}'`)
  return row?.state
}

describe("who reviews", () => {
  test("is not an officer of the counter", async () => {
    person = await enterAs(office, { name: counter, sees: "Antrean hari ini" })
    expect(await person.page.getByRole("link", { name: "Tinjauan" }).count()).toBe(0)
    await person.page.goto(`${office.origin}/petugas/#/tinjau`)
    await words("Bukan wewenang Anda").waitFor()
  })

  test("finds nothing where nothing waits, and what will be seen there", async () => {
    await raw("delete from activation.reviews where closed_at is null")
    await open()
    await words("Tidak ada yang perlu ditinjau").waitFor()
    await look(person.page, "tinjau-none")
  })

  test("without network is told, and goes on with it", async () => {
    await open()
    await words("Tidak ada yang perlu ditinjau").waitFor()
    await person.context.setOffline(true)
    await person.page.goto(`${office.origin}/petugas/#/`)
    await person.page.getByRole("link", { name: "Tinjauan" }).click()
    await words("Tanpa jaringan").waitFor()
    await person.context.setOffline(false)
    await person.page.getByRole("button", { name: "Coba lagi" }).click()
    await words("Tidak ada yang perlu ditinjau").waitFor()
  })
})

describe("a review", () => {
  test("that somebody else decided meanwhile says so, and the list shows how it stands", async () => {
    const resident = await activate("sampled")
    await open()
    await cardOf(resident.name).getByRole("button", { name: "Sudah dilihat" }).click()
    const path = activationPaths.review.replace(":jti", resident.jti)
    const decision = { commandId: randomUUID(), decision: "seen" }
    expect((await post(office, path, decision, await signIn(office, head))).status).toBe(204)
    await dialog().getByRole("button", { name: "Sudah dilihat" }).click()
    await words("Sudah diputuskan orang lain").waitFor()
    await look(person.page, "tinjau-too-late")
    await dialog().getByRole("button", { name: "Tutup" }).click()
    await words("Tidak ada yang perlu ditinjau").waitFor()
  })

  test("of one's own entry is left to others", async () => {
    await activate("unusual-hour")
    await raw(`update officers.grants set powers = powers || '{supervise}' where until_at is null and officer_id =
      (select officer_id from officers.people where name = 'Ni Made Misal')`)
    person = await enterAs(office, { name: "Ni Made Misal", sees: "Antrean hari ini" })
    await person.page.getByRole("link", { name: "Tinjauan" }).click()
    await words("orang lain yang memutuskan").waitFor()
    expect(await person.page.getByRole("button", { name: "Sudah dilihat" }).count()).toBe(0)
    await raw("delete from activation.reviews where closed_at is null")
  })

  test("is asked about once more; leaving the question changes nothing", async () => {
    const resident = await activate("sampled")
    await open()
    await cardOf(resident.name).getByRole("button", { name: "Akhiri" }).click()
    await words("KTP digital di ponsel itu berhenti berlaku").waitFor()
    await person.page.keyboard.press("Escape")
    await dialog().waitFor({ state: "detached" })
    expect(await stateOf(resident.jti)).toBe("active")
    await cardOf(resident.name).getByRole("button", { name: "Akhiri" }).click()
    await dialog().getByRole("button", { name: "Akhiri" }).click()
    await words("Ditolak, dan dicatat atas nama Anda").waitFor()
    await expect.poll(() => person.page.evaluate(() => document.activeElement?.textContent)).toContain("Ditolak")
    expect(await stateOf(resident.jti)).toBe("ended")
  })

  test("of several reasons is one, and seen with one decision", async () => {
    const resident = await activate("unusual-hour", "sampled")
    await open()
    await cardOf(resident.name).getByRole("heading", { name: "Malam hari · Contoh acak" }).waitFor()
    await cardOf(resident.name).getByRole("button", { name: "Sudah dilihat" }).click()
    await dialog().getByRole("button", { name: "Sudah dilihat" }).click()
    await words("Tidak ada yang perlu ditinjau").waitFor()
    expect(await stateOf(resident.jti)).toBe("active")
  })

  test("lets what a lost tablet signed into force, or not; an answer that was lost is asked for again", async () => {
    const [good, bad] = [await hold(), await hold()]
    await open()
    await cardOf(good.name).getByText("Ditahan, belum berlaku").waitFor()
    await person.page.route("**/api/activation/reviews/*", async (route) => {
      await route.fetch()
      await route.abort()
    })
    await cardOf(good.name).getByRole("button", { name: "Berlakukan" }).click()
    await dialog().getByRole("button", { name: "Berlakukan" }).click()
    await words("Tanpa jaringan").waitFor()
    await person.page.unroute("**/api/activation/reviews/*")
    await dialog().getByRole("button", { name: "Berlakukan" }).click()
    await words("Diberlakukan, dan dicatat atas nama Anda").waitFor()
    await cardOf(bad.name).getByRole("button", { name: "Tolak" }).click()
    await dialog().getByRole("button", { name: "Tolak" }).click()
    await words("Ditolak, dan dicatat atas nama Anda").waitFor()
    expect([await stateOf(good.jti), await stateOf(bad.jti)]).toEqual(["active", "ended"])
  })
})

const devices = [
  ["phone", phone],
  ["phone-dark", { ...phone, dark: true }],
  ["laptop", laptop],
  ["laptop-dark", { ...laptop, dark: true }],
] as const

describe("on every screen", () => {
  test.each(devices)("on a %s reviews are readable for everybody, also at twice the size", async (name, at) => {
    if (name === "phone") {
      await activate("unusual-hour", "sampled")
      await hold()
    }
    await open(at)
    await person.page.getByRole("button", { name: "Berlakukan" }).first().waitFor()
    await look(person.page, `tinjau-${name}-1-list`)
    await person.page.getByRole("button", { name: "Tolak" }).first().click()
    await look(person.page, `tinjau-${name}-2-ask`)
    await enlarge(person)
    await look(person.page, `tinjau-${name}-3-ask-200`)
    await person.page.keyboard.press("Escape")
    await look(person.page, `tinjau-${name}-4-list-200`)
  })

  test("a hundred are looked at a few at a time, and more are told of", async () => {
    const ids = await device.noteBarriers(105)
    await raw(`insert into activation.reviews (review_id, entry_jti, reason, opened_at, office_region)
      select gen_random_uuid(), about, 'chain-broken', now(), service_region_code
      from activation.ledger where kind = 'barrier' and about = any('{${ids.join()}}')`)
    await open()
    await words("menunggu").waitFor()
    expect(await person.page.getByRole("listitem").count()).toBe(20)
    await words("Masih ada lagi sesudah 100 ini").waitFor()
    await person.page.getByRole("button", { name: /Tampilkan semua/ }).click()
    expect(await person.page.getByRole("listitem").count()).toBeGreaterThan(90)
    await person.page.getByRole("button", { name: "Muat berikutnya" }).click()
    await words("Masih ada lagi").waitFor({ state: "detached" })
    expect(await person.page.getByRole("listitem").count()).toBeGreaterThanOrEqual(105)
    await person.page.getByRole("link", { name: "Hanya tinjauan perangkat ini" }).first().click()
    await person.page.getByRole("link", { name: "Lihat semua tinjauan" }).waitFor()
    await look(person.page, "tinjau-hundred")
  })
})
