import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { refusalReasons, rightsPaths } from "../src/contract.ts"
import { act, codeOf, dayOf, denpasar, openTown, readOwn, send, type Town, type TownOfficer, taken } from "./town.ts"

let town: Town
let officer: TownOfficer
beforeAll(async () => {
  town = await openTown()
  officer = town.addOfficer()
})
afterAll(() => town.close())

const actPath = (ticketId: string) => rightsPaths.ticketActs.replace(":ticketId", ticketId)
const ticketPath = (ticketId: string) => rightsPaths.ticket.replace(":ticketId", ticketId)
const list = (by: TownOfficer, state = "open") => town.call(`${rightsPaths.tickets}?state=${state}`, undefined, by)

describe("who may do what", () => {
  it.each([
    ["without the power", ["activate", "see-figures"], [denpasar], "power-missing"],
    ["of another regency", ["supervise"], ["51.72"], "outside-region"],
  ])("an officer %s reads and does nothing", async (_, powers, regions, code) => {
    const { ticketId } = await taken(town, "complaint", { officer })
    const other = town.addOfficer(powers, regions)
    expect(codeOf(await town.call(ticketPath(ticketId), undefined, other))).toBe(code)
    expect(codeOf(await act(town, other, ticketId, { act: "take", seq: 2 }))).toBe(code)
    const listed = await list(other)
    expect(listed.status === 403 || (listed.body["tickets"] as unknown[]).length === 0).toBe(true)
  })

  it("nobody who has not signed in, and nobody whose service has ended", async () => {
    const { ticketId } = await taken(town, "complaint", { officer })
    expect(codeOf(await town.call(ticketPath(ticketId)))).toBe("not-signed-in")
    const gone = { ...town.addOfficer(), ended: true }
    town.officers.set(gone.officerId, gone)
    expect(codeOf(await act(town, gone, ticketId, { act: "take", seq: 2 }))).toBe("officer-ended")
    expect(codeOf(await list(gone))).toBe("officer-ended")
  })

  it("a list names no resident; the request does, and the log says who looked, once a day", async () => {
    const { ticketId, phone } = await taken(town, "complaint", { officer: town.addOfficer() })
    expect((await list(officer)).text).not.toContain(phone.person.name)
    for (let look = 0; look < 3; look++) {
      const read = await town.call(ticketPath(ticketId), undefined, officer)
      expect(read.body).toMatchObject({ resident: { name: phone.person.name } })
    }
    const looks = (await town.acts()).filter(
      ({ action, entry }) =>
        action === "ticket.looked-at" &&
        entry.actor === `officer:${officer.officerId}` &&
        entry.subject === `resident:${phone.person.residentId}`,
    )
    expect(looks).toHaveLength(1)
  })
})

it("an officer of a regency and of a district in it has each request once", async () => {
  const { ticketId } = await taken(town, "complaint", { officer })
  const both = town.addOfficer(["supervise"], [denpasar, `${denpasar}.01`])
  const { body } = await list(both)
  expect((body["tickets"] as { ticketId: string }[]).filter((one) => one.ticketId === ticketId)).toHaveLength(1)
  expect(body["open"]).toBe((await list(officer)).body["open"])
})

