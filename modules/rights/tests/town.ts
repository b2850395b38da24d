import { createPublicKey, generateKeyPairSync, randomUUID } from "node:crypto"
import { join } from "node:path"
import { hashServiceContent, makeBindingQuestion, makeServiceRequest, type ServiceRequest } from "@jatidiri/field"
import { serve } from "@jatidiri/http"
import { type Day, dayNumber, isWithin, parseDay, parseRegionCode, readPublicJwk, thumbprintOf } from "@jatidiri/kernel"
import { nodeCrypto, signWith } from "@jatidiri/keys"
import { openTestDatabase } from "@jatidiri/testing"
import { type AskedKind, type RequestsStateReply, rightsPaths } from "../src/contract.ts"
import { rights } from "../src/index.ts"
import type { Needs, Person, PhoneBinding, SignedInOfficer, TrailEntry } from "../src/needs.ts"

export const baseUrl = "http://localhost:8080"
export const denpasar = "51.71"
export const sanur = "51.71.01.1001"

const makeKey = async () => {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const jwk = readPublicJwk(createPublicKey(privateKey).export({ format: "jwk" }))
  if (jwk === undefined) throw new Error("not a P-256 key")
  return { jwk, sign: signWith(privateKey), kid: await thumbprintOf(jwk, nodeCrypto.digest) }
}

export type TownOfficer = SignedInOfficer & { readonly cookie: string }
export type Answer = { readonly status: number; readonly body: Record<string, unknown>; readonly text: string }
type Act = { readonly action: string; readonly entry: { readonly actor: string; readonly subject?: string } }

export const dayOf = (text: string): Day => {
  const day = parseDay(text)
  if (!day.ok) throw new Error("not a day")
  return day.value
}

const reasonNotTo: Needs["reasonNotTo"] = (officer, power, regionCode) => {
  if (officer === undefined) return "not-signed-in"
  if (officer.ended) return "officer-ended"
  if (!officer.powers.includes(power)) return "power-missing"
  const place = parseRegionCode(regionCode)
  const isInside = officer.regions.some((region) => {
    const outer = parseRegionCode(region)
    return region === "nation" || (place.ok && outer.ok && isWithin(place.value, outer.value))
  })
  return isInside ? undefined : "outside-region"
}

/** What the neighbouring rooms know, kept in memory: they are strangers to this room and have their own tests. */
const makeNeighbours = () => ({
  people: new Map<string, Person>(),
  officers: new Map<string, TownOfficer>(),
  bindings: new Map<string, (PhoneBinding & { readonly thumbprint: string })[]>(),
  ended: [] as string[],
  paused: new Map<string, "paused" | "resumed">(),
  trail: [] as TrailEntry[],
})
type Neighbours = ReturnType<typeof makeNeighbours>

const activeOf = ({ bindings }: Neighbours, residentId: string) =>
  [...bindings.values()].flat().find((one) => one.residentId === residentId && one.state === "active")

const bindingNeeds = (
  known: Neighbours,
): Pick<Needs, "findBindingByKey" | "endBinding" | "pauseBinding" | "resumeBinding" | "listInForce"> => ({
  listInForce: async (_queries, bindingIds) =>
    [...known.bindings.values()]
      .flat()
      .filter((one) => one.state === "active" && bindingIds.includes(one.bindingId))
      .map(({ bindingId }) => bindingId),
  findBindingByKey: async (_queries, thumbprint) => known.bindings.get(thumbprint) ?? [],
  endBinding: async (_tx, { residentId }) => {
    const active = activeOf(known, residentId)
    if (active === undefined) return false
    known.ended.push(residentId)
    known.bindings.set(active.thumbprint, [{ ...active, state: "ended", endReason: "stop" }])
    return true
  },
  pauseBinding: async (_tx, residentId) => {
    const active = activeOf(known, residentId)
    if (active !== undefined) known.paused.set(active.bindingId, "paused")
    return active?.bindingId
  },
  resumeBinding: async (_tx, bindingId) => {
    known.paused.set(bindingId, "resumed")
  },
})

