import {
  hashTxCode,
  parseJournal,
  parseMandate,
  parseRequest,
  parseVoucher,
  verifyProvisionalKtp,
  verifyVoucher,
} from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { addPasskeyHolder, laptop } from "@jatidiri/testing"
import { describe, expect, test } from "vitest"
import { haveFieldDay, kadek, pin } from "./field-day.ts"
import { makeResidentsRequest, resident } from "./people.ts"

const {
  now,
  sitDown,
  button,
  words,
  arrive,
  fetchPack,
  leaveTown,
  openAgain,
  unlock,
  goOut,
  scan,
  compare,
  approve,
  readHandover,
  comeBack,
} = haveFieldDay()

describe("in the field, without network", () => {
  test("a resident is found, compared, approved, and takes voucher and provisional KTP as a film", async () => {
    await goOut()
    await approve()
    const { voucher, mandate, provisional = "" } = await readHandover()
    const [signed, under, asked] = [parseVoucher(voucher), parseMandate(mandate), parseRequest(now.request)]
    if (!signed.ok || !under.ok || !asked.ok) throw new Error("unreadable")
    const judged = await verifyVoucher(signed.value, {
      ...nodeCrypto,
      mandate: under.value.payload,
      request: asked.value,
    })
    expect(judged.ok && judged.value.place).toMatchObject({ kind: "field-round", name: "Banjar Contoh" })
    const txCode = (await now.person.page.locator("[data-tx-code]").getAttribute("data-tx-code")) ?? ""
    const { jti, tx_code_hash } = signed.value.payload
    expect(tx_code_hash).toBe(await hashTxCode(jti, txCode, nodeCrypto.digest))
    const ktp = await verifyProvisionalKtp(
      { ...nodeCrypto, trustedKey: () => now.office.officeKey },
      { sdJwt: provisional, nowSeconds: Math.floor(Date.now() / 1000) + 1 },
    )
    if (!ktp.ok) throw new Error(ktp.refusal.code)
    expect(ktp.value.holderKey).toEqual(asked.value.payload.cnf.jwk)
    expect(ktp.value.claims).toMatchObject({
      name: resident.name,
      birthdate: resident.birthDay,
      region: "Kota Denpasar",
    })
    expect(ktp.value.claims["voucher"]).toBe(jti)
    expect(ktp.value.claims["small_picture"]).toMatch(/^data:image\/jpeg;base64,/)
    expect(now.office.received).toEqual([])
    await words("Belum terkirim 1").waitFor()
    await comeBack()
    await now.person.page.locator(".outcome .delivery.acknowledged").waitFor()
    expect([...now.office.kept.values()]).toEqual([voucher])
    expect(now.person.errors.filter((error) => !error.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([])
  })

  test("without the power only the voucher is handed over, and the screen says so", async () => {
    now.office.field.powers = ["activate", "refuse"]
    await goOut()
    await approve()
    await words("Tanpa KTP sementara").waitFor()
    expect((await readHandover()).provisional).toBeUndefined()
  })

  test("a tab killed after signing shows the same film again, and the same request is not signed twice", async () => {
    await goOut()
    await approve()
    const before = await readHandover()
    await openAgain()
    await unlock()
    await button(`Tunjukkan lagi: ${resident.name}`).click()
    expect(await readHandover()).toEqual(before)
    await now.person.page.keyboard.press("F2")
    await approve()
    expect(await readHandover()).toEqual(before)
    await comeBack()
    await now.person.page.locator(".outcome .delivery.acknowledged").waitFor()
    expect(now.office.kept.size).toBe(1)
  })

  test("a tab killed in the middle of signing leaves all or nothing", async () => {
    await goOut()
    await compare()
    await button("Setujui dan tanda tangani").evaluate((element: HTMLButtonElement) => element.click())
    await openAgain()
    await unlock()
    await approve()
    await comeBack()
    await now.person.page.locator(".outcome .delivery.acknowledged").waitFor()
    const [only = "", ...others] = now.office.kept.values()
    const signed = parseJournal(only)
    expect(signed.ok && signed.value.entry.payload.seq).toBe(1)
    expect(others).toEqual([])
  })

  test("two tabs that approve one request at once sign one voucher", async () => {
    await goOut()
    const other = await now.person.context.newPage()
    await other.goto(`${now.office.origin}/petugas/`)
    await other.getByLabel("PIN", { exact: true }).fill(pin)
    await other.keyboard.press("Enter")
    await other.getByRole("button", { name: "Pindai permohonan" }).waitFor()
    await compare(other)
    await compare()
    const both = [now.person.page, other]
    await Promise.all(both.map((page) => page.getByRole("button", { name: "Setujui" }).click()))
    const codes = await Promise.all(both.map((page) => page.locator("[data-tx-code]").getAttribute("data-tx-code")))
    expect(codes[0]).toBe(codes[1])
    await comeBack()
    await now.person.page.locator(".outcome .delivery.acknowledged").waitFor()
    expect(now.office.kept.size).toBe(1)
  })

  test("who is not in the pack, a typed code, a changed request and a child are refused in words", async () => {
    await goOut()
    await scan("7K2M-4QXB")
    await words("Kode ketik hanya berlaku dengan jaringan.").waitFor()
    await scan(await makeResidentsRequest("5171010101010002"))
    await words("NIK ini tidak ada di paket tugas ini.").waitFor()
    const stranger = await makeResidentsRequest()
    await scan(now.request.slice(0, -86) + stranger.slice(-86))
    await words("Permohonan ini tidak asli atau rusak.").waitFor()
    await scan(await makeResidentsRequest(kadek.nik))
    await words("Belum 17 tahun").waitFor()
    expect(await button("Setujui dan tanda tangani").count()).toBe(0)
  })

  test("a no and a barrier are noted in one chain and sent when a network comes", async () => {
    await goOut()
    await compare()
    await now.person.page.keyboard.press("F8")
    await button("Wajah berbeda dari foto").click()
    await button("Ya, tolak").click()
    await now.person.page.getByRole("heading", { name: "Penolakan dicatat" }).waitFor()
    await now.person.page.keyboard.press("F2")
    await button("Catat hambatan").click()
    await button("Tidak punya ponsel pintar").click()
    await now.person.page.getByRole("heading", { name: "Hambatan dicatat" }).waitFor()
    await words("Belum terkirim 2").waitFor()
    await comeBack()
    await now.person.page.locator(".outcome .delivery.acknowledged").waitFor()
    const kinds = [...now.office.kept.values()].map((compact) => {
      const entry = parseJournal(compact)
      return entry.ok ? entry.value.entry.payload : undefined
    })
    expect(kinds[0]).toMatchObject({ seq: 1, kind: "refusal", reason: "face-differs" })
    expect(kinds[1]).toMatchObject({ seq: 2, kind: "barrier", reason: "no-smartphone" })
  })

  test("when the session has ended everything waits, and goes after a sign-in", async () => {
    now.office.field.signedIn = false
    await sitDown(laptop)
    await addPasskeyHolder(now.person)
    await now.person.page.goto(`${now.office.origin}/petugas/#/daftar?undangan=satu`)
    await button("Buat kunci masuk").click()
    await now.person.page.getByRole("link", { name: "Tugas lapangan" }).click()
    await fetchPack()
    await now.person.page.getByRole("link", { name: "Mulai bertugas" }).click()
    await unlock()
    now.office.field.signedIn = false
    await approve()
    await words("Belum terkirim 1").waitFor()
    await now.person.page.keyboard.press("F2")
    await words("Masuk untuk mengirim").waitFor()
    await now.person.page.getByRole("link", { name: "Masuk" }).click()
    await button("Masuk dengan kunci masuk").click()
    await words("Belum terkirim 0").waitFor()
    expect(now.office.kept.size).toBe(1)
  })

  test("a clock that disagrees with the office is noted at the sync and shown, also without network", async () => {
    await arrive()
    await fetchPack()
    await openAgain("#/lapangan")
    await unlock()
    await now.person.page.route("**/api/activation/journal", async (route) => {
      const response = await route.fetch()
      const date = new Date(Date.now() + 600_000).toUTCString()
      await route.fulfill({ response, headers: { ...response.headers(), date } })
    })
    await approve()
    await words("Jam perangkat ini lambat 10 menit").waitFor()
    await leaveTown()
    await openAgain()
    await unlock()
    await words("Jam perangkat ini lambat 10 menit").waitFor()
  })
})
