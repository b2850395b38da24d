import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, it } from "vitest"
import { voicePaths } from "../src/contract.ts"
import { codeOf, denpasar, openTown, type Town, type TownOfficer } from "./town.ts"

let town: Town
let head: TownOfficer
let ministry: TownOfficer
beforeAll(async () => {
  town = await openTown()
  head = town.addOfficer(["see-figures"])
  ministry = town.addOfficer(["see-figures"], ["nation"])
})
afterAll(() => town.close())

const write = (more: object = {}, by: TownOfficer | undefined = head) =>
  town.call(
    voicePaths.voices,
    { commandId: randomUUID(), regionCode: denpasar, topic: "network", words: "VPN mati tiap Senin.", ...more },
    by,
  )
const answer = (
  voiceId: unknown,
  by = ministry,
  words = "Jalur baru dipasang bulan depan.",
  commandId: string = randomUUID(),
) => town.call(voicePaths.voiceAnswer.replace(":voiceId", String(voiceId)), { commandId, words }, by)
const list = (region = "nation", offset = 0) => town.room.listVoices(town.database, region, offset)

it("an office writes for its own region, plainly, and without anybody's number", async () => {
  expect(codeOf(await write({ regionCode: "51.72" }))).toBe("outside-region")
  expect(codeOf(await write({}, town.addOfficer(["activate"])))).toBe("power-missing")
  expect(
    codeOf(
      await town.call(voicePaths.voices, {
        commandId: randomUUID(),
        regionCode: denpasar,
        topic: "network",
        words: "Halo.",
      }),
    ),
  ).toBe("not-signed-in")
  for (const words of ["NIK 5171014107900001 gagal.", "5171 0141 0790 0001", "5171.0141.0790.0001"])
    expect(codeOf(await write({ words }))).toBe("names-a-number")
  expect(codeOf(await write({ words: "Ja\u0000ringan" }))).toBe("unreadable")
  expect(codeOf(await write({ words: " " }))).toBe("content-missing")
  for (const view of [
    "https://elsewhere.example/",
    "javascript:alert(1)",
    "//elsewhere.example",
    "/live/51.71/#<script>",
  ])
    expect([view, (await write({ view })).status]).toEqual([view, 400])
  expect((await list()).voices).toEqual([])
})

it("the ministry answers, once; nobody else does", async () => {
  const { body } = await write({ view: "/live/51.71/network?from=2026-11-01" })
  const { voiceId } = body
  expect(codeOf(await answer(voiceId, head))).toBe("not-the-ministry")
  expect(codeOf(await answer(voiceId, town.addOfficer(["activate"], ["nation"])))).toBe("power-missing")
  expect(codeOf(await answer(randomUUID()))).toBe("voice-unknown")
  const both = await Promise.all([answer(voiceId), answer(voiceId, ministry, "Sudah dipasang.")])
  expect(both.map(codeOf).sort()).toEqual(["accepted", "voice-answered"])
  expect((await list()).voices[0]?.answer?.words).toBeDefined()
})

it("the same command is one voice, and one answer", async () => {
  const command = { commandId: randomUUID(), regionCode: denpasar, topic: "blanks", words: "Blangko habis." }
  const twice = await Promise.all([1, 2].map(() => town.call(voicePaths.voices, command, head)))
  expect(twice[0]?.body).toEqual(twice[1]?.body)
  const { voiceId } = twice[0]?.body ?? {}
  const commandId = randomUUID()
  for (let again = 0; again < 3; again++)
    expect((await answer(voiceId, ministry, "Dikirim.", commandId)).status).toBe(204)
})

it("what waits comes first, and how long it has waited is counted by province", async () => {
  town.pass(24 * 31)
  await write({ topic: "people", words: "Kami kekurangan petugas." })
  const { voices, counts } = await list()
  expect(voices[0]).toMatchObject({ topic: "people", regionName: "Wilayah 51.71" })
  expect(voices[0]?.answer).toBeUndefined()
  expect(counts).toMatchObject([{ regionCode: "51", open: 1, answered: 2, openOverWeek: 0, openOverMonth: 0 }])
  town.pass(24 * 31)
  expect((await list()).counts).toMatchObject([{ openOverWeek: 1, openOverMonth: 1 }])
  expect((await list("51.72")).voices).toEqual([])
  expect(await town.acts()).not.toContain("Kami kekurangan")
})

it("hundreds are read page by page", async () => {
  for (let n = 0; n < 60; n++) await write({ words: `Suara nomor ${n}.` })
  const first = await list()
  const second = await list("nation", first.next)
  const ids = [...first.voices, ...second.voices].map(({ voiceId }) => voiceId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(second.next).toBeUndefined()
})