describe("at a counter", () => {
  const open = (by: TownOfficer, body: Record<string, unknown>) =>
    town.call(rightsPaths.tickets, { commandId: randomUUID(), kind: "access", content: "", ...body }, by)

  it("an officer who meets residents opens a request for one of his region, once a command", async () => {
    const counter = town.addOfficer(["activate"])
    const wayan = town.addPerson()
    const commandId = randomUUID()
    const first = await open(counter, { commandId, nik: wayan.nik })
    expect(first.body["number"]).toMatch(/^[0-9]{9}$/)
    expect((await open(counter, { commandId, nik: wayan.nik })).body).toEqual(first.body)
    expect(codeOf(await open(counter, { commandId, nik: wayan.nik, kind: "portability" }))).toBe("command-differs")
    const said = String(first.body["number"]).replace(/(...)(...)(...)/, "$1 $2 $3")
    const found = await town.call(rightsPaths.ticketLookups, { number: said }, counter)
    expect(found.body).toMatchObject({ kind: "access", channel: "counter", state: "received" })
  })

  it("and for nobody else", async () => {
    const elsewhere = town.addPerson({ regionCode: "51.72.01.1001" })
    const refused = await open(officer, { nik: elsewhere.nik })
    const unknown = await open(officer, { nik: "5171014107999999" })
    expect(codeOf(refused)).toBe("resident-unknown")
    expect([refused.status, refused.body]).toEqual([unknown.status, unknown.body])
    const looks = (await town.acts()).filter(({ action }) => action === "record.look-refused")
    expect(looks.map(({ entry }) => entry.subject)).toEqual([`resident:${elsewhere.residentId}`])
    const powerless = town.addOfficer(["see-figures"])
    for (const nik of [town.addPerson().nik, elsewhere.nik, "5171014107999999"])
      expect(codeOf(await open(powerless, { nik }))).toBe("power-missing")
    expect((await open(officer, { nik: town.addPerson().nik, kind: "breach" })).status).toBe(400)
    for (const number of ["123456789", "not a number", "0"])
      expect(codeOf(await town.call(rightsPaths.ticketLookups, { number }, officer))).toBe("ticket-unknown")
  })
})

describe("a request at the office", () => {
  it("is answered by who has taken it, and only by him; a colleague takes it over first", async () => {
    const { ticketId } = await taken(town, "complaint", { officer })
    const colleague = town.addOfficer()
    const answer = { act: "answer", words: "Kami menambah satu loket." }
    expect(codeOf(await act(town, colleague, ticketId, answer))).toBe("ticket-of-another")
    expect((await act(town, colleague, ticketId, { act: "take" })).status).toBe(200)
    expect(codeOf(await act(town, officer, ticketId, answer))).toBe("ticket-of-another")
    expect((await act(town, colleague, ticketId, answer)).status).toBe(200)
    expect(codeOf(await act(town, colleague, ticketId, answer))).toBe("ticket-settled")
  })

  it("that nobody has taken is not answered", async () => {
    const phone = await town.bind(town.addPerson())
    const { body } = await send(town, phone, { kind: "question", content: "Kapan buka?" })
    const said = await act(town, officer, String(body["ticketId"]), { act: "answer", words: "Jam delapan." })
    expect(codeOf(said)).toBe("ticket-not-taken")
  })

  it("that two answer at the same moment has one answer, and the other is told", async () => {
    for (let round = 0; round < 10; round++) {
      const { ticketId, phone } = await taken(town, "question", { officer })
      const seq = 2
      const answers = await Promise.all(
        ["Jam delapan.", "Jam sembilan."].map((words) => act(town, officer, ticketId, { act: "answer", words, seq })),
      )
      expect(answers.map(codeOf).sort()).toEqual(["accepted", "ticket-changed"])
      const [ticket] = await readOwn(town, phone)
      expect(ticket?.events.filter(({ event }) => event === "answered")).toHaveLength(1)
    }
  })

  it("that two take at the same moment is one's", async () => {
    const phone = await town.bind(town.addPerson())
    const { body } = await send(town, phone, { kind: "question", content: "Kapan buka?" })
    const ticketId = String(body["ticketId"])
    const both = [officer, town.addOfficer()]
    const takes = await Promise.all(both.map((one) => act(town, one, ticketId, { act: "take", seq: 1 })))
    expect(takes.map(codeOf).sort()).toEqual(["accepted", "ticket-changed"])
  })

  it("gives its first answer to the same command, whatever came after", async () => {
    const { ticketId } = await taken(town, "question", { officer })
    const command = { commandId: randomUUID(), seq: 2, act: "answer", words: "Jam delapan." }
    const first = await town.call(actPath(ticketId), command, officer)
    const again = await Promise.all([1, 2, 3].map(() => town.call(actPath(ticketId), command, officer)))
    for (const one of again) expect([one.status, one.body]).toEqual([200, first.body])
  })

  it("is refused for a reason of the law that is for this kind, and its resident reads which", async () => {
    const { ticketId, phone } = await taken(town, "access", { officer })
    const refuse = (reason: string) => act(town, officer, ticketId, { act: "refuse", reason, words: "Mohon maaf." })
    for (const reason of ["law-enforcement", "statistics-and-research"])
      expect(codeOf(await refuse(reason))).toBe("reason-unfit")
    expect((await refuse("because")).status).toBe(400)
    expect((await refuse("discloses-another")).status).toBe(200)
    expect(await readOwn(town, phone)).toMatchObject([{ state: "refused", reason: "discloses-another", onTime: true }])
  })

  it("is refused with words beside the reason, and the words are as tame as a resident's", async () => {
    const { ticketId } = await taken(town, "access", { officer })
    const refuse = (words: string) => act(town, officer, ticketId, { act: "refuse", reason: "not-held-here", words })
    expect(codeOf(await refuse(" "))).toBe("content-missing")
    expect(codeOf(await refuse("Maaf \u0000"))).toBe("unreadable")
    expect((await refuse("a".repeat(2001))).status).toBe(400)
  })

  it("of a child waits for the guardian's consent, of a married one of that age it does not", async () => {
    const child = town.addPerson({ birthDay: dayOf("2009-11-21") })
    const { ticketId } = await taken(town, "access", { officer, person: child })
    const answer = (more: object = {}) =>
      act(town, officer, ticketId, { act: "answer", words: "Silakan diambil.", ...more })
    expect((await town.call(ticketPath(ticketId), undefined, officer)).body["guardian"]).toBe("needed")
    expect(codeOf(await answer())).toBe("guardian-missing")
    expect((await answer({ guardian: "in-person" })).status).toBe(200)
    for (const of of [{ birthDay: dayOf("2009-11-21"), isEverMarried: true }, { birthDay: dayOf("2008-11-20") }]) {
      const grown = await taken(town, "access", { officer, person: town.addPerson(of) })
      expect((await act(town, officer, grown.ticketId, { act: "answer", words: "Silakan." })).status).toBe(200)
    }
  })
})

