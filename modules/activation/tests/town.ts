import { createPublicKey, generateKeyPairSync, randomUUID } from "node:crypto"
import { join } from "node:path"
import type { Tx } from "@jatidiri/database"
import type { Mandate } from "@jatidiri/field"
import { serve } from "@jatidiri/http"
import { isWithin, parseRegionCode, readPublicJwk, thumbprintOf } from "@jatidiri/kernel"
import { nodeCrypto, signWith } from "@jatidiri/keys"
import { openTestDatabase } from "@jatidiri/testing"
import type { EligibilityRefusal } from "../src/contract.ts"
import { startOfDay } from "../src/domain/times.ts"
import { activation } from "../src/index.ts"
import type {
  FindGone,
  GoneReason,
  KnownMandate,
  Needs,
  ReasonNotTo,
  ResidentRecord,
  SignedInOfficer,
} from "../src/needs.ts"

export const baseUrl = "http://localhost:8080"
export const denpasar = "51.71"
/** Three days, as in an office. */
export const recoveryWaitSeconds = 72 * 3600

/** A P-256 key of a phone, a tablet or an office. */
export const makeKey = async () => {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const jwk = readPublicJwk(createPublicKey(privateKey).export({ format: "jwk" }))
  if (jwk === undefined) throw new Error("not a P-256 key")
  return { jwk, sign: signWith(privateKey), kid: await thumbprintOf(jwk, nodeCrypto.digest) }
}
export type Key = Awaited<ReturnType<typeof makeKey>>

export type TownOfficer = SignedInOfficer & { readonly cookie: string; readonly endedAt?: Date }
export type TownResident = ResidentRecord & { readonly refusal?: EligibilityRefusal; readonly gone?: GoneReason }

/** What the neighbouring rooms know, kept in memory: they are strangers to this room and have their own tests. */
const makeNeighbours = () => {
  const residents = new Map<string, TownResident>()
  const officers = new Map<string, TownOfficer>()
  const mandates = new Map<string, KnownMandate & { readonly payload: Mandate }>()
  return { residents, officers, mandates }
}
type Neighbours = ReturnType<typeof makeNeighbours>

const reasonNotTo: ReasonNotTo = (officer, power, regionCode) => {
  if (officer === undefined) return "not-signed-in"
  if (officer.ended) return "officer-ended"
  if (!officer.powers.includes(power)) return "power-missing"
  const place = parseRegionCode(regionCode)
  const isInside = officer.regions.some((region) => {
    const outer = parseRegionCode(region)
    return place.ok && outer.ok && isWithin(place.value, outer.value)
  })
  return isInside ? undefined : "outside-region"
}

const reasonNotToAt =
  ({ officers }: Neighbours): Needs["reasonNotToAt"] =>
  async (_queries, officerId, { power, regionCode, at }) => {
    const officer = officers.get(officerId)
    if (officer?.endedAt !== undefined && officer.endedAt <= at) return "officer-ended"
    return reasonNotTo(officer, power, regionCode)
  }

const findGone =
  ({ residents }: Neighbours): FindGone =>
  async (_queries, residentIds) =>
    residentIds.flatMap((residentId) => {
      const reason = residents.get(residentId)?.gone
      return reason === undefined ? [] : [{ residentId, reason }]
    })

const listRevocations =
  ({ mandates }: Neighbours): Needs["listRevocations"] =>
  async (_queries, after, limit) => {
    const revoked = [...mandates.values()].map(async ({ payload, deviceRevokedFrom, revokedFrom }) => {
      const device = await thumbprintOf(payload.cnf.jwk, nodeCrypto.digest)
      const whole = deviceRevokedFrom && [{ id: `device:${device}`, device, from: deviceRevokedFrom }]
      const alone = revokedFrom && [{ id: `mandate:${payload.jti}`, device, mandate: payload.jti, from: revokedFrom }]
      return [...(whole ?? []), ...(alone ?? [])]
    })
    const all = (await Promise.all(revoked)).flat().sort((a, b) => (a.id < b.id ? -1 : 1))
    return all.filter(({ id }) => id > after).slice(0, limit)
  }

