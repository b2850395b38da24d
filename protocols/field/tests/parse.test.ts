import { signJws } from "@jatidiri/kernel"
import { makeTestKey } from "@jatidiri/kernel/testing"
import { expect, test } from "vitest"
import {
  makeMandate,
  makeRequest,
  parseBindingEnd,
  parseJournal,
  parseJournalEntry,
  parseMandate,
  parseRedemption,
  parseRequest,
  parseVoucher,
  types,
} from "../src/index.ts"
import { codeOf, mandateOf, meeting, noon, noteOf, requestOf, signedRequest, uuid, voucherFor } from "./people.ts"

const { key, sign } = await makeTestKey()
const because = (result: { readonly ok: boolean; readonly refusal?: { readonly because?: string } }) =>
  result.ok ? "accepted" : result.refusal?.because

const write = (typ: string, payload: object, header: object = {}) =>
  signJws({ header: { typ, ...header }, payload }, sign)

test.each([
  ["a NIK of 15 digits", { nik: "517101410790000" }, "nik"],
  ["a NIK of month 13", { nik: "5171014113900000" }, "nik"],
  ["a NIK as number", { nik: 5171014107900000 }, "nik"],
  ["an id in capitals", { jti: uuid(2).replace("0", "A") }, "jti"],
  ["a time as text", { iat: "1750000000" }, "iat"],
  ["a time with fraction", { iat: 1750000000.5 }, "iat"],
  ["a private key in cnf", { cnf: { jwk: { ...key, d: key.x } } }, "cnf.jwk.unknown member"],
  ["a kid in cnf", { cnf: { jwk: key, kid: "x" } }, "cnf.unknown member"],
  ["another curve", { cnf: { jwk: { ...key, crv: "P-384" } } }, "cnf.jwk.crv"],
  ["a device without class", { device: { platform: "a", browser: "b" } }, "device.class"],
  ["a device with a line break", { device: { platform: "a\nb", browser: "b", class: "c" } }, "device.platform"],
  ["an expiry it does not know", { exp: noon }, "unknown member"],
  ["an empty invitation", { invitation: "" }, "invitation"],
])("a request with %s is refused, and the log learns only the member", async (_, changes, where) => {
  const parsed = parseRequest(await write(types.request, { ...requestOf(key), ...changes }))
  expect(codeOf(parsed)).toBe("bad-payload")
  expect(because(parsed)).toBe(where)
})

test.each([
  ["no region", { regions: [] }],
  ["one region twice", { regions: ["51.71", "51.71"] }],
  ["a region as number", { regions: [51.71] }],
  ["an unknown power", { powers: ["activate", "delete"] }],
  ["no power", { powers: [] }],
  ["fifteen days", { exp: noon + 15 * 86_400 }],
  ["an end before its beginning", { exp: noon - 7_200 }],
  ["no bound of activations", { max_activations: undefined }],
  ["zero activations", { max_activations: 0 }],
  ["a place that turns the reading direction", { place: { kind: "field-round", id: "1", name: "SMA \u202E1" } }],
])("a mandate with %s is refused", async (_, changes) => {
  const text = await write(types.mandate, { ...mandateOf(key), ...changes }, { x5c: ["AA=="] })
  expect(codeOf(parseMandate(text))).toBe("bad-payload")
})

test("a mandate without certificates, or with a kid beside them, is refused", async () => {
  expect(codeOf(parseMandate(await write(types.mandate, mandateOf(key))))).toBe("bad-header")
  expect(codeOf(parseMandate(await write(types.mandate, mandateOf(key), { x5c: ["AA=="], kid: "k" })))).toBe(
    "bad-header",
  )
})

test.each([
  ["a face that does not match", { evidence: { document: "ktp-el", face: "differs", reader: "none" } }],
  ["no evidence", { evidence: undefined }],
  ["running number zero", { seq: 0 }],
  ["a short hash", { prev: "A".repeat(42) }],
  ["a hash with left-over bits", { prev: `${"A".repeat(42)}B` }],
  ["the transaction code itself", { tx_code: "123456" }],
])("a voucher with %s is refused", async (_, changes) => {
  const request = await signedRequest(key, sign)
  const voucher = await voucherFor(request, { key, sign, privateJwk: {} })
  expect(codeOf(parseVoucher(await write(types.voucher, { ...voucher, ...changes })))).toBe("bad-payload")
})

