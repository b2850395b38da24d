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

type Facts = { readonly vct: string; readonly holderKey: PublicJwk; readonly status?: StatusReference }

/** Whose key the issuer's header names, and who vouches for it; asked before the signature is looked at. */
export type FindIssuer<Who> = (
  jws: Pick<Jws, "header" | "payload">,
) => Promise<Result<{ readonly key: PublicJwk; readonly who: Who }, "untrusted">>

/** Who signed: the voucher first, since a key that nobody vouches for proves nothing. */
const verifyIssuer = async <Who>(
  { verify }: CheckingMachinery,
  jws: Jws,
  findIssuer: FindIssuer<Who>,
): Promise<Result<Who, SdJwtRefusal>> => {
  const refusal = reasonNotToReadHeader(jws.header, sdJwtVc.format)
  if (refusal !== undefined) return refuse(refusal)
  const issuer = await findIssuer(jws)
  if (!issuer.ok) return issuer
  const signed = await verify(issuer.value.key, jws.signature, jws.signingInput)
  return signed ? accept(issuer.value.who) : refuse("wrong-signature")
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
  machinery: CheckingMachinery,
  { sdJwt: { keyBindingJwt } }: ParsedSdJwt,
  { presented, holderKey }: { readonly presented: PresentedSdJwt; readonly holderKey: PublicJwk },
): Promise<SdJwtRefusal | undefined> => {
  const { sdJwt: text, keyBinding: expected, nowSeconds } = presented
  if (expected === undefined) return keyBindingJwt === undefined ? undefined : "key-binding-unexpected"
  if (keyBindingJwt === undefined) return "key-binding-missing"
  const bound = text.slice(0, text.length - keyBindingJwt.length)
  return reasonNotBound(machinery, { bound, keyBindingJwt, holderKey }, { expected, nowSeconds })
}

type Verified<Who> = Omit<VerifiedSdJwt, "issuer" | "anchor"> & { readonly who: Who }

/** `verifySdJwt` for an issuer who is found in another way than by a chain of certificates. */
export const verifySdJwtOf = async <Who>(
  machinery: CheckingMachinery,
  presented: PresentedSdJwt,
  findIssuer: FindIssuer<Who>,
): Promise<Result<Verified<Who>, SdJwtRefusal>> => {
  const parsed = parseWithSignature(presented.sdJwt)
  if (!parsed.ok) return parsed
  const { jws, sdJwt } = parsed.value
  const who = await verifyIssuer(machinery, jws, findIssuer)
  if (!who.ok) return who
  const facts = readFacts(jws.payload, presented)
  if (!facts.ok) return facts
  const refusal = await reasonNotHeld(machinery, parsed.value, { presented, holderKey: facts.value.holderKey })
  if (refusal !== undefined) return refuse(refusal)
  const unfolded = await unfoldSdJwt(machinery.digest, sdJwt)
  return unfolded.ok ? accept({ ...facts.value, claims: unfolded.value.claims, who: who.value }) : unfolded
}

const byChain =
  (trust: Trust, { nowSeconds, extendedKeyUsage }: PresentedSdJwt): FindIssuer<Vouched> =>
  async ({ header }) => {
    const x5c = parseX5c(header)
    if (x5c === undefined) return refuse("untrusted", "no x5c")
    const use = extendedKeyUsage === undefined ? {} : { extendedKeyUsage }
    const chain = await trust.verifyChain(x5c, { nowSeconds, ...use })
    if (!chain.ok) return refuse("untrusted", chain.refusal.code)
    return accept({ key: chain.value.leaf.publicKey, who: chain.value })
  }

/**
 * Verifies an SD-JWT VC and its presentation (RFC 9901 §7.3): the issuer's chain and signature, times, type, every disclosure,
 * and that the holder answered this very question. The status list is not read here; its reference is given back.
 */
export const verifySdJwt = async (
  { trust, ...machinery }: CheckingMachinery & { readonly trust: Trust },
  presented: PresentedSdJwt,
): Promise<Result<VerifiedSdJwt, SdJwtRefusal>> => {
  const verified = await verifySdJwtOf(machinery, presented, byChain(trust, presented))
  if (!verified.ok) return verified
  const { who, ...facts } = verified.value
  return accept({ ...facts, issuer: who.leaf, anchor: who.anchor })
}
