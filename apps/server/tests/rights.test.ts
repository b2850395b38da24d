import { randomUUID } from "node:crypto"
import { hashServiceContent, makeBindingQuestion, makeServiceRequest, type ServiceKind } from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { type RequestReply, type RequestsStateReply, rightsPaths, type TicketReply } from "@jatidiri/rights/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Command } from "../../../bench/rig/command.ts"
import { openDesk, seconds, signIn } from "./desk.ts"
import { credentialsIn, publishedStatus, type Reference, referenceOf } from "./issued.ts"
import { type Recorder, recorder } from "./recorder.ts"
import { collectAll, type VouchedPhone, vouchedPhone } from "./resident.ts"
import { bodyOf, openTown, post, type Reply, type Town } from "./town.ts"

const head = 2
/** What nobody but the two who wrote it to one another may find anywhere. */
const secret = "Rahasia-Keluarga-Contoh"

describe("a resident and the rights he has over his data, in a whole office", () => {
  let town: Town
  let server: Command
  let phone: VouchedPhone
  let line: Recorder
  let supervisor: string
  let status: Reference

  const claims = () => ({ jti: randomUUID(), aud: town.origin, iat: seconds() })
  const signer = () => ({ sign: phone.wallet.device.sign, kid: phone.wallet.thumbprint })
  const question = () => makeBindingQuestion(claims(), signer())
  const send = async (kind: ServiceKind, content = secret): Promise<string> => {
    const content_hash = await hashServiceContent(content, nodeCrypto.digest)
    const proof = await makeServiceRequest({ ...claims(), kind, content_hash }, signer())
    return bodyOf<RequestReply>(await post(town, rightsPaths.requests, { proof, content })).ticketId
  }
  const readOwn = async () =>
    bodyOf<RequestsStateReply>(await post(town, rightsPaths.requestsState, { proof: await question() })).tickets
  const act = async (ticketId: string, what: object): Promise<Reply> => {
    const path = rightsPaths.ticket.replace(":ticketId", ticketId)
    const { seq } = bodyOf<TicketReply>(await town.send(path, { headers: { cookie: supervisor } }))
    return post(town, `${path}/acts`, { commandId: randomUUID(), seq, ...what }, supervisor)
  }
  const answer = async (ticketId: string, more: object = {}) => {
    bodyOf(await act(ticketId, { act: "take" }))
    bodyOf(await act(ticketId, { act: "answer", words: secret, ...more }))
  }
  const becomes = (wanted: string) =>
    expect.poll(() => publishedStatus(town, status), { timeout: 10_000, interval: 250 }).toBe(wanted)

  beforeAll(async () => {
    town = await openTown({ JATIDIRI_LOG: "info" })
    server = await town.serve()
    const desk = await openDesk(town)
    supervisor = await signIn(town, head)
    const [resident] = await town.findResidents(1)
    phone = await vouchedPhone(desk, resident?.nik ?? "")
    line = recorder(town)
    await collectAll(line, town.origin, phone)
    const [reference] = (await Promise.all(credentialsIn(line.exchanges).map(referenceOf))).flatMap((one) => one ?? [])
    if (reference === undefined) throw new Error("no KTP has a status")
    status = reference
  })
  afterAll(() => town?.close())

  it("reads who has looked at his data and what is held about him, as data and as paper", async () => {
    const ticketId = await send("access")
    const fetchIt = async (format: string) =>
      post(town, rightsPaths.requestsDocument, { proof: await question(), ticketId, format, language: "id" })
    expect((await fetchIt("json")).status).toBe(404)
    await answer(ticketId)
    const held = bodyOf<{ record: { key: string; value: string }[]; trail: { action: string; by: string }[] }>(
      await fetchIt("json"),
    )
    expect(held.record.find(({ key }) => key === "nik")?.value).toBe(phone.nik)
    const acts = held.trail.map(({ action }) => action)
    for (const action of [
      "activation.recorded",
      "credential.issued",
      "ticket.received",
      "ticket.looked-at",
      "ticket.answered",
    ])
      expect(acts, action).toContain(action)
    expect(held.trail.some(({ by }) => by.startsWith("Petugas "))).toBe(true)
    expect((await fetchIt("pdf")).text.startsWith("%PDF-")).toBe(true)
  })

  it("has his KTP paused, is given no other meanwhile, and has it back", async () => {
    await becomes("valid")
    const ticketId = await send("restriction")
    await answer(ticketId, { effect: "pause" })
    await becomes("suspended")
    await expect(collectAll(recorder(town), town.origin, phone)).rejects.toThrow()
    expect((await readOwn())[0]).toMatchObject({ kind: "restriction", state: "answered", pause: "on" })
    bodyOf(await act(ticketId, { act: "lift" }))
    await becomes("valid")
    const access = await send("access")
    await answer(access)
    const asked = { proof: await question(), ticketId: access, format: "json", language: "id" }
    const { trail } = bodyOf<{ trail: { action: string }[] }>(await post(town, rightsPaths.requestsDocument, asked))
    const acts = trail.map(({ action }) => action)
    expect(acts).toEqual(expect.arrayContaining(["credential.suspended", "credential.resumed"]))
  })

  it("withdraws: his KTP ends with the answer, and the phone still reads that it did", async () => {
    const ticketId = await send("withdrawal")
    await answer(ticketId, { effect: "stop" })
    await becomes("revoked")
    const own = await readOwn()
    expect(own.find((one) => one.ticketId === ticketId)?.events.at(-1)?.event).toBe("stopped")
    const [binding] = await town.rows(
      "select state, end_reason from activation.bindings where voucher_jti = $1",
      phone.yes.jti,
    )
    expect(binding).toEqual({ state: "ended", end_reason: "stop" })
    const [end] = await town.rows("select count(*)::int as ends from activation.ledger where kind = 'end'")
    expect(end?.["ends"]).toBe(1)
  })

  it("meets a broken table, and is told nothing but that we are broken", async () => {
    const [resident] = await town.findResidents(1)
    await town.rows("alter table rights.words add constraint broken check (false) not valid")
    const body = { commandId: randomUUID(), nik: resident?.nik, kind: "complaint", content: secret }
    const refused = await post(town, rightsPaths.tickets, body, supervisor)
    await town.rows("alter table rights.words drop constraint broken")
    expect(refused.status).toBe(500)
    expect(refused.text).not.toContain(secret)
    expect(server.said()).toContain("request.broken")
  })

  it("and nothing that was written is in the log, the process's words, the metrics or a view that monitoring reads", async () => {
    const [kept] = await town.rows("select count(*)::int as words from rights.words where words = $1", secret)
    expect(kept?.["words"]).toBe(8)
    const acts = await town.rows("select row_to_json(e)::text as entry from audit.entries e")
    const metrics = (await town.send("/metrics")).text
    const published = await town.rows("select row_to_json(t)::text as row from rights.published_tickets t")
    expect(published.length).toBeGreaterThan(0)
    await server.end("SIGTERM")
    const all = [server.said(), metrics, JSON.stringify(acts), JSON.stringify(published)].join("\n")
    expect(all).toContain("ticket.answered")
    for (const word of [secret, phone.nik]) expect(all).not.toContain(word)
  })
})
