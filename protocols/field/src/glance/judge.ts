import {
  extendedKeyUsages,
  type JsonObject,
  makeTrust,
  parseCertificates,
  parseSdJwt,
  type SdJwtRefusal,
  type Trust,
  verifySdJwt,
} from "@jatidiri/credentials"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { glanceAudience, glanceMaxAgeSeconds, glanceNonce, parseTableMessage } from "../across-the-table.ts"
import type { TrustedKey } from "../mandate.ts"
import { isProvisional, isProvisionalVct, verifyProvisionalKtp } from "../provisional-ktp.ts"
import { judgeKeptStatus } from "./kept-status.ts"
import { clockSkewSeconds, type FullLook, type GlanceNeeds, type GlanceRefusal, type Look } from "./look.ts"
import { boundAtIn, refusalOf } from "./refusals.ts"

const keyBinding = { nonce: glanceNonce, audience: glanceAudience, maxAgeSeconds: glanceMaxAgeSeconds }

const mandateKeyOf =
  (trust: Trust): TrustedKey =>
  async (chain, now) => {
    const policy = { nowSeconds: now, extendedKeyUsage: extendedKeyUsages.mandateSigner }
    const vouched = await trust.verifyChain(chain, policy)
    return vouched.ok ? vouched.value.leaf.publicKey : undefined
  }

type Seen<Kind> = Omit<Kind, "boundAt">
type Refused = SdJwtRefusal | "revoked" | "suspended"
type Judge<Kind> = (sdJwt: string, trust: Trust, needs: GlanceNeeds) => Promise<Result<Seen<Kind>, Refused>>

const untilOf = ({ exp }: JsonObject): number => (typeof exp === "number" ? exp : 0)

const judgeProvisional: Judge<Extract<Look, { ktp: "provisional" }>> = async (sdJwt, trust, needs) => {
  const { verify, digest, nowSeconds } = needs
  const presented = { sdJwt, nowSeconds, keyBinding, clockSkewSeconds }
  const judged = await verifyProvisionalKtp({ verify, digest, trustedKey: mandateKeyOf(trust) }, presented)
  if (!judged.ok) return judged
  const { vct, claims, who } = judged.value
  if (!isProvisionalVct(vct)) return refuse("wrong-vct")
  const { kind: placeKind, name: place } = who.place
  return accept({ ktp: "provisional", claims, until: untilOf(claims), office: who.iss, place, placeKind })
}

/** The chain must carry no extended key usage: a signer of lists or of mandates makes no KTP. */
const judgeFull: Judge<FullLook> = async (sdJwt, trust, needs) => {
  const { verify, digest, nowSeconds, fullVct } = needs
  const presented = { sdJwt, nowSeconds, keyBinding, clockSkewSeconds, vcts: [fullVct] }
  const judged = await verifySdJwt({ verify, digest, trust }, presented)
  if (!judged.ok) return judged
  const { claims, status: reference } = judged.value
  const status = await judgeKeptStatus(needs, trust, reference)
  return status.ok ? accept({ ktp: "full", claims, until: untilOf(claims), status: status.value }) : status
}

/**
 * Judges what a resident's phone showed with nothing but what is kept: signatures, times, whose phone it is, and for a full
 * KTP its status. The verdict is the caller's: what is old or unknown is said, not hidden.
 */
export const judgeGlance = async (message: Uint8Array, needs: GlanceNeeds): Promise<Result<Look, GlanceRefusal>> => {
  const read = parseTableMessage(message)
  if (!read.ok || read.value.kind !== "glance") return refuse("other-code")
  const sdJwt = read.value.presentation
  const anchors = parseCertificates(needs.anchors)
  if (!anchors.ok) return refuse("not-trusted", anchors.refusal.code)
  const parsed = parseSdJwt(sdJwt)
  const judge = parsed.ok && isProvisional(parsed.value.header) ? judgeProvisional : judgeFull
  const judged = await judge(sdJwt, makeTrust(needs.verify, anchors.value), needs)
  const boundAt = boundAtIn(sdJwt)
  if (!judged.ok) return refuse(refusalOf(judged.refusal.code, boundAt, needs.nowSeconds), judged.refusal.code)
  return boundAt === undefined ? refuse("unreadable") : accept({ ...judged.value, boundAt })
}