test.each([
  ["a refusal without reason", { kind: "refusal" }],
  ["a refusal for a barrier's reason", { kind: "refusal", reason: "no-signal" }],
  ["a barrier for a refusal's reason", { kind: "barrier", reason: "face-differs" }],
  ["blanks without count", { kind: "blank" }],
  ["minus one blank", { kind: "blank", count: -1 }],
  ["a blank lost", { kind: "blank", count: 1, reason: "lost" }],
  ["a paper spoiled", { kind: "paper", count: 1, reason: "spoiled" }],
  ["a note with a blank's reason", { kind: "note", reason: "printed" }],
  ["a withdrawal of nothing", { kind: "withdrawal" }],
  ["a withdrawal of a voucher without id", { kind: "withdrawal", voucher: "the last one" }],
  ["a withdrawal with a reason", { kind: "withdrawal", voucher: uuid(3), reason: "face-differs" }],
  ["a note that withdraws", { kind: "note", voucher: uuid(3) }],
  ["a note with words", { kind: "note", text: "Pak Made datang" }],
  ["a kind it does not know", { kind: "diary" }],
])("a journal entry that is %s is refused", async (_, changes) => {
  const entry = await noteOf({ key, sign, privateJwk: {} })
  expect(codeOf(parseJournalEntry(await write(types.journalEntry, { ...entry, ...changes })))).toBe("bad-payload")
})

test.each([
  ["a blank of which nothing is said", { kind: "blank", count: 1 }],
  ["two blanks printed", { kind: "blank", count: 2, reason: "printed" }],
  ["a blank spoiled", { kind: "blank", count: 1, reason: "spoiled" }],
  ["a note that a recording is done", { kind: "note", reason: "recording-done", request_hash: "A".repeat(43) }],
  ["a withdrawal", { kind: "withdrawal", voucher: uuid(3) }],
])("a journal entry that is %s says so", async (_, changes) => {
  const parsed = parseJournalEntry(
    await write(types.journalEntry, { ...(await noteOf({ key, sign, privateJwk: {} })), ...changes }),
  )
  expect(parsed.ok && parsed.value.payload).toMatchObject(changes)
})

test("nothing signed passes for another thing", async () => {
  const { compact, request } = await meeting()
  expect(codeOf(parseRequest(compact))).toBe("wrong-type")
  expect(codeOf(parseVoucher(request.compact))).toBe("wrong-type")
  expect(codeOf(parseJournalEntry(compact))).toBe("wrong-type")
  expect(codeOf(parseJournal(request.compact))).toBe("wrong-type")
})

test("a journal's reader tells vouchers from the rest, and names what is wrong in either", async () => {
  const { compact } = await meeting()
  const voucher = parseJournal(compact)
  expect(voucher.ok && voucher.value.is).toBe("voucher")
  const entry = await noteOf({ key, sign, privateJwk: {} })
  const other = parseJournal(await write(types.journalEntry, entry))
  expect(other.ok && other.value.is).toBe("other")
  expect(codeOf(parseJournal(await write(types.voucher, {})))).toBe("bad-payload")
})

test("a redemption or an end that does not name its key is refused", async () => {
  const base = { jti: uuid(5), aud: "https://jatidiri.example", iat: noon }
  expect(codeOf(parseRedemption(await write(types.redemption, { ...base, voucher: uuid(3) })))).toBe("bad-header")
  expect(codeOf(parseBindingEnd(await write(types.bindingEnd, { ...base, reason: "stop" })))).toBe("bad-header")
  const bored = await write(types.bindingEnd, { ...base, reason: "bored" }, { kid: "k" })
  expect(codeOf(parseBindingEnd(bored))).toBe("bad-payload")
})

test("what would be refused is never signed", async () => {
  await expect(makeRequest(requestOf(key, { nik: "1" }), sign)).rejects.toThrow(/must not be signed: nik$/)
  const forever = mandateOf(key, { exp: noon + 20 * 86_400 })
  await expect(makeMandate(forever, { sign, x5c: ["AA=="] })).rejects.toThrow(/must not be signed/)
})
