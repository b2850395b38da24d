import { inflateSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { roundPaths } from "../src/contract.ts"
import { letterSpan } from "../src/domain/letter-days.ts"
import {
  bringMember,
  bringPlanner,
  closePath,
  command,
  hour,
  openRound,
  openTown,
  roundPath,
  settle,
  type Town,
  type TownOfficer,
} from "./town.ts"

/** What stands on the pages, as a reader of the file finds it: hexadecimal strings of the standard fonts. */
const textOf = (pdf: Buffer): string => {
  const streams = [...pdf.toString("latin1").matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
  const pages = streams.map(([, body = ""]) => {
    try {
      return inflateSync(Buffer.from(body, "latin1")).toString("latin1")
    } catch {
      return ""
    }
  })
  const strings = pages.join("\n").matchAll(/\[((?:<[0-9a-f]*>|[\s\d.-])*)\]\s*TJ/g)
  const words = [...strings].map(([, shown = ""]) =>
    [...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = ""]) => Buffer.from(hex, "hex").toString("latin1")).join(""),
  )
  return words.join(" ").replace(/\s+/g, " ")
}

describe("a round's letters", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town?.close())

  const ask = async (roundId: string, kind: string, by?: TownOfficer) => {
    const cookie: Record<string, string> = by === undefined ? {} : { cookie: `jd_officer=${by.cookie}` }
    const headers = { ...cookie, "content-type": "application/json" }
    const path = roundPath(roundPaths.letters, roundId)
    const reply = await fetch(`${town.origin}${path}`, { method: "POST", headers, body: JSON.stringify({ kind }) })
    const bytes = Buffer.from(await reply.arrayBuffer())
    return { status: reply.status, bytes, name: reply.headers.get("content-disposition"), text: textOf(bytes) }
  }

  it("are made for who plans there, of a round that takes place, and of the two kinds only", async () => {
    const { roundId, member, planner } = await openRound(town, settle(town, 1))
    const statuses = [await ask(roundId, "assignment"), await ask(roundId, "assignment", member)]
    expect(statuses.map(({ status }) => status)).toEqual([401, 403])
    expect((await ask(roundId, "love", planner)).status).toBe(400)
    expect((await ask(roundId, "assignment", bringPlanner(town, { regions: ["71.10"] }))).status).toBe(403)
    const later = new Date(town.clock.milliseconds + 40 * hour).toISOString()
    const until = new Date(town.clock.milliseconds + 44 * hour).toISOString()
    const cancelled = await openRound(town, settle(town, 1), { from: later, until })
    await town.call(closePath(cancelled.roundId), command(), cancelled.planner)
    expect((await ask(cancelled.roundId, "invitation", cancelled.planner)).status).toBe(410)
    expect(await town.database.raw("select 1 from service_points.letters")).toEqual([])
  })

  it("say who goes where, when and with what, in the office's name, marked as of the demo, and name no resident", async () => {
    const people = settle(town, 12)
    const kit = ["Lampu meja", "Kabel 20 m"]
    const second = bringMember(town, { name: "Ni Luh Rekaan" })
    const { roundId, planner, body } = await openRound(town, people, {
      place: "Aula lantai 2",
      kit,
      officers: [second.officerId],
    })
    const assignment = await ask(roundId, "assignment", planner)
    const invitation = await ask(roundId, "invitation", planner)
    const when = letterSpan("51.71", new Date(body.from), new Date(body.until))
    const both = [
      "Kota Contoh",
      "SMA Negeri Contoh 1",
      "Aula lantai 2",
      "12 warga",
      "Ni Luh Rekaan",
      "DEMO / TIDAK RESMI",
      "Kepala Dinas",
    ]
    for (const { text } of [assignment, invitation])
      for (const word of [...both, ...when.split(" ").slice(0, 3)]) expect(text, word).toContain(word)
    for (const word of ["SURAT TUGAS", ...kit]) expect(assignment.text).toContain(word)
    expect(invitation.text).toContain("Yth. Pimpinan SMA Negeri Contoh 1")
    for (const { text } of [assignment, invitation]) expect(text).not.toMatch(/WARGA CONTOH|\d{16}/)
  })

  it("have one number an office, year and letter, without gaps, also asked for at once; the same letter has the same bytes", async () => {
    const rounds = await Promise.all([1, 2, 3, 4].map(() => openRound(town, settle(town, 1))))
    const before = (await town.database.raw("select 1 from service_points.letters")).length
    const asked = rounds.flatMap(({ roundId, planner }) => [1, 2].map(() => ask(roundId, "assignment", planner)))
    const letters = await Promise.all(asked)
    for (const at of [0, 2, 4, 6]) expect(letters[at]?.bytes.equals(letters[at + 1]?.bytes ?? Buffer.of())).toBe(true)
    const numbers = await town.database.raw<{ number: number }>(
      "select number from service_points.letters order by number",
    )
    expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: before + 4 }, (_, at) => at + 1))
    expect(letters[0]?.name).toMatch(/^attachment; filename="\d{3}-JB-IKD-20\d\d\.pdf"$/)
    await expect(town.database.raw("update service_points.letters set number = 99")).rejects.toThrow("append-only")
  })

  it("carry the year of their date, on the clocks of their region", async () => {
    // Half past midnight on the first of January in Denpasar; in Jakarta the old year has half an hour left.
    const year = new Date(town.clock.milliseconds).getUTCFullYear() + 1
    town.pass(Date.UTC(year, 11, 31, 16, 30) - town.clock.milliseconds)
    const { roundId, planner } = await openRound(town, settle(town, 1))
    const { name, text } = await ask(roundId, "assignment", planner)
    expect(name).toContain(`001-JB-IKD-${year + 1}`)
    expect(text).toContain(`1 Januari ${year + 1}`)
  })
})

describe("the time in a letter", () => {
  it("is on the clocks of the round's region, one day or several", () => {
    const [from, until] = [new Date("2026-11-23T00:00:00Z"), new Date("2026-11-23T08:30:00Z")]
    expect(letterSpan("31.71", from, until)).toBe("Senin, 23 November 2026, pukul 07.00–15.30 WIB")
    expect(letterSpan("51.71", from, until)).toBe("Senin, 23 November 2026, pukul 08.00–16.30 WITA")
    expect(letterSpan("91.71", from, until)).toBe("Senin, 23 November 2026, pukul 09.00–17.30 WIT")
    const long = letterSpan("31.71", from, new Date("2026-11-24T18:00:00Z"))
    expect(long).toBe("Senin, 23 November 2026 pukul 07.00 sampai Rabu, 25 November 2026 pukul 01.00 WIB")
  })
})