describe("stopping and pausing", () => {
  it("belong to their kinds, and to who has a KTP in force: otherwise the answer is not given either", async () => {
    const { ticketId, phone } = await taken(town, "restriction", { officer })
    const answer = (effect?: string) =>
      act(town, officer, ticketId, { act: "answer", words: "Baik.", ...(effect === undefined ? {} : { effect }) })
    expect(codeOf(await answer("stop"))).toBe("effect-unfit")
    const binding = town.bindings.get(phone.kid) ?? []
    town.bindings.set(
      phone.kid,
      binding.map((one) => ({ ...one, state: "ended" as const, endReason: "lost" })),
    )
    expect(codeOf(await answer("pause"))).toBe("not-activated")
    expect((await town.call(ticketPath(ticketId), undefined, officer)).body["state"]).toBe("in-progress")
    town.bindings.set(phone.kid, binding)
    expect((await answer("pause")).status).toBe(200)
    expect(town.paused.get(binding[0]?.bindingId ?? "")).toBe("paused")
    expect(await readOwn(town, phone)).toMatchObject([{ state: "answered", pause: "on" }])
    expect((await act(town, officer, ticketId, { act: "lift" })).status).toBe(200)
    expect(codeOf(await act(town, officer, ticketId, { act: "lift" }))).toBe("not-paused")
    expect(town.paused.get(binding[0]?.bindingId ?? "")).toBe("resumed")
    expect(await readOwn(town, phone)).toMatchObject([{ pause: "lifted" }])
  })

  it("asked for twice lasts until both are lifted, and each request says what holds", async () => {
    const first = await taken(town, "restriction", { officer })
    const { phone } = first
    const { body } = await send(town, phone, { kind: "restriction", content: "Sekali lagi." })
    const both = [first.ticketId, String(body["ticketId"])]
    await act(town, officer, both[1] ?? "", { act: "take" })
    for (const id of both) await act(town, officer, id, { act: "answer", words: "Baik.", effect: "pause" })
    const bindingId = town.bindings.get(phone.kid)?.[0]?.bindingId ?? ""
    const read = async (id: string) => (await town.call(ticketPath(id), undefined, officer)).body
    expect(await read(both[0] ?? "")).toMatchObject({ pause: "on", pausedByAnother: true })
    expect((await act(town, officer, both[0] ?? "", { act: "lift" })).status).toBe(200)
    expect(town.paused.get(bindingId)).toBe("paused")
    expect(await read(both[1] ?? "")).toMatchObject({ pause: "on", pausedByAnother: false })
    expect((await act(town, officer, both[1] ?? "", { act: "lift" })).status).toBe(200)
    expect(town.paused.get(bindingId)).toBe("resumed")
  })

  it("two lifted at the same moment leave nothing paused", async () => {
    for (let round = 0; round < 5; round++) {
      const first = await taken(town, "restriction", { officer })
      const { body } = await send(town, first.phone, { kind: "restriction", content: "Sekali lagi." })
      const both = [first.ticketId, String(body["ticketId"])]
      await act(town, officer, both[1] ?? "", { act: "take" })
      for (const id of both) await act(town, officer, id, { act: "answer", words: "Baik.", effect: "pause" })
      const lifts = await Promise.all(both.map((id) => act(town, officer, id, { act: "lift" })))
      expect(lifts.map(codeOf)).toEqual(["accepted", "accepted"])
      expect(town.paused.get(town.bindings.get(first.phone.kid)?.[0]?.bindingId ?? "")).toBe("resumed")
    }
  })

  it("a pause ends with its phone: after a move the request does not say that it is on", async () => {
    const { ticketId, phone } = await taken(town, "restriction", { officer })
    await act(town, officer, ticketId, { act: "answer", words: "Baik.", effect: "pause" })
    const moved = await town.bind(phone.person)
    const old = (town.bindings.get(phone.kid) ?? []).map((one) => ({ ...one, state: "replaced" as const }))
    town.bindings.set(phone.kid, old)
    expect(await readOwn(town, moved)).toMatchObject([{ pause: "ended" }])
    expect((await town.call(ticketPath(ticketId), undefined, officer)).body).toMatchObject({ pause: "ended" })
  })

  it("a withdrawal of consent ends the KTP on the phone with the answer", async () => {
    const { ticketId, phone } = await taken(town, "withdrawal", { officer })
    expect((await act(town, officer, ticketId, { act: "answer", words: "Dihentikan.", effect: "stop" })).status).toBe(
      200,
    )
    expect(town.ended).toContain(phone.person.residentId)
  })
})

