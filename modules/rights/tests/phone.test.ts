import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { rightsPaths } from "../src/contract.ts"
import { act, codeOf, openTown, question, readOwn, send, signed, type Town, taken } from "./town.ts"

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

describe("a request from a phone", () => {
  it("of a key that nobody is bound to is refused", async () => {
    const phone = await town.bind(town.addPerson())
    town.bindings.delete(phone.kid)
    expect(codeOf(await send(town, phone, { kind: "access" }))).toBe("binding-unknown")
  })

  it("signed with another key is refused, whoever it names", async () => {
    const [wayan, thief] = [await town.bind(town.addPerson()), await town.bind(town.addPerson())]
    const forged = { ...wayan, sign: thief.sign }
    expect(codeOf(await send(town, forged, { kind: "access" }))).toBe("proof-refused")
    expect(await readOwn(town, wayan)).toEqual([])
  })

  it.each([["replaced"], ["held"], ["ended"]] as const)(
    "of a phone that is %s is refused, and it reads nothing",
    async (state) => {
      const phone = await town.bind(town.addPerson(), state, state === "ended" ? "lost" : undefined)
      expect(codeOf(await send(town, phone, { kind: "access" }))).toBe("phone-not-in-force")
      await expect(readOwn(town, phone)).rejects.toThrow("phone-not-in-force")
    },
  )

  it("whose words are not those that were signed is refused", async () => {
    const phone = await town.bind(town.addPerson())
    const { proof } = await signed(town, phone, { kind: "complaint", content: "Antrean terlalu lama." })
    expect(codeOf(await town.call(rightsPaths.requests, { proof, content: "Terima kasih." }))).toBe("content-differs")
  })

  it.each([
    ["too long", "a".repeat(2001), 400],
    ["with a control character", "Nama saya\u0007 salah", "unreadable"],
    ["that turns the direction of reading", "Nama saya \u202E salah", "unreadable"],
    ["with half a character", "Nama \uD800 salah", "unreadable"],
    ["that says nothing", "  \n ", "content-missing"],
  ])("%s is refused, and nothing of it is repeated", async (_, content, no) => {
    const phone = await town.bind(town.addPerson())
    const answer = await send(town, phone, { kind: "complaint", content })
    expect(typeof no === "number" ? answer.status : codeOf(answer)).toBe(no)
    expect(answer.text).not.toContain("Nama")
    expect(await readOwn(town, phone)).toEqual([])
  })

  it("with markup comes back as the letters it is", async () => {
    const phone = await town.bind(town.addPerson())
    const content = `<script>alert("1")</script>\n'; drop table rights.tickets; -- {{7*7}}`
    expect((await send(town, phone, { kind: "question", content })).status).toBe(200)
    const [ticket] = await readOwn(town, phone)
    expect(ticket?.events[0]?.words).toBe(content)
  })

  it("comes twice and is one, also at the same moment; another under its id is refused", async () => {
    const phone = await town.bind(town.addPerson())
    const jti = randomUUID()
    const said = { kind: "correction", content: "Tanggal lahir saya salah.", jti } as const
    const answers = await Promise.all([send(town, phone, said), send(town, phone, said), send(town, phone, said)])
    for (const { status, body } of answers) {
      expect(status).toBe(200)
      expect(body).toEqual(answers[0]?.body)
    }
    town.pass(1)
    expect((await send(town, phone, said)).body).toEqual(answers[0]?.body)
    expect(codeOf(await send(town, phone, { ...said, content: "Bukan itu." }))).toBe("request-differs")
    const stranger = await town.bind(town.addPerson())
    expect(codeOf(await send(town, stranger, said))).toBe("request-differs")
    expect(await readOwn(town, phone)).toHaveLength(1)
  })

  it("is the sixth open one and waits until another is done", async () => {
    const phone = await town.bind(town.addPerson())
    const all = await Promise.all(Array.from({ length: 8 }, () => send(town, phone, { kind: "access" })))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(5)
    expect(all.filter((one) => codeOf(one) === "too-many-open")).toHaveLength(3)
    const [first] = await readOwn(town, phone)
    const back = await send(town, phone, { kind: "access", ticket: first?.ticketId ?? "", act: "close" })
    expect(back.status).toBe(200)
    expect((await send(town, phone, { kind: "access" })).status).toBe(200)
  })
})

