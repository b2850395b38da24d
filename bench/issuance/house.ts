import { createHash, randomInt, randomUUID } from "node:crypto"
import { audit } from "@jatidiri/audit"
import { authorization } from "@jatidiri/authorization"
import { type Database, migrate, openDatabase, statement } from "@jatidiri/database"
import { configurationIds, issuance } from "@jatidiri/issuance"
import { loadKeys, nodeCrypto } from "@jatidiri/keys"
import { preAuthorizedCodeGrant } from "@jatidiri/openid4vc"
import { residents } from "@jatidiri/residents"
import type { Offer } from "../rig/messages.ts"
import { keyPassphrase } from "../rig/with-rig.ts"
import { settlePeople } from "./people.ts"

/** Stands for the room of activation, which would want an officer's voucher for each: the same question, one row. */
const tables = `
  create schema bench;
  create table bench.bindings (binding_id uuid primary key, resident_id bigint not null, active boolean not null);
  create table bench.collected (binding_id uuid primary key);`

const findBinding = statement<{ readonly binding_id: string }>(
  "bench.find-binding",
  "select binding_id from bench.bindings where binding_id = $1 and active for share",
)
/** As activation counts who collected: one statement, once a binding. */
const noteCollected = statement(
  "bench.note-collected",
  "insert into bench.collected select $1::uuid on conflict do nothing",
)
const addBinding = statement("bench.add-binding", "insert into bench.bindings values ($1, $2, true)")

const makeOfferFor = async (
  database: Database,
  door: ReturnType<typeof authorization>,
  { residentId, keyThumbprint }: { readonly residentId: string; readonly keyThumbprint: string },
): Promise<Offer> => {
  const [bindingId, voucherId] = [randomUUID(), randomUUID()]
  const txCode = String(randomInt(1_000_000)).padStart(6, "0")
  const txCodeHash = createHash("sha256").update(`${voucherId}:${txCode}`).digest("base64url")
  return database.transaction(async (tx) => {
    await tx.run(addBinding, bindingId, residentId)
    const made = await door.makeOffer(tx, { bindingId, residentId, keyThumbprint, txCodeHash, voucherId })
    return { code: made.credentialOffer.grants?.[preAuthorizedCodeGrant]?.["pre-authorized_code"] ?? "", txCode }
  })
}

/** The rooms that an issuance passes, wired as the server wires them, over a register of invented people. */
export const openHouse = async (options: {
  readonly databaseUrl: string
  readonly keyFolder: string
  readonly baseUrl: string
  readonly onBroken: (error: unknown) => void
}) => {
  const { baseUrl } = options
  const database = openDatabase({ url: options.databaseUrl, maxConnections: 16 })
  const keys = await loadKeys(options.keyFolder, keyPassphrase)
  const now = () => new Date()
  const log = audit({ database, now })
  const shared = { database, now, crypto: nodeCrypto, recordAudit: log.record }
  const register = residents(shared)
  const oauth = authorization({
    ...shared,
    issuer: baseUrl,
    configurations: configurationIds,
    tokenKey: keys.secret("session-encryption"),
    cookieKeys: [Buffer.from(keys.secret("cookies")).toString("base64url")],
    onBroken: options.onBroken,
  })
  const issuer = issuance({
    ...shared,
    baseUrl,
    demo: keys.demo,
    anchors: keys.anchors,
    sdJwtSigner: keys.signer("sd-jwt-signer"),
    mdocSigner: keys.signer("mdoc-signer"),
    statusSigner: keys.signer("status-signer"),
    nonceKey: keys.secret("nonce"),
    verifyAccess: oauth.verifyAccess,
    findActiveBinding: async (tx, bindingId) =>
      (await tx.find(findBinding, bindingId)) === undefined ? undefined : { assurance: "in-person" },
    noteCollected: async (tx, bindingId) => void (await tx.run(noteCollected, bindingId)),
    findResident: async (queries, residentId) => {
      const found = await register.findResident(queries, residentId)
      return found?.registerStatus === "active" ? found : undefined
    },
    findFamilyCard: register.findFamilyCard,
    readPhoto: register.readPhoto,
  })
  await migrate(database, [log.migrations, register.migrations, oauth.migrations, issuer.migrations])
  await database.raw(tables)
  const people = await settlePeople(database, register)
  let served = 0
  const makeOffers = async (thumbprints: readonly string[]): Promise<Offer[]> => {
    const offers: Offer[] = []
    for (const keyThumbprint of thumbprints) {
      const residentId = people[served++ % people.length] ?? ""
      offers.push(await makeOfferFor(database, oauth, { residentId, keyThumbprint }))
    }
    // As autovacuum does of itself within the first minute: plans made for empty tables would read them whole.
    await database.raw("analyze")
    return offers
  }
  return { database, log, oauth, issuer, rooms: [issuer], keys, makeOffers }
}
