import { encodeUtf8, type PublicJwk, toBase64url } from "@jatidiri/kernel"
import { sdJwtVc } from "../drafts.ts"
import { parseJws, reasonNotToReadHeader } from "../jose/jws.ts"
import type { JsonObject } from "../json.ts"
import type { CheckingMachinery } from "../types.ts"
import type { KeyBindingExpected, SdJwtRefusal } from "./types.ts"

type Bound = {
  /** Everything before the key binding JWT, its last `~` included: what `sd_hash` covers. */
  readonly bound: string
  readonly keyBindingJwt: string
  readonly holderKey: PublicJwk
}

const reasonNotMeantForUs = (
  payload: JsonObject,
  expected: KeyBindingExpected,
  nowSeconds: number,
): SdJwtRefusal | undefined => {
  const iat = payload["iat"]
  if (payload["nonce"] !== expected.nonce) return "wrong-nonce"
  if (payload["aud"] !== expected.audience) return "wrong-audience"
  if (typeof iat !== "number") return "malformed"
  return Math.abs(nowSeconds - iat) > expected.maxAgeSeconds ? "key-binding-stale" : undefined
}

/** Verifies a key binding JWT (RFC 9901 §7.3 step 5): made by the holder, for this question, over exactly these disclosures. */
export const reasonNotBound = async (
  machinery: CheckingMachinery,
  { bound, keyBindingJwt, holderKey }: Bound,
  { expected, nowSeconds }: { readonly expected: KeyBindingExpected; readonly nowSeconds: number },
): Promise<SdJwtRefusal | undefined> => {
  const jws = parseJws(keyBindingJwt)
  if (jws === undefined) return "malformed"
  const refusal = reasonNotToReadHeader(jws.header, sdJwtVc.keyBindingType)
  if (refusal !== undefined) return refusal
  if (!(await machinery.verify(holderKey, jws.signature, jws.signingInput))) return "key-binding-wrong-signature"
  const reason = reasonNotMeantForUs(jws.payload, expected, nowSeconds)
  if (reason !== undefined) return reason
  return jws.payload["sd_hash"] === toBase64url(await machinery.digest(encodeUtf8(bound))) ? undefined : "wrong-sd-hash"
}
