import { thumbprintOf } from "@jatidiri/kernel"
import { digest, makeTestKey, verify } from "@jatidiri/kernel/testing"
import { expect, test } from "vitest"
import {
  makeBindingEnd,
  makeDeviceProof,
  makeJournalEntry,
  makeMandate,
  makeRedemption,
  makeRequest,
  makeVoucher,
  parseBindingEnd,
  parseDeviceProof,
  parseJournalEntry,
  parseMandate,
  parseRedemption,
  parseRequest,
  parseVoucher,
  type Voucher,
  verifyByBoundKey,
  verifyDeviceProof,
  verifyJournalEntry,
  verifyMandate,
  verifyRedemption,
  verifyRequest,
  verifyVoucher,
} from "../src/index.ts"
import { codeOf, mandateOf, meeting, must, noon, noteOf, requestOf, signedRequest, uuid, voucherFor } from "./people.ts"

const audience = "https://jatidiri.example"

test("a mandate holds only when an office that is believed signed it", async () => {
  const office = await makeTestKey()
  const stranger = await makeTestKey()
  const device = await makeTestKey()
  const mandate = must(parseMandate(await makeMandate(mandateOf(device.key), { sign: office.sign, x5c: ["AQI="] })))
  const believe = (key: typeof office.key | undefined) =>
    verifyMandate(mandate, {
      verify,
      now: noon,
      trustedKey: ([leaf]) => (leaf?.join() === "1,2" ? key : undefined),
    }).then(codeOf)
  expect(await believe(office.key)).toBe("accepted")
  expect(await believe(stranger.key)).toBe("bad-signature")
  expect(await believe(undefined)).toBe("untrusted-signer")
})

test("a request signed with another key than it asks for is refused", async () => {
  const wayan = await makeTestKey()
  const thief = await makeTestKey()
  const stolen = must(parseRequest(await makeRequest(requestOf(wayan.key), thief.sign)))
  expect(codeOf(await verifyRequest(stolen, { verify }))).toBe("bad-signature")
  const own = await signedRequest(wayan.key, wayan.sign)
  expect(codeOf(await verifyRequest(own, { verify }))).toBe("accepted")
})

test("Putu's voucher for Wayan is accepted", async () => {
  const { compact, mandate, request } = await meeting()
  const voucher = must(parseVoucher(compact))
  expect(codeOf(await verifyVoucher(voucher, { mandate, request, verify, digest }))).toBe("accepted")
})

const wrong: readonly (readonly [string, Partial<Voucher>, string])[] = [
  ["under a mandate of somebody else", { mandate: uuid(99) }, "wrong-mandate"],
  ["for another place", { place: { kind: "field-round", id: "sp-1", name: "x" } }, "wrong-place"],
  ["in another device's name", { iss: `${"B".repeat(42)}A` }, "wrong-device"],
  ["for another request", { request_hash: "A".repeat(43) }, "wrong-request"],
  ["for another key", { key_thumbprint: "A".repeat(43) }, "wrong-key"],
]
test.each(wrong)("a voucher %s is refused", async (_, changes, code) => {
  const { putu, mandate, request } = await meeting()
  const voucher = must(parseVoucher(await makeVoucher(await voucherFor(request, putu, changes), putu.sign)))
  expect(codeOf(await verifyVoucher(voucher, { mandate, request, verify, digest }))).toBe(code)
})

test("a voucher signed by another device is refused", async () => {
  const { putu, mandate, request } = await meeting()
  const thief = await makeTestKey()
  const voucher = must(parseVoucher(await makeVoucher(await voucherFor(request, putu), thief.sign)))
  expect(codeOf(await verifyVoucher(voucher, { mandate, request, verify, digest }))).toBe("bad-signature")
})

test("a voucher does not pass for a second request of the same resident and key", async () => {
  const { compact, mandate, wayan } = await meeting()
  const second = await signedRequest(wayan.key, wayan.sign, { jti: uuid(20) })
  const voucher = must(parseVoucher(compact))
  expect(codeOf(await verifyVoucher(voucher, { mandate, request: second, verify, digest }))).toBe("wrong-request")
})

test("a journal entry counts only from the mandate's device", async () => {
  const { putu, mandate } = await meeting()
  const thief = await makeTestKey()
  const check = async (signer: typeof putu, named: typeof putu, changes = {}) => {
    const text = await makeJournalEntry(await noteOf(named, changes), signer.sign)
    return codeOf(await verifyJournalEntry(must(parseJournalEntry(text)), { mandate, verify, digest }))
  }
  expect(await check(putu, putu)).toBe("accepted")
  expect(await check(putu, putu, { kind: "withdrawal", voucher: uuid(3) })).toBe("accepted")
  expect(await check(thief, putu, { kind: "withdrawal", voucher: uuid(3) })).toBe("bad-signature")
  expect(await check(putu, putu, { mandate: uuid(9) })).toBe("wrong-mandate")
  expect(await check(thief, thief)).toBe("wrong-device")
  expect(await check(thief, putu)).toBe("bad-signature")
})

test("a redemption needs the device key, this voucher, this office, and now", async () => {
  const wayan = await makeTestKey()
  const thief = await makeTestKey()
  const kid = await thumbprintOf(wayan.key, digest)
  const payload = { jti: uuid(5), voucher: uuid(3), aud: audience, iat: noon }
  const own = must(parseRedemption(await makeRedemption(payload, { sign: wayan.sign, kid })))
  const needs = { key: wayan.key, audience, voucher: uuid(3), now: noon + 300, verify, digest }
  expect(codeOf(await verifyRedemption(own, needs))).toBe("accepted")
  expect(codeOf(await verifyRedemption(own, { ...needs, voucher: uuid(4) }))).toBe("wrong-voucher")
  expect(codeOf(await verifyRedemption(own, { ...needs, audience: "https://other.example" }))).toBe("wrong-audience")
  expect(codeOf(await verifyRedemption(own, { ...needs, now: noon + 301 }))).toBe("stale")
  expect(codeOf(await verifyRedemption(own, { ...needs, now: noon - 301 }))).toBe("stale")
  expect(codeOf(await verifyRedemption(own, { ...needs, now: noon + 11, maxAgeSeconds: 10 }))).toBe("stale")
  expect(codeOf(await verifyRedemption(own, { ...needs, key: thief.key }))).toBe("wrong-key")
  const forged = must(parseRedemption(await makeRedemption(payload, { sign: thief.sign, kid })))
  expect(codeOf(await verifyRedemption(forged, needs))).toBe("bad-signature")
})

test("only the holder of the key ends a binding or registers a device", async () => {
  const wayan = await makeTestKey()
  const thief = await makeTestKey()
  const kid = await thumbprintOf(wayan.key, digest)
  const base = { jti: uuid(5), aud: audience, iat: noon }
  const needs = { key: wayan.key, audience, now: noon, verify, digest }
  for (const [signer, code] of [
    [wayan, "accepted"],
    [thief, "bad-signature"],
  ] as const) {
    const end = await makeBindingEnd({ ...base, reason: "lost" }, { sign: signer.sign, kid })
    expect(codeOf(await verifyByBoundKey(must(parseBindingEnd(end)), needs))).toBe(code)
    const proof = await makeDeviceProof(base, { sign: signer.sign, kid })
    expect(codeOf(await verifyDeviceProof(must(parseDeviceProof(proof)), needs))).toBe(code)
  }
})
