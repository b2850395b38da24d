import { createHash } from "node:crypto"
import { inflateSync } from "node:zlib"
import {
  decodeSdJwtClaims,
  makeTrust,
  parseCertificates,
  parseSdJwt,
  readStatus,
  verifyStatusListToken,
} from "@jatidiri/credentials"
import { issuancePaths } from "@jatidiri/issuance/contract"
import { nodeCrypto } from "@jatidiri/keys"
import { parseCredentialReply } from "@jatidiri/openid4vc"
import { seconds } from "./desk.ts"
import type { Exchange } from "./recorder.ts"
import { bodyOf, type Town } from "./town.ts"

/** The credentials that a wallet holds in full. */
export const credentialsIn = (exchanges: readonly Exchange[]): string[] =>
  exchanges.flatMap(({ sent, answer }) => {
    if (sent.path !== issuancePaths.credential || answer?.status !== 200) return []
    const reply = parseCredentialReply(answer.text)
    if (!reply.ok) throw new Error(reply.refusal.code)
    return reply.value.credentials.map(({ credential }) => credential)
  })

/** What the office knows of a credential by its hash: its places in the status lists and whom it was made for. */
export const knownOf = (town: Town, credential: string) =>
  town.rows(
    `select t.done_at is not null as done, c.list_number, c.status_index, c.status,
       (select nik from residents.residents r where r.resident_id = c.resident_id) as nik
     from issuance.tickets t join issuance.credentials c using (ticket_id) where $1 = any (t.result_hashes)`,
    createHash("sha256").update(credential).digest(),
  )

export type Reference = { readonly uri: string; readonly idx: number }

/** Where an SD-JWT says that its status is; nothing for an mdoc. */
export const referenceOf = async (credential: string): Promise<Reference | undefined> => {
  const parsed = parseSdJwt(credential)
  if (!parsed.ok) return undefined
  const claims = await decodeSdJwtClaims(nodeCrypto.digest, parsed.value)
  if (!claims.ok) throw new Error(claims.refusal.code)
  return (claims.value["status"] as { status_list: Reference }).status_list // the issuer writes no other status
}

const inflate = (bytes: Uint8Array, maxBytes: number) => inflateSync(bytes, { maxOutputLength: maxBytes })

export const trustOf = async (town: Town) => {
  const { anchors } = bodyOf<{ anchors: string[] }>(await town.send(issuancePaths.trust))
  const parsed = parseCertificates(anchors)
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  return makeTrust(nodeCrypto.verify, parsed.value)
}

/** The published list as any bank reads it. */
export const publishedStatus = async (town: Town, { uri, idx }: Reference): Promise<string> => {
  const { text: token } = await town.send(new URL(uri).pathname)
  const machinery = { verify: nodeCrypto.verify, trust: await trustOf(town), inflate }
  const list = await verifyStatusListToken(machinery, { token, uri, nowSeconds: seconds() })
  const status = list.ok ? readStatus(list.value.list, idx) : list
  return status.ok ? status.value : status.refusal.code
}
