import { makeDeviceKey, makeSealKey } from "@jatidiri/web"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { openCountedStores } from "../../tests/counted-stores.ts"
import { makeResidentsRequest, resident } from "../../tests/people.ts"
import type { Journal } from "../journal/chain.ts"
import { settle } from "../journal/settle.ts"
import { erasePack } from "../pack/erase.ts"
import { approveInField, makeHandoverReader } from "./approve-in-field.ts"
import { noteRecordingDone } from "./recording-done.ts"

const mandate = "5a1f8f0e-6a0e-4c43-9d55-0d5a3c1f7b11"
const now = 1_800_000_000
const place = { kind: "field-round", id: "r", name: "Banjar Contoh" }
const bounds = { powers: ["activate"], regions: ["51.71"], nbf: now - 60, exp: now + 86_400, max_activations: 1000 }

let journal: Journal
let packKey: CryptoKey
let counts: { read: number }
let opened: ReturnType<typeof vi.spyOn>

beforeEach(async () => {
  const counted = openCountedStores()
  counts = counted.counts
  const keys = { device: await makeDeviceKey(), seal: await makeSealKey() }
  const held = { compact: "mandate", payload: { jti: mandate, place, ...bounds } }
  journal = { stores: counted.stores, keys, held } as unknown as Journal // of a mandate what signing looks at
  packKey = await makeSealKey()
  opened = vi.spyOn(crypto.subtle, "decrypt")
})
afterEach(() => vi.restoreAllMocks())

const evidence = { document: "ktp-el", face: "match", reader: "none" } as const
const approve = async (request: string) => {
  const act = { request, resident, regionCode: resident.regionCode, evidence, now }
  const outcome = await approveInField(journal, packKey, act)
  if ("refusal" in outcome) throw new Error(outcome.refusal)
  return outcome
}
/** What one approval reads and opens. */
const costOf = async (request: string) => {
  const before = { read: counts.read, opened: opened.mock.calls.length }
  await approve(request)
  return { read: counts.read - before.read, opened: opened.mock.calls.length - before.opened }
}
/** As a version without marks and tallies left it. */
const forgetIndex = async (): Promise<void> => {
  const head = await journal.stores.find("head", "head")
  if (head === undefined) throw new Error("nothing was signed")
  await journal.stores.change([
    { clear: "marks" },
    { clear: "tallies" },
    { put: "head", value: { name: "head", seq: head.seq, hash: head.hash } },
  ])
}

test("the three hundredth approval reads and opens as much as the second", async () => {
  await approve(await makeResidentsRequest())
  const second = await costOf(await makeResidentsRequest())
  for (let nth = 3; nth < 300; nth++) await approve(await makeResidentsRequest())
  expect(await costOf(await makeResidentsRequest())).toEqual(second)
  expect(second.opened).toBe(0)
  expect(second.read).toBeLessThan(12)
})

test("a request that was signed is found again with one opening, and is not signed twice", async () => {
  const requests = await Promise.all([1, 2, 3].map(() => makeResidentsRequest()))
  const first = []
  for (const request of requests) first.push((await approve(request)).handover.txCode)
  expect((await costOf(requests[1] ?? "")).opened).toBe(1)
  expect((await approve(requests[1] ?? "")).handover.txCode).toBe(first[1])
  expect((await journal.stores.all("entries")).length).toBe(3)
})

test("rows of an earlier version are opened once, then found as any other, and counted", async () => {
  const requests = await Promise.all([1, 2, 3].map(() => makeResidentsRequest()))
  const signed = []
  for (const request of requests) signed.push((await approve(request)).row.jti)
  const note = await noteRecordingDone(journal, requests[0] ?? "", now)
  await forgetIndex()
  expect((await costOf(await makeResidentsRequest())).opened).toBe(4)
  expect((await costOf(await makeResidentsRequest())).opened).toBe(0)
  expect((await approve(requests[2] ?? "")).row.jti).toBe(signed[2])
  expect(await noteRecordingDone(journal, requests[0] ?? "", now)).toEqual(note)
  expect((await journal.stores.find("tallies", mandate))?.signed).toBe(5)
})

test("what the office refuses is counted no more, and the same request may be signed anew", async () => {
  const request = await makeResidentsRequest()
  const { jti } = (await approve(request)).row
  await settle(journal.stores, [jti], [{ jti, result: "refused", code: "mandate-expired" }])
  expect((await journal.stores.find("tallies", mandate))?.signed).toBe(0)
  expect((await approve(request)).row.jti).not.toBe(jti)
  expect((await journal.stores.find("tallies", mandate))?.signed).toBe(1)
})

test("marks go with the pack", async () => {
  await approve(await makeResidentsRequest())
  // Whose pack it was is noted elsewhere, in a database that is not here.
  await erasePack(journal.stores).catch(() => undefined)
  expect(await journal.stores.all("marks")).toEqual([])
})

test("a film is opened once in a page, whatever else comes to its row", async () => {
  await approve(await makeResidentsRequest())
  const read = makeHandoverReader(packKey)
  await read(await journal.stores.all("entries"))
  const { row } = await approve(await makeResidentsRequest())
  opened.mockClear()
  const [latest, before] = await read(await journal.stores.all("entries"))
  expect(opened.mock.calls.length).toBe(1)
  expect([latest?.row.jti, before?.row.seq]).toEqual([row.jti, 1])
})
