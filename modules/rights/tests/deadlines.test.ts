import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { rightsPaths } from "../src/contract.ts"
import { act, openTown, readOwn, send, type Town, taken } from "./town.ts"

let town: Town
/** Friday, ten in the morning in Jakarta. */
beforeAll(async () => {
  town = await openTown("2026-11-20T03:00:00Z")
})
afterAll(() => town.close())

type Listed = { readonly ticketId: string; readonly overdue: boolean; readonly dueAt: string }
const listOpen = async (): Promise<Listed[]> => {
  const { body } = await town.call(`${rightsPaths.tickets}?state=open`, undefined, town.addOfficer())
  return body["tickets"] as Listed[]
}

describe("the clock of the law", () => {
  it("runs seventy-two hours over the weekend, also while the office waits for the resident", async () => {
    const { officer, ticketId, phone } = await taken(town, "correction")
    const [before] = await readOwn(town, phone)
    expect(Date.parse(before?.dueAt ?? "") - Date.parse(before?.receivedAt ?? "")).toBe(72 * 3_600_000)
    await act(town, officer, ticketId, { act: "ask", words: "Nomor aktanya?" })
    town.pass(71)
    await send(town, phone, { kind: "correction", content: "12/2001", ticket: ticketId, act: "reply" })
    const [after] = await readOwn(town, phone)
    expect(after).toMatchObject({ dueAt: before?.dueAt, standsStill: false, overdue: false })
    town.pass(1.01)
    expect((await readOwn(town, phone))[0]?.overdue).toBe(true)
  })

  it("is told once in the request's own timeline when it has run out, by however many processes", async () => {
    await Promise.all([town.work("note-overdue"), town.work("note-overdue"), town.work("note-overdue")])
    await town.work("note-overdue")
    const rows = await town.database.raw("select from rights.events where event = 'overdue'")
    expect(rows).toHaveLength(1)
    expect((await town.acts()).filter(({ action }) => action === "ticket.overdue")).toHaveLength(1)
  })

  it("and what is answered after it was not in time", async () => {
    const officer = town.addOfficer()
    const [late] = await listOpen()
    expect(late?.overdue).toBe(true)
    await act(town, officer, late?.ticketId ?? "", { act: "take" })
    await act(town, officer, late?.ticketId ?? "", { act: "answer", words: "Sudah diperbaiki." })
    const [row] = await town.database.raw<{ on_time: boolean }>(
      "select on_time from rights.published_tickets where kind = 'correction'",
    )
    expect(row?.on_time).toBe(false)
  })
})

describe("working days", () => {
  it("stand still while the office waits for the resident, and nobody is late meanwhile", async () => {
    const { officer, ticketId, phone } = await taken(town, "question")
    const [before] = await readOwn(town, phone)
    await act(town, officer, ticketId, { act: "ask", words: "Kantor yang mana?" })
    town.pass(24 * 20)
    await town.work("note-overdue")
    expect(await readOwn(town, phone)).toMatchObject([{ standsStill: true, overdue: false }])
    await send(town, phone, { kind: "question", content: "Yang di Sanur.", ticket: ticketId, act: "reply" })
    const [after] = await readOwn(town, phone)
    expect(Date.parse(after?.dueAt ?? "")).toBeGreaterThan(Date.parse(before?.dueAt ?? "") + 17 * 86_400_000)
    expect(after?.events.map(({ event }) => event)).not.toContain("overdue")
    await act(town, officer, ticketId, { act: "answer", words: "Jam delapan." })
    expect(await readOwn(town, phone)).toMatchObject([{ onTime: true }])
  })
})

describe("the list of the office", () => {
  it("begins with what is due first, so overdue before everything, and goes on page by page without a gap", async () => {
    const officer = town.addOfficer()
    for (let n = 0; n < 21; n++) {
      const phone = await town.bind(town.addPerson())
      await Promise.all(
        (["access", "question", "complaint", "other", "portability"] as const).map((kind) =>
          send(town, phone, { kind, content: "Mohon diperiksa." }),
        ),
      )
      town.pass(1)
    }
    town.pass(60)
    const seen: Listed[] = []
    let next: unknown
    do {
      const after = next === undefined ? "" : `&after=${encodeURIComponent(String(next))}`
      const { body } = await town.call(`${rightsPaths.tickets}?state=open${after}`, undefined, officer)
      expect(body).toMatchObject({ open: 105 })
      seen.push(...(body["tickets"] as Listed[]))
      next = body["next"]
    } while (next !== undefined)
    expect(new Set(seen.map(({ ticketId }) => ticketId)).size).toBe(105)
    const dues = seen.map(({ dueAt }) => dueAt)
    expect(dues).toEqual([...dues].sort())
    const late = seen.filter(({ overdue }) => overdue).length
    expect(late).toBeGreaterThan(0)
    expect(seen.slice(0, late).every(({ overdue }) => overdue)).toBe(true)
  })
})

describe("what is answered", () => {
  it("is closed by itself after two weeks, and what was written is erased a year later; the timeline stays", async () => {
    const { officer, ticketId, phone } = await taken(town, "complaint")
    await act(town, officer, ticketId, { act: "answer", words: "Kami menambah loket." })
    town.pass(24 * 13)
    await town.work("tidy")
    expect(await readOwn(town, phone)).toMatchObject([{ state: "answered" }])
    town.pass(24 * 2)
    await town.work("tidy")
    expect(await readOwn(town, phone)).toMatchObject([{ state: "closed", outcome: "answered" }])
    town.pass(24 * 366)
    await town.work("tidy")
    const [ticket] = await readOwn(town, phone)
    expect(ticket?.events.map(({ event }) => event)).toEqual(["received", "taken", "answered", "closed"])
    expect(ticket?.events.every(({ words }) => words === undefined)).toBe(true)
    const [row] = await town.database.raw<{ left: number }>(
      `select count(*)::int as left from rights.words where ticket_id = '${ticketId}'`,
    )
    expect(row?.left).toBe(0)
    const [hash] = await town.database.raw<{ content_hash: string | null }>(
      `select content_hash from rights.tickets where ticket_id = '${ticketId}'`,
    )
    expect(hash?.content_hash).toBeNull()
  })

  it("and its steps cannot be changed, not even in the database", async () => {
    for (const what of [
      "update rights.events set at = now()",
      "delete from rights.events",
      "truncate rights.events cascade",
    ])
      await expect(town.database.raw(what)).rejects.toThrow(/append-only/)
    await expect(town.database.raw("update rights.terms set hours = 720 where kind = 'access'")).rejects.toThrow(
      /append-only/,
    )
  })
})

it("what monitoring reads has counts by place, kind, day and state, and no word of a person", async () => {
  const rows = await town.database.raw<Record<string, unknown>>("select * from rights.published_tickets")
  expect(rows.length).toBeGreaterThan(3)
  for (const row of rows) expect(Object.keys(row)).toEqual(["region_code", "kind", "day", "state", "on_time", "people"])
})