const personNeeds = (
  known: Neighbours,
): Pick<Needs, "findPerson" | "findPersonByNik" | "listByNik" | "exportResident" | "trailOf" | "nameRegions"> => ({
  findPerson: async (_queries, residentId) => known.people.get(residentId),
  findPersonByNik: async (_queries, nik) => [...known.people.values()].find((one) => one.nik === nik),
  listByNik: async (_queries, regionCode, niks) =>
    [...known.people.values()]
      .filter((one) => niks.includes(one.nik) && one.regionCode.startsWith(regionCode))
      .map(({ residentId, regionCode }) => ({ residentId, regionCode })),
  exportResident: async (_queries, residentId) => {
    const person = known.people.get(residentId)
    return person === undefined ? [] : [{ key: "name", label: { id: "Nama", en: "Name" }, value: person.name }]
  },
  trailOf: async (_queries, _residentId, limit) => known.trail.slice(0, limit),
  nameRegions: async (_queries, codes) =>
    new Map(codes.filter((code) => code.startsWith("51")).map((code) => [code, `Wilayah ${code}`])),
})

/** As the log of the house: one plain word a member, and no number of the register. */
const plainWord = /^[A-Za-z0-9._:/@#+=~-]{0,256}$/
const recordAudit: Needs["recordAudit"] = async (tx, entry) => {
  for (const value of Object.values(entry.detail ?? {}))
    if (!plainWord.test(String(value)) || /(?<![0-9A-Za-z_-])[0-9]{16}(?![0-9A-Za-z_-])/.test(String(value)))
      throw new Error("the log takes plain words only")
  await tx.raw("insert into public.acts (action, entry) values ($1, $2)", [entry.action, JSON.stringify(entry)])
}

/** Saturday and Sunday, and one holiday. 1970-01-01 was a Thursday. */
const isWorkingDay = (day: Day): boolean => ![2, 3].includes(((dayNumber(day) % 7) + 7) % 7) && day !== "2026-12-25"

/** The rights room behind the real front door, on a real database, with a clock that can be turned. */
export const openTown = async (start = "2026-11-20T03:00:00Z") => {
  const clock = { at: new Date(start) }
  const known = makeNeighbours()
  const folder = join(import.meta.dirname, "../migrations")
  const test = await openTestDatabase([{ module: "rights", folder }])
  await test.database.raw("create table public.acts (n serial, action text not null, entry jsonb not null)")
  const needs: Needs = {
    ...{ database: test.database, crypto: nodeCrypto, recordAudit, baseUrl, isDemo: true, reasonNotTo, isWorkingDay },
    now: () => clock.at,
    identifyOfficer: async ({ cookies }) =>
      [...known.officers.values()].find(({ cookie }) => cookie === cookies["jd_officer"]),
    findOfficerName: async (_queries, officerId) => (known.officers.has(officerId) ? "Putu Contoh" : undefined),
    ...bindingNeeds(known),
    ...personNeeds(known),
  }
  const room = rights(needs)
  const broken: unknown[] = []
  let calls = 0
  const served = await serve({
    routes: room.routes,
    port: 0,
    behindProxy: true,
    onBroken: (error) => broken.push(error),
  })

  const call = async (path: string, body?: unknown, officer?: TownOfficer): Promise<Answer> => {
    const cookie: Record<string, string> = officer === undefined ? {} : { cookie: `jd_officer=${officer.cookie}` }
    // Each call from an address of its own: how often one may call has its own tests at the front door.
    const headers = {
      ...cookie,
      "x-forwarded-for": `10.0.${Math.floor(++calls / 250)}.${calls % 250}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    }
    const init = body === undefined ? { headers } : { method: "POST", body: JSON.stringify(body), headers }
    const reply = await fetch(`http://127.0.0.1:${served.port}${path}`, init)
    const text = await reply.text()
    const isJson = reply.headers.get("content-type")?.includes("json") === true
    return { status: reply.status, body: isJson && text !== "" ? JSON.parse(text) : {}, text }
  }

  const addOfficer = (
    powers: readonly string[] = ["supervise"],
    regions: readonly string[] = [denpasar],
  ): TownOfficer => {
    const officer = { officerId: randomUUID(), powers, regions, ended: false, cookie: randomUUID() }
    known.officers.set(officer.officerId, officer)
    return officer
  }
  const addPerson = (of: Partial<Person> = {}): Person => {
    const residentId = String(known.people.size + 1001)
    const nik = `5171014107900${String(known.people.size).padStart(3, "0")}`
    const person = {
      residentId,
      nik,
      name: "Wayan Contoh Sekali",
      birthDay: dayOf("1990-07-01"),
      isEverMarried: false,
      regionCode: sanur,
      ...of,
    }
    known.people.set(residentId, person)
    return person
  }
  const bind = async (person: Person, state: PhoneBinding["state"] = "active", endReason?: string) => {
    const key = await makeKey()
    const binding = {
      bindingId: randomUUID(),
      residentId: person.residentId,
      key: key.jwk,
      state,
      signedAt: clock.at,
      thumbprint: key.kid,
    }
    known.bindings.set(key.kid, [{ ...binding, ...(endReason === undefined ? {} : { endReason }) }])
    return { ...key, person }
  }
  const close = async () => {
    await served.close()
    await test.close()
    if (broken.length > 0) throw broken[0]
  }
  const acts = (): Promise<Act[]> => test.database.raw<Act>("select action, entry from public.acts order by n")
  const pass = (hours: number) => {
    clock.at = new Date(clock.at.getTime() + hours * 3_600_000)
  }
  const work = async (job: "note-overdue" | "tidy") => {
    const found = room.jobs.find(({ name }) => name === `rights.${job}`)
    if (found === undefined) throw new Error(`no job ${job}`)
    await found.run()
  }
  return {
    ...known,
    clock,
    needs,
    room,
    database: test.database,
    call,
    addOfficer,
    addPerson,
    bind,
    close,
    acts,
    pass,
    work,
  }
}
export type Town = Awaited<ReturnType<typeof openTown>>
export type Phone = Awaited<ReturnType<Town["bind"]>>

const claims = (town: Town, jti: string = randomUUID()) => ({
  ...{ jti, aud: baseUrl, iat: Math.floor(town.clock.at.getTime() / 1000) },
})

/** A signed request of service as Dompet sends it; `changes` are made after its words were hashed. */
export const signed = async (
  town: Town,
  phone: Phone,
  said: { kind: AskedKind; content?: string; jti?: string } & Pick<ServiceRequest, "ticket" | "act">,
) => {
  const { kind, content = "", jti, ...more } = said
  const content_hash = await hashServiceContent(content, nodeCrypto.digest)
  return { proof: await makeServiceRequest({ ...claims(town, jti), kind, content_hash, ...more }, phone), content }
}

export const send = async (town: Town, phone: Phone, said: Parameters<typeof signed>[2]): Promise<Answer> =>
  town.call(rightsPaths.requests, await signed(town, phone, said))

export const question = (town: Town, phone: Phone): Promise<string> => makeBindingQuestion(claims(town), phone)

export const readOwn = async (town: Town, phone: Phone): Promise<RequestsStateReply["tickets"]> => {
  const { status, body, text } = await town.call(rightsPaths.requestsState, { proof: await question(town, phone) })
  if (status !== 200) throw new Error(text)
  return (body as RequestsStateReply).tickets // the contract's shape
}

/** What an officer does with a request, as he last saw it. */
export const act = async (
  town: Town,
  officer: TownOfficer,
  ticketId: string,
  what: Record<string, unknown>,
): Promise<Answer> => {
  const { body } = await town.call(rightsPaths.ticket.replace(":ticketId", ticketId), undefined, officer)
  const command = { commandId: randomUUID(), seq: body["seq"], ...what }
  return town.call(rightsPaths.ticketActs.replace(":ticketId", ticketId), command, officer)
}

/** Opened by phone and taken by an officer. */
export const taken = async (town: Town, kind: AskedKind, of: { person?: Person; officer?: TownOfficer } = {}) => {
  const officer = of.officer ?? town.addOfficer()
  const phone = await town.bind(of.person ?? town.addPerson())
  const { body } = await send(town, phone, { kind, content: "Mohon diperiksa." })
  const ticketId = String(body["ticketId"])
  await act(town, officer, ticketId, { act: "take" })
  return { officer, phone, ticketId }
}

export const codeOf = ({ status, body }: Answer): unknown => (status < 400 ? "accepted" : body["code"])
