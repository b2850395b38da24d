import { type Digest, type Sign, toBase64url } from "@jatidiri/kernel"
import { sdJwtVc } from "../drafts.ts"
import { settleAll } from "../encoding/settle.ts"
import { utf8All } from "../encoding/text.ts"
import { encodeIssuerHeader, encodePart, signJws } from "../jose/jws.ts"
import { isJsonArray, type Json, type JsonObject } from "../json.ts"
import type { IssuingMachinery } from "../types.ts"
import { isFreeOfReservedNames, isNeverSelective } from "./reserved.ts"
import { makeSeparation, type Separation, separationBelow } from "./separation.ts"
import type { SdJwtContent } from "./types.ts"

type Sealing = { readonly digest: Digest; readonly drawSalt: () => string; readonly disclosures: string[] }

const saltBytes = 18 // RFC 9901 §9.3 asks for 128 bits; 144 are 24 characters without remainder
const saltCharacters = 24
const saltsADraw = 32

/** Fresh salts, drawn and encoded many at a time: a call costs more than its bytes. */
const makeSalts = (randomBytes: IssuingMachinery["randomBytes"]): (() => string) => {
  let pool = ""
  let used = 0
  return () => {
    if (used === pool.length) {
      pool = toBase64url(randomBytes(saltBytes * saltsADraw))
      used = 0
    }
    used += saltCharacters
    return pool.slice(used - saltCharacters, used)
  }
}

/** Encodes each disclosure, keeps it for the holder and gives its digest. */
const conceal = async (sealing: Sealing, members: readonly (readonly Json[])[]): Promise<readonly string[]> => {
  const encoded = utf8All(members.map((member) => JSON.stringify(member))).map(toBase64url)
  for (const disclosure of encoded) sealing.disclosures.push(disclosure)
  const digests = await settleAll(utf8All(encoded).map(sealing.digest))
  return digests.map(toBase64url)
}

const sealObject = async (sealing: Sealing, value: JsonObject, node: Separation): Promise<JsonObject> => {
  const open: Record<string, Json> = {}
  const members: Json[][] = []
  for (const name of Object.keys(value)) {
    const below = separationBelow(node, name)
    const plain = value[name] ?? null
    const sealed = below === undefined ? plain : await sealInside(sealing, plain, below)
    if (node.apart) members.push([sealing.drawSalt(), name, sealed])
    else open[name] = sealed
  }
  // Sorted digests say nothing about the order or the names of what is hidden (RFC 9901 §4.2.4.1).
  return node.apart ? { _sd: [...(await conceal(sealing, members))].sort() } : open
}

const sealArray = async (sealing: Sealing, value: readonly Json[], node: Separation): Promise<readonly Json[]> => {
  const items: Json[] = []
  for (const [index, item] of value.entries()) {
    const below = separationBelow(node, index)
    items.push(below === undefined ? item : await sealInside(sealing, item, below))
  }
  if (!node.apart) return items
  const digests = await conceal(
    sealing,
    items.map((item) => [sealing.drawSalt(), item]),
  )
  return digests.map((digest) => ({ "...": digest }))
}

const sealInside = async (sealing: Sealing, value: Json, node: Separation): Promise<Json> => {
  if (typeof value !== "object" || value === null) return value
  return isJsonArray(value) ? sealArray(sealing, value, node) : sealObject(sealing, value, node)
}

const demandFreeNames = (claims: JsonObject): void => {
  if (!isFreeOfReservedNames(claims)) throw new TypeError("a claim bears a name that SD-JWT reserves")
  if (Object.keys(claims).some(isNeverSelective))
    throw new TypeError("a claim that decides on validity cannot be selective")
}

type Sealer = Pick<IssuingMachinery, "digest" | "randomBytes"> & { readonly sign: Sign; readonly header: string }

const issueUnder = async ({ digest, randomBytes, sign, header }: Sealer, content: SdJwtContent): Promise<string> => {
  const { claims, separate, ...open } = content
  demandFreeNames(claims)
  const sealing: Sealing = { digest, drawSalt: makeSalts(randomBytes), disclosures: [] }
  const root: Separation = { apart: true, below: separate === undefined ? new Map() : makeSeparation(separate).below }
  const sealed = await sealObject(sealing, claims, root)
  const payload = encodePart({ ...open, ...sealed, _sd_alg: "sha-256" } as JsonObject) // all members are JSON by type
  const jwt = await signJws(sign, header, payload)
  return `${jwt}~${sealing.disclosures.join("~")}${sealing.disclosures.length === 0 ? "" : "~"}`
}

/**
 * Issues an SD-JWT VC: the issuer's JWT and all disclosures, each followed by `~`. Every member of `content.claims` is
 * disclosed by itself. Throws a TypeError when a claim bears a reserved name, which is a bug of the caller.
 */
export const issueSdJwt = ({ signer, digest, randomBytes }: IssuingMachinery, content: SdJwtContent): Promise<string> =>
  issueUnder(
    { digest, randomBytes, sign: signer.sign, header: encodeIssuerHeader(sdJwtVc.format, signer.x5c) },
    content,
  )

/** The same by a key that no certificate names: `names` are the header's members by which a verifier finds it. */
export const issueSdJwtAs = (
  machinery: Pick<IssuingMachinery, "digest" | "randomBytes"> & { readonly sign: Sign },
  names: JsonObject,
  content: SdJwtContent,
): Promise<string> =>
  issueUnder({ ...machinery, header: encodePart({ alg: "ES256", typ: sdJwtVc.format, ...names }) }, content)
