import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { rightsPaths } from "../src/contract.ts"
import { act, codeOf, openTown, type Phone, question, type Town, type TownOfficer, taken } from "./town.ts"

let town: Town
let officer: TownOfficer
beforeAll(async () => {
  town = await openTown()
  officer = town.addOfficer()
  town.trail.push(
    { at: new Date("2026-11-01T02:00:00Z"), action: "record.looked-at", actor: `officer:${officer.officerId}` },
    { at: new Date("2026-11-02T02:00:00Z"), action: "something.new", actor: "room:issuance" },
  )
})
afterAll(() => town.close())

const answered = async (kind: "access" | "portability" | "complaint") => {
  const one = await taken(town, kind, { officer })
  await act(town, officer, one.ticketId, { act: "answer", words: "Silakan diambil." })
  return one
}
const fetchOwn = async (phone: Phone, ticketId: string, format = "json", language = "id") =>
  town.call(rightsPaths.requestsDocument, { proof: await question(town, phone), ticketId, format, language })

describe("what the office holds about a resident", () => {
  it("is not given before an officer has said so, nor for what did not ask for it, nor after its time", async () => {
    const open = await taken(town, "access", { officer })
    expect(codeOf(await fetchOwn(open.phone, open.ticketId))).toBe("no-document")
    const complaint = await answered("complaint")
    expect(codeOf(await fetchOwn(complaint.phone, complaint.ticketId))).toBe("no-document")
    const refused = await taken(town, "access", { officer })
    await act(town, officer, refused.ticketId, { act: "refuse", reason: "identity-unproven", words: "Mohon datang." })
    expect(codeOf(await fetchOwn(refused.phone, refused.ticketId))).toBe("no-document")
    const late = await answered("access")
    town.pass(24 * 31)
    expect(codeOf(await fetchOwn(late.phone, late.ticketId))).toBe("no-document")
  })

  it("is given to the holder of his bound key, and to no other phone", async () => {
    const { phone, ticketId } = await answered("access")
    const stranger = await town.bind(town.addPerson())
    expect(codeOf(await fetchOwn(stranger, ticketId))).toBe("ticket-unknown")
    const proof = await question(town, phone)
    const body = { proof, ticketId, format: "json", language: "id" }
    const first = await town.call(rightsPaths.requestsDocument, body)
    expect(first.text).toContain(phone.person.name)
    expect(codeOf(await town.call(rightsPaths.requestsDocument, body))).toBe("proof-replayed")
    const old = (town.bindings.get(phone.kid) ?? []).map((one) => ({ ...one, state: "replaced" as const }))
    town.bindings.set(phone.kid, old)
    expect(codeOf(await fetchOwn(phone, ticketId))).toBe("phone-not-in-force")
  })

  it("tells who looked, when and why in words, officers by code; what has no words yet is not left out", async () => {
    const { phone, ticketId } = await answered("access")
    const { body } = await fetchOwn(phone, ticketId)
    expect(body["record"]).toEqual([{ key: "name", label: "Nama", value: phone.person.name }])
    expect(body["trail"]).toMatchObject([
      {
        action: "record.looked-at",
        what: "Data Anda dilihat untuk dicocokkan",
        by: `Petugas ${officer.officerId.slice(0, 8)}`,
      },
      { action: "something.new", what: "something.new", by: "Sistem kantor" },
    ])
    expect(JSON.stringify(body)).not.toContain(officer.officerId)
    const english = await fetchOwn(phone, ticketId, "json", "en")
    expect(english.text).toContain("Your record was looked at")
  })

  it("says so where older acts are left out", async () => {
    const { phone, ticketId } = await answered("access")
    expect((await fetchOwn(phone, ticketId)).body["olderLeftOut"]).toBe(false)
    const kept = [...town.trail]
    const old = { at: new Date("2026-01-01T02:00:00Z"), action: "record.looked-at", actor: "system" }
    town.trail.push(...Array.from({ length: 2000 }, () => old))
    const { body } = await fetchOwn(phone, ticketId)
    town.trail.splice(0, town.trail.length, ...kept)
    expect(body["olderLeftOut"]).toBe(true)
    expect(body["trail"]).toHaveLength(2000)
  })

  it("is only the data where it was asked for to take along", async () => {
    const { phone, ticketId } = await answered("portability")
    const { body } = await fetchOwn(phone, ticketId)
    expect(body).toHaveProperty("record")
    expect(body).not.toHaveProperty("trail")
  })

  it("is also paper, at the counter too, and every copy is in the log", async () => {
    const { phone, ticketId } = await answered("access")
    const path = rightsPaths.ticketDocument.replace(":ticketId", ticketId)
    for (const one of [
      await fetchOwn(phone, ticketId, "pdf"),
      await town.call(path, { format: "pdf", language: "id" }, officer),
    ])
      expect(one.text.startsWith("%PDF-")).toBe(true)
    const other = town.addOfficer(["supervise"], ["51.72"])
    expect(codeOf(await town.call(path, { format: "pdf", language: "id" }, other))).toBe("outside-region")
    const subject = `resident:${phone.person.residentId}`
    const copies = (await town.acts()).filter(
      ({ action, entry }) => action === "ticket.exported" && entry.subject === subject,
    )
    expect(copies.map(({ entry }) => entry.actor)).toEqual([subject, `officer:${officer.officerId}`])
  })
})
