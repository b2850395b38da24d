import { generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { makeTrust, parseCertificates } from "@jatidiri/credentials"
import { type Database, migrate, statement } from "@jatidiri/database"
import { serve } from "@jatidiri/http"
import { issuance } from "@jatidiri/issuance"
import { accept, type PublicJwk, refuse, type Sign } from "@jatidiri/kernel"
import { demoOrganisation, initKeys, type Keys, loadKeys, nodeCrypto, signWith } from "@jatidiri/keys"
import { makeProof } from "@jatidiri/openid4vc"
import { openTestDatabase } from "@jatidiri/testing"
import { inventResident, type Neighbour } from "./people.ts"

export const baseUrl = "https://jatidiri.test"

export type Holder = { readonly key: PublicJwk; readonly sign: Sign }

const publicJwkOf = (key: KeyObject): PublicJwk => {
  const { x = "", y = "" } = key.export({ format: "jwk" })
  return { kty: "EC", crv: "P-256", x, y }
}

export const makeHolder = (): Holder => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  return { key: publicJwkOf(publicKey), sign: signWith(privateKey) }
}

const makeKeys = async (): Promise<Keys> => {
  const parent = mkdtempSync(join(tmpdir(), "jatidiri-keys-"))
  const folder = join(parent, "keys")
  const subject = { organisation: demoOrganisation, country: "ID", issuerUrl: baseUrl }
  await initKeys({ folder, subject, passphrase: "of the tests", now: new Date() })
  const keys = await loadKeys(folder, "of the tests")
  rmSync(parent, { recursive: true })
  return keys
}

const bindingOf = statement<{ readonly resident_id: string }>(
  "test.binding-of",
  "select resident_id from bindings where binding_id = $1 and active for share",
)

const tables = `
  create table bindings (binding_id uuid primary key, resident_id bigint not null, active boolean not null default true);
  create table collected (binding_id uuid primary key);
  create table said (action text not null, actor text not null, detail jsonb)`

/** Who is at the door: a token is the binding's id, a proof is any text and good once. */
const doorFor = () => {
  const spent = new Set<string>()
  return (token: string, dpop: string | undefined) => {
    const [bindingId = "", residentId = "0"] = token.replace("DPoP ", "").split("/")
    if (!token.startsWith("DPoP ") || dpop === undefined) return refuse("invalid_token")
    const configurations = residentId === "2" ? ["ktp-sd-jwt"] : ["ktp-sd-jwt", "ktp-mdoc", "kk-sd-jwt"]
    return accept({
      grantId: bindingId,
      bindingId,
      residentId,
      configurations,
      spendProof: async () => {
        if (spent.has(dpop)) return refuse("invalid_dpop_proof")
        spent.add(dpop)
        return accept(undefined)
      },
    })
  }
}

const openRooms = (database: Database, keys: Keys, now: () => Date) => {
  const signing = { dies: false, meanwhile: async () => {} }
  const mortal =
    (sign: Sign): Sign =>
    async (bytes) => {
      if (signing.dies) throw new Error("the signer died")
      await signing.meanwhile()
      return sign(bytes)
    }
  const residents = new Map<string, Neighbour>()
  const enter = doorFor()
  const door = issuance({
    database,
    now,
    crypto: nodeCrypto,
    baseUrl,
    demo: keys.demo,
    anchors: keys.anchors,
    sdJwtSigner: { ...keys.signer("sd-jwt-signer"), sign: mortal(keys.signer("sd-jwt-signer").sign) },
    mdocSigner: { ...keys.signer("mdoc-signer"), sign: mortal(keys.signer("mdoc-signer").sign) },
    statusSigner: keys.signer("status-signer"),
    nonceKey: keys.secret("nonce"),
    recordAudit: async (tx, { action, actor, detail }) => {
      await tx.raw("insert into said values ($1, $2, $3)", [action, actor, JSON.stringify(detail ?? {})])
    },
    verifyAccess: async ({ authorization, dpop }) => enter(authorization ?? "", dpop),
    findActiveBinding: async (tx, bindingId) =>
      (await tx.find(bindingOf, bindingId)) === undefined ? undefined : { assurance: "in-person" },
    findResident: async (_queries, residentId) => residents.get(residentId),
    findFamilyCard: async (_queries, residentId) => residents.get(residentId)?.familyCard,
    noteCollected: async (tx, bindingId) => {
      await tx.raw("insert into collected values ($1) on conflict do nothing", [bindingId])
    },
    readPhoto: async () => ({ mediaType: "image/webp", portrait: Buffer.alloc(900, 7), small: Buffer.alloc(90, 7) }),
  })
  return { door, residents, signing }
}