describe("a question of a phone", () => {
  it("is answered once", async () => {
    const phone = await town.bind(town.addPerson())
    const proof = await question(town, phone)
    expect((await town.call(rightsPaths.requestsState, { proof })).status).toBe(200)
    expect(codeOf(await town.call(rightsPaths.requestsState, { proof }))).toBe("proof-replayed")
  })

  it("is answered with its own resident's requests, from whichever phone or counter, and nobody else's", async () => {
    const wayan = town.addPerson()
    const old = await town.bind(wayan)
    await send(town, old, { kind: "question", content: "Kapan kantor buka?" })
    town.bindings.set(
      old.kid,
      (town.bindings.get(old.kid) ?? []).map((one) => ({ ...one, state: "replaced" as const })),
    )
    const phone = await town.bind(wayan)
    const officer = town.addOfficer(["activate"])
    const counter = { commandId: randomUUID(), nik: wayan.nik, kind: "complaint", content: "Antrean terlalu lama." }
    expect((await town.call(rightsPaths.tickets, counter, officer)).status).toBe(200)
    await send(town, await town.bind(town.addPerson()), { kind: "access" })
    expect((await readOwn(town, phone)).map(({ kind }) => kind).sort()).toEqual(["complaint", "question"])
    await expect(readOwn(town, old)).rejects.toThrow("phone-not-in-force")
  })

  it("of a phone that its resident stopped still reads what it sent itself, and sends nothing more", async () => {
    const wayan = town.addPerson()
    const { officer, phone, ticketId } = await taken(town, "withdrawal", { person: wayan })
    const counter = { commandId: randomUUID(), nik: wayan.nik, kind: "access", content: "" }
    await town.call(rightsPaths.tickets, counter, officer)
    await act(town, officer, ticketId, { act: "answer", words: "Sudah dihentikan.", effect: "stop" })
    const own = await readOwn(town, phone)
    expect(own.map((one) => [one.kind, one.state])).toEqual([["withdrawal", "answered"]])
    expect(own[0]?.events.map(({ event }) => event)).toEqual(["received", "taken", "answered", "stopped"])
    expect(codeOf(await send(town, phone, { kind: "access" }))).toBe("phone-not-in-force")
  })
})

describe("a reply", () => {
  it("is for what its resident is asked, once, and for nobody else's request", async () => {
    const { officer, phone, ticketId } = await taken(town, "correction")
    const said = {
      kind: "correction",
      content: "Ini akta saya: 12/2001.",
      ticket: ticketId,
      act: "reply",
      jti: randomUUID(),
    } as const
    expect(codeOf(await send(town, phone, said))).toBe("not-waiting")
    await act(town, officer, ticketId, { act: "ask", words: "Nomor akta lahirnya berapa?" })
    const stranger = await town.bind(town.addPerson())
    expect(codeOf(await send(town, stranger, said))).toBe("ticket-unknown")
    expect(codeOf(await send(town, phone, { ...said, kind: "access" }))).toBe("ticket-unknown")
    const [once, again] = await Promise.all([send(town, phone, said), send(town, phone, said)])
    expect([once.status, again.status]).toEqual([200, 200])
    const [ticket] = await readOwn(town, phone)
    expect(ticket?.state).toBe("in-progress")
    expect(ticket?.events.map(({ event, by }) => `${event} ${by}`)).toEqual([
      "received you",
      "taken office",
      "asked office",
      "replied you",
    ])
  })

  it("that meets the office's answer on the way: one of both counts, and the other is told", async () => {
    for (let round = 0; round < 10; round++) {
      const { officer, phone, ticketId } = await taken(town, "question")
      await act(town, officer, ticketId, { act: "ask", words: "Kantor yang mana?" })
      const said = { kind: "question", content: "Yang di Sanur.", ticket: ticketId, act: "reply" } as const
      const both = await Promise.all([
        send(town, phone, said),
        act(town, officer, ticketId, { act: "answer", words: "Jam delapan.", seq: 3 }),
      ])
      const codes = both.map(codeOf)
      expect([
        ["accepted", "ticket-changed"],
        ["not-waiting", "accepted"],
      ]).toContainEqual(codes)
      const [ticket] = await readOwn(town, phone)
      expect(ticket?.state).toBe(codes[0] === "accepted" ? "in-progress" : "answered")
    }
  })

  it("never names an officer to a resident", async () => {
    const { officer, phone, ticketId } = await taken(town, "question")
    await act(town, officer, ticketId, { act: "answer", words: "Jam delapan." })
    const reply = await town.call(rightsPaths.requestsState, { proof: await question(town, phone) })
    expect(reply.text).toContain("Jam delapan.")
    expect(reply.text).not.toContain(officer.officerId)
    expect(reply.text).not.toContain("Putu")
  })
})
