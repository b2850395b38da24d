import { decodeSdJwtClaims, parseSdJwt, readStatus, verifyStatusListToken } from "@jatidiri/credentials"
import { ask, inflate, webCrypto } from "@jatidiri/web"
import { allDocuments, type Vault } from "../store/records.ts"
import type { KnownRecord } from "../store/shapes.ts"
import { nowSeconds } from "./clock.ts"
import { done, no, type Outcome, outcomeOf } from "./outcome.ts"
import { findTrust } from "./trust.ts"

type Reference = { readonly uri: string; readonly idx: number }

const referenceIn = (claims: object): Reference | undefined => {
  const list = (Reflect.get(claims, "status") as { status_list?: Partial<Reference> } | undefined)?.status_list
  return typeof list?.uri === "string" && typeof list.idx === "number" ? { uri: list.uri, idx: list.idx } : undefined
}

/** The KTP's own reference to the public list. */
const findReference = async (vault: Vault): Promise<Reference | undefined> => {
  const ktp = (await allDocuments(vault)).find(({ configuration }) => configuration === "ktp-sd-jwt")
  const parsed = ktp && parseSdJwt(ktp.credential)
  if (parsed?.ok !== true) return undefined
  const claims = await decodeSdJwtClaims(webCrypto.digest, parsed.value)
  return claims.ok ? referenceIn(claims.value) : undefined
}

/** Looks at the public list, as any bank would, whether this KTP still holds; the office does not learn who looked. */
export const checkOwnStatus = async (vault: Vault): Promise<Outcome<KnownRecord & { readonly id: "status" }>> => {
  const reference = await findReference(vault)
  const trust = await findTrust(vault.stores)
  if (reference === undefined || trust === undefined) return no("status-unknown")
  const answer = outcomeOf(await ask<string>(reference.uri, { read: "text" }))
  if (!answer.ok) return answer
  const list = await verifyStatusListToken(
    { verify: webCrypto.verify, trust, inflate },
    { token: answer.value, uri: reference.uri, nowSeconds: nowSeconds() },
  )
  const status = list.ok ? readStatus(list.value.list, reference.idx) : list
  if (!status.ok || status.value === "reserved") return no("status-unknown")
  const known = { id: "status", state: status.value, checkedAt: nowSeconds() } as const
  await vault.stores.put("known", known)
  return done(known)
}
