import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, it } from "vitest"
import { rightsPaths } from "../src/contract.ts"
import { codeOf, denpasar, openTown, readOwn, type Town, type TownOfficer } from "./town.ts"

let town: Town
let officer: TownOfficer
beforeAll(async () => {
  town = await openTown()
  officer = town.addOfficer()
})
afterAll(() => town.close())

const open = (niks: readonly string[], more: object = {}) =>
  town.call(
    rightsPaths.breaches,
    { commandId: randomUUID(), regionCode: denpasar, learntAt: town.clock.at.toISOString(), niks, ...more },
    officer,
  )
const tell = (breachId: unknown, words = "Nama Anda terbaca di layar loket.", commandId: string = randomUUID()) =>
  town.call(rightsPaths.breachNotice.replace(":breachId", String(breachId)), { commandId, words }, officer)

it("a breach begins its seventy-two hours when the office learnt of it, and nobody reads of it before he is told", async () => {
  const [wayan, made] = [town.addPerson(), town.addPerson()]
  const phone = await town.bind(wayan)
  const learntAt = town.clock.at
  town.pass(10)
  const { body } = await open([wayan.nik, made.nik, made.nik, "5171014107999999"], { learntAt: learntAt.toISOString() })
  expect(body).toMatchObject({ people: 2, notInRegister: 1 })
  expect(Date.parse(String(body["dueAt"])) - learntAt.getTime()).toBe(72 * 3_600_000)
  expect(await readOwn(town, phone)).toEqual([])
  town.pass(63)
  const told = await town.call(rightsPaths.breaches, undefined, officer)
  expect(told.body["breaches"]).toMatchObject([{ people: 2, overdue: true }])
  expect((await tell(body["breachId"])).status).toBe(204)
  expect(codeOf(await tell(body["breachId"]))).toBe("breach-told")
  const own = await readOwn(town, phone)
  expect(own).toMatchObject([{ kind: "breach", state: "answered", onTime: false }])
  expect(own[0]?.events.at(-1)?.words).toBe("Nama Anda terbaca di layar loket.")
})

it("two who tell at the same moment tell once, and the same command is done once", async () => {
  const wayan = town.addPerson()
  const phone = await town.bind(wayan)
  const { body } = await open([wayan.nik])
  const commandId = randomUUID()
  const answers = await Promise.all([
    tell(body["breachId"], "Kami sudah menutupnya.", commandId),
    tell(body["breachId"], "Kami sudah menutupnya.", commandId),
    tell(body["breachId"], "Lain lagi."),
  ])
  const codes = answers.map(codeOf)
  expect(codes.filter((code) => code === "breach-told").length).toBeGreaterThan(0)
  const [own] = await readOwn(town, phone)
  expect(own?.events.filter(({ event }) => event === "answered")).toHaveLength(1)
})

it("is not opened for the future, for nobody, for another region, or without the power", async () => {
  const wayan = town.addPerson()
  const later = new Date(town.clock.at.getTime() + 60_000).toISOString()
  expect(codeOf(await open([wayan.nik], { learntAt: later }))).toBe("breach-ahead")
  expect(codeOf(await open(["5171014107999999"]))).toBe("resident-unknown")
  expect(codeOf(await open([wayan.nik], { regionCode: "51.72" }))).toBe("outside-region")
  const counter = town.addOfficer(["activate"])
  expect(codeOf(await town.call(rightsPaths.breaches, undefined, counter))).toBe("power-missing")
  expect(codeOf(await tell(randomUUID()))).toBe("breach-unknown")
})

it("that was learnt of before there were terms is told by the oldest of them", async () => {
  const { status, body } = await open([town.addPerson().nik], { learntAt: "2020-02-03T01:00:00Z" })
  expect([status, body["dueAt"]]).toEqual([200, "2020-02-06T01:00:00.000Z"])
})

it("of hundreds of people is one entry of the log, and each of them has a number of his own", async () => {
  const people = Array.from({ length: 500 }, () => town.addPerson())
  const before = (await town.acts()).length
  const { body } = await open(people.map(({ nik }) => nik))
  const acts = (await town.acts()).slice(before)
  expect(acts).toMatchObject([{ action: "breach.opened", entry: { detail: { people: people.length } } }])
  const [row] = await town.database.raw<{ numbers: number; events: number }>(
    `select count(distinct number)::int as numbers, (select count(*)::int from rights.events join rights.tickets using (ticket_id)
       where breach_id = t.breach_id) as events
     from rights.tickets t where breach_id = '${String(body["breachId"])}' group by breach_id`,
  )
  expect(row).toEqual({ numbers: people.length, events: people.length })
})

it("does not flood the list of what residents ask", async () => {
  await open([town.addPerson().nik])
  const { body } = await town.call(`${rightsPaths.tickets}?state=open`, undefined, officer)
  expect(body).toMatchObject({ open: 0, tickets: [] })
})
