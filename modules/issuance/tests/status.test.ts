import { inflateSync } from "node:zlib"
import { parseSdJwt, readStatus, verifyStatusListToken } from "@jatidiri/credentials"
import { issuancePaths, type Trust } from "@jatidiri/issuance/contract"
import { nodeCrypto } from "@jatidiri/keys"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { baseUrl, makeHolder, type Office, openOffice } from "./office.ts"

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  expect(office.broken).toEqual([])
  await office.close()
})

const uri = `${baseUrl}/status/ktp-0`
const writeLists = () => office.door.jobs[0]?.run()

const collectPlace = async (token: string): Promise<number> => {
  const reply = await office.collect(token, "ktp-sd-jwt", [makeHolder()])
  const read = parseSdJwt(reply.body.credentials[0].credential)
  if (!read.ok) throw new Error(read.refusal.code)
  return (read.value.payload as { status: { status_list: { idx: number } } }).status.status_list.idx
}

const fetchList = async (headers: Record<string, string> = {}) => fetch(office.at("/status/ktp-0"), { headers })

const statusAt = async (index: number) => {
  const token = await (await fetchList()).text()
  const read = await verifyStatusListToken(
    {
      verify: nodeCrypto.verify,
      trust: office.trust,
      inflate: (bytes, max) => inflateSync(bytes, { maxOutputLength: max }),
    },
    { token, uri, nowSeconds: office.nowSeconds() },
  )
  if (!read.ok) throw new Error(read.refusal.code)
  const status = readStatus(read.value.list, index)
  return status.ok ? status.value : status.refusal.code
}

const revoke = (token: string) =>
  office.database.transaction((tx) => office.door.revokeCredentials(tx, token.split("/")[0] ?? "", "lost"))

describe("a phone is lost", () => {
  test("and what it holds is revoked in the signed list after the next writing, its neighbour's is not", async () => {
    const [lost, kept] = [await office.bind("41"), await office.bind("42")]
    const [lostPlace, keptPlace] = [await collectPlace(lost), await collectPlace(kept)]
    await writeLists()
    expect(await statusAt(lostPlace)).toBe("valid")
    expect(await revoke(lost)).toBe(1)
    await writeLists()
    expect(await statusAt(lostPlace)).toBe("revoked")
    expect(await statusAt(keptPlace)).toBe("valid")
  })

  test("and whoever asks us directly knows it at once", async () => {
    const token = await office.bind("43")
    const place = await collectPlace(token)
    expect((await office.door.readStatus(uri, place))?.status).toBe("valid")
    await revoke(token)
    expect((await office.door.readStatus(uri, place))?.status).toBe("revoked")
    expect(await office.door.readStatus("https://elsewhere.test/status/ktp-0", place)).toBeUndefined()
    expect(await office.door.readStatus(uri, -1)).toBeUndefined()
    expect(await office.door.readStatus(`${baseUrl}/status/../ktp-0`, place)).toBeUndefined()
  })

  test("revoking twice is harmless, and a revocation that is taken back leaves no trace", async () => {
    const token = await office.bind("44")
    const place = await collectPlace(token)
    const undone = office.database.transaction(async (tx) => {
      await office.door.revokeCredentials(tx, token.split("/")[0] ?? "", "lost")
      throw new Error("taken back")
    })
    await expect(undone).rejects.toThrow("taken back")
    expect((await office.door.readStatus(uri, place))?.status).toBe("valid")
    expect([await revoke(token), await revoke(token)]).toEqual([1, 0])
  })
})

