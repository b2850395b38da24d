import { encodeTableMessage, parseRequest } from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { makeFilm } from "@jatidiri/proximity"
import { film, readCode } from "@jatidiri/testing"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { type Arrived, openBuiltDompet } from "./built-dompet.ts"
import { handsOf } from "./look.ts"
import { ok } from "./office.ts"
import { makeOfficer, txCode } from "./officer.ts"
import { sari } from "./people.ts"
import { fillIn, holdsKtp, opensAgain } from "./real-resident.ts"
import type { Reply } from "./serve-built.ts"

let dompet: Awaited<ReturnType<typeof openBuiltDompet>>
let phone: Arrived
/** Lets the office's answer to the first request go. */
let answers: () => void

const acknowledged = (n: number): Reply => ok({ requestId: String(n).repeat(22), code: "7K2M-4QXB" })
const deposits = () => phone.recovery.heard.filter(({ path }) => path === "/requests")

/** The office takes the first request and is slow to say so; it answers the others at once. */
const makeSlow = (): void => {
  const isLate = new Promise<void>((done) => {
    answers = done
  })
  phone.recovery.says["/requests"] = async () => {
    const n = deposits().length
    if (n === 1) await isLate
    return acknowledged(n)
  }
}
const answerComes = async (): Promise<void> => {
  const { page } = phone.person
  const coming = page.waitForResponse((response) => response.url().endsWith("/activation/requests"))
  answers()
  await coming
  // What the phone makes of it: opened, compared, and kept or not.
  await new Promise((done) => setTimeout(done, 500))
}
const shownRequest = async () => {
  const code = await readCode(phone.person.page.getByRole("img", { name: "Kode QR permohonan Anda" }))
  const parsed = parseRequest(code ?? "")
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  return parsed.value
}

beforeAll(async () => {
  dompet = await openBuiltDompet()
})
afterAll(() => dompet?.close())
beforeEach(async () => {
  phone = await dompet.arrive()
  makeSlow()
  await handsOf(phone.person).press("Mulai")
  await fillIn(phone.person, sari.nik, "Buat permohonan")
  await handsOf(phone.person).sees("Belum terkirim ke pusat")
})
afterEach(() => phone?.person.close())

describe("the office's answer to the request comes late", () => {
  test("an officer's yes that was filmed meanwhile stays, and leads to the KTP", async () => {
    const { follows, press, sees, types } = handsOf(phone.person)
    const officer = await makeOfficer(phone.keys, phone.origin)
    const { provisional: _, ...yes } = await officer.handOver((await shownRequest()).compact)
    phone.recovery.says["/redemptions"] = { status: 503, body: undefined }
    await follows("Pindai jawaban petugas")
    const made = await makeFilm(encodeTableMessage(yes), { digest: nodeCrypto.digest })
    await film(
      phone.person.page,
      Array.from({ length: made.blocks + 4 }, (_, n) => made.frame(n)),
    )
    await sees("Petugas menyetujui permohonan Anda")
    await answerComes()
    await opensAgain(phone.person)
    await sees("Petugas menyetujui permohonan Anda")
    delete phone.recovery.says["/redemptions"]
    // Whether it tries again by itself first or not.
    await opensAgain(phone.person)
    await types("Kode dari petugas", txCode)
    await press("Ambil KTP")
    await holdsKtp(phone.person)
  })
  test("the NIK that was corrected meanwhile stays", async () => {
    const { goes, press, sees, types } = handsOf(phone.person)
    const right = "5171040102700000"
    await goes("#/ganti-nik")
    await types("NIK", right)
    await press("Lanjut")
    await sees("Menunggu petugas")
    await answerComes()
    await opensAgain(phone.person)
    await sees("Menunggu petugas")
    expect((await shownRequest()).payload.nik).toBe(right)
    expect(deposits()).toHaveLength(2)
  })
})
