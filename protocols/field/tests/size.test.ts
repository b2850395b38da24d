import { makeTestKey } from "@jatidiri/kernel/testing"
import { expect, test } from "vitest"
import { makeVoucher } from "../src/index.ts"
import { noon, signedRequest, voucherFor } from "./people.ts"

const oneQr = 1_200

test("the longest request and the longest voucher each fit one QR", async () => {
  const wayan = await makeTestKey()
  const putu = await makeTestKey()
  const fact = "x".repeat(32)
  const request = await signedRequest(wayan.key, wayan.sign, {
    device: { platform: fact, browser: fact, class: fact },
    invitation: "y".repeat(64),
  })
  const voucher = await voucherFor(request, putu, {
    evidence: { document: "recording", face: "match", reader: "biometric" },
    place: { kind: "service-point", id: "z".repeat(40), name: "ᬧ".repeat(64) },
    seq: 9_999_999,
    iat: noon * 2,
  })
  const sizes = { request: request.compact.length, voucher: (await makeVoucher(voucher, putu.sign)).length }
  console.log(`longest possible, bytes: ${JSON.stringify(sizes)}`)
  expect(sizes.request).toBeLessThan(oneQr)
  expect(sizes.voucher).toBeLessThan(oneQr)
})

test("an everyday request and voucher leave room to spare", async () => {
  const wayan = await makeTestKey()
  const putu = await makeTestKey()
  const request = await signedRequest(wayan.key, wayan.sign)
  const voucher = await makeVoucher(await voucherFor(request, putu), putu.sign)
  console.log(`everyday, bytes: request ${request.compact.length}, voucher ${voucher.length}`)
  expect(request.compact.length).toBeLessThan(700)
  expect(voucher.length).toBeLessThan(1_050)
})
