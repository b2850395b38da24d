import { accept, type Digest, type Result, refuse, toBase64url } from "@jatidiri/kernel"
import { settleAll } from "../encoding/settle.ts"
import { utf8All } from "../encoding/text.ts"
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../json.ts"
import { isNeverSelective } from "./reserved.ts"
import type { Disclosure, SdJwt, SdJwtRefusal } from "./types.ts"

/** One value of the payload at its path; `chain` are the disclosures one must show to reveal it, outermost first. */
export type Placed = { readonly path: readonly (string | number)[]; readonly chain: readonly Disclosure[] }

export type Unfolded = { readonly claims: JsonObject; readonly placed: readonly Placed[] }

type Walk = {
  readonly byDigest: ReadonlyMap<string, Disclosure>
  readonly seen: Set<string>
  readonly used: Set<Disclosure>
  readonly placed: Placed[]
  refusal?: SdJwtRefusal
}

const maxDepth = 32

/** `Object.hasOwn` for engines that do not have it yet; all our members are enumerable. */
const isOwn = (object: object, name: string): boolean => Object.prototype.propertyIsEnumerable.call(object, name)

const digestAll = async (digest: Digest, disclosures: readonly Disclosure[]): Promise<Map<string, Disclosure>> => {
  const digests = await settleAll(utf8All(disclosures.map(({ encoded }) => encoded)).map(digest))
  const byDigest = new Map<string, Disclosure>()
  digests.forEach((bytes, i) => {
    const disclosure = disclosures[i]
    if (disclosure !== undefined) byDigest.set(toBase64url(bytes), disclosure)
  })
  return byDigest
}

/** The disclosure behind a digest, once; a digest met twice spoils the whole (RFC 9901 §7.1 step 4). */
const take = (walk: Walk, digest: Json): Disclosure | undefined => {
  if (typeof digest !== "string") walk.refusal = "malformed"
  else if (walk.seen.has(digest)) walk.refusal = "duplicate-digest"
  else {
    walk.seen.add(digest)
    const disclosure = walk.byDigest.get(digest)
    if (disclosure !== undefined) walk.used.add(disclosure)
    return disclosure
  }
  return undefined
}

const unfoldObject = (walk: Walk, value: JsonObject, at: Placed): JsonObject => {
  const whole: Record<string, Json> = {}
  const { _sd: digests, ...open } = value as { _sd?: Json } & JsonObject // `_sd` is a member like any other until here
  for (const name of Object.keys(open)) {
    if (name === "...") walk.refusal = "malformed"
    if (name === "_sd_alg" && at.path.length === 0) continue
    whole[name] = unfold(walk, value[name] ?? null, { path: [...at.path, name], chain: at.chain })
  }
  if (digests === undefined) return whole
  if (!isJsonArray(digests)) walk.refusal = "malformed"
  else for (const digest of digests) unfoldMember(walk, digest, whole, at)
  return whole
}

const unfoldMember = (walk: Walk, digest: Json, whole: Record<string, Json>, at: Placed): void => {
  const disclosure = take(walk, digest)
  if (disclosure === undefined) return
  const { name, value } = disclosure
  if (name === undefined || (at.path.length === 0 && isNeverSelective(name))) walk.refusal = "malformed"
  else if (isOwn(whole, name)) walk.refusal = "claim-collision"
  else whole[name] = unfold(walk, value, { path: [...at.path, name], chain: [...at.chain, disclosure] })
}

const unfoldArray = (walk: Walk, value: readonly Json[], at: Placed): readonly Json[] => {
  const items: Json[] = []
  for (const item of value) {
    const path = [...at.path, items.length]
    if (!isJsonObject(item) || item["..."] === undefined) items.push(unfold(walk, item, { path, chain: at.chain }))
    else if (Object.keys(item).length !== 1) walk.refusal = "malformed"
    else {
      const disclosure = take(walk, item["..."])
      if (disclosure === undefined) continue
      if (disclosure.name !== undefined) walk.refusal = "malformed"
      items.push(unfold(walk, disclosure.value, { path, chain: [...at.chain, disclosure] }))
    }
  }
  return items
}

const unfold = (walk: Walk, value: Json, at: Placed): Json => {
  if (at.path.length > maxDepth) walk.refusal = "too-large"
  if (walk.refusal !== undefined) return null
  walk.placed.push(at)
  if (typeof value !== "object" || value === null) return value
  return isJsonArray(value) ? unfoldArray(walk, value, at) : unfoldObject(walk, value, at)
}

/**
 * Puts every disclosure in its place (RFC 9901 §7.1 steps 3 to 5): each digest once, each disclosure used exactly once, no claim
 * over another, only SHA-256. Elements of arrays that are not disclosed leave no gap.
 */
export const unfoldSdJwt = async (digest: Digest, sdJwt: SdJwt): Promise<Result<Unfolded, SdJwtRefusal>> => {
  const { payload, disclosures } = sdJwt
  const algorithm = payload["_sd_alg"]
  if (algorithm !== undefined && algorithm !== "sha-256") return refuse("wrong-algorithm", "_sd_alg")
  const byDigest = await digestAll(digest, disclosures)
  if (byDigest.size !== disclosures.length) return refuse("duplicate-digest", "disclosure")
  const walk: Walk = { byDigest, seen: new Set(), used: new Set(), placed: [] }
  const claims = unfoldObject(walk, payload, { path: [], chain: [] })
  if (walk.refusal !== undefined) return refuse(walk.refusal)
  if (walk.used.size !== disclosures.length) return refuse("unused-disclosure")
  return accept({ claims, placed: walk.placed })
}

/** All claims with every carried disclosure put in its place, nothing verified: for showing one's own credential. */
export const decodeSdJwtClaims = async (digest: Digest, sdJwt: SdJwt): Promise<Result<JsonObject, SdJwtRefusal>> => {
  const unfolded = await unfoldSdJwt(digest, sdJwt)
  return unfolded.ok ? accept(unfolded.value.claims) : unfolded
}
