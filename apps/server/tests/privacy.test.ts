import { randomUUID } from "node:crypto"
import { activationPaths } from "@jatidiri/activation/contract"
import { issuancePaths } from "@jatidiri/issuance/contract"
import { relyingPartyPaths } from "@jatidiri/relying-parties/contract"
import { verificationPaths } from "@jatidiri/verification/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { answerLink } from "../../../bench/presentation/wallet.ts"
import type { Command } from "../../../bench/rig/command.ts"
import { type Desk, openDesk } from "./desk.ts"
import { trustOf } from "./issued.ts"
import { type Recorder, recorder, sendAgain } from "./recorder.ts"
import { ask, collectAll, redemptionOf, type VouchedPhone, vouchedPhone } from "./resident.ts"
import { bodyOf, cookieOf, openTown, post, type Reply, type Town } from "./town.ts"

/** Tables that take no row any more: what PostgreSQL says then repeats the row, with all that is in it. */
const tables = {
  activation: ["activation.requests", "activation.queue_looks", "activation.bindings"],
  token: ['"authorization".spent_proofs'],
  issuer: ["issuance.tickets"],
}

describe("a resident's way through the house, with the log turned up", () => {
  let town: Town
  let server: Command
  let desk: Desk
  let phone: VouchedPhone
  const secrets = new Map<string, string>()
  const refusals: Reply[] = []
  const lines: Recorder[] = []

  const keepSecret = (what: string, text: string | undefined): void => {
    if (text !== undefined && text.length >= 6) secrets.set(text, what)
  }

  /** Whether it stands there as a word of its own: digits and letters beside it make it another one. */
  const stands = (text: string, secret: string): boolean => {
    for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
      if (!/\w/.test(`${text[at - 1] ?? ""}${text[at + secret.length] ?? ""}`)) return true
    return false
  }

  const leaksIn = (text: string): string[] =>
    [...secrets].filter(([secret]) => stands(text, secret)).map(([, what]) => what)

  const newLine = (): Recorder => {
    const line = recorder(town)
    lines.push(line)
    return line
  }

  const withBroken = async (tables: readonly string[], work: () => Promise<void>): Promise<void> => {
    for (const table of tables) await town.rows(`alter table ${table} add constraint broken check (false) not valid`)
    await work()
    for (const table of tables) await town.rows(`alter table ${table} drop constraint broken`)
  }

  const readRegister = async (): Promise<void> => {
    const people = await town.rows(
      "select nik, kk_number, name, address, father_name, mother_name from residents.residents",
    )
    for (const person of people)
      for (const [what, text] of Object.entries(person)) keepSecret(what, text === null ? undefined : String(text))
  }

  const lookUp = (request: string) => post(town, activationPaths.lookups, { request }, desk.cookie)

  beforeAll(async () => {
    town = await openTown({ JATIDIRI_LOG: "info" })
    server = await town.serve()
    await readRegister()
    desk = await openDesk(town)
    keepSecret("an officer's session", desk.cookie.split("=")[1])
    const [resident] = await town.findResidents(1)
    phone = await vouchedPhone(desk, resident?.nik ?? "")
    keepSecret("transaction code", phone.yes.txCode)
    keepSecret("request", phone.request)
    keepSecret("voucher", phone.yes.voucher)
  })
  afterAll(() => town?.close())

  it("meets broken tables at every step, and is told nothing but that we are broken", async () => {
    await withBroken(tables.activation, async () => {
      const line = newLine()
      refusals.push(await post(town, activationPaths.requests, { request: phone.request }))
      refusals.push(await lookUp(phone.request))
      await expect(collectAll(line, town.origin, phone)).rejects.toThrow("not redeemed: 500")
    })
    for (const { status } of refusals) expect(status).toBe(500)
    expect(server.said()).toContain("request.broken")
  })

  it("meets refusals of every room", async () => {
    const [child] = await town.rows(
      "select nik from residents.residents where birth_day > now() - interval '10 years' limit 1",
    )
    const young = await vouchedPhone(desk, String(child?.["nik"]))
    const stranger = await ask("5171010101900000")
    await post(town, activationPaths.requests, { request: phone.request })
    refusals.push(
      await post(town, activationPaths.requests, { request: `${phone.request}A` }),
      await post(town, activationPaths.redemptions, await redemptionOf(town.origin, young)),
      await post(town, activationPaths.redemptions, {
        ...(await redemptionOf(town.origin, phone)),
        request: stranger.request,
      }),
      await post(town, activationPaths.lookups, { request: phone.request }),
      await post(town, activationPaths.lookups, { code: phone.nik }, desk.cookie),
      await post(town, relyingPartyPaths.signIn, { deskCode: phone.nik }),
      await post(town, issuancePaths.credential, { nik: phone.nik }),
      await town.send(`/api/activation/requests/${phone.nik}`),
    )
    for (const { status } of refusals) expect(status).toBeGreaterThanOrEqual(400)
  })

  it("goes on to the KTP and to a bank", async () => {
    // The officer sees the record: so the search for what leaks finds something where there is something.
    expect(leaksIn((await lookUp(phone.request)).text)).toEqual(expect.arrayContaining(["nik", "address", "request"]))
    const line = newLine()
    const { sdJwt } = await collectAll(line, town.origin, phone)
    const [deskCode = ""] = (await town.send("/")).text.match(/[0-9A-Z]{5}(-[0-9A-Z]{5}){3}/) ?? []
    keepSecret("desk code", deskCode)
    const cookie = cookieOf(await post(town, relyingPartyPaths.signIn, { deskCode }))
    keepSecret("a desk's session", cookie.split("=")[1])
    const asked = { commandId: randomUUID(), purposeId: "kredit-usaha", sameDevice: false }
    const session = bodyOf<{ link: string; sessionId: string }>(
      await post(town, verificationPaths.sessions, asked, cookie),
    )
    await answerLink(newLine(), session.link, { sdJwt, holder: phone.wallet.holders[0] }, await trustOf(town))
    const seen = await town.send(`${verificationPaths.sessions}/${session.sessionId}`, { headers: { cookie } })
    expect(bodyOf(seen)).toMatchObject({ verdict: { result: "accept" } })
    expect(seen.text).toContain(phone.nik)
    for (const { sent } of line.exchanges.filter(({ sent: { path } }) => path !== issuancePaths.nonce))
      refusals.push(await sendAgain(town, sent))
  })

  it.each(["token", "issuer"] as const)("and meets a broken %s, as little told", async (which) => {
    await withBroken(tables[which], () =>
      expect(collectAll(newLine(), town.origin, phone)).rejects.toThrow(/answered 500/),
    )
    await collectAll(newLine(), town.origin, phone)
  })

  it("and neither the process's words, the log of acts, the metrics nor a refusal names anybody or gives a key away", async () => {
    for (const { sent, answer } of lines.flatMap(({ exchanges }) => exchanges)) {
      keepSecret("access token", sent.headers["authorization"]?.slice("DPoP ".length))
      keepSecret("DPoP proof", sent.headers["dpop"])
      keepSecret("pre-authorized code", new URLSearchParams(sent.body).get("pre-authorized_code") ?? undefined)
      if (sent.path === issuancePaths.credential) keepSecret("credential", answer?.text.match(/eyJ[\w.~-]+/)?.[0])
    }
    for (const what of [
      "access token",
      "DPoP proof",
      "pre-authorized code",
      "credential",
      "nik",
      "kk_number",
      "name",
      "address",
    ])
      expect([...secrets.values()], what).toContain(what)
    const acts = await town.rows("select row_to_json(e)::text as entry from audit.entries e")
    expect(acts.length).toBeGreaterThan(5)
    const metrics = (await town.send("/metrics")).text
    expect(metrics).toContain("jatidiri_http_reply_seconds")
    await server.end("SIGTERM")
    for (const broken of ["request.broken", "authorization.broken"]) expect(server.said()).toContain(broken)
    expect(leaksIn(server.said())).toEqual([])
    expect(leaksIn(acts.map(({ entry }) => entry).join("\n"))).toEqual([])
    expect(leaksIn(metrics)).toEqual([])
    const answers = lines.flatMap(({ exchanges }) => exchanges.flatMap(({ answer }) => answer ?? []))
    const failed = [...refusals, ...answers].filter(({ status }) => status >= 400)
    expect(failed.length).toBeGreaterThan(12)
    for (const { text } of failed) expect(leaksIn(text), text).toEqual([])
  })
})
