import { type KeptList, mostListCharacters, mostLists, renewLists } from "@jatidiri/field"
import { type Keys, nodeCrypto } from "@jatidiri/keys"
import { beforeAll, describe, expect, test } from "vitest"
import { makeWayan } from "./full-ktp.ts"
import { anchorsOf, inflate, makeOffice, now } from "./meeting.ts"

const { verify } = nodeCrypto
const day = 86_400

let keys: Keys
let resident: Awaited<ReturnType<typeof makeWayan>>
beforeAll(async () => {
  keys = await makeOffice(10 * day)
  resident = await makeWayan(keys)
})

const renew = async (kept: readonly KeptList[], answers: Readonly<Record<string, string>>, nowSeconds = now()) => {
  const asked: string[] = []
  const askList = async (uri: string) => {
    asked.push(uri)
    return answers[uri]
  }
  const uris = Object.keys(answers)
  const lists = await renewLists(kept, { uris, anchors: anchorsOf(keys), nowSeconds, verify, inflate, askList })
  return { lists, asked }
}
const keptOf = (token: string, signedAt: number, fetchedAt = signedAt): KeptList => ({
  ...{ uri: resident.uri, token, signedAt, fetchedAt, ttlSeconds: 60 },
})

describe("a device that keeps status lists", () => {
  test("keeps what it had when nobody answers, or what comes is forged, broken, of another address or at its end", async () => {
    const { uri } = resident
    const known = keptOf(await resident.makeList(), now() - 600)
    const stranger = await makeWayan(await makeOffice())
    const bad = [
      await stranger.makeList(),
      await resident.makeList({ signer: "sd-jwt-signer" }),
      await resident.makeList({ uri: "https://contoh.test/status/ktp-1" }),
      await resident.makeList({ signedAt: now() - 2 * day }),
      "<!doctype html>",
    ]
    for (const token of bad) expect((await renew([known], { [uri]: token })).lists).toEqual([known])
    expect((await renew([], { [uri]: bad[0] ?? "" })).lists).toEqual([])
    const silent = { uris: [uri], anchors: anchorsOf(keys), nowSeconds: now(), verify, inflate }
    expect(await renewLists([known], { ...silent, askList: async () => undefined })).toEqual([known])
  })
  test("does not go back to a list of before, though the office once signed it and it still holds", async () => {
    const revoked = keptOf(await resident.makeList({ status: "revoked" }), now() - 61)
    const before = await resident.makeList({ signedAt: now() - 3600 })
    expect((await renew([revoked], { [resident.uri]: before })).lists).toEqual([revoked])
  })
  test("asks again after the list's own time, and when its clock went back behind the last asking", async () => {
    const { uri } = resident
    const [old, fresh] = [await resident.makeList({ signedAt: now() - 100 }), await resident.makeList()]
    const known = keptOf(old, now() - 100, now() - 30)
    expect((await renew([known], { [uri]: fresh })).asked).toEqual([])
    expect((await renew([known], { [uri]: fresh }, now() + 31)).lists[0]?.token).toBe(fresh)
    expect((await renew([{ ...known, fetchedAt: now() + 500 }], { [uri]: fresh })).lists[0]?.token).toBe(fresh)
    expect((await renew([known], {})).lists).toEqual([])
  })
  test("has room for the first of them, and no more than that", async () => {
    const uris = Array.from({ length: mostLists + 3 }, (_, nth) => `https://contoh.test/status/ktp-${nth}`)
    const answers = await Promise.all(uris.map(async (uri) => [uri, await resident.makeList({ uri })] as const))
    const { lists, asked } = await renew([], Object.fromEntries(answers))
    expect(lists.map(({ uri }) => uri)).toEqual(uris.slice(0, mostLists))
    expect(asked).toHaveLength(mostLists)
    const large = keptOf("x".repeat(mostListCharacters - 100), now())
    const two = { [resident.uri]: "", [uris[1] ?? ""]: answers[1]?.[1] ?? "" }
    expect((await renew([large], two)).lists).toEqual([large])
  })
})
