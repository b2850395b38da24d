import { inflateSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { cardPaths, type Suket } from "../src/contract.ts"
import { bring, command, openSite, openTown, settle, type Town, type TownOfficer, type TownResident } from "./town.ts"

const day = 86_400_000

/** The letters that one stream of the file shows; nothing of one that is no text. */
const readStream = (bytes: Buffer): string => {
  try {
    const content = inflateSync(bytes).toString("latin1")
    const shown = [...content.matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) =>
      Buffer.from(hex ?? "", "hex").toString("latin1"),
    )
    return shown.join("")
  } catch {
    return ""
  }
}

describe("a letter in place of a card", () => {
  let town: Town
  let officer: TownOfficer
  beforeAll(async () => {
    town = await openTown()
    officer = bring(town, openSite(town))
  })
  afterAll(() => town?.close())

  const ask = ({ nik }: TownResident, reason = "no-blanks", by: TownOfficer | undefined = officer) =>
    town.call(cardPaths.sukets, { ...command(), nik, reason }, by)
  const letterOf = (suketId: unknown, by: TownOfficer | undefined = officer) =>
    town.call(cardPaths.suketLetter.replace(":suketId", String(suketId)), undefined, by)

  it("is not written for who holds his card, was never recorded, lives elsewhere, or is nobody", async () => {
    expect(await ask(settle(town, { card: "held" }))).toMatchObject({ status: 409, body: { code: "card-held" } })
    expect(await ask(settle(town, { isRecorded: false }))).toMatchObject({ body: { code: "not-recorded" } })
    const abroad = settle(town, { regionCode: "51.03.01.2001" })
    expect(await ask(abroad)).toMatchObject({ status: 403, body: { code: "outside-region" } })
    expect(await ask(settle(town, { gone: true }))).toMatchObject({ status: 404, body: { code: "resident-unknown" } })
    const keeper = bring(town, openSite(town), { powers: ["supervise"] })
    expect(await ask(settle(town), "no-blanks", keeper)).toMatchObject({ status: 403, body: { code: "power-missing" } })
    expect(await town.database.raw("select 1 from cards.sukets")).toEqual([])
  })

  it("is good for six months and numbered without a gap, one a person at a time", async () => {
    const people = [settle(town), settle(town), settle(town)]
    const both = people.flatMap((one) => [ask(one), ask(one)])
    const answers = await Promise.all(both)
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
    const numbers = new Set(answers.map(({ body }) => String(body["number"])))
    expect([...numbers].toSorted()).toEqual([1, 2, 3].map((n) => `DEMO/SKT/51.71/2026/00000${n}`))
    expect(answers.find(({ status }) => status === 200)?.body).toMatchObject({
      ...{ issuedDay: "2026-11-20", untilDay: "2027-05-20", isOver: false },
    })
  })

  it("may follow a letter in its last thirty days, and whoever says that he lost his card gets one", async () => {
    const resident = settle(town, { card: "held" })
    const lost = await ask(resident, "lost")
    expect(lost.status).toBe(200)
    town.pass(150 * day)
    expect(await ask(resident, "lost")).toMatchObject({ body: { number: lost.body["number"] } })
    town.pass(5 * day)
    expect(await ask(resident, "lost")).toMatchObject({ status: 200, body: { untilDay: "2027-10-24" } })
    const looks = (await town.acts("record.looked-at")).length
    const list = (await town.call(cardPaths.sukets, undefined, officer)).body
    const listed = list["sukets"] as Suket[]
    expect(JSON.stringify(list)).not.toContain("WARGA CONTOH")
    expect(await town.acts("record.looked-at")).toHaveLength(looks)
    expect(listed.map(({ number }) => number)).not.toContain(lost.body["number"])
    expect(listed.length).toBeGreaterThanOrEqual(3)
    expect(listed.map(({ untilDay }) => untilDay)).toEqual(listed.map(({ untilDay }) => untilDay).toSorted())
  })

  it("is a PDF that says what it is and marks the demo, shown to who may see the resident", async () => {
    const { body } = await ask(settle(town))
    const stranger = bring(town, openSite(town), { regions: ["51.03"] })
    expect(await letterOf(body["suketId"], stranger)).toMatchObject({ status: 403 })
    expect(await letterOf("00000000-0000-4000-8000-000000000000")).toMatchObject({ body: { code: "suket-unknown" } })
    const letter = await letterOf(body["suketId"])
    expect(letter.status).toBe(200)
    const raw = Buffer.from(letter.bytes)
    expect(raw.subarray(0, 5).toString("latin1")).toBe("%PDF-")
    expect(raw.byteLength).toBeGreaterThan(1500)
    const streams = [...raw.toString("latin1").matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body]) => body ?? "")
    const text = streams.map((body) => readStream(Buffer.from(body, "latin1"))).join("\n")
    expect(text).toContain("DEMO / TIDAK RESMI")
    expect(text).toContain(String(body["number"]))
    expect(text).toContain("dari 24 April 2027 sampai")
  })
})
