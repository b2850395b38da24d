import { createHash, randomInt, randomUUID } from "node:crypto"
import { audit } from "@jatidiri/audit"
import { authorization } from "@jatidiri/authorization"
import { type Database, migrate, openDatabase, statement } from "@jatidiri/database"
import { configurationIds, issuance, type ResidentRecord } from "@jatidiri/issuance"
import { loadKeys, nodeCrypto } from "@jatidiri/keys"
import { preAuthorizedCodeGrant } from "@jatidiri/openid4vc"
import type { Offer } from "./messages.ts"
import { inventResident, portraitOf } from "./people.ts"

export const keyPassphrase = "only for the bench"

const tables = `
  create schema bench;
  create table bench.bindings (binding_id uuid primary key, resident_id bigint not null, active boolean not null);
  create table bench.residents (resident_id bigint primary key, record jsonb not null, portrait bytea not null, small bytea not null);`

const findBinding = statement<{ readonly binding_id: string }>(
  "bench.find-binding",
  "select binding_id from bench.bindings where binding_id = $1 and active for share",
)
const findResident = statement<{ readonly record: ResidentRecord }>(
  "bench.find-resident",
  "select record from bench.residents where resident_id = $1",
)
const readPhoto = statement<{ readonly portrait: Buffer; readonly small: Buffer }>(
  "bench.read-photo",
  "select portrait, small from bench.residents where resident_id = $1",
)
const addResident = statement(
  "bench.add-resident",
  `with person as (insert into bench.residents values ($1, $2, $3, $4))
   insert into bench.bindings values ($5, $1, true)`,
)

const makeOfferFor = async (
  database: Database,
  door: ReturnType<typeof authorization>,
  { residentId, keyThumbprint }: { readonly residentId: string; readonly keyThumbprint: string },
): Promise<Offer> => {
  const [bindingId, voucherId] = [randomUUID(), randomUUID()]
  const txCode = String(randomInt(1_000_000)).padStart(6, "0")
  const txCodeHash = createHash("sha256").update(`${voucherId}:${txCode}`).digest("base64url")
  const { portrait, small } = portraitOf(residentId)
  return database.transaction(async (tx) => {
    await tx.run(addResident, residentId, JSON.stringify(inventResident(residentId)), portrait, small, bindingId)
    const made = await door.makeOffer(tx, { bindingId, residentId, keyThumbprint, txCodeHash, voucherId })
    return { code: made.credentialOffer.grants?.[preAuthorizedCodeGrant]?.["pre-authorized_code"] ?? "", txCode }
  })
}

/** The rooms that an issuance passes, wired as the server wires them, with a register of invented people beside. */
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
    findResident: async (queries, residentId) => (await queries.find(findResident, residentId))?.record,
    readPhoto: async (queries, residentId) => {
      const row = await queries.find(readPhoto, residentId)
      return row === undefined ? undefined : { ...row, mediaType: "image/webp" }
    },
  })
  await migrate(database, [log.migrations, oauth.migrations, issuer.migrations])
  await database.raw(tables)
  let people = 0
  const makeOffers = async (thumbprints: readonly string[]): Promise<Offer[]> => {
    const offers: Offer[] = []
    for (const keyThumbprint of thumbprints) {
      people += 1
      offers.push(await makeOfferFor(database, oauth, { residentId: String(people), keyThumbprint }))
    }
    // As autovacuum does of itself within the first minute: plans made for empty tables would read them whole.
    await database.raw("analyze")
    return offers
  }
  return { database, log, oauth, issuer, keys, makeOffers }
}

export type House = Awaited<ReturnType<typeof openHouse>>