/** As the log of the house: one plain word a member. */
const plainWord = /^[A-Za-z0-9._:/@#+=~-]{0,256}$/

const recordAudit: Needs["recordAudit"] = async (tx, entry) => {
  for (const value of Object.values(entry.detail ?? {}))
    if (!plainWord.test(String(value))) throw new Error("the log takes plain words only")
  await tx.raw("insert into public.acts (action, entry) values ($1, $2)", [entry.action, JSON.stringify(entry)])
}

/** One live offer a binding, as the authorization room keeps it. */
const makeOffer = async (tx: Tx, offer: Parameters<Needs["makeOffer"]>[1]) => {
  const code = randomUUID()
  await tx.raw("update public.offers set live = false where binding_id = $1", [offer.bindingId])
  await tx.raw("insert into public.offers (binding_id, code, live) values ($1, $2, true)", [offer.bindingId, code])
  return { credentialOffer: { credential_issuer: baseUrl, code } }
}

const revokeCredentials: Needs["revokeCredentials"] = async (tx, bindingId, reason) => {
  await tx.raw("insert into public.revocations (binding_id, reason) values ($1, $2)", [bindingId, reason])
}

const tables = `
  create table public.acts (action text not null, entry jsonb not null);
  create table public.offers (binding_id uuid not null, code text not null, live boolean not null);
  create table public.revocations (binding_id uuid not null, reason text not null);`

export type Answer = { readonly status: number; readonly body: Record<string, unknown> }

/** The activation room behind the real front door, on a real database, with a clock that can be turned. */
export const openTown = async (options: { readonly maxConnections?: number; readonly behindProxy?: true } = {}) => {
  const clock = { milliseconds: startOfDay(new Date()).getTime() + 10 * 3_600_000 }
  const neighbours = makeNeighbours()
  const officeKey = await makeKey()
  const migrations = { module: "activation", folder: join(import.meta.dirname, "../migrations") }
  const test = await openTestDatabase([migrations], options)
  const { database } = test
  await database.raw(tables)
  const byNik = (nik: string) => [...neighbours.residents.values()].find((resident) => resident.nik === nik)
  const needs: Needs = {
    database,
    now: () => new Date(clock.milliseconds),
    crypto: nodeCrypto,
    baseUrl,
    recordAudit,
    identifyOfficer: async ({ cookies }) =>
      [...neighbours.officers.values()].find((officer) => officer.cookie === cookies["jd_officer"]),
    reasonNotTo,
    reasonNotToAt: reasonNotToAt(neighbours),
    findMandate: async (_queries, jti) => neighbours.mandates.get(jti),
    listRevocations: listRevocations(neighbours),
    trustedKey: ([leaf]) => (leaf?.[0] === officeLeaf ? officeKey.jwk : undefined),
    findResident: async (_queries, residentId) => neighbours.residents.get(residentId),
    findResidentByNik: async (_queries, nik) => byNik(nik),
    listResidents: async (_queries, ids) =>
      [...neighbours.residents.values()].filter(({ residentId }) => ids.includes(residentId)),
    findOfficerName: async (_queries, officerId) => (neighbours.officers.has(officerId) ? "Putu Contoh" : undefined),
    findGone: findGone(neighbours),
    readPhoto: async () => ({ mediaType: "image/webp", bytes: Uint8Array.of(1, 2, 3) }),
    reasonNotToActivate: (resident) => neighbours.residents.get(resident.residentId)?.refusal,
    makeOffer,
    revokeCredentials,
    sampleKey: nodeCrypto.randomBytes(32),
    recoveryWaitSeconds,
    passkeys: { relyingPartyId: "localhost", origin: baseUrl },
  }
  const room = activation(needs)
  const broken: unknown[] = []
  const limits = options.behindProxy === true ? { behindProxy: true } : {}
  const served = await serve({ routes: room.routes, port: 0, ...limits, onBroken: (error) => broken.push(error) })

  const call = async (path: string, body?: unknown, officer?: TownOfficer): Promise<Answer> => {
    const cookie: Record<string, string> = officer === undefined ? {} : { cookie: `jd_officer=${officer.cookie}` }
    const headers = { ...cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) }
    const init = body === undefined ? { headers } : { method: "POST", body: JSON.stringify(body), headers }
    const reply = await fetch(`http://127.0.0.1:${served.port}${path}`, init)
    const text = await reply.text()
    return { status: reply.status, body: text === "" ? {} : JSON.parse(text) }
  }

  const close = async () => {
    await served.close()
    await test.close()
    if (broken.length > 0) throw broken[0]
  }
  const seconds = () => Math.floor(clock.milliseconds / 1000)
  const pass = (minutes: number) => {
    clock.milliseconds += minutes * 60_000
  }
  /** Does now what the office does by itself every so often. */
  const work = async (
    job: "count-requests" | "sweep" | "end-gone" | "release-recorded" | "hold-revoked" | "review-rates",
  ) => {
    const found = room.jobs.find(({ name }) => name === `activation.${job}`)
    if (found === undefined) throw new Error(`no job ${job}`)
    await found.run()
  }
  return { ...neighbours, clock, officeKey, needs, room, database, call, close, seconds, pass, work }
}
export type Town = Awaited<ReturnType<typeof openTown>>

/** First byte of the stand-in for the mandate signer's certificate; chains have their own tests in their own room. */
export const officeLeaf = 0x30
