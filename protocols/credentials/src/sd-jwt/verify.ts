import { accept, type PublicJwk, type Result, readPublicJwk, refuse } from "@jatidiri/kernel"
import { sdJwtVc } from "../drafts.ts"
import { parseStatusReference, reasonNotNow } from "../jose/claims.ts"
import { type Jws, parseX5c, reasonNotToReadHeader } from "../jose/jws.ts"
import { isJsonObject, type JsonObject } from "../json.ts"
import type { CheckingMachinery, StatusReference } from "../types.ts"
import type { Trust, Vouched } from "../x509/types.ts"
import { reasonNotBound } from "./key-binding.ts"
import { type ParsedSdJwt, parseWithSignature } from "./parse.ts"
import type { KeyBindingExpected, SdJwtRefusal, VerifiedSdJwt } from "./types.ts"
import { unfoldSdJwt } from "./unfold.ts"

export type PresentedSdJwt = {
  readonly sdJwt: string
  readonly nowSeconds: number
  /** Left out only by a wallet that checks what an issuer gave it; then a key binding JWT is refused. */
  readonly keyBinding?: KeyBindingExpected
  /** Accepted types; left out: any. */
  readonly vcts?: readonly string[]
  /** How wrong our clock may be when `nbf` and `exp` are judged; 0 when left out. */
  readonly clockSkewSeconds?: number
  /** Use that the issuer's certificate must name; left out: it may name none. */
  readonly extendedKeyUsage?: string
}

type SdJwtMachinery = CheckingMachinery & { readonly trust: Trust }
type Facts = { readonly vct: string; readonly holderKey: PublicJwk; readonly status?: StatusReference }

/** Who signed: the chain first, since a key that nobody vouches for proves nothing. */
const verifyIssuer = async (
  { verify, trust }: SdJwtMachinery,
  jws: Jws,
  { nowSeconds, extendedKeyUsage }: PresentedSdJwt,
): Promise<Result<Vouched, SdJwtRefusal>> => {
  const refusal = reasonNotToReadHeader(jws.header, sdJwtVc.format)
  if (refusal !== undefined) return refuse(refusal)
  const x5c = parseX5c(jws.header)
  if (x5c === undefined) return refuse("untrusted", "no x5c")
  const chain = await trust.verifyChain(x5c, {
    nowSeconds,
    ...(extendedKeyUsage === undefined ? {} : { extendedKeyUsage }),
  })
  if (!chain.ok) return refuse("untrusted", chain.refusal.code)
  const { leaf } = chain.value
  const signed = await verify(leaf.publicKey, jws.signature, jws.signingInput)
  return signed ? chain : refuse("wrong-signature")
}

const readFacts = (payload: JsonObject, presented: PresentedSdJwt): Result<Facts, SdJwtRefusal> => {
  const { vct, cnf, status } = payload as { vct?: unknown } & JsonObject // judged below
  const time = reasonNotNow(payload, presented.nowSeconds, presented.clockSkewSeconds ?? 0)
  if (time !== undefined) return refuse(time)
  if (typeof vct !== "string") return refuse("malformed", "vct")
  if (presented.vcts !== undefined && !presented.vcts.includes(vct)) return refuse("wrong-vct")
  const holderKey = isJsonObject(cnf) ? readPublicJwk(cnf["jwk"]) : undefined
  if (holderKey === undefined) return refuse("malformed", "cnf")
  const reference = parseStatusReference(status)
  if (reference === "malformed") return refuse("malformed", "status")
  return accept({ vct, holderKey, ...(reference === "none" ? {} : { status: reference }) })
}

const reasonNotHeld = async (
  machinery: SdJwtMachinery,
  { sdJwt: { keyBindingJwt } }: ParsedSdJwt,
  { presented, holderKey }: { readonly presented: PresentedSdJwt; readonly holderKey: PublicJwk },
): Promise<SdJwtRefusal | undefined> => {
  const { sdJwt: text, keyBinding: expected, nowSeconds } = presented
  if (expected === undefined) return keyBindingJwt === undefined ? undefined : "key-binding-unexpected"
  if (keyBindingJwt === undefined) return "key-binding-missing"
  const bound = text.slice(0, text.length - keyBindingJwt.length)
  return reasonNotBound(machinery, { bound, keyBindingJwt, holderKey }, { expected, nowSeconds })
}

/**
 * Verifies an SD-JWT VC and its presentation (RFC 9901 §7.3): the issuer's chain and signature, times, type, every disclosure,
 * and that the holder answered this very question. The status list is not read here; its reference is given back.
 */
export const verifySdJwt = async (
  machinery: SdJwtMachinery,
  presented: PresentedSdJwt,
): Promise<Result<VerifiedSdJwt, SdJwtRefusal>> => {
  const parsed = parseWithSignature(presented.sdJwt)
  if (!parsed.ok) return parsed
  const { jws, sdJwt } = parsed.value
  const vouched = await verifyIssuer(machinery, jws, presented)
  if (!vouched.ok) return vouched
  const facts = readFacts(jws.payload, presented)
  if (!facts.ok) return facts
  const refusal = await reasonNotHeld(machinery, parsed.value, { presented, holderKey: facts.value.holderKey })
  if (refusal !== undefined) return refuse(refusal)
  const unfolded = await unfoldSdJwt(machinery.digest, sdJwt)
  if (!unfolded.ok) return unfolded
  return accept({
    ...facts.value,
    claims: unfolded.value.claims,
    issuer: vouched.value.leaf,
    anchor: vouched.value.anchor,
  })
}