/** A credential issuer on a real database, behind real HTTP, with a signer that can be made to die. */
export const openOffice = async () => {
  const { database, close } = await openTestDatabase([], { maxConnections: 12 })
  const clock = { ahead: 0 }
  const now = () => new Date(Date.now() + clock.ahead * 1000)
  const broken: unknown[] = []
  const keys = await makeKeys()
  const { door, residents, signing } = openRooms(database, keys, now)
  await migrate(database, [door.migrations])
  await database.raw(tables)
  const served = await serve({ routes: door.routes, port: 0, onBroken: (error) => broken.push(error) })
  const at = (path: string) => `http://127.0.0.1:${served.port}${path}`

  const bind = async (residentId: string, changes: Partial<Neighbour> = {}): Promise<string> => {
    const bindingId = randomUUID()
    await database.raw("insert into bindings values ($1, $2)", [bindingId, residentId])
    residents.set(residentId, { ...inventResident(residentId), ...changes })
    return `${bindingId}/${residentId}`
  }
  const post = async (path: string, body: string, headers: Record<string, string>) => {
    const reply = await fetch(at(path), { method: "POST", body, headers })
    const text = await reply.text()
    return { status: reply.status, headers: reply.headers, text, body: JSON.parse(text === "" ? "null" : text) }
  }
  const askNonce = async (): Promise<string> => (await post("/credentials/nonce", "", {})).body.c_nonce
  const prove = (holder: Holder, nonce: string | undefined, changes: { audience?: string; now?: number } = {}) =>
    makeProof(
      {
        key: holder.key,
        audience: baseUrl,
        now: Math.floor(now().getTime() / 1000),
        ...(nonce === undefined ? {} : { nonce }),
        ...changes,
      },
      holder.sign,
    )
  const headersFor = (token: string, dpop: string = randomUUID()) => ({
    "content-type": "application/json",
    authorization: `DPoP ${token}`,
    dpop,
  })
  const ask = (token: string, body: unknown, dpop?: string) =>
    post("/credentials/credential", JSON.stringify(body), headersFor(token, dpop))
  const collect = async (token: string, configuration: string, holders: readonly Holder[]) => {
    const nonce = await askNonce()
    const jwt = await Promise.all(holders.map((holder) => prove(holder, nonce)))
    return ask(token, { credential_configuration_id: configuration, proofs: { jwt } })
  }
  const count = async (sql: string) =>
    Number((await database.raw<{ n: string }>(`select count(*) as n from ${sql}`))[0]?.n)
  const anchors = parseCertificates(keys.anchors.map((der) => Buffer.from(der).toString("base64")))
  if (!anchors.ok) throw new Error("the anchors cannot be read")

  return {
    ...{ database, door, clock, broken, signing, residents, keys, at, bind, post, askNonce, prove, headersFor, ask },
    ...{ collect, count, trust: makeTrust(nodeCrypto.verify, anchors.value) },
    nowSeconds: () => Math.floor(now().getTime() / 1000),
    close: async () => {
      await served.close()
      await close()
    },
  }
}

export type Office = Awaited<ReturnType<typeof openOffice>>

/** Eight at once; every answer, in no order. */
export const eightTimes = <Answer>(once: (nth: number) => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: 8 }, (_, nth) => once(nth)))
