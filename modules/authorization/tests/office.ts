import { createHash, generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto"
import { authorization, type OfferFor } from "@jatidiri/authorization"
import { migrate } from "@jatidiri/database"
import { route, serve } from "@jatidiri/http"
import type { Sign } from "@jatidiri/kernel"
import { type PublicJwk, toBase64url } from "@jatidiri/kernel"
import { nodeCrypto, signWith } from "@jatidiri/keys"
import { makeDpopProof, makeTokenRequest, preAuthorizedCodeGrant } from "@jatidiri/openid4vc"
import { openTestDatabase } from "@jatidiri/testing"

export const issuer = "https://jatidiri.test"
export const tokenUrl = `${issuer}/oauth/token`
export const collectUrl = `${issuer}/collect`

export type Wallet = { readonly key: PublicJwk; readonly thumbprint: string; readonly sign: Sign }

const publicJwkOf = (key: KeyObject): PublicJwk => {
  const { x = "", y = "" } = key.export({ format: "jwk" })
  return { kty: "EC", crv: "P-256", x, y }
}

export const makeWallet = (): Wallet => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const key = publicJwkOf(publicKey)
  const { crv, kty, x, y } = key
  const thumbprint = createHash("sha256").update(JSON.stringify({ crv, kty, x, y })).digest("base64url")
  return { key, thumbprint, sign: signWith(privateKey) }
}

export type ProofChanges = {
  readonly url?: string
  readonly method?: string
  readonly now?: number
  readonly accessToken?: string
}

/** Six digits bound to a voucher as the officer's device does it. */
export const hashTxCode = (voucherId: string, code: string): string =>
  createHash("sha256").update(`${voucherId}:${code}`).digest("base64url")

/** An OAuth server on a real database, one protected address behind it, and a clock that can be moved. */
export const openOffice = async () => {
  const { database, close } = await openTestDatabase([], { maxConnections: 12 })
  const clock = { ahead: 0 }
  const now = () => new Date(Date.now() + clock.ahead * 1000)
  const broken: unknown[] = []
  const door = authorization({
    database,
    now,
    crypto: nodeCrypto,
    issuer,
    configurations: ["ktp-sd-jwt", "ktp-mdoc", "kk-sd-jwt"],
    cookieKeys: ["a secret of the tests"],
    tokenKey: nodeCrypto.randomBytes(32),
    recordAudit: async (tx, { action, actor }) => {
      await tx.raw("insert into said (action, actor) values ($1, $2)", [action, actor])
    },
    onBroken: (error) => broken.push(error),
  })
  await openTables(database, door.migrations)
  const collect = route({
    method: "POST",
    path: "/collect",
    summary: "Stands for the credential endpoint",
    handle: async ({ headers }) => {
      const { authorization: token, dpop } = headers
      const proven = await door.verifyAccess({ authorization: token, dpop, method: "POST", url: collectUrl })
      const spent = proven.ok ? await database.transaction((tx) => proven.value.spendProof(tx)) : proven
      return proven.ok && spent.ok
        ? { body: proven.value }
        : { status: 401, body: { error: spent.ok ? "" : spent.refusal.code } }
    },
  })
  const served = await serve({ routes: [collect], engines: [door], port: 0, onBroken: (error) => broken.push(error) })
  const at = (path: string) => `http://127.0.0.1:${served.port}${path}`

  const proofOf = (wallet: Wallet, changes: ProofChanges = {}) =>
    makeDpopProof(
      {
        key: wallet.key,
        method: changes.method ?? "POST",
        url: changes.url ?? tokenUrl,
        jti: randomUUID(),
        now: changes.now ?? Math.floor(now().getTime() / 1000),
        ...(changes.accessToken === undefined ? {} : { accessToken: changes.accessToken }),
      },
      { sign: wallet.sign, digest: nodeCrypto.digest },
    )

  const offerTo = async (wallet: Wallet | undefined, more: Partial<OfferFor> & { readonly txCode?: string } = {}) => {
    const { txCode, ...given } = more
    const voucherId = given.voucherId ?? randomUUID()
    const txCodeHash = txCode === undefined ? undefined : hashTxCode(voucherId, txCode)
    const offer = {
      bindingId: randomUUID(),
      residentId: "4711",
      keyThumbprint: wallet?.thumbprint,
      txCodeHash,
      ...given,
      voucherId,
    }
    const { credentialOffer } = await database.transaction((tx) => door.makeOffer(tx, offer))
    return {
      ...offer,
      credentialOffer,
      code: credentialOffer.grants?.[preAuthorizedCodeGrant]?.["pre-authorized_code"] ?? "",
    }
  }

  const post = async (path: string, body: string, headers: Record<string, string>) => {
    const reply = await fetch(at(path), { method: "POST", body, headers })
    const text = await reply.text()
    return { status: reply.status, headers: reply.headers, body: JSON.parse(text === "" ? "null" : text) }
  }
  const form = { "content-type": "application/x-www-form-urlencoded" }
  const askToken = (preAuthorizedCode: string, dpop: string, txCode?: string) =>
    post("/oauth/token", makeTokenRequest({ preAuthorizedCode, ...(txCode === undefined ? {} : { txCode }) }), {
      ...form,
      dpop,
    })
  const askCollect = (token: string, dpop: string) => post("/collect", "", { authorization: `DPoP ${token}`, dpop })
  const count = async (sql: string) =>
    Number((await database.raw<{ n: string }>(`select count(*) as n from ${sql}`))[0]?.n)

  return {
    database,
    door,
    clock,
    broken,
    at,
    port: served.port,
    post,
    form,
    proofOf,
    offerTo,
    askToken,
    askCollect,
    count,
    close: async () => {
      await served.close()
      await close()
    },
  }
}

export type Office = Awaited<ReturnType<typeof openOffice>>

const openTables = async (
  database: Parameters<typeof migrate>[0],
  migrations: Parameters<typeof migrate>[1][number],
): Promise<void> => {
  await migrate(database, [migrations])
  await database.raw("create table said (action text not null, actor text not null)")
}

/** Eight at once; every answer, in no order. */
export const eightTimes = <Answer>(once: (nth: number) => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: 8 }, (_, nth) => once(nth)))

export const randomCode = (): string => toBase64url(nodeCrypto.randomBytes(32))