describe("a resident asks for a pause", () => {
  const bindingOf = (token: string) => token.split("/")[0] ?? ""
  const pause = (token: string) =>
    office.database.transaction((tx) => office.door.pauseCredentials(tx, bindingOf(token)))
  const resume = (token: string) =>
    office.database.transaction((tx) => office.door.resumeCredentials(tx, bindingOf(token)))

  test("and what he holds is suspended, he is given nothing more, and all is valid again when it is lifted", async () => {
    const [paused, other] = [await office.bind("51"), await office.bind("52")]
    const [place, otherPlace] = [await collectPlace(paused), await collectPlace(other)]
    await pause(paused)
    await pause(paused)
    await writeLists()
    expect([await statusAt(place), await statusAt(otherPlace)]).toEqual(["suspended", "valid"])
    const denied = await office.collect(paused, "ktp-sd-jwt", [makeHolder()])
    expect([denied.status, denied.body.error]).toEqual([400, "credential_request_denied"])
    await resume(paused)
    await resume(paused)
    await writeLists()
    expect(await statusAt(place)).toBe("valid")
    expect((await office.collect(paused, "ktp-sd-jwt", [makeHolder()])).status).toBe(200)
  })

  test("what was revoked meanwhile stays revoked when the pause is lifted, and a pause brings nothing back", async () => {
    const token = await office.bind("53")
    const place = await collectPlace(token)
    await pause(token)
    await revoke(token)
    await resume(token)
    expect((await office.door.readStatus(uri, place))?.status).toBe("revoked")
    await pause(token)
    await resume(token)
    expect((await office.door.readStatus(uri, place))?.status).toBe("revoked")
  })
})

describe("the list as others fetch it", () => {
  test("is a cacheable file that says when it has not changed", async () => {
    await collectPlace(await office.bind("45"))
    await writeLists()
    const first = await fetchList()
    expect(first.headers.get("content-type")).toContain("application/statuslist+jwt")
    expect(first.headers.get("cache-control")).toBe("public, max-age=60")
    const etag = first.headers.get("etag") ?? ""
    const again = await fetchList({ "if-none-match": etag })
    expect([again.status, await again.text()]).toEqual([304, ""])
    await first.text()
  })

  test("is not signed anew while nothing changed, and is before it runs out", async () => {
    await writeLists()
    const before = (await fetchList()).headers.get("etag")
    await writeLists()
    expect((await fetchList()).headers.get("etag")).toBe(before)
    office.clock.ahead = 3500
    await writeLists()
    expect((await fetchList()).headers.get("etag")).toBe(before)
    office.clock.ahead = 3700
    await writeLists()
    office.clock.ahead = 0
    expect((await fetchList()).headers.get("etag")).not.toBe(before)
  })

  test("is named by the office before anybody asks for it, and no list that nobody opened is", async () => {
    const named = async () => {
      const reply = await fetch(office.at(issuancePaths.trust))
      expect(reply.headers.get("cache-control")).toBe("public, max-age=300")
      return ((await reply.json()) as Trust).statusLists
    }
    expect(await named()).toEqual([uri])
    expect((await office.collect(await office.bind("48"), "kk-sd-jwt", [makeHolder()])).status).toBe(200)
    await office.database.raw("insert into issuance.status_lists (kind, number) values ('ktp', 10), ('ktp', 9)")
    const all = ["ktp-10", "ktp-9", "ktp-0", "kk-0"].map((id) => `${baseUrl}/status/${id}`)
    expect(await named()).toEqual(all)
    expect(await office.door.listStatusUris(office.database)).toEqual(all)
    for (const address of all) expect((await fetch(office.at(new URL(address).pathname))).status).toBe(200)
    await office.database.raw("delete from issuance.status_lists where number > 0")
  })

  test("is there at once for the first holder of a new list, and a list nobody opened is not found", async () => {
    const reply = await office.collect(await office.bind("46"), "kk-sd-jwt", [makeHolder()])
    expect(reply.status).toBe(200)
    expect((await fetch(office.at("/status/kk-0"))).status).toBe(200)
    for (const id of ["ktp-1", "ktp-00", "sim-0", "ktp-0%27"])
      expect((await fetch(office.at(`/status/${id}`))).status).toBe(404)
  })

  test("gives its places without pattern: neither rising nor close together", async () => {
    const token = await office.bind("47")
    const places: number[] = []
    for (let nth = 0; nth < 24; nth++) places.push(await collectPlace(token))
    const rising = places.filter((place, nth) => nth > 0 && place > (places[nth - 1] ?? 0)).length
    expect(rising).toBeGreaterThan(2)
    expect(rising).toBeLessThan(22)
    expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(2 ** 18)
  })
})