it("a page's mark that is none begins the list anew, and breaks nothing", async () => {
  for (const after of ["9999-99-99T99:99:99.999Z_", "2026-11-22T00:00:00.000Z_"])
    for (const id of ["-".repeat(36), "0".repeat(36), "a".repeat(36)])
      expect(
        (await town.call(`${rightsPaths.tickets}?state=open&after=${after}${id}`, undefined, officer)).status,
      ).toBe(200)
  expect((await town.call(`${rightsPaths.tickets}?state=open&after=1`, undefined, officer)).status).toBe(400)
})

it("nothing that anybody wrote, and no name or number of a person, is in the log", async () => {
  const secret = "Rahasia-Keluarga-Contoh"
  const { ticketId, phone } = await taken(town, "correction", { officer })
  await act(town, officer, ticketId, { act: "ask", words: `${secret}?` })
  await send(town, phone, { kind: "correction", content: `${secret}!`, ticket: ticketId, act: "reply" })
  await act(town, officer, ticketId, { act: "answer", words: secret })
  const log = JSON.stringify(await town.acts())
  expect(log).toContain("ticket.answered")
  for (const word of [secret, phone.person.name, phone.person.nik]) expect(log).not.toContain(word)
  const [row] = await town.database.raw<{ whole: string }>(
    "select string_agg(e::text, ' ') || (select string_agg(c::text, ' ') from rights.commands c) as whole from rights.events e",
  )
  expect(row?.whole).not.toContain(secret)
})

it("every reason there is can be given for some kind", async () => {
  const kinds = await Promise.all(
    (["access", "withdrawal"] as const).map(async (kind) => {
      const { ticketId } = await taken(town, kind, { officer })
      return (await town.call(ticketPath(ticketId), undefined, officer)).body["reasons"] as string[]
    }),
  )
  expect([...new Set(kinds.flat())].sort()).toEqual([...refusalReasons].sort())
})
