import { seal } from "@jatidiri/web"
import { beforeAll, expect, test } from "vitest"
import { makeResidentsRequest, resident } from "../../tests/people.ts"
import type { DeviceStores } from "../journal/device-stores.ts"
import type { OpenPack } from "../pack/open-pack.ts"
import type { HeldPack } from "../pack/shapes.ts"
import { judgeRequest, reasonNotEligible } from "./judge-request.ts"

const noon = Math.floor(Date.now() / 1000)
const day = 86_400
let pack: OpenPack
let request: string

beforeAll(async () => {
  const algorithm = { name: "AES-GCM", length: 256 }
  const key = (await crypto.subtle.generateKey(algorithm, false, ["encrypt", "decrypt"])) as CryptoKey
  const part = { number: 1, packId: "p", sealed: await seal(key, [resident]) }
  // Of a browser's storage only this is asked here; the whole of it is in the browser tests.
  const stores = { find: async () => part } as unknown as DeviceStores
  pack = { stores, held: {} as HeldPack, key, partOf: new Map([[resident.nik, 1]]) }
  request = await makeResidentsRequest()
})

const codeOf = async (text: string, now = noon): Promise<string> => {
  const found = await judgeRequest(pack, text, now)
  return found.ok ? "found" : found.refusal.code
}

test("what is no request, or asks for the office, is turned down", async () => {
  expect(await codeOf("bukan.kode.ini")).toBe("unreadable")
  expect(await codeOf("7K2M-4QXB")).toBe("only-online")
})

test("a request signed by another key than it names is not believed", async () => {
  const stranger = await makeResidentsRequest()
  expect(await codeOf(request.slice(0, -86) + stranger.slice(-86))).toBe("bad-signature")
})

test("a request from the future, or a month old, is turned down as the office would", async () => {
  expect(await codeOf(request, noon - 600)).toBe("signed-in-future")
  expect(await codeOf(request, noon + 30 * day)).toBe("request-expired")
})

test("who is not in the pack is not guessed", async () =>
  expect(await codeOf(await makeResidentsRequest("5171010101010002"))).toBe("not-in-pack"))

test("Sari is found by the NIK that her own phone has signed", async () => {
  const found = await judgeRequest(pack, request, noon)
  expect(found.ok && found.value).toMatchObject({ request, resident: { name: resident.name }, refusal: undefined })
})

test.each([
  ["a child of fifteen", { birthDay: "2011-06-02" }, "under-age"],
  ["on the sixteenth birthday", { birthDay: "2010-06-01" }, undefined],
  ["with a recording that failed", { recording: "ENROLL_FAILURE_AT_CENTRAL" }, "not-recorded"],
  ["with a recording under way", { recording: "PROCESSING" }, undefined],
  ["with a recording this device does not know", { recording: "SOMETHING_NEW" }, "not-recorded"],
])("%s", (_, changes, reason) =>
  expect(reasonNotEligible({ ...resident, ...changes }, Date.parse("2026-06-01T05:00:00Z") / 1000)).toBe(reason),
)
