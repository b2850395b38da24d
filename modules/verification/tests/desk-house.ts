import { randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { makeTrust, parseCertificate, type Trust } from "@jatidiri/credentials"
import { serve } from "@jatidiri/http"
import { accept } from "@jatidiri/kernel"
import { demoOrganisation, initKeys, type Keys, loadKeys, nodeCrypto } from "@jatidiri/keys"
import { makeRegistrationStatement } from "@jatidiri/openid4vc"
import { openTestDatabase } from "@jatidiri/testing"
import { type Needs, type Purpose, verification } from "@jatidiri/verification"
import { clientIdOfSigner, known, typeOf } from "./town.ts"

export const makeTownKeys = async (now: Date, organisation = demoOrganisation): Promise<Keys> => {
  const folder = await mkdtemp(join(tmpdir(), "jatidiri-keys-"))
  const subject = { organisation, country: "ID", issuerUrl: "http://localhost:8080" }
  await rm(folder, { recursive: true })
  await initKeys({ folder, subject, passphrase: "for this test only", now })
  const keys = await loadKeys(folder, "for this test only")
  await rm(folder, { recursive: true })
  return keys
}

const trustOf = (keys: Keys) =>
  makeTrust(
    nodeCrypto.verify,
    keys.anchors.flatMap((der) => {
      const parsed = parseCertificate(der)
      return parsed.ok ? [parsed.value] : []
    }),
  )

const bank = { relyingPartyId: "bank", name: "Bank Nusa Contoh" }
const allow = (path: (string | null)[], required = true) => ({ path, required })

export const savings: Purpose = {
  purposeId: "rekening",
  relyingParty: bank,
  name: { id: "Membuka rekening", en: "Opening an account" },
  justification: "Bank wajib mengenal nasabah sebelum membuka rekening.",
  credentials: [
    {
      credential: "ktp",
      claims: [allow(["name"]), allow(["picture"]), allow(["age_over_17"]), allow(["address"], false)],
    },
  ],
  maxStatusAgeSeconds: 43_200,
}
const family: Purpose = {
  ...savings,
  purposeId: "keluarga",
  credentials: [...savings.credentials, { credential: "kk", claims: [allow(["head_of_family"])] }],
}
const relatives: Purpose = {
  ...savings,
  purposeId: "ahli-waris",
  nikJustification: "NIK ahli waris dicatat pada akta.",
  credentials: [
    { credential: "ktp", claims: [allow(["nik"])] },
    { credential: "kk", claims: [allow(["members", null, "nik"])] },
  ],
}

type StatusTable = Map<number, { status: "valid" | "revoked" | "suspended"; ageSeconds: number }>

const narrow: Needs["narrowPurpose"] = (purpose, ask) =>
  ask === undefined
    ? accept(purpose)
    : accept({
        ...purpose,
        credentials: purpose.credentials.map(({ credential, claims }) => ({
          credential,
          claims: claims.filter(({ path }) => ask.some((wish) => wish.path.join() === path.join())),
        })),
      })

const townBegan = new Date("2026-11-01T00:00:00Z")

/** Believes the town's chains, and says that the root of another organisation vouched for them. */
const vouchedBy = async (organisation: string, keys: Keys): Promise<Trust> => {
  const trust = trustOf(keys)
  const [anchor] = trustOf(await makeTownKeys(townBegan, organisation)).anchors
  return {
    ...trust,
    verifyChain: async (x5c, policy) => {
      const vouched = await trust.verifyChain(x5c, policy)
      return vouched.ok && anchor !== undefined ? accept({ ...vouched.value, anchor }) : vouched
    },
  }
}

/**
 * The room behind the real front door on a real database. Given in: the clock, keys, the audit log, the neighbours'
 * answers about desk, purpose and status.
 */
export const openHouse = async (rootOrganisation = demoOrganisation) => {
  const clock = { now: new Date("2026-11-22T02:00:00Z") }
  const keys = await makeTownKeys(townBegan)
  const trust = rootOrganisation === demoOrganisation ? trustOf(keys) : await vouchedBy(rootOrganisation, keys)
  const statuses: StatusTable = new Map()
  const migrations = verification({} as Needs).migrations
  const test = await openTestDatabase([migrations])
  await test.database.raw("create table public.acts (entry jsonb not null)")
  const broken: unknown[] = []
  const base = { url: "" }
  const needs: Needs = {
    database: test.database,
    now: () => clock.now,
    crypto: nodeCrypto,
    recordAudit: async (tx, entry) => {
      await tx.raw("insert into public.acts values ($1)", [JSON.stringify(entry)])
    },
    identifyDesk: async (cookies) =>
      cookies["jd_desk"] === undefined ? undefined : { deskId: cookies["jd_desk"], relyingPartyId: "bank" },
    findPurpose: async (_queries, id) => [savings, family, relatives].find(({ purposeId }) => purposeId === id),
    narrowPurpose: narrow,
    registrationStatement: async (purpose) =>
      makeRegistrationStatement(
        {
          iss: base.url,
          sub: purpose.relyingParty.relyingPartyId,
          client_id: await clientIdOfSigner(keys),
          name: purpose.relyingParty.name,
          purpose: { id: purpose.purposeId, name: purpose.name.id },
          claims: purpose.credentials.flatMap(({ claims }) => claims.map(({ path }) => path)),
          required: [],
          iat: Math.floor(clock.now.getTime() / 1000),
          exp: Math.floor(clock.now.getTime() / 1000) + 3600,
        },
        keys.signer("request-signer"),
      ),
    claimsOf: (credential) => known[credential],
    typeOf,
    requestSigner: keys.signer("request-signer"),
    trust,
    readStatus: async (_uri, index) => statuses.get(index),
    sealingKey: keys.secret("session-encryption"),
    get baseUrl() {
      return base.url
    },
    walletAddress: "http://localhost/dompet/#/permintaan",
    finishAddress: "http://localhost/periksa/#/selesai",
  }
  const door = verification(needs)
  const onBroken = (error: unknown) => void broken.push(error)
  const server = await serve({ routes: door.routes, port: 0, onBroken })
  base.url = `http://127.0.0.1:${server.port}`
  // A second process of the same house: the same database and secrets, no memory of what the first has seen.
  const second = await serve({ routes: verification(needs).routes, port: 0, onBroken })
  const close = async () => {
    await server.close()
    await second.close()
    await test.close()
  }
  return {
    ...test,
    close,
    base,
    secondUrl: `http://127.0.0.1:${second.port}`,
    clock,
    keys,
    trust,
    statuses,
    door,
    broken,
  }
}
export type House = Awaited<ReturnType<typeof openHouse>>

export type Desk = { readonly call: (path: string, body?: unknown) => Promise<{ status: number; body: Answer }> }
// biome-ignore lint/suspicious/noExplicitAny: replies are looked at by the tests, member by member
export type Answer = any

/** A teller's browser, signed in at one desk. */
export const deskOf = (house: House, deskId = "meja-3"): Desk => ({
  call: async (path, body) => {
    const reply = await fetch(`${house.base.url}/api/verification/${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { cookie: `jd_desk=${deskId}`, "x-jatidiri": "1", "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: reply.status, body: await reply.json() }
  },
})

export const askFor = async (house: House, how: { purposeId?: string; sameDevice?: boolean } = {}) => {
  const body = { commandId: randomUUID(), purposeId: "rekening", sameDevice: false, ...how }
  return (await deskOf(house).call("sessions", body)).body as { sessionId: string; requestUri: string; link: string }
}

/** All rows of a session, to see that a refusal changed nothing but the note of it. */
export const rowOf = async (house: House, sessionId: string) =>
  JSON.stringify(
    await house.database.raw(
      `select state, key_sealed, answer_sealed, response_code_hash, answered_at, finished_at, request
       from verification.sessions where session_id = $1`,
      [sessionId],
    ),
  )

export const acts = async (house: House): Promise<string[]> =>
  (await house.database.raw<{ entry: { action: string } }>("select entry from public.acts")).map(
    (row) => row.entry.action,
  )
