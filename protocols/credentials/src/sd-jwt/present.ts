import { accept, type Digest, encodeUtf8, type Result, refuse, type Sign, toBase64url } from "@jatidiri/kernel"
import { sdJwtVc } from "../drafts.ts"
import { encodePart, signJws } from "../jose/jws.ts"
import type { ClaimPath } from "../types.ts"
import { parseSdJwt } from "./parse.ts"
import type { Disclosure, SdJwtRefusal } from "./types.ts"
import { type Placed, unfoldSdJwt } from "./unfold.ts"

export type SdJwtPresentation = {
  readonly sdJwt: string
  /** What to disclose; parents come along, and a path to an object or array brings all below it. */
  readonly paths: readonly ClaimPath[]
  readonly nonce: string
  readonly audience: string
  readonly nowSeconds: number
}

/** True when the value lies at the wanted path or below it. */
const isWithin = (path: Placed["path"], wanted: ClaimPath): boolean =>
  path.length >= wanted.length &&
  wanted.every((step, i) => (step === null ? typeof path[i] === "number" : step === path[i]))

/** The disclosures to show, in the order the issuer gave them; nothing when a wanted path leads nowhere. */
const choose = (placed: readonly Placed[], paths: readonly ClaimPath[]): ReadonlySet<Disclosure> | undefined => {
  const chosen = new Set<Disclosure>()
  for (const wanted of paths) {
    const within = placed.filter(({ path }) => isWithin(path, wanted))
    if (within.length === 0) return undefined
    for (const { chain } of within) for (const disclosure of chain) chosen.add(disclosure)
  }
  return chosen
}

/**
 * Shows the chosen claims to one audience, bound by the holder's key (RFC 9901 §4.3). Refuses with `claim-not-held` when a path
 * leads to nothing, and with the parser's codes when the stored text is broken or already carries a key binding.
 */
export const presentSdJwt = async (
  machinery: { readonly digest: Digest; readonly sign: Sign },
  presentation: SdJwtPresentation,
): Promise<Result<string, SdJwtRefusal | "claim-not-held">> => {
  const parsed = parseSdJwt(presentation.sdJwt)
  if (!parsed.ok) return parsed
  const { issuerJwt, disclosures, keyBindingJwt } = parsed.value
  if (keyBindingJwt !== undefined) return refuse("key-binding-unexpected")
  const unfolded = await unfoldSdJwt(machinery.digest, parsed.value)
  if (!unfolded.ok) return unfolded
  const chosen = choose(unfolded.value.placed, presentation.paths)
  if (chosen === undefined) return refuse("claim-not-held")
  const shown = disclosures.filter((disclosure) => chosen.has(disclosure)).map(({ encoded }) => `${encoded}~`)
  const bound = `${issuerJwt}~${shown.join("")}`
  const header = encodePart({ alg: "ES256", typ: sdJwtVc.keyBindingType })
  const payload = encodePart({
    iat: presentation.nowSeconds,
    aud: presentation.audience,
    nonce: presentation.nonce,
    sd_hash: toBase64url(await machinery.digest(encodeUtf8(bound))),
  })
  return accept(bound + (await signJws(machinery.sign, header, payload)))
}
