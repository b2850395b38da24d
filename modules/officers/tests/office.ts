import { createPublicKey, generateKeyPairSync, randomUUID } from "node:crypto"
import { join } from "node:path"
import { makeDeviceProof } from "@jatidiri/field"
import { serve } from "@jatidiri/http"
import { type PublicJwk, readPublicJwk, thumbprintOf } from "@jatidiri/kernel"
import { nodeCrypto, signWith } from "@jatidiri/keys"
import { type Authenticator, makeAuthenticator, openTestDatabase } from "@jatidiri/testing"
import { changeHeader, officerPaths, type Power, type Role } from "../src/contract.ts"
import { officers } from "../src/index.ts"
import type { RecordAudit } from "../src/needs.ts"

export const relyingPartyId = "localhost"
export const origin = "http://localhost:8080"
export const denpasar = "51.71"

/** A P-256 key of a device or an office. */
export const makeKey = async () => {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const jwk = readPublicJwk(createPublicKey(privateKey).export({ format: "jwk" }))
  if (jwk === undefined) throw new Error("not a P-256 key")
  return { jwk, sign: signWith(privateKey), thumbprint: await thumbprintOf(jwk, nodeCrypto.digest) }
}
export type Key = { readonly jwk: PublicJwk; readonly sign: ReturnType<typeof signWith>; readonly thumbprint: string }

export type Answer = { readonly status: number; readonly body: Record<string, unknown>; readonly setCookie: string }

/** The officers room behind the real front door, on a real database, with a clock that can be turned. */
export const openOffice = async (settings: { readonly origin?: string } = {}) => {
  const clock = { milliseconds: Date.now() }
  // Stands for the log: rows in the same transaction, so that what is rolled back leaves no entry.
  const recordAudit: RecordAudit = async (tx, entry) => {
    await tx.raw("insert into public.acts (action, entry) values ($1, $2)", [entry.action, JSON.stringify(entry)])
  }
  const officeKey = await makeKey()
  const migrations = { module: "officers", folder: join(import.meta.dirname, "../migrations") }
  const town = await openTestDatabase([migrations])
  const { database } = town
  await database.raw("create table public.acts (action text not null, entry jsonb not null)")
  const room = officers({
    database,
    now: () => new Date(clock.milliseconds),
    crypto: nodeCrypto,
    recordAudit,
    mandateSigner: { sign: officeKey.sign, x5c: ["MAo="] },
    trust: { anchors: ["MAo="], demo: true },
    relyingPartyId,
    origin: settings.origin ?? origin,
  })
  const broken: unknown[] = []
  const served = await serve({ routes: room.routes, port: 0, onBroken: (error) => broken.push(error) })

  const call = async (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const change = { "content-type": "application/json", [changeHeader.name]: changeHeader.value }
    const init =
      body === undefined
        ? { headers }
        : { method: "POST", body: JSON.stringify(body), headers: { ...change, ...headers } }
    const reply = await fetch(`http://127.0.0.1:${served.port}${path}`, init)
    const text = await reply.text()
    return {
      status: reply.status,
      body: text === "" ? {} : JSON.parse(text),
      setCookie: reply.headers.get("set-cookie") ?? "",
    }
  }

  const countActs = async (action: string): Promise<number> =>
    (await database.raw("select 1 from public.acts where action = $1", [action])).length

  const close = async () => {
    await served.close()
    await town.close()
    if (broken.length > 0) throw broken[0]
  }
  return { clock, officeKey, room, database, call, countActs, close, minutesPass: passing(clock) }
}
export type Office = Awaited<ReturnType<typeof openOffice>>

const passing = (clock: { milliseconds: number }) => (minutes: number) => {
  clock.milliseconds += minutes * 60_000
}

export const cookieOf = (answer: Answer): Record<string, string> => ({
  cookie: answer.setCookie.split(";", 1)[0] ?? "",
})

export const openServicePoint = async (office: Office, regionCode = denpasar): Promise<string> => {
  const id = randomUUID()
  const place = { kind: "office", regionCode, dailyQuota: 50 } as const
  await office.database.transaction((tx) => office.room.addServicePoint(tx, { id, name: "Loket uji", ...place }))
  return id
}

/** A service point in Denpasar and one officer there, not yet enrolled. */
export const hire = async (
  office: Office,
  wanted: { readonly powers?: readonly Power[]; readonly regions?: readonly string[]; readonly role?: Role } = {},
): Promise<string> => {
  const officerId = randomUUID()
  const servicePointId = await openServicePoint(office, wanted.regions?.[0])
  await office.database.transaction(async (tx) => {
    const grant = { role: wanted.role ?? "counter-officer", powers: wanted.powers ?? ["activate", "refuse"] }
    const person = { officerId, name: "Putu Contoh", servicePointId, regions: wanted.regions ?? [denpasar], ...grant }
    const added = await office.room.addOfficer(tx, person)
    if (!added.ok) throw new Error(added.refusal.code)
  })
  return officerId
}

export const invite = (office: Office, officerId: string): Promise<string> =>
  office.database.transaction(async (tx) => (await office.room.issueEnrolment(tx, officerId)).ticket)

type Creation = Parameters<Authenticator["create"]>[0]
export const optionsOf = (answer: Answer): Creation => answer.body["options"] as Creation

/** Enrols with the ticket as a browser would. */
export const enrolWith = async (office: Office, authenticator: Authenticator, ticket: string): Promise<Answer> => {
  const begun = await office.call(officerPaths.enrolmentOptions, { ticket })
  if (begun.status !== 200) return begun
  return office.call(officerPaths.enrolments, { ticket, response: authenticator.create(optionsOf(begun)) })
}

export const signInWith = async (office: Office, authenticator: Authenticator): Promise<Answer> => {
  const begun = await office.call(officerPaths.signInOptions, {})
  const response = authenticator.get(optionsOf(begun))
  return office.call(officerPaths.signIn, { challengeId: begun.body["challengeId"], response })
}

/** A hired, enrolled, signed-in officer. */
export const bringOfficer = async (office: Office, wanted: Parameters<typeof hire>[1] = {}) => {
  const officerId = await hire(office, wanted)
  const authenticator = makeAuthenticator({ origin, relyingPartyId })
  const answer = await enrolWith(office, authenticator, await invite(office, officerId))
  if (answer.status !== 200) throw new Error(`not enrolled: ${answer.body["code"]}`)
  return { officerId, authenticator, cookie: cookieOf(answer) }
}

/** Gives the officer a standing assignment in his regions. */
export const assignTo = async (office: Office, officerId: string, changes: { readonly regions?: string[] } = {}) => {
  const place = { kind: "service-point", id: await openServicePoint(office), name: "Loket uji" } as const
  const terms = { regions: [denpasar], place, powers: ["activate", "refuse"] as ("activate" | "refuse")[] }
  const wanted = { officerId, ...terms, days: 14, maxActivations: 50, ...changes }
  return office.database.transaction((tx) => office.room.assign(tx, "system", wanted))
}

/** What a device sends to get its mandate. */
export const mandateAsk = async (office: Office, device: Key, changes: { readonly audience?: string } = {}) => {
  const proof = {
    jti: randomUUID(),
    aud: changes.audience ?? origin,
    iat: Math.floor(office.clock.milliseconds / 1000),
  }
  const signed = await makeDeviceProof(proof, { sign: device.sign, kid: device.thumbprint })
  return { commandId: randomUUID(), deviceKey: device.jwk, proof: signed }
}
