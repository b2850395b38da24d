import { extendedKeyUsages, type JsonObject, makeTrust, parseCertificates, parseSdJwt } from "@jatidiri/credentials"
import {
  glanceAudience,
  glanceMaxAgeSeconds,
  glanceNonce,
  isProvisionalVct,
  type Mandate,
  parseTableMessage,
  verifyProvisionalKtp,
} from "@jatidiri/field"
import { accept, type Digest, parseBase64url, parseUtf8, type Result, refuse, type Verify } from "@jatidiri/kernel"
import { trustedKeyOf } from "@jatidiri/openid4vc"

/** Why a look gives nothing; each asks something else of the teller. */
export type GlanceRefusal =
  | "other-code"
  | "unreadable"
  | "expired"
  | "stale"
  | "clocks-differ"
  | "not-trusted"
  | "wrong-signature"

/** What a one-way look shows: weaker than an answer to a question, and without its status. */
export type Look = {
  readonly claims: JsonObject
  /** Seconds; what is shown was bound to the phone at `boundAt`. */
  readonly until: number
  readonly boundAt: number
  /** Region code of the office whose mandate the officer carried, and the place he stood at. */
  readonly office: string
  readonly place: string
}

export type GlanceNeeds = {
  /** base64 DER. */
  readonly anchors: readonly string[]
  readonly nowSeconds: number
  readonly verify: Verify
  readonly digest: Digest
}

/** How far the officer's clock may have been ahead of this one. */
const clockSkewSeconds = 300

/** When the phone says that it bound what it shows; judged by the signature, read here only for what to say. */
const boundAtIn = (presentation: string): number | undefined => {
  const parsed = parseSdJwt(presentation)
  const [, payload = ""] = (parsed.ok ? (parsed.value.keyBindingJwt ?? "") : "").split(".")
  const bytes = parseBase64url(payload)
  const text = bytes && parseUtf8(bytes)
  try {
    const iat: unknown = text === undefined ? undefined : Reflect.get(JSON.parse(text), "iat")
    return typeof iat === "number" ? iat : undefined
  } catch {
    return undefined
  }
}

const refusals: Readonly<Record<string, GlanceRefusal>> = {
  untrusted: "not-trusted",
  expired: "expired",
  "not-yet-valid": "clocks-differ",
  "wrong-signature": "wrong-signature",
  "key-binding-wrong-signature": "wrong-signature",
  "wrong-sd-hash": "wrong-signature",
  "duplicate-digest": "wrong-signature",
  "unused-disclosure": "wrong-signature",
  "claim-collision": "wrong-signature",
  "wrong-nonce": "other-code",
  "wrong-audience": "other-code",
  "key-binding-missing": "other-code",
}

/** Too old may be a picture carried away; from the future can only be a clock. */
const refusalOf = (code: string, boundAt: number | undefined, nowSeconds: number): GlanceRefusal => {
  if (code === "key-binding-stale") return (boundAt ?? 0) > nowSeconds ? "clocks-differ" : "stale"
  return refusals[code] ?? "unreadable"
}

const lookOf = (claims: JsonObject, mandate: Mandate, boundAt: number): Look => {
  const { exp } = claims
  const until = typeof exp === "number" ? exp : 0
  return { claims, until, boundAt, office: mandate.iss, place: mandate.place.name }
}

/** Judges what a resident's phone showed with nothing but the trust list: signatures, times, whose phone it is. */
export const judgeGlance = async (
  message: Uint8Array,
  { anchors, nowSeconds, verify, digest }: GlanceNeeds,
): Promise<Result<Look, GlanceRefusal>> => {
  const read = parseTableMessage(message)
  if (!read.ok || read.value.kind !== "glance") return refuse("other-code")
  const sdJwt = read.value.presentation
  const known = parseCertificates(anchors)
  if (!known.ok) return refuse("not-trusted", known.refusal.code)
  const trustedKey = trustedKeyOf(makeTrust(verify, known.value), extendedKeyUsages.mandateSigner)
  const keyBinding = { nonce: glanceNonce, audience: glanceAudience, maxAgeSeconds: glanceMaxAgeSeconds }
  const presented = { sdJwt, nowSeconds, keyBinding, clockSkewSeconds }
  const judged = await verifyProvisionalKtp({ verify, digest, trustedKey }, presented)
  const boundAt = boundAtIn(sdJwt)
  if (!judged.ok) return refuse(refusalOf(judged.refusal.code, boundAt, nowSeconds), judged.refusal.code)
  const { vct, claims, who } = judged.value
  if (!isProvisionalVct(vct)) return refuse("other-code", "vct")
  return boundAt === undefined ? refuse("unreadable") : accept(lookOf(claims, who, boundAt))
}
