import type { CborValue, ClaimPath, Json, JsonObject } from "@jatidiri/credentials"
import { ktpNamespace } from "../contract.ts"
import type { ClaimRow } from "./claim-row.ts"
import { type KkFace, kkClaims } from "./kk-claims.ts"
import { type KtpFace, ktpClaims } from "./ktp-claims.ts"

const put = (into: Record<string, Json>, path: readonly (string | null)[], value: Json): void => {
  const [first, second] = path
  if (typeof first !== "string") throw new Error("a claim's path begins with a name")
  if (typeof second !== "string") {
    into[first] = value
    return
  }
  into[first] = { ...(into[first] as JsonObject | undefined), [second]: value }
}

const claimsOf = <Face>(rows: readonly ClaimRow<Face>[], face: Face): JsonObject => {
  const claims: Record<string, Json> = {}
  for (const { path, value } of rows) {
    const said = value(face)
    if (said !== undefined) put(claims, path, said)
  }
  return claims
}

export const ktpContent = (face: KtpFace): JsonObject => claimsOf(ktpClaims, face)
export const kkContent = (face: KkFace): JsonObject => claimsOf(kkClaims, face)

/** The parts of the address by themselves; every member of the family, and each member's every claim. */
export const ktpSeparate: readonly ClaimPath[] = [["address"]]
export const kkSeparate: readonly ClaimPath[] = [["address"], ["members"], ["members", null]]

/** The KTP's elements by namespace. The mark of demo keys is one element more, beside the one in the certificate. */
export const ktpElements = (face: KtpFace, demo: boolean): Record<string, Record<string, CborValue>> => {
  const namespaces: Record<string, Record<string, CborValue>> = demo ? { [ktpNamespace]: { demo: true } } : {}
  for (const { mdoc, value } of ktpClaims) {
    if (mdoc === undefined) continue
    const said = mdoc.value === undefined ? value(face) : mdoc.value(face)
    if (said === undefined) continue
    namespaces[mdoc.namespace] ??= {}
    // Plain JSON values of the KTP are texts and booleans, which are CBOR values too.
    Object.assign(namespaces[mdoc.namespace] ?? {}, { [mdoc.element]: said })
  }
  return namespaces
}
